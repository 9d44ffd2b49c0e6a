"""The WSGI entry point that gunicorn serves: Django, with the page cache around it."""

from django.core.wsgi import get_wsgi_application

from .taal import is_nederlands

django = get_wsgi_application()

from .inhoudversie.uitgave import uitgave  # noqa: E402 - needs Django to be set up
from .paginacache.wsgi import around  # noqa: E402

application = around(django)
# The word list of the language is read here, and which edition this is, so that all processes of the server share it.
is_nederlands("ja")
uitgave()
