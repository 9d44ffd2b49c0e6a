"""`make sbom`: what the running site is made of, in CycloneDX, and docs/licenties.md out of it.

Read from the packages that are installed here: what the tests need has the same versions of what the site needs.
"""

import json
import re
import subprocess
import sys
from urllib.parse import quote

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packaging.requirements import Requirement

from tests.demo_site import ROOT
from tests.toelevering import licenties

REQUIREMENTS = ROOT / "requirements" / "production.txt"
PAGE = ROOT / "docs" / "licenties.md"
#: The Python and the system of the image, which decide what of the requirements is in it.
IMAGE = {"python_version": "3.13", "python_full_version": "3.13.0", "sys_platform": "linux"}
#: Who reads another one than the newest: a year of tools knows this one.
VERSION = SchemaVersion.V1_6


def plain(name):
    """Return the name of a package as the requirements write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(text=None):
    """Return {name: version} of what the requirements install in the image."""
    lines = (line.rstrip(" \\") for line in (text or REQUIREMENTS.read_text()).splitlines())
    asked = [Requirement(line) for line in lines if re.match(r"[A-Za-z0-9]", line)]
    here = [one for one in asked if not one.marker or one.marker.evaluate(IMAGE)]
    return {plain(one.name): str(one.specifier).removeprefix("==") for one in here}


def make_sbom(python=sys.executable):
    """Return the SBOM of the site, of the packages that the environment of `python` has; raises OSError."""
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--pyproject", str(ROOT / "pyproject.toml")]
    done = subprocess.run(
        [*command, "--output-reproducible", "--no-validate", "--sv", VERSION.to_version(), str(python)],
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise OSError(f"the packages of {python} cannot be read: {done.stderr.strip()[-500:]}")
    return keep(json.loads(done.stdout), set(required()))


def keep(sbom, names):
    """Return the SBOM without the components that are not among `names`."""
    components = [_with_what_was_read(one) for one in sbom["components"] if plain(one["name"]) in names]
    known = {one["bom-ref"] for one in components} | {sbom["metadata"]["component"]["bom-ref"]}
    dependencies = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", []) if ref in known]}
        for one in sbom["dependencies"]
        if one["ref"] in known
    ]
    return {**sbom, "components": components, "dependencies": dependencies}


def _with_what_was_read(component):
    if read := licenties.READ.get(component["name"]):
        return {**component, "licenses": [{"expression": read, "acknowledgement": "concluded"}]}
    return component


def add_debian(sbom, status):
    """Add the packages of Debian to the SBOM, from the text of /var/lib/dpkg/status."""
    for part in status.strip().split("\n\n"):
        found = dict(re.findall(r"^(Package|Version|Architecture|Status): (.+)$", part, re.MULTILINE))
        if found.get("Status", "").endswith(" installed"):
            one = {"type": "library", "name": found["Package"], "version": found["Version"]}
            purl = f"pkg:deb/debian/{one['name']}@{quote(one['version'])}?arch={found['Architecture']}"
            sbom["components"].append({**one, "purl": purl, "bom-ref": purl})
    return sbom


def complaint(sbom):
    """Return what is wrong with an SBOM by the schema of CycloneDX, or "" when it is right."""
    found = JsonStrictValidator(VERSION).validate_str(json.dumps(sbom))
    return str(found or "")


def write(sbom, path):
    """Write an SBOM down; raises ValueError for one that does not keep to its schema."""
    if wrong := complaint(sbom):
        raise ValueError(f"The SBOM is not CycloneDX {VERSION.to_version()}: {wrong}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(sbom, indent=1, ensure_ascii=False) + "\n")


def main():
    """Write both; return the exit code."""
    sbom = make_sbom()
    path = ROOT / "var" / "sbom.cdx.json"
    write(sbom, path)
    PAGE.write_text(licenties.page(sbom["components"]))
    refused = licenties.refused(sbom["components"])
    sys.stdout.write(f"{path.relative_to(ROOT)}, {PAGE.relative_to(ROOT)}: {len(sbom['components'])} packages.\n")
    for line in refused:
        sys.stderr.write(f"Refused: {line}\n")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main())
