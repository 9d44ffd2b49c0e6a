"""The example for Kubernetes is right by Kubernetes' own schemas, and promises what compose.yaml does."""

import kubernetes_validate
import pytest
import yaml

from regioprogramma.settings.omgeving import VARIABLES
from tests.image.dockerfile import Config, configure, read_dockerfile
from tests.plan import ROOT

FOLDER = ROOT / "docs" / "kubernetes"
OBJECTS = [
    (path.name, found) for path in sorted(FOLDER.glob("*.yaml")) for found in yaml.safe_load_all(path.read_text())
]
#: The oldest version that is still kept by most platforms, and the newest that is known.
VERSIONS = ("1.33", kubernetes_validate.latest_version())
PODS = {
    found["metadata"]["labels"]["part"]: found for _file, found in OBJECTS if found["kind"] in {"Deployment", "Job"}
}
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
SETTINGS = next(found["data"] for _file, found in OBJECTS if found["kind"] == "ConfigMap")
SECRETS = next(found["stringData"] for _file, found in OBJECTS if found["kind"] == "Secret")


def pod(part):
    return PODS[part]["spec"]["template"]["spec"]


def container(part):
    [only] = pod(part)["containers"]
    return only


def of_kind(kind):
    return [found for _file, found in OBJECTS if found["kind"] == kind]


def megabytes(size):
    """Read "768Mi" of Kubernetes or "768m" of Compose."""
    return int(size.removesuffix("i").rstrip("Mmg")) * (1024 if "g" in size else 1)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(
    "found", [found for _file, found in OBJECTS], ids=[f"{file}-{found['kind']}" for file, found in OBJECTS]
)
def test_every_object_keeps_to_the_schema_of_kubernetes(found, version):
    kubernetes_validate.validate(found, version, strict=True)


def test_a_field_that_kubernetes_does_not_know_is_refused():
    wrong = {**PODS["worker"], "spec": {**PODS["worker"]["spec"], "replica": 1}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, VERSIONS[-1], strict=True)


def test_web_worker_and_preparation_are_there():
    assert set(PODS) == {"web", "worker", "prepare"}


@pytest.mark.parametrize("part", PODS)
def test_a_pod_has_no_rights_and_writes_only_in_its_volumes(part):
    assert container(part)["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    who = pod(part)["securityContext"]
    assert who["runAsNonRoot"] is True
    assert who["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod(part)["automountServiceAccountToken"] is False


@pytest.mark.parametrize("part", PODS)
def test_other_services_set_no_variables_of_a_pod(part):
    # A service `metrics` would set METRICS_PORT=tcp://..., which is ours.
    assert pod(part)["enableServiceLinks"] is False


@pytest.mark.parametrize("part", PODS)
def test_a_pod_runs_as_the_user_of_the_image_and_can_write_where_that_may(part):
    config = Config({"PATH": ""})
    for step in read_dockerfile((ROOT / "Dockerfile").read_text())[-1].steps:
        configure(config, step)
    assert str(pod(part)["securityContext"]["runAsUser"]) == config.user
    mounts = {mount["mountPath"]: mount for mount in container(part)["volumeMounts"]}
    written = {"/tmp"} if part == "prepare" else {"/media", "/moves", "/pages", "/tmp"}  # noqa: S108 - the image's own
    assert {path for path, mount in mounts.items() if not mount.get("readOnly")} == written
    assert {mount["name"] for mount in mounts.values()} == {volume["name"] for volume in pod(part)["volumes"]}


@pytest.mark.parametrize("part", PODS)
def test_a_pod_has_the_memory_and_the_time_to_stop_of_compose(part):
    assert megabytes(container(part)["resources"]["limits"]["memory"]) == megabytes(COMPOSE[part]["mem_limit"])
    assert megabytes(container(part)["resources"]["requests"]["memory"]) > 0
    if part != "prepare":
        needed = int(COMPOSE[part]["stop_grace_period"].removesuffix("s"))
        assert pod(part)["terminationGracePeriodSeconds"] >= needed


@pytest.mark.parametrize("part", PODS)
def test_a_pod_does_what_the_service_of_compose_does(part):
    asked = container(part).get("command", [])
    wanted = COMPOSE[part].get("command", "")
    assert asked == (["sh", "-c", wanted.split('"')[1]] if wanted.startswith("sh -c") else wanted.split())


def test_every_variable_is_declared_and_every_secret_a_file():
    assert {name.removesuffix("_FILE") for name in SETTINGS} <= set(VARIABLES)
    files = {name.removesuffix("_FILE"): path for name, path in SETTINGS.items() if name.endswith("_FILE")}
    assert set(files) == set(SECRETS)
    for part in PODS:
        assert "env" not in container(part)
        [folder] = [mount["mountPath"] for mount in container(part)["volumeMounts"] if mount["name"] == "secrets"]
        assert files == {name: f"{folder}/{name}" for name in SECRETS}


def test_what_production_needs_is_set():
    needed = {name for name, variable in VARIABLES.items() if variable.required_in_production}
    assert needed <= {name.removesuffix("_FILE") for name in SETTINGS}


def test_one_web_server_always_stays():
    web = PODS["web"]["spec"]
    assert web["replicas"] >= 2
    assert web["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    [budget] = of_kind("PodDisruptionBudget")
    assert budget["spec"]["minAvailable"] >= 1


def test_what_selects_the_web_servers_finds_them():
    labels = PODS["web"]["spec"]["template"]["metadata"]["labels"]
    [budget], [service] = of_kind("PodDisruptionBudget"), of_kind("Service")
    policies = {found["metadata"]["name"]: found["spec"] for found in of_kind("NetworkPolicy")}
    assert budget["spec"]["selector"]["matchLabels"] == service["spec"]["selector"] == labels
    assert policies["regioprogramma-web"]["podSelector"]["matchLabels"] == labels
    [others] = policies["regioprogramma-others"]["podSelector"]["matchExpressions"]
    assert {*others["values"], "web"} == set(PODS)


def test_a_database_or_worker_that_is_away_takes_no_pod_out():
    asked = {
        name: container("web")[f"{name}Probe"]["httpGet"]["path"] for name in ("startup", "readiness", "liveness")
    }
    assert asked == {"startup": "/gereed", "readiness": "/robots.txt", "liveness": "/robots.txt"}


def test_a_probe_asks_as_a_visitor_of_the_site_does():
    for name in ("readiness", "liveness"):
        headers = {one["name"]: one["value"] for one in container("web")[f"{name}Probe"]["httpGet"]["httpHeaders"]}
        assert headers == {"Host": SETTINGS["ALLOWED_HOSTS"], "X-Forwarded-Proto": "https"}
    assert SETTINGS["TRUSTED_PROXY"] == "1"
