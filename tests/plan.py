"""The plan of the code as the tests read it: our apps from the settings, with their folders and files."""

from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).resolve().parents[1]
#: Our apps as the settings name them, the highest layer first.
APPS = tuple(settings.OWN_APPS)
#: The last part of each name, by which Django knows its models.
LABELS = {app.rpartition(".")[2] for app in APPS}
#: Apps with tables that the site writes itself; in those of all others people type. A new app is one of the others.
BOOKKEEPING = {
    "bezoek",
    "gerelateerd",
    "inhoudversie",
    "overzetten",
    "redactie",
    "reservekopie",
    "trefwoorden",
    "voorbeeld",
    "zoeken",
}
TYPED = LABELS - BOOKKEEPING
#: The top packages: what an import of ours begins with.
PACKAGES = sorted({app.partition(".")[0] for app in APPS})


def folder_of(app):
    """Return the folder of an app."""
    return ROOT / app.replace(".", "/")


def code():
    """Return every module of ours but the migrations."""
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return sorted(path for path in files if "migrations" not in path.parts)
