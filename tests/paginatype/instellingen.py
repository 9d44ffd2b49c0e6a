"""The settings of the tests with one app more: what a new page type needs there outside its own app."""

from regioprogramma.settings.test import *  # noqa: F403
from regioprogramma.settings.test import INSTALLED_APPS, OWN_APPS

BIJEENKOMSTEN = "tests.paginatype.bijeenkomsten"
OWN_APPS = [*OWN_APPS[: OWN_APPS.index("nieuws")], BIJEENKOMSTEN, *OWN_APPS[OWN_APPS.index("nieuws") :]]
INSTALLED_APPS = [BIJEENKOMSTEN, *INSTALLED_APPS]
