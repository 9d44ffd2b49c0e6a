"""What carries out the Dockerfile without an engine reads it as one does, and refuses what it does not know."""

import re

import pytest

from tests.image import bases
from tests.image.dockerfile import Config, Onbekend, configure, context_files, read_dockerfile, read_step
from tests.image.motor import MISSING, choose
from tests.plan import ROOT


def test_every_stage_of_our_dockerfile_is_read():
    stages = read_dockerfile((ROOT / "Dockerfile").read_text())
    assert [(stage.base.partition("@")[0], stage.name) for stage in stages] == [
        ("python:3.13-slim", "base"),
        ("base", "build"),
        ("base", ""),
    ]
    config = Config({"PATH": "/bin"})
    for step in stages[-1].steps:
        configure(config, step)
    assert (config.user, config.folder, config.command) == ("10001", "/app", ("gunicorn",))
    assert config.env["PATH"] == "/venv/bin:/bin"
    assert config.health[0] == "python"


@pytest.mark.parametrize(
    "line",
    [
        "ADD https://example.org/x /x",
        "SHELL ['/bin/bash']",
        "VOLUME /media",
        "ENTRYPOINT ['gunicorn']",
        "FROM --platform=linux/arm64 python",
        "COPY --chown=regio . .",
        "RUN --mount=type=cache,target=/root pip install x",
        'RUN ["pip", "install", "x"]',
        "run pip install x",
    ],
)
def test_an_instruction_or_flag_that_it_does_not_know_is_refused(line):
    with pytest.raises(Onbekend):
        read_step(line)


def test_a_command_that_a_shell_would_have_to_read_is_refused():
    with pytest.raises(Onbekend):
        configure(Config({}), read_step("CMD gunicorn --bind 0.0.0.0"))


def test_a_line_goes_on_after_a_backslash_and_comments_count_for_nothing():
    [stage] = read_dockerfile("# one\nFROM a AS b\n  # two\nRUN x \\\n    && y \\\n# three\n    && z\n")
    assert (stage.base, stage.name) == ("a", "b")
    assert [step.text.split() for step in stage.steps] == [["x", "&&", "y", "&&", "z"]]


@pytest.mark.parametrize("name", ["tests", ".git", "var", ".venv", ".env", "secrets", "Dockerfile", "compose.yaml"])
def test_what_the_site_does_not_read_stays_out_of_the_image(name):
    found = {path.parts[0] for path in context_files(ROOT)}
    assert name not in found
    assert {"manage.py", "regioprogramma", "templates"} <= found


def test_the_ignored_files_are_those_that_docker_ignores(tmp_path):
    for path in [
        "a.py",
        "b/c.py",
        "b/__pycache__/c.pyc",
        "docs/x.md",
        "docs/hand/y.md",
        "docs/hand/z/__pycache__/q",
        "e/a.py",
    ]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    (tmp_path / ".dockerignore").write_text("# x\n*\n!a.py\n!b\n!docs/hand\n**/__pycache__\n")
    assert [path.as_posix() for path in context_files(tmp_path)] == ["a.py", "b/c.py", "docs/hand/y.md"]


@pytest.mark.parametrize("line", ["!docs/*", "a?b", "[ab]"])
def test_a_rule_of_ignoring_that_it_does_not_know_is_refused(tmp_path, line):
    (tmp_path / ".dockerignore").write_text(line)
    (tmp_path / "x").touch()
    with pytest.raises(Onbekend):
        context_files(tmp_path)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A copy of the two files that name images, and a registry's client that says what stands in a file."""
    for name in bases.FILES:
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    client = tmp_path / "bin" / "skopeo"
    client.parent.mkdir()
    client.write_text(f"#!/bin/sh\ncat {tmp_path}/answer\n")
    client.chmod(0o755)
    monkeypatch.setenv("PATH", f"{client.parent}:/usr/bin:/bin")
    monkeypatch.setattr(bases, "ASK", {"skopeo": bases.ASK["skopeo"]})
    return tmp_path


def test_the_bases_of_today_are_written_in_both_files(project, capsys):
    (project / "answer").write_text(f"sha256:{'a1' * 32}\n")
    assert bases.main(project) == 0
    for name, image in (("Dockerfile", "python:3.13-slim"), ("compose.yaml", "postgres:18")):
        assert f"{image}@sha256:{'a1' * 32}" in (project / name).read_text()
    assert "python:3.13-slim: sha256:a1" in capsys.readouterr().out


def test_nothing_is_written_when_the_registry_does_not_tell(project, capsys):
    (project / "answer").write_text("")
    assert bases.main(project) == 1
    assert "skopeo does not tell the digest of python:3.13-slim" in capsys.readouterr().err
    assert [name for name in bases.FILES if (project / name).read_bytes() != (ROOT / name).read_bytes()] == []


def test_who_has_nothing_to_build_with_hears_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "/nergens")
    with pytest.raises(RuntimeError, match=re.escape(MISSING)):
        choose()
    with pytest.raises(RuntimeError, match="ENGINE is one of"):
        choose("kaniko")
