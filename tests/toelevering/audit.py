"""`make audit`: whether a leak is known in a package of the running site, or that this cannot be known here.

pip-audit asks; it says "no known vulnerabilities" of packages that it could not look up too, so its report is read
here. Exit codes: 0 nothing known, 1 a leak, 2 not everything could be looked up.
"""

import json
import os
import subprocess
import sys

from tests.toelevering.sbom import REQUIREMENTS

#: Who is asked, one after the other until one knows: the first knows most. OSV_URL is a copy of it inside a network.
SOURCES = (
    ["--vulnerability-service", "osv", *(["--osv-url", os.environ["OSV_URL"]] if os.environ.get("OSV_URL") else [])],
    ["--vulnerability-service", "pypi"],
)
FINE, LEAK, UNKNOWN = 0, 1, 2
#: In seconds: how long one question and all of them may take.
QUESTION, ALL = 15, 300


def ask(source, requirements):
    """Return (report of pip-audit, "") or (None, why there is none)."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--requirement",
        str(requirements),
        "--disable-pip",
        "--require-hashes",
    ]
    form = ["--format", "json", "--progress-spinner", "off", "--timeout", str(QUESTION)]
    try:
        done = subprocess.run([*command, *form, *source], check=False, capture_output=True, text=True, timeout=ALL)
        return json.loads(done.stdout)["dependencies"], ""
    except subprocess.TimeoutExpired:
        return None, f"no answer within {ALL} seconds"
    except ValueError:
        return None, (done.stderr.strip().splitlines() or ["nothing was said"])[-1][:300]


def judge(report):
    """Return (exit code, sentences) of a report."""
    leaks = [
        f"{one['name']} {one['version']}: {leak['id']}, mended in {', '.join(leak['fix_versions']) or 'none yet'}"
        for one in report
        for leak in one.get("vulns", [])
    ]
    missed = [one["name"] for one in report if "skip_reason" in one]
    unknown = (
        [f"Not looked up: {len(missed)} of {len(report)} packages ({', '.join(missed[:5])} ...)."] if missed else []
    )
    if leaks:
        return LEAK, leaks + unknown
    if missed or not report:
        return UNKNOWN, unknown or ["Not looked up: there is nothing in the report."]
    return FINE, [f"No leak is known in {len(report)} packages."]


def main(sources=SOURCES, requirements=REQUIREMENTS):
    """Ask until somebody knows; say what came of it and return the exit code."""
    said = []
    for source in sources:
        report, why = ask(source, requirements)
        code, sentences = judge(report) if report is not None else (UNKNOWN, [f"Not reached ({why})."])
        if code != UNKNOWN:
            sys.stdout.write("\n".join(sentences) + "\n")
            return code
        said += [f"{source[1]}: {sentence}" for sentence in sentences]
    sys.stderr.write("\n".join([*said, "Whether a leak is known could not be found out here.", ""]))
    return UNKNOWN


if __name__ == "__main__":
    sys.exit(main())
