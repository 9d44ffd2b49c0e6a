"""/healthz and /gereed: whether this container can serve, for whoever watches over it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed

from .peiling import PEILING


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 "ok" when the database answers, 503 when it does not. Says nothing more: anyone may ask."""
    return _answer("ok", 200) if PEILING.answers() else _answer("database unavailable", 503)


def gereed(request: HttpRequest) -> HttpResponse:
    """Answer whether visitors may come: 200 "ready", 200 "degraded: ..." or 503 "not ready: ...".

    Says in one word what is the matter, and nothing of where it stands.
    """
    # When apps are there: this package is a middleware's, which is read before.
    from .onderdelen import what_lacks, what_stops

    if wat := what_stops():
        return _answer(f"not ready: {wat}", 503)
    zonder = what_lacks()
    return _answer(f"degraded: {', '.join(zonder)}" if zonder else "ready", 200)


_PADEN = {"/healthz": healthz, "/gereed": gereed}


def middleware(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer /healthz and /gereed before any other middleware does.

    A container platform asks by IP address and over http. ALLOWED_HOSTS would refuse that name and the redirect to
    https would send it away, though neither is about health. The answer is the same for every name, so it is safe.
    """

    def answer(request: HttpRequest) -> HttpResponseBase:
        toon = _PADEN.get(request.path_info)
        if toon is None:
            return get_response(request)
        return toon(request) if request.method in {"GET", "HEAD"} else HttpResponseNotAllowed(["GET", "HEAD"])

    return answer


def _answer(text: str, status: int) -> HttpResponse:
    return HttpResponse(text, status=status, content_type="text/plain", headers={"Cache-Control": "no-store"})
