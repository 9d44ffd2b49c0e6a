"""A region's real site. Refuses to start, with one sentence, when something it needs is missing."""

from regioprogramma.toezicht.meldingen import report_errors

from . import adressen
from .base import *
from .omgeving import as_bool, as_dsn, as_files_host, as_hosts, as_list, as_origin, as_secret, env

DEBUG = False
MELDPUNT_VERWACHT = True
SECRET_KEY = env("SECRET_KEY", cast=as_secret)
SECRET_KEY_FALLBACKS = env("SECRET_KEY_FALLBACKS", [], as_list)
ALLOWED_HOSTS = env("ALLOWED_HOSTS", cast=as_hosts)
FILES_HOST = env("FILES_HOST", "", as_files_host(ALLOWED_HOSTS))
ALLOWED_HOSTS += [FILES_HOST] if FILES_HOST else []
DATABASES = {**DATABASES, "default": env("DATABASE_URL", cast=adressen.database)}
WAGTAILADMIN_BASE_URL = env("BASE_URL", cast=as_origin)

HTTPS = env("HTTPS", True, as_bool)
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60 if HTTPS else 0
if TRUSTED_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# Whether every other service below the same domain is ready for https is the region's to say, not ours.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]

vars().update(env("EMAIL_URL", {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}, adressen.email))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("EMAIL_FROM", f"no-reply@{ALLOWED_HOSTS[0].lstrip('.')}")
# Robots try every name they can think of; Django's stack trace for each would bury what matters.
LOGGING["loggers"]["django.security.DisallowedHost"] = {"level": "CRITICAL"}

if ERROR_DSN := env("ERROR_DSN", "", as_dsn):
    report_errors(ERROR_DSN)
