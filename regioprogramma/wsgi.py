"""The WSGI entry point that gunicorn serves: Django, with the page cache around it."""

from tempfile import gettempdir

from django.core.wsgi import get_wsgi_application

from .grenzen import WEB, hold
from .taal import is_nederlands

django = get_wsgi_application()
hold(WEB)

from django.conf import settings  # noqa: E402 - needs Django to be set up
from django.template.loader import get_template  # noqa: E402

from .inhoudversie.uitgave import uitgave  # noqa: E402
from .koppen import with_koppen  # noqa: E402
from .paginacache.wsgi import around  # noqa: E402
from .toezicht.kenmerk import with_kenmerk  # noqa: E402
from .toezicht.meting import with_meting  # noqa: E402

SJABLONEN = settings.BASE_DIR / "templates"

application = with_kenmerk(with_koppen(with_meting(around(django))))
# What all processes of the server share, as it is read before there are any: the word list of the language, which
# edition this is, and the templates of the public pages, so that no visitor waits until they are compiled. And where
# temporary files go, which Python finds out by writing one: on a disk that is full by then it would find nowhere.
gettempdir()
is_nederlands("ja")
uitgave()
for sjabloon in SJABLONEN.rglob("*.html"):
    get_template(str(sjabloon.relative_to(SJABLONEN)))
