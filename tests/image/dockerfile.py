"""Reads the Dockerfile: the few instructions that ours uses, and refuses every other.

So whatever carries them out has the same steps as a container engine, and there is no second list of them.
"""

import json
import os
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

#: What each instruction may have as a flag.
FLAGS = {
    **dict.fromkeys(["FROM", "ARG", "RUN", "ENV", "USER", "WORKDIR", "EXPOSE", "CMD"], set()),
    "COPY": {"from"},
    "HEALTHCHECK": {"interval", "timeout", "start-period"},
}


class Onbekend(ValueError):
    """The Dockerfile says something that this module does not know."""


@dataclass(frozen=True)
class Step:
    """One instruction: its word, its flags and what stands behind them."""

    word: str
    flags: dict
    text: str


@dataclass
class Stage:
    """A stage of the build: the base or earlier stage it begins with, its own name, and its steps."""

    base: str
    name: str
    steps: list = field(default_factory=list)


@dataclass
class Config:
    """What the image says about how it runs."""

    env: dict
    user: str = "root"
    folder: str = "/"
    command: tuple = ()
    health: tuple = ()


def read_dockerfile(text):
    """Return the stages of a Dockerfile; raises Onbekend."""
    stages = []
    for step in read_steps(text):
        if step.word == "FROM":
            base, _, name = step.text.partition(" AS ")
            stages.append(Stage(base.strip(), name.strip()))
        elif not stages:
            raise Onbekend(f"{step.word} before the first FROM")
        else:
            stages[-1].steps.append(step)
    return stages


def read_steps(text):
    """Return every instruction of a Dockerfile as a Step; raises Onbekend."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    whole = re.sub(r"\\\n\s*", " ", "\n".join(lines))
    return [read_step(line) for line in whole.splitlines()]


def read_step(line):
    """Read one instruction; raises Onbekend."""
    word, _, rest = line.strip().partition(" ")
    if word not in FLAGS:
        raise Onbekend(f"the instruction {word}")
    flags, rest = {}, rest.strip()
    while found := re.match(r"--([a-z-]+)=(\S+)\s+", rest):
        flags[found[1]] = found[2]
        rest = rest[found.end() :]
    if rest.startswith("--") or set(flags) - FLAGS[word]:
        raise Onbekend(f"a flag in: {line}")
    if word == "RUN" and rest.startswith("["):
        raise Onbekend(f"a list in: {line}")
    return Step(word, flags, rest)


def read_pairs(step, known):
    """Return {name: value} of an ENV or ARG, in which what is known is filled in."""
    pairs = dict(part.partition("=")[::2] for part in shlex.split(step.text))
    return {name: Template(value).safe_substitute(known) for name, value in pairs.items()}


def read_command(text):
    """Return the words of a CMD; raises Onbekend for one that is no list."""
    try:
        return tuple(json.loads(text))
    except ValueError:
        raise Onbekend(f"a command that is no list: {text}") from None


def configure(config, step):
    """Let a step that says how the image runs count in the Config. Steps that change files do nothing here."""
    if step.word == "ENV":
        config.env |= read_pairs(step, config.env)
    elif step.word == "USER":
        config.user = step.text
    elif step.word == "WORKDIR":
        config.folder = step.text
    elif step.word == "CMD":
        config.command = read_command(step.text)
    elif step.word == "HEALTHCHECK":
        config.health = read_command(step.text.removeprefix("CMD "))


def context_files(folder):
    """Return the paths below `folder` that its .dockerignore lets through, as Docker reads that; raises Onbekend.

    The last rule that a path, or a folder above it, fits decides.
    """
    lines = [line.strip() for line in (folder / ".dockerignore").read_text().splitlines()]
    rules = [read_rule(line) for line in lines if line and not line.startswith("#")]
    found = []
    for place, folders, names in os.walk(folder):
        here = Path(place).relative_to(folder)
        folders[:] = [name for name in folders if _may_hold(here / name, rules)]
        found += [here / name for name in names if not _is_left_out(here / name, rules)]
    return sorted(found)


def read_rule(line):
    """Return (pattern, whether it lets through, the line) of a line of .dockerignore; raises Onbekend."""
    text = line.removeprefix("!").strip("/")
    if set("?[\\") & set(text) or (line.startswith("!") and "*" in text):
        raise Onbekend(f"in .dockerignore: {line}")
    parts = {"**/": "(?:.*/)?", "*": "[^/]*"}
    pattern = "".join(parts.get(part, re.escape(part)) for part in re.split(r"(\*\*/|\*)", text))
    return re.compile(pattern), line.startswith("!"), text


def _is_left_out(path, rules):
    left_out = False
    for pattern, lets_through, _text in rules:
        if any(pattern.fullmatch(place.as_posix()) for place in (path, *list(path.parents)[:-1])):
            left_out = not lets_through
    return left_out


def _may_hold(path, rules):
    """Whether something in this folder may be let through."""
    begin = f"{path.as_posix()}/"
    return not _is_left_out(path, rules) or any(through and text.startswith(begin) for _, through, text in rules)
