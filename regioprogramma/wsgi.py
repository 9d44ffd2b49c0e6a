"""The WSGI entry point that gunicorn serves."""

from django.core.wsgi import get_wsgi_application

from .taal import is_nederlands

application = get_wsgi_application()
# The word list of the language is read here, so that all processes of the server share it.
is_nederlands("ja")
