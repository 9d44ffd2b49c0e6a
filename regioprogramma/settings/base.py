"""What holds everywhere. The small modules beside this one (local, test, production) say only what differs."""

from datetime import time
from pathlib import Path

from wagtail.embeds.oembed_providers import vimeo, youtube

from . import adressen
from .inloggen import *
from .omgeving import (
    as_bewaren,
    as_bool,
    as_days,
    as_list,
    as_meldpunten,
    as_sleuteladres,
    as_tijd,
    as_weblink,
    env,
)
from .toezicht import *

BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = env("VAR_DIR", BASE_DIR / "var", Path)

#: Our own apps, highest layer first: the one list that cleaning, the import rules and the house rules read.
OWN_APPS = [
    "regioprogramma.demo",
    "regioprogramma.voorbeeld",
    "regioprogramma.redactie",
    "regioprogramma.nakijken",
    "regioprogramma.bezoek",
    "regioprogramma.archief",
    "regioprogramma.vervangen",
    "regioprogramma.reeksen",
    "regioprogramma.overzichten",
    "regioprogramma.zoeken",
    "regioprogramma.opendata",
    "regioprogramma.toegankelijkheid",
    "regioprogramma.overzetten",
    "regioprogramma.rapportage",
    "nieuws",
    "projecten",
    "opgaven",
    "regioprogramma.trefwoorden",
    "contacten",
    "regioprogramma.gerelateerd",
    "regioprogramma.achtergrond",
    "regioprogramma.reservekopie",
    "regioprogramma.toegang",
    "regioprogramma.paginacache",
    "regioprogramma.inhoudversie",
    "regioprogramma.core",
]
INSTALLED_APPS = [
    # Before the libraries: a template or command of ours wins over one of theirs.
    *OWN_APPS,
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "regioprogramma.redactie.apps.AccountsConfig",  # wagtail.users
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "heroicons",
    "django.contrib.postgres",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "regioprogramma.gezondheid.middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "regioprogramma.opendata.zoekmachines.answer_robots",
    "regioprogramma.toegang.meldpunt.answer_securitytxt",
    "regioprogramma.core.adressen.middleware.Inpakken",
    # A page, list or feed that a browser already has is not sent again.
    "django.middleware.http.ConditionalGetMiddleware",
    "regioprogramma.core.adressen.middleware.limit_requests",
    "regioprogramma.core.documenten.bestandshost.only_files",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "regioprogramma.toegang.middleware.guard_sessions",
    "regioprogramma.toegang.middleware.note_exports",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "regioprogramma.redactie.bewerken.balk.prive",
    "regioprogramma.core.adressen.middleware.on_current_site",
    "regioprogramma.core.adressen.middleware.require_whole_forms",
    "regioprogramma.core.adressen.fouten.tell_ingetrokken",
    "regioprogramma.core.adressen.oude_adressen.lead_from_oude_adressen",
]

ROOT_URLCONF = "regioprogramma.urls"
WSGI_APPLICATION = "regioprogramma.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "regioprogramma.core.context.site",
            ],
            "builtins": ["regioprogramma.core.templatetags.regio", "regioprogramma.core.templatetags.eenmaal"],
        },
    },
]

DATABASES = {"default": env("DATABASE_URL", {}, adressen.database)}
# From here what visitors see is read, when it is not behind (inhoudversie/replica.py).
if _replica := env("DATABASE_REPLICA_URL", None, adressen.replica):
    DATABASES["replica"] = _replica
    DATABASE_ROUTERS = ["regioprogramma.inhoudversie.replica.Leeswissel"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

#: Where pages are kept for when they cannot be made, unless CACHE_URL says where.
PAGINACACHE_MAP = env("PAGE_CACHE_DIR", VAR_DIR / "paginas", Path)
CACHES = {
    # Shared by every web container without another service; a region that runs Redis or Valkey sets CACHE_URL.
    "default": env("CACHE_URL", None, adressen.cache)
    or {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "django_cache"},
    # Where the copies of a picture are. Wagtail writes here on every view, so it must cost nothing; a changed picture
    # has other keys, so web containers need not agree.
    "renditions": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 5000}},
    # Whole pages, and apart from them the answers to questions: of those anybody can make as many as they like.
    "paginas": env("CACHE_URL", None, adressen.page_cache("paginas")) or adressen.folder(PAGINACACHE_MAP / "paginas"),
    "vragen": env("CACHE_URL", None, adressen.page_cache("vragen")) or adressen.folder(PAGINACACHE_MAP / "vragen"),
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "core.Gebruiker"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
# Before the words of every app: Wagtail reads those of its scripts from its own app and from here alone.
LOCALE_PATHS = [BASE_DIR / "regioprogramma" / "redactie" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "regioprogramma.core.huisstijl.stijl.StijlFinder",
]
MEDIA_URL = "/media/"
#: Where the files of documents are sent from; empty: from the site itself.
FILES_HOST = ""
MEDIA_ROOT = env("MEDIA_ROOT", VAR_DIR / "media", Path)
#: Where the files of a website that moves in are while it does; never served, in no backup.
VERHUISMAP = env("MOVE_DIR", VAR_DIR / "verhuizingen", Path)
STORAGES = {
    "default": env("MEDIA_BUCKET_URL", None, adressen.bucket) or {"BACKEND": "regioprogramma.map.Map"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

#: Where the worker puts a backup every night, at what time, for whom it is encrypted, and how many are kept.
RESERVEKOPIE_PLEK = env("BACKUP_URL", "")
RESERVEKOPIE_UUR = env("BACKUP_TIME", time(1, 30), as_tijd)
RESERVEKOPIE_ONTVANGERS = env("BACKUP_RECIPIENTS", [], as_list)
RESERVEKOPIE_BEWAREN = env("BACKUP_KEEP", (7, 4, 12), as_bewaren)

# Visitors get no cookie: only a log-in makes a session, and only a form in the CMS asks for the CSRF cookie.
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
CSRF_FAILURE_VIEW = "regioprogramma.core.adressen.fouten.csrf_failure"

#: Shown in a bar across the CMS; empty on the real site.
OMGEVINGSLABEL = env("ENVIRONMENT_LABEL", "")
WAGTAIL_SITE_NAME = f"Regioprogramma {OMGEVINGSLABEL}".strip()
WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "regioprogramma.redactie.bewerken.schrijfvlak.Schrijfvlak"}}
WAGTAIL_PAGE_MODEL = "core.Pagina"
WAGTAILIMAGES_IMAGE_MODEL = "core.Afbeelding"
WAGTAILIMAGES_IMAGE_FORM_BASE = "regioprogramma.redactie.bewerken.formulieren.AfbeeldingFormulier"
WAGTAILDOCS_DOCUMENT_MODEL = "core.Document"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "regioprogramma.redactie.bewerken.formulieren.DocumentFormulier"
WAGTAILADMIN_BASE_URL = env("BASE_URL", "http://127.0.0.1:8000")
# Nobody types the password of somebody else: a new account gets an invitation (redactie/rollen/accounts.py).
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands")]
WAGTAIL_USER_TIME_ZONES = ["Europe/Amsterdam"]
WAGTAIL_DATE_FORMAT = "%d-%m-%Y"
WAGTAIL_DATETIME_FORMAT = "%d-%m-%Y %H:%M"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAILREDIRECTS_AUTO_CREATE = True
# A proxy or CDN in front that is told which page changed; the worker tells it.
if _proxy := env("PURGE_URL", None, adressen.purge):
    INSTALLED_APPS += ["wagtail.contrib.frontend_cache"]
    WAGTAILFRONTENDCACHE = {"proxy": _proxy}
#: Where somebody tells that the site has a weakness (toegang/meldpunt.py), with the policy and the key for that; and
#: whether this is a site that must say so.
MELDPUNT_CONTACT = env("SECURITY_CONTACT", [], as_meldpunten)
MELDPUNT_BELEID = env("SECURITY_POLICY", "", as_weblink)
MELDPUNT_SLEUTEL = env("SECURITY_KEY", "", as_sleuteladres)
MELDPUNT_VERWACHT = False
#: How many days it is kept how often pages are read (bezoek/); 0: it is not counted.
BEZOEK_DAGEN = env("STATISTICS_DAYS", 0, as_days)
#: Whether the worker asks other sites if the links to them still work.
LINKCONTROLE = env("LINK_CHECK", True, as_bool)
TAGGIT_CASE_INSENSITIVE = True

# Nothing phones home and nobody's e-mail hash leaves the building.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILAPI_DOCS_ENABLED = False
# Shared passwords are stored as plain text and can be guessed without limit.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}

WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "dutch"},
}
WAGTAILEMBEDS_FINDERS = [{"class": "wagtail.embeds.finders.oembed", "providers": [youtube, vimeo]}]

MEGABYTE = 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpg", "jpeg", "png", "webp"]
# A photo straight from a phone; what is kept of it is smaller (core/inhoud/fotos.py).
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 45 * MEGABYTE
# A picture that unpacks to more than this many pixels is refused before it is decoded.
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * MEGABYTE
