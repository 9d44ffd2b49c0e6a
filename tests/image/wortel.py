"""Makes the image without a container engine: the steps of the Dockerfile, in a clean root of Debian."""

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

from tests.image.dockerfile import Config, Onbekend, configure, context_files, read_dockerfile, read_pairs
from tests.image.ruimte import inside

#: Which Debian brings the Python of a base; what `python:3.x-slim` has beside it comes along.
DEBIAN = {"python:3.13-slim": "trixie"}
PACKAGES = "python3,python3-venv,python-is-python3,ca-certificates"
PATH = "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin"
#: Where a step finds the files of this machine that pip is told to use.
HOST = "/run/host"


class Wortel:
    """The image of the Dockerfile in folder `context`, made in folder `place`: its files (`root`) and `config`."""

    def __init__(self, context, place):
        self.context, self.place = Path(context), Path(place)
        self.made = {}

    def build(self):
        """Carry out every stage; raises Onbekend, OSError or subprocess.CalledProcessError with what it said."""
        for number, stage in enumerate(read_dockerfile((self.context / "Dockerfile").read_text())):
            self.root, self.config = self._begin(stage, number)
            self.known = dict(self.config.env)
            for step in stage.steps:
                configure(self.config, step)
                getattr(self, f"_{step.word.lower()}", lambda step: None)(step)
            self.made[stage.name] = (self.root, self.config)

    def _begin(self, stage, number):
        """Return the root and Config that a stage begins with."""
        root = self.place / f"stage-{number}"
        if stage.base in self.made:
            base, config = self.made[stage.base]
            subprocess.run(["cp", "--archive", "--reflink=auto", base, root], check=True)
            return root, Config(dict(config.env), config.user, config.folder, config.command, config.health)
        image = stage.base.partition("@")[0]
        if image not in DEBIAN:
            raise Onbekend(f"a base for which no Debian is known: {image}")
        mirror = debian_mirror()
        subprocess.run(
            ["debootstrap", "--variant=minbase", f"--include={PACKAGES}", DEBIAN[image], root, mirror],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        # What a base image leaves out too.
        for left in ("var/cache/apt/archives", "var/lib/apt/lists"):
            shutil.rmtree(root / left)
        for name in ("resolv.conf", "hosts"):
            (root / "etc" / name).write_text("")
        return root, Config({"PATH": PATH})

    def _arg(self, step):
        self.known = {**read_pairs(step, self.known), **self.known}

    def _env(self, step):
        self.known |= self.config.env

    def _workdir(self, step):
        (self.root / step.text.lstrip("/")).mkdir(parents=True, exist_ok=True)

    def _copy(self, step):
        """COPY of one folder or file, from the context or from another stage."""
        source, target = shlex.split(step.text)
        there = self.root / os.path.join(self.config.folder, target).lstrip("/")
        if stage := step.flags.get("from"):
            subprocess.run(
                ["cp", "--archive", "--reflink=auto", f"{self.made[stage][0]}{source}/.", _folder(there)], check=True
            )
            return
        below = Path(source.strip("/"))
        for path in context_files(self.context):
            if path.is_relative_to(below):
                aim = there / path.relative_to(below)
                _folder(aim.parent)
                shutil.copy(self.context / path, aim)

    def _run(self, step):
        """RUN as root, with the network and the settings of pip of this machine."""
        pip, places = pip_settings()
        command = inside(self.root, ["/bin/sh", "-c", step.text], folder=self.config.folder, places=places)
        done = subprocess.run(
            command, env={"HOME": "/root", **pip, **self.known}, check=False, capture_output=True, text=True
        )
        if done.returncode:
            raise OSError(f"RUN {step.text[:60]} ... ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def _folder(path):
    path.mkdir(parents=True, exist_ok=True)
    return path


def debian_mirror():
    """Return where this machine gets Debian from; raises OSError when it does not."""
    form = "$(CREATED_BY) $(LABEL) $(REPO_URI)"
    found = subprocess.run(["apt-get", "indextargets", "--format", form], check=True, capture_output=True, text=True)
    for line in found.stdout.splitlines():
        if line.startswith("Packages Debian ") and not line.split()[2].startswith(("file:", "cdrom:", "copy:")):
            return line.split()[2]
    raise OSError("apt on this machine knows no mirror of Debian")


def pip_settings():
    """Return ({PIP_*: value}, places) with which pip inside finds what pip on this machine finds.

    Files and folders of this machine stand inside below HOST.
    """
    listed = subprocess.run(["pip", "config", "list"], check=True, capture_output=True, text=True).stdout
    settings, places = {}, []
    for line in listed.splitlines():
        name, _, value = line.partition("=")
        words = [_move(word, places) for word in value.strip("'\"").split()]
        settings["PIP_" + re.sub(r"^.*\.", "", name).upper().replace("-", "_")] = " ".join(words)
    return settings, places


def _move(word, places):
    """Return a word of pip's settings as it must be inside; what it points at on this machine goes to `places`."""
    path = urlsplit(word).path if word.startswith("file:") else word
    if not path.startswith("/"):
        return word
    # What an index offers stands beside it.
    shown = str(Path(path).parent) if word.startswith("file:") else path
    if Path(shown).exists():
        places.append((shown, HOST + shown, "ro"))
    return word.replace(path, HOST + path)
