"""The list of what the image is made of is whole, keeps to CycloneDX, and every licence in it was looked at."""

import json

import pytest

from tests.toelevering import licenties
from tests.toelevering.sbom import PAGE, add_debian, complaint, make_sbom, plain, required, write

STATUS = """Package: libc6
Status: install ok installed
Architecture: amd64
Version: 2.41-12+deb13u1

Package: oud
Status: deinstall ok config-files
Architecture: amd64
Version: 1
"""


@pytest.fixture(scope="module")
def sbom():
    return make_sbom()


def component(name, *licences):
    return {"name": name, "version": "1", "licenses": [*licences]}


def test_it_holds_exactly_what_the_requirements_install(sbom):
    assert {plain(one["name"]): one["version"] for one in sbom["components"]} == required()


def test_what_only_another_system_needs_is_not_required():
    lines = ["a==1 \\", "    --hash=sha256:00", "b==2 ; sys_platform == 'win32' \\", "    # via a"]
    text = "\n".join([*lines, "c-d[e]==3 ; python_version >= '3.12'"])
    assert required(text) == {"a": "1", "c-d": "3"}


def test_it_keeps_to_the_schema_of_cyclonedx(sbom, tmp_path):
    assert complaint(sbom) == ""
    write(sbom, tmp_path / "sbom.json")
    assert json.loads((tmp_path / "sbom.json").read_text()) == sbom


def test_one_that_does_not_keep_to_it_is_not_written(sbom, tmp_path):
    with pytest.raises(ValueError, match="CycloneDX 1.6"):
        write({**sbom, "components": [{"name": "x"}]}, tmp_path / "sbom.json")
    assert not (tmp_path / "sbom.json").exists()


def test_it_says_whose_it_is_and_what_needs_what(sbom):
    assert sbom["metadata"]["component"]["licenses"][0]["license"]["id"] == "EUPL-1.2"
    needs = {one["ref"]: one["dependsOn"] for one in sbom["dependencies"]}
    known = {one["bom-ref"] for one in sbom["components"]}
    assert any(ref.startswith("wagtail==") for ref in needs["root-component"])
    assert {ref for refs in needs.values() for ref in refs} <= known


def test_it_has_the_packages_of_debian_that_are_installed(sbom):
    whole = add_debian({**sbom, "components": list(sbom["components"])}, STATUS)
    assert [one["purl"] for one in whole["components"][len(sbom["components"]) :]] == [
        "pkg:deb/debian/libc6@2.41-12%2Bdeb13u1?arch=amd64"
    ]
    assert complaint(whole) == ""


def test_every_licence_goes_together_with_ours(sbom):
    assert licenties.refused(sbom["components"]) == []


def test_the_page_of_licences_is_up_to_date(sbom):
    assert PAGE.read_text() == licenties.page(sbom["components"]), "run make sbom"


def test_a_package_that_was_read_is_one_that_we_have(sbom):
    assert set(licenties.READ) <= {one["name"] for one in sbom["components"]}


@pytest.mark.parametrize(
    ("licences", "said"),
    [
        ([], "says no licence"),
        ([{"license": {"name": "Mijn eigen licentie"}}], "Mijn eigen licentie"),
        ([{"license": {"id": "AGPL-3.0-only"}}], "AGPL-3.0-only"),
        ([{"expression": "MIT AND GPL-3.0-only"}], "MIT AND GPL-3.0-only"),
        ([{"license": {"id": "MIT"}}, {"license": {"id": "SSPL-1.0"}}], "MIT AND SSPL-1.0"),
    ],
)
def test_a_licence_that_is_unknown_or_does_not_go_together_with_ours_is_refused(licences, said):
    assert licenties.refused([component("x", *licences)]) == [f"x: {said}"]


@pytest.mark.parametrize(
    "licences",
    [
        [{"license": {"id": "MIT"}}],
        [{"expression": "GPL-3.0-only OR BSD-3-Clause"}],
        [{"license": {"name": "License :: OSI Approved :: BSD License"}}],
    ],
)
def test_a_licence_of_which_one_choice_goes_together_with_ours_is_right(licences):
    assert licenties.refused([component("x", *licences)]) == []
