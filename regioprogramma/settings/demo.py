"""The demo: served as in production, on this computer only, over http."""

from regioprogramma import postgres

from .base import *
from .sleutel import secret_key

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
SECRET_KEY = secret_key(VAR_DIR / "secret-key")
DATABASES["default"] = DATABASES["default"] or postgres.database(VAR_DIR / "postgres")
# Beside the database, so that a second copy of the demo (the tests start one) does not share it.
STATIC_ROOT = VAR_DIR / "static"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
#: Lets demo_logins make accounts with passwords that are printed on the terminal.
DEMO = True
# A demo asks nothing of anybody outside this computer.
LINKCONTROLE = False
# So that whoever looks at a demo sees what a site has that says where a weakness is told.
MELDPUNT_CONTACT = MELDPUNT_CONTACT or ["mailto:security@regio.example"]
