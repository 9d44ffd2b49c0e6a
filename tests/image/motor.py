"""The image in whatever can make it here: docker, podman, or a root of Debian with name spaces.

All offer the same: `root` (the files of the image), `config` (what its Dockerfile says about running), `command` (what
runs a program in it as compose.yaml does) and `end` (what `docker stop` says first).
"""

import os
import shutil
import subprocess
from pathlib import Path

from tests.image.dockerfile import Config, configure, read_dockerfile
from tests.image.ruimte import can_make_rooms, end, inside
from tests.image.wortel import Wortel
from tests.pakketten import can_install, install

NAME = "regioprogramma-proef"
#: What a variable `ENGINE` of `make image` may say.
ENGINES = ("docker", "podman", "debian")
MISSING = (
    "cannot build the image here. Install docker or podman and start it, or run `make image` as root on Debian with "
    "the package debootstrap."
)
#: What to do when it was chosen and does not do it.
ELSEWHERE = "An engine needs a registry that it can reach. `make image ENGINE=debian` needs none."


def choose(wanted=""):
    """Return which of ENGINES is used: the wanted one, or the first that works; raises RuntimeError when none does."""
    if wanted and wanted not in ENGINES:
        raise RuntimeError(f"ENGINE is one of {', '.join(ENGINES)}.")
    for engine in [wanted] if wanted else ENGINES:
        if _works(engine):
            return engine
    raise RuntimeError(f"{wanted or 'What is installed'} {MISSING}")


def _works(engine):
    if engine != "debian":
        return bool(shutil.which(engine)) and not _run(engine, "info", check=False).returncode
    if os.getuid() or not can_make_rooms():
        return False
    if not shutil.which("debootstrap") and can_install():
        install("debootstrap")
    return bool(shutil.which("debootstrap"))


def make(engine, context, place):
    """Build the image and return it. Takes minutes."""
    image = Kaal(place) if engine == "debian" else Motor(engine, place)
    image.build(context)
    return image


class Kaal:
    """The image without an engine."""

    def __init__(self, place):
        self.place = place

    def build(self, context):
        """Carry out the Dockerfile."""
        made = Wortel(context, self.place)
        made.build()
        self.root, self.config = made.root, made.config

    def volume(self, name, owner):
        """Return a folder that the image may write; Docker makes such a volume the folder's owner in the image."""
        folder = self.place / name
        folder.mkdir()
        os.chown(folder, owner, owner)
        return folder

    def command(self, command, variables, places):
        """Return (command, environment) of a program in the image, guarded."""
        user = (self.config.user, _group(self.root, self.config.user))
        run = inside(self.root, command, folder=self.config.folder, user=user, places=places)
        return run, {**self.config.env, **variables}

    end = staticmethod(end)


class Motor:
    """The image in docker or podman."""

    def __init__(self, engine, place):
        self.engine, self.place = engine, place

    def build(self, context):
        """Build it, and lay its files open."""
        subprocess.run([self.engine, "build", "--tag", NAME, str(context)], check=True)
        self.config = Config({})
        for step in read_dockerfile((Path(context) / "Dockerfile").read_text())[-1].steps:
            configure(self.config, step)
        self.root = self.place / "root"
        self.root.mkdir()
        made = _run(self.engine, "create", NAME).stdout.strip()
        with subprocess.Popen([self.engine, "export", made], stdout=subprocess.PIPE) as export:
            # Without the devices and owners that only root may make.
            subprocess.run(["tar", "-x", "--no-same-owner", "-C", self.root], stdin=export.stdout, check=True)
        _run(self.engine, "rm", made)

    def volume(self, name, owner):
        """Return the name of an empty volume; it is made when it is first used, with the owner that the image says."""
        _run(self.engine, "volume", "rm", "--force", f"{NAME}-{name}")
        return f"{NAME}-{name}"

    def command(self, command, variables, places):
        """Return (command, environment) of a program in the image, guarded."""
        guard = ["--read-only", "--tmpfs=/tmp:size=512m", "--cap-drop=ALL", "--security-opt=no-new-privileges"]
        mounts = [f"--volume={here}:{there}:{mode}" for here, there, mode in places]
        settings = [f"--env={name}={value}" for name, value in variables.items()]
        run = [self.engine, "run", "--rm", "--network=host", *guard, *mounts, *settings, NAME, *command]
        return run, dict(os.environ)

    @staticmethod
    def end(process):
        """The client passes the signal on."""
        process.terminate()


def _run(*command, check=True):
    return subprocess.run(command, check=check, capture_output=True, text=True)


def _group(root, user):
    """Return the group of a uid, as the image's list of users has it."""
    for line in (root / "etc/passwd").read_text().splitlines():
        _name, _password, uid, group, *_rest = line.split(":")
        if uid == user:
            return group
    return user
