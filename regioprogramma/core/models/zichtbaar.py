"""The vocabulary of every listing of pages; all of them begin with what a visitor may see."""

from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Self

from django.apps import apps
from django.db.models import F, Q
from django.utils import timezone
from wagtail.models import AbstractPage, PageManager
from wagtail.query import PageQuerySet
from wagtail.search.backends.base import BaseSearchResults

from regioprogramma.core.pagina import huidige_site, per_versie_elk

#: How often pages are read anew, when each time one of them is thrown away meanwhile.
_POGINGEN = 2
#: Columns of a page that no visitor sees: what only these say has nothing to tell to search, lists or caches.
ONZICHTBAAR = {
    "draft_title",
    "go_live_at",
    "has_unpublished_changes",
    "herzien_voor",
    "latest_revision",
    "latest_revision_created_at",
    "live_revision",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
}


class PaginaQuerySet(PageQuerySet):
    """The vocabulary of every listing."""

    _met_ouders = False

    def visible(self) -> Self:
        """Return what a visitor of this site may see listed: live, not behind a log-in, not expired.

        Stricter than Wagtail's live().public(): a page whose expiry has passed is gone at that moment, even when
        no background job has run yet. It is one condition in the database, never a query of its own.
        """
        site = huidige_site()
        if site is None:
            return self.none()
        return self.filter(
            Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now()),
            live=True,
            is_beperkt=False,
            path__startswith=site.root_page.path,
            depth__gte=site.root_page.depth,
        )

    def visible_by_id(self, ids: Iterable[int]) -> dict[int, Any]:
        """Return {id: page} of those of `ids` that a visitor may see listed: each read once per version, and shared.

        What many pages show a title and an address of, such as related pages. Nobody changes what is shared.
        """
        return per_versie_elk(self.model, ids, lambda mist: self.model.objects.visible().in_bulk(mist))

    def cards_by_id(self, ids: Iterable[int]) -> dict[int, Any]:
        """Return {id: page} of these pages with what a card shows, each read once per version, and shared."""
        soort = ("kaart", self.model)
        return per_versie_elk(soort, ids, lambda mist: self.model.objects.with_images().in_bulk(mist))

    def search(self, *args: Any, **kwargs: Any) -> BaseSearchResults:
        """Search in these pages; Wagtail's search only understands simple filters, so these become one of ids."""
        paginas = self.model.objects.filter(pk__in=self.order_by().values("pk"))
        return super(PaginaQuerySet, paginas).search(*args, **kwargs)

    def with_images(self) -> Self:
        """Fetch the pictures too, in the same question; their copies come with those of the rest of the page."""
        return self.select_related("afbeelding")

    def first_with_images(self, aantal: int) -> Self:
        """Return the first of these pages with their pictures; what is in a page is read of no other one.

        Sorting thousands of pages with all that is in them takes three times as long as sorting their ids.
        """
        if self.query.annotations:
            # They may be ordered by what only this query has.
            return self.with_images()[:aantal]
        eerste = self.model.objects.filter(pk__in=self.values("pk")[:aantal])
        return eerste.order_by(*self.query.order_by).with_images()

    def with_parents(self) -> Self:
        """Let every page know the page above it, read in one question when these pages are."""
        paginas = self._chain()
        paginas._met_ouders = True
        return paginas

    def _clone(self) -> Self:
        kopie = super()._clone()
        kopie._met_ouders = self._met_ouders
        return kopie

    def _fetch_all(self) -> None:
        nieuw = self._result_cache is None
        self._read()
        if nieuw and self._met_ouders:
            read_parents(self._result_cache or [])

    def _read(self) -> None:
        """Read the pages; anew when one is thrown away between the questions that say what its own type has of it.

        Wagtail 8.0 raises KeyError for it (`SpecificIterable`). When it leaves such a page out itself, this can go.
        """
        for _keer in range(_POGINGEN):
            with suppress(KeyError):
                return super()._fetch_all()
        return super()._fetch_all()

    def newest(self) -> Self:
        """Order by the date the visitor sees, newest first; ties by id, so that paging never repeats or skips."""
        return self.order_by(F("publicatiedatum").desc(nulls_last=True), "-pk")


def read_parents(paginas: Iterable[AbstractPage]) -> None:
    """Let these pages know the pages above them, all in one question."""
    # A queryset of values has none.
    lijst = [pagina for pagina in paginas if isinstance(pagina, AbstractPage)]
    boven = {pagina.path[: -pagina.steplen] for pagina in lijst}
    ouders = (
        {ouder.path: ouder for ouder in apps.get_model("core.Pagina").objects.filter(path__in=boven)} if boven else {}
    )
    for pagina in lijst:
        # Where treebeard keeps it (`MP_Node.get_parent`).
        pagina._cached_parent_obj = ouders.get(pagina.path[: -pagina.steplen])


PaginaManager = PageManager.from_queryset(PaginaQuerySet)
