"""`make bench`: run the benchmarks, print their tables, keep them as JSON, and fail when a bar is missed."""

import argparse
import importlib
import json
import pkgutil
import sys
import time
from pathlib import Path

import tests.bench
from tests.bench.omgeving import VAR_DIR, prepare

HELPERS = {
    "__main__", "exact", "fotos", "inhoud", "kaal", "kunstmatig", "kwaliteit", "omgeving", "servers", "storing",
    "tabel", "vers", "wijzigingen", "zoeken_kwaliteit",
}  # fmt: skip
FOLDER = VAR_DIR / "bench"
#: About how many minutes each takes on two cores, for whoever never ran it; what it took here is kept.
MINUTES = {
    "filters": 2,
    "formule": 5,
    "formulieren": 1,
    "gerelateerd": 30,
    "groei": 5,
    "missers": 2,
    "opendata": 6,
    "paginas": 2,
    "snelheid": 10,
    "stand": 3,
    "verhuizen": 1,
    "zoeken": 15,
}
TOOK = FOLDER / "minuten.json"


def main(argv=None):
    """Run all benchmarks, or one; return the exit code."""
    names = benchmarks()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=names)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args(argv)
    if options.data and not options.data.is_dir():
        parser.error(f"{options.data} is no folder")
    chosen = [options.only] if options.only else names
    FOLDER.mkdir(parents=True, exist_ok=True)
    sys.stdout.write(announcement(chosen, known_minutes()))
    sys.stdout.flush()
    prepare()
    held = [report(name, options.data) for name in chosen]
    return 0 if all(held) else 1


def benchmarks():
    """Return the names of all benchmarks."""
    return sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__) if module.name not in HELPERS)


def known_minutes():
    """Return {benchmark: minutes that it took here the last time, or about takes}."""
    return {**MINUTES, **(json.loads(TOOK.read_text()) if TOOK.exists() else {})}


def announcement(names, minutes):
    """Return what somebody wants to know before it starts: how long it will take."""
    each = ", ".join(f"{name} {minutes[name]:g}" for name in names)
    return f"This takes about {sum(minutes[name] for name in names):g} minutes ({each}).\n"


def report(name, data):
    """Run one benchmark; print and keep its table, and how long it took; return whether every bar was met."""
    begin = time.monotonic()
    table = importlib.import_module(f"tests.bench.{name}").run(data)
    (FOLDER / f"{name}.json").write_text(table.as_json() + "\n")
    minutes = round((time.monotonic() - begin) / 60, 1)
    TOOK.write_text(json.dumps({**known_minutes(), name: minutes}))
    sys.stdout.write(f"\n{table.as_text()}\n{minutes:g} minutes\n")
    return table.held


if __name__ == "__main__":
    sys.exit(main())
