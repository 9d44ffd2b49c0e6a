"""The tests: everything real except slow hashing, a shared cache and work in the background."""

import atexit
import shutil
import tempfile

from regioprogramma import postgres

from .base import *

DEBUG = False
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
SECRET_KEY = "only-for-the-tests"  # noqa: S105 - signs nothing that outlives a test run
# A server apart from the demo's: no test can touch what somebody edited there, and either can be stopped alone.
DATABASES["default"] = DATABASES["default"] or postgres.database(VAR_DIR / "postgres-test")
# A pool keeps connections open, and a test database with a connection open cannot be removed.
DATABASES["default"]["OPTIONS"].pop("pool", None)
# A busy machine may let a test wait for longer than anybody else should.
DATABASES["default"]["OPTIONS"].pop("options", None)

_scratch = Path(tempfile.mkdtemp(prefix="regioprogramma-test-"))
atexit.register(shutil.rmtree, _scratch, ignore_errors=True)
MEDIA_ROOT = _scratch / "media"
PAGINACACHE_MAP = _scratch / "paginas"
VERHUISMAP = _scratch / "verhuizingen"
STATIC_ROOT = _scratch / "static"
STATIC_ROOT.mkdir()
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    # Nothing is remembered: what a page asks for every picture is then counted by the tests of its queries.
    "renditions": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"},
    **{plek: adressen.folder(PAGINACACHE_MAP / plek) for plek in ("paginas", "vragen")},
}
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
# Every save starts tasks that each log it twice; what a failing test shows must be about the failure.
LOGGING["loggers"] = {**LOGGING.get("loggers", {}), "django_tasks": {"level": "WARNING"}}
# What asks other sites something is tested against a server of the test's own.
LINKCONTROLE = False
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# The gallery is a developer's; its tests ask for its addresses.
OWN_APPS += ["regioprogramma.galerij"]
INSTALLED_APPS += ["regioprogramma.galerij"]
