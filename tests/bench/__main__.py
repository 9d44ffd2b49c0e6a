"""`make bench`: run the benchmarks, print their tables, keep them as JSON, and fail when a bar is missed."""

import argparse
import importlib
import pkgutil
import sys
from pathlib import Path

import tests.bench
from tests.bench.omgeving import VAR_DIR, prepare

HELPERS = {"__main__", "exact", "inhoud", "kunstmatig", "kwaliteit", "omgeving", "tabel", "zoeken_kwaliteit"}


def main(argv=None):
    """Run all benchmarks, or one; return the exit code."""
    names = sorted(module.name for module in pkgutil.iter_modules(tests.bench.__path__) if module.name not in HELPERS)
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=names)
    parser.add_argument("--data", type=Path)
    options = parser.parse_args(argv)
    if options.data and not options.data.is_dir():
        parser.error(f"{options.data} is no folder")
    prepare()
    held = [report(name, options.data) for name in names if options.only in {None, name}]
    return 0 if all(held) else 1


def report(name, data):
    """Run one benchmark; print and keep its table; return whether every bar was met."""
    table = importlib.import_module(f"tests.bench.{name}").run(data)
    folder = VAR_DIR / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(table.as_json() + "\n")
    sys.stdout.write(f"\n{table.as_text()}\n")
    return table.held


if __name__ == "__main__":
    sys.exit(main())
