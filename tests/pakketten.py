"""Programs that the tests need and that no Python package brings: Debian's own, installed when they are missing."""

import os
import shutil
import subprocess
import time

from tests.once import one_at_a_time

#: In seconds: how long another that installs something may take, and how long we may.
PATIENCE = 600
#: What apt says when another holds the lists of packages; for installing it waits by itself.
BUSY = "Could not get lock"


def can_install():
    """Whether Debian's packages can be installed here."""
    return os.getuid() == 0 and bool(shutil.which("apt-get"))


def install(package):
    """Install a package of Debian; waits for a package manager that is busy.

    Raises OSError or subprocess.SubprocessError when that fails.
    """
    with one_at_a_time("pakketten"):
        deadline = time.monotonic() + PATIENCE
        # A list that cannot be fetched is no reason to stop: the package may be known already.
        while BUSY in _apt("update").stderr and time.monotonic() < deadline:
            time.sleep(1)
        _apt("install", "--no-install-recommends", package).check_returncode()


def _apt(*arguments):
    """Run apt-get; return what became of it."""
    return subprocess.run(
        ["apt-get", "-qq", "-o", f"DPkg::Lock::Timeout={PATIENCE}", *arguments],
        check=False,
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"},
    )
