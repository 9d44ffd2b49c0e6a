"""The image builds, starts guarded as compose.yaml does, and holds what it must and nothing more."""

import re
import subprocess

import psutil
import pytest
import yaml

from tests.image.conftest import UID
from tests.plan import ROOT
from tests.toelevering.sbom import add_debian, make_sbom, plain, write

#: What compiles, and what fetches from the internet: for who broke in.
COMPILERS = ("cc", "gcc", "g++", "c++", "clang", "make", "ld", "as", "rustc", "cargo", "go")
#: Where Python code that is not ours stands.
PACKAGES = "venv/lib/python3.13/site-packages"


def test_it_is_built_for_a_user_without_privileges(image):
    assert image.config.user == str(UID)
    assert image.config.folder == "/app"


@pytest.mark.parametrize("name", ["tests", ".git", ".env", "secrets", "var", ".venv", "docs/decisions", "Dockerfile"])
def test_what_the_site_does_not_read_is_not_in_it(image, name):
    assert not (image.root / "app" / name).exists()


def test_everything_of_the_site_belongs_to_root(image):
    wrong = [path for path in (image.root / "app").rglob("*") if path.stat().st_mode & 0o022]
    assert wrong == []


def test_it_holds_no_compiler(image):
    folders = [image.root / folder for folder in ("usr/bin", "usr/local/bin", "venv/bin")]
    assert [name for name in COMPILERS for folder in folders if (folder / name).exists()] == []


def test_its_sbom_is_what_is_in_it_and_no_installer_is(image, figures):
    names = [path.name.removesuffix(".dist-info").split("-") for path in (image.root / PACKAGES).glob("*.dist-info")]
    sbom = make_sbom()
    assert {plain(name): version for name, version in names} == {
        plain(one["name"]): one["version"] for one in sbom["components"]
    }
    assert not (image.root / "venv/bin/pip").exists()
    path = ROOT / "var" / "image.cdx.json"
    write(add_debian(sbom, (image.root / "var/lib/dpkg/status").read_text()), path)
    figures.append(f"{path.relative_to(ROOT)}: {len(sbom['components'])} packages, {len(names)} of them of Python")


def test_it_holds_no_cache_and_no_secret_of_the_build(image):
    left = ("root/.cache", "tmp/build", "requirements")
    assert [path for path in left if (image.root / path).exists()] == []
    holds = [
        path
        for path in (image.root / "app").rglob("*")
        if path.is_file() and b"only-to-build-0123456789" in path.read_bytes()
    ]
    assert holds == []


def test_the_site_answers_from_it(gestart):
    assert gestart.ask("/healthz")[0] == 200
    status, headers, body = gestart.ask("/")
    assert status == 200
    assert "'unsafe-inline'" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    style = re.search(rb'href="(/static/[^"]+\.css)"', body)[1].decode()
    status, headers, _body = gestart.ask(style)
    assert status == 200
    assert "immutable" in headers["cache-control"]


def test_it_is_ready_once_the_worker_is_there(gestart):
    gestart.wait_for("/gereed", b"ready")


@pytest.mark.parametrize("name", ["startup", "readiness", "liveness"])
def test_the_probes_of_the_example_for_kubernetes_find_it_well(gestart, name):
    web = next(yaml.safe_load_all((ROOT / "docs/kubernetes/web.yaml").read_text()))
    [container] = web["spec"]["template"]["spec"]["containers"]
    assert gestart.ask(container[f"{name}Probe"]["httpGet"]["path"])[0] == 200


def test_the_check_of_the_image_finds_it_well(gestart):
    check = [part.replace(":8000", f":{gestart.port}") for part in gestart.image.config.health]
    assert gestart.do(*check).returncode == 0


def test_its_root_is_read_only(gestart):
    mounts = [
        line.split() for line in gestart.do("python", "-c", "print(open('/proc/mounts').read())").stdout.splitlines()
    ]
    options = [mount[3].split(",") for mount in mounts if mount[1:2] == ["/"]]
    assert "ro" in options[-1]


@pytest.mark.parametrize("place", ["/", "/app", "/venv", "/etc", "/usr/bin", "/run", "/app/regioprogramma"])
def test_it_cannot_write_in(gestart, place):
    done = gestart.do("python", "-c", f"open('{place}/proef', 'w')")
    assert re.search("Read-only file system|Permission denied", done.stderr), done.stderr


@pytest.mark.parametrize("place", ["/media", "/pages", "/moves", "/backup", "/tmp"])  # noqa: S108 - the image's own
def test_it_can_write_in(gestart, place):
    assert (
        gestart.do("python", "-c", f"import os; open('{place}/proef', 'w'); os.remove('{place}/proef')").stderr == ""
    )


def test_nothing_that_ran_tried_to_write_elsewhere(gestart):
    assert {name: one.said() for name, one in gestart.running.items() if "Read-only file system" in one.said()} == {}


def test_it_runs_without_rights_and_can_get_none(gestart):
    done = gestart.do("python", "-c", "print(open('/proc/self/status').read())")
    said = dict(line.split(":\t", 1) for line in done.stdout.splitlines() if ":\t" in line)
    assert said["Uid"].split() == [str(UID)] * 4
    assert {int(said[f"Cap{kind}"], 16) for kind in ("Inh", "Prm", "Eff", "Bnd", "Amb")} == {0}
    assert said["NoNewPrivs"].strip() == "1"


def test_no_secret_is_in_the_environment_of_what_runs(gestart):
    secrets = [(gestart.folder / name).read_text().strip() for name in ("SECRET_KEY", "DATABASE_URL")]
    done = gestart.do("env")
    assert "SECRET_KEY_FILE" in done.stdout
    assert [secret for secret in secrets if secret in done.stdout] == []


def test_without_its_secret_it_says_so_in_one_sentence(gestart):
    gone = {**gestart.variables, "SECRET_KEY_FILE": "/run/secrets/nergens"}
    run, environment = gestart.image.command(["gunicorn"], gone, gestart.places)
    done = subprocess.run(run, env=environment, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert done.stderr.splitlines()[-1] == (
        "Error: The file /run/secrets/nergens of SECRET_KEY_FILE cannot be read (No such file or directory)."
    )


def members(word):
    """Return the processes of the image with this word in their command; an engine is not their parent."""
    running = [one for one in psutil.process_iter(["uids", "cmdline"]) if one.info["uids"] and one.info["cmdline"]]
    found = [one for one in running if one.info["uids"].real == UID and word in " ".join(one.info["cmdline"])]
    return found or pytest.skip("what this engine runs cannot be seen from here")


@pytest.mark.parametrize(("name", "word"), [("web", "gunicorn"), ("worker", "werker")])
def test_it_stays_within_half_the_memory_of_compose(gestart, figures, name, word):
    for _round in range(20):
        for path in ("/", "/zoeken/?q=water", "/projecten/", "/nieuws/"):
            gestart.ask(path)
    found = members(word)
    used = sum(one.memory_full_info().pss for one in found) / 1024**2
    limit = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"][name]["mem_limit"]
    figures.append(f"memory of {name}: {used:.0f} MB of {limit}, in {len(found)} processes")
    assert used < int(limit.removesuffix("m")) / 2


@pytest.mark.parametrize(("name", "bound"), [("web", 35), ("worker", 90)])
def test_it_ends_in_time_when_it_is_asked_to(gestart, name, bound, figures):
    code, seconds = gestart.running[name].stop()
    figures.append(f"{name} ended in {seconds:.1f} s")
    assert code in {0, 143}, gestart.running[name].said()[-2000:]
    assert seconds < bound
