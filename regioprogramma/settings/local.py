"""A developer's laptop: `manage.py runserver`, `shell`, `makemigrations`. The demo has settings of its own."""

from regioprogramma import postgres

from .base import *
from .sleutel import secret_key

DEBUG = True
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
SECRET_KEY = secret_key(VAR_DIR / "secret-key")
DATABASES["default"] = DATABASES["default"] or postgres.database(VAR_DIR / "postgres")
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# Every component in every state, on /galerij/.
OWN_APPS += ["regioprogramma.galerij"]
INSTALLED_APPS += ["regioprogramma.galerij"]
