"""compose.yaml and the Dockerfile keep the promises of docs/decisions/0041-image.md, for every service."""

import re

import pytest
import yaml

from regioprogramma.settings.omgeving import VARIABLES
from tests.plan import ROOT

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
#: What a name of an image with its digest ends with.
DIGEST = re.compile(r"@sha256:[0-9a-f]{64}$")
UNITS = {"m": 1, "g": 1024}


def megabytes(size):
    """Read "512m" or "1g"."""
    return int(size[:-1]) * UNITS[size[-1]]


@pytest.mark.parametrize("name", SERVICES)
def test_no_service_can_write_in_its_root_or_get_rights_that_it_did_not_have(name):
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service and "user" not in service


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_has_an_end_to_its_memory_processes_and_log(name):
    service = SERVICES[name]
    assert 256 <= megabytes(service["mem_limit"]) <= 2048
    assert 64 <= service["pids_limit"] <= 512
    assert service["logging"]["driver"] == "json-file"
    options = service["logging"]["options"]
    assert megabytes(options["max-size"]) * int(options["max-file"]) <= 100


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_starts_again_by_itself_but_the_one_that_runs_once(name):
    assert SERVICES[name]["restart"] == ("no" if name == "prepare" else "unless-stopped")


@pytest.mark.parametrize("name", SERVICES)
def test_no_secret_is_in_the_environment_of_a_container(name):
    service = SERVICES[name]
    variables = service["environment"]
    secret = re.compile(r"PASSWORD|SECRET|DATABASE_URL|TOKEN")
    assert [variable for variable in variables if secret.search(variable) and not variable.endswith("_FILE")] == []
    files = {path.removeprefix("/run/secrets/") for key, path in variables.items() if key.endswith("_FILE")}
    assert files == set(service["secrets"]) <= set(COMPOSE["secrets"])


@pytest.mark.parametrize("name", [name for name in SERVICES if name != "db"])
def test_every_variable_of_the_site_in_compose_is_declared(name):
    assert {variable.removesuffix("_FILE") for variable in SERVICES[name]["environment"]} <= set(VARIABLES)


def test_what_holds_the_secrets_and_settings_of_a_site_stays_out_of_the_repository():
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    assert {"/.env", f"/{next(iter(COMPOSE['secrets'].values()))['file'].split('/')[0]}/"} <= set(ignored)


def test_the_worker_gets_as_long_to_stop_as_its_longest_step():
    assert SERVICES["worker"]["stop_grace_period"] == "90s"


def test_every_image_of_somebody_else_has_a_digest():
    images = [service["image"] for service in SERVICES.values() if "build" not in service]
    stages, wrong = set(), []
    for line in re.findall(r"^FROM (.+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE):
        image, _, stage = line.partition(" AS ")
        if image not in stages:
            images.append(image)
        stages.add(stage)
    wrong = [image for image in images if not DIGEST.search(image)]
    assert wrong == []
    assert len(images) == 2
