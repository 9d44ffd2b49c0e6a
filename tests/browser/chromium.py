"""Find a Chromium for the browser tests, or install one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import pakketten

#: The one without windows comes first: the same browser, and a page opens in half the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Nothing of the browser's own may reach for a network that a test machine need not have.
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.getuid() == 0 else []),
]


class NoChromium(Exception):
    """No browser was found and none could be installed; the message says what to do."""


def find_or_install_chromium(playwright):
    """Return the path of a Chromium; installs Debian's package as root, else Playwright's own."""
    if found := find(playwright):
        return found
    try:
        if pakketten.can_install():
            pakketten.install("chromium-headless-shell")
        else:
            command = [sys.executable, "-m", "playwright", "install", "chromium"]
            subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as error:
        reason = (getattr(error, "stderr", None) or str(error)).strip().splitlines()[-1:]
        raise NoChromium(f"Install Chromium (apt install chromium) and run the tests again: {reason}") from error
    if found := find(playwright):
        return found
    raise NoChromium("Chromium was installed and still cannot be found: put `chromium` on the PATH.")


def find(playwright):
    """Return the path of a Chromium on this computer, or None."""
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    return on_path or (own if Path(own).exists() else None)
