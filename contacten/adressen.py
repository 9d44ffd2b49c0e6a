"""The addresses that the site makes for a gemeente or an organisation: where the old ones of it lead."""

from django.urls import reverse

from regioprogramma.core.adressen import lead_on

from .models import Gemeente, Organisatie

#: What has a page of its own by its slug.
MetAdres = Gemeente | Organisatie


def addresses_of(ding: MetAdres, slug: str) -> list[str]:
    """Return the addresses of a gemeente or an organisation with this slug: its page, and its feed when it has one."""
    if isinstance(ding, Gemeente):
        return [reverse("gemeente", args=[slug]), reverse("feed_onderwerp", args=["gemeente", slug])]
    return [reverse("organisatie", args=[slug])]


def lead_to(ding: MetAdres, slug: str, nieuw: MetAdres) -> None:
    """Let the addresses that something had by a slug lead to those of another, or of itself by another slug."""
    for oud, naar in zip(addresses_of(ding, slug), addresses_of(nieuw, nieuw.slug), strict=True):
        lead_on(oud, naar)
