"""Under which licence each package of the running site is, and which go together with the EUPL (decision 0042)."""

from license_expression import ExpressionError, ExpressionParseError, LicenseSymbol, get_spdx_licensing

#: What may be used in a work under the EUPL without changing what may be done with that work.
ALLOWED = {
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0", "Python-2.0"),
    # These ask something of who changes the package itself, not of who uses it.
    *("LGPL-3.0-only", "MPL-2.0"),
}
#: What a package says in the words of PyPI instead of SPDX.
WORDS = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    # Which of the two does not matter: both are allowed, and the text comes with the package.
    "License :: OSI Approved :: BSD License": "BSD-2-Clause OR BSD-3-Clause",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
#: What somebody read in a package that says something else of itself, and found to be right: {name: expression}.
READ = {
    # It says none in words that are read; its LICENSE is that of MIT, and so is the age that it is made of.
    "pyrage": "MIT",
    # What it calls "other" is the notice of the script that it derives from.
    "qrcode": "BSD-3-Clause AND MIT",
    # Its wheel brings libheif, libde265 and x265. The last is under the GPL, which the appendix of the EUPL names, so
    # that both may go together. Wagtail needs it for the pictures of a telephone.
    "pillow_heif": "BSD-3-Clause AND LGPL-3.0-only AND GPL-2.0-or-later",
}
_HEAD = """# Licences

Of every package in the image, beside the site itself (EUPL-1.2): what it says of itself, or what was found in it. Made
by `make sbom`, which also writes all of it in CycloneDX; a test fails when this page is behind. Which licences go
together with the EUPL is in `tests/toelevering/licenties.py`, and why in
[decision 0042](decisions/0042-toelevering.md). Who passes the image on, passes `pillow_heif` with its x265 on under
the GPL. The packages of Debian in the base have theirs in `/usr/share/doc/`.

| Package | Version | Licence |
| --- | --- | --- |
"""


def licence(component):
    """Return the licence of a component of an SBOM as an SPDX expression, or "" when it says none.

    Several that are said in the words of PyPI all count: those words cannot say which may be chosen.
    """
    if component["name"] in READ:
        return READ[component["name"]]
    exact, words = [], []
    for one in component.get("licenses", []):
        of = one.get("license", {})
        if said := one.get("expression") or of.get("id"):
            exact.append(said)
        else:
            words.append(WORDS.get(of["name"], of["name"]))
    parts = list(dict.fromkeys(exact or words))
    return parts[0] if len(parts) == 1 else " AND ".join(f"({part})" if " " in part else part for part in parts)


def is_allowed(expression):
    """Whether every choice that an SPDX expression leaves us has one that is allowed."""
    licensing = get_spdx_licensing()
    try:
        parsed = licensing.parse(expression, validate=True)
    except (ExpressionError, ExpressionParseError):
        return False
    return parsed is not None and _is_allowed(parsed)


def _is_allowed(part):
    if isinstance(part, LicenseSymbol):
        return part.key in ALLOWED
    enough = any if part.operator.strip() == "OR" else all
    return enough(_is_allowed(one) for one in part.args)


def refused(components):
    """Return a sentence for every component whose licence is unknown or does not go together with the EUPL."""
    found = [(one["name"], licence(one)) for one in components if one["name"] not in READ]
    return [f"{name}: {said or 'says no licence'}" for name, said in found if not is_allowed(said)]


def page(components):
    """Return docs/licenties.md."""
    rows = sorted(
        (one["name"].lower(), f"| {one['name']} | {one['version']} | {licence(one)} |") for one in components
    )
    return _HEAD + "".join(f"{row}\n" for _name, row in rows)
