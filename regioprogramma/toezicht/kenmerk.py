"""What a request or a task is called in the log, so that all that it wrote can be found, here and at the proxy."""

import re
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from logging import LogRecord
from typing import Any
from uuid import uuid4
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from django.conf import settings
from django.dispatch import receiver
from django_tasks.signals import task_finished, task_started

KOP = "X-Request-ID"
#: What a proxy calls a request; anything else is a text that somebody wants in our log.
_KENMERK = re.compile(r"[A-Za-z0-9-]{8,64}")
_huidig: ContextVar[str] = ContextVar("kenmerk", default="")


def current() -> str:
    """Return what the request or task of this moment is called; "" without one."""
    return _huidig.get()


def add_kenmerk(regel: LogRecord) -> bool:
    """Filter for a handler of the log: let each line know which request or task it belongs to ("" for none)."""
    regel.request_id = _huidig.get()
    return True


def with_kenmerk(wsgi: WSGIApplication) -> WSGIApplication:
    """Return a WSGI application that gives each request a name, and says it with the answer.

    Behind a proxy that is trusted it is the name that this gave.
    """

    def answer(omgeving: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        gegeven = omgeving.get("HTTP_X_REQUEST_ID", "") if settings.TRUSTED_PROXY else ""
        kenmerk = gegeven if _KENMERK.fullmatch(gegeven) else uuid4().hex
        # Until the next request of this thread: what is sent in parts is written afterwards.
        _huidig.set(kenmerk)

        def begin(status: str, koppen: list[tuple[str, str]], *fout: Any) -> Callable[[bytes], object]:
            return start(status, [*koppen, (KOP, kenmerk)], *fout)

        return wsgi(omgeving, begin)

    return answer


@receiver(task_started)
def _begin_task(task_result: Any, **_wat: object) -> None:
    _huidig.set(f"taak-{task_result.id}")


@receiver(task_finished)
def _end_task(**_wat: object) -> None:
    _huidig.set("")
