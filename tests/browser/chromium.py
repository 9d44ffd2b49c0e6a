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


#: The last letters that the style of the site names, and what is as wide: every visitor has one of these.
ARIAL = ("Arial", "Arimo", "Helvetica", "Liberation Sans", "Nimbus Sans")


class NoChromium(Exception):
    """No browser was found and none could be installed, or it has no letters; the message says what to do."""


def find_or_install_chromium(playwright):
    """Return the path of a Chromium with letters; installs Debian's package as root, else Playwright's own."""
    ensure_letters()
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


def ensure_letters():
    """Install letters where there are none that the site asks for: what fits a line would not be what visitors see."""
    if not shutil.which("fc-match") or _match_letters().startswith(ARIAL):
        return
    try:
        pakketten.install("fonts-liberation")
    except (OSError, subprocess.SubprocessError) as error:
        raise NoChromium("Install letters (apt install fonts-liberation) and run the tests again.") from error


def _match_letters():
    """Return the name of the letters that a program gets which asks for Arial."""
    asked = ["fc-match", "--format=%{family}", "Arial"]
    return subprocess.run(asked, capture_output=True, text=True, check=False, timeout=60).stdout


def find(playwright):
    """Return the path of a Chromium on this computer, or None."""
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    own = playwright.chromium.executable_path
    return on_path or (own if Path(own).exists() else None)
