"""When the site last changed, for whoever asks whether a list is still what it was."""

from datetime import datetime, time
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.http import http_date
from wagtail.models import ModelLogEntry, PageLogEntry

from regioprogramma.core.models import Pagina


def last_changed() -> datetime:
    """Return the moment of the last change that a visitor could see: somebody's, or that of a day that began.

    Everything that is done in the CMS, or planned there, is in its log; what holds until a day changes at midnight.
    The end of a page is in the log when the worker has been there, and counts from its moment.
    """
    vandaag = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    laatste = (model.objects.aggregate(laatste=Max("timestamp"))["laatste"] for model in (PageLogEntry, ModelLogEntry))
    verlopen = Pagina.objects.filter(expire_at__lte=timezone.now()).aggregate(laatste=Max("expire_at"))["laatste"]
    return max(filter(None, (vandaag, verlopen, *laatste)))


#: What the mixin is mixed into: a page.
_Pagina: Any = object


class MetWijzigdatum(_Pagina):
    """A page type that is a list: its answer says when the site changed last."""

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return tell_when_changed(request, super().serve(request, *args, **kwargs))


def tell_when_changed(request: HttpRequest, antwoord: HttpResponseBase) -> HttpResponseBase:
    """Say on the answer to a visitor when the site changed last; an editor's page has more on it. Return it."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        antwoord["Last-Modified"] = http_date(last_changed().timestamp())
    return antwoord
