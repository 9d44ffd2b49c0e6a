"""/healthz: whether this container can serve, for whoever watches over it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed

from .peiling import PEILING

PAD = "/healthz"


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 "ok" when the database answers, 503 when it does not. Says nothing more: anyone may ask."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponseNotAllowed(["GET", "HEAD"])
    return _answer("ok", 200) if PEILING.answers() else _answer("database unavailable", 503)


def middleware(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer /healthz before any other middleware does.

    A container platform asks by IP address and over http. ALLOWED_HOSTS would refuse that name and the redirect to
    https would send it away, though neither is about health. The answer is the same for every name, so it is safe.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        return healthz(request) if request.path_info == PAD else get_response(request)

    return answer


def _answer(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain", headers={"Cache-Control": "no-store"})
