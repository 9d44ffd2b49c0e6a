"""Where a thing is used: by page or other record, with the places in it, and what of that visitors do not see."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import PROTECT, Field, Model, QuerySet
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.fields import StreamField
from wagtail.models import ReferenceIndex

from regioprogramma.core.models import Gebruiker, Pagina
from regioprogramma.core.opmaak import name_key

from .versies import versions_with
from .wissel import Wissel

#: What is made from pages by the site itself follows by itself; a keyword has a screen of its own. Models of ours that
#: only keep the books say so themselves: `wagtail_reference_index_ignore`.
VANZELF = {"gerelateerd", "trefwoorden", "wagtailcore", "wagtailadmin", "wagtailredirects", "wagtailsearch", "taggit"}


@dataclass(frozen=True)
class Plek:
    """One page or other record that uses a thing."""

    ding: Model
    #: The places in it, as the editor knows them: "Roltoewijzing", "Inhoud: Document".
    waar: tuple[str, ...]
    #: Whether it stands in a version only, so that visitors do not see it.
    alleen_concept: bool
    #: Where the editor may change it; None for whoever may not.
    url: str | None
    #: Whether the editor may have this changed at once: what visitors see needs somebody who may publish it.
    mag: bool

    @property
    def naam(self) -> str:
        """What it is called; the title of a draft is for whoever may see it."""
        verborgen = isinstance(self.ding, Pagina) and not self.ding.live and self.url is None
        return _("Een concept van een ander") if verborgen else str(self.ding)

    @property
    def soort(self) -> str:
        """What kind of record it is."""
        return self.ding._meta.verbose_name


class _Plekken:
    """Makes the places of what was found, for one editor."""

    def __init__(self, gebruiker: Gebruiker) -> None:
        self.gebruiker, self.zoek_adres = gebruiker, AdminURLFinder(gebruiker).get_edit_url

    def __call__(self, bron: Model, waar: Iterable[str], alleen_concept: bool) -> Plek:
        url = self.zoek_adres(bron)
        return Plek(bron, tuple(waar), alleen_concept, url, url is not None and self._may(bron, alleen_concept))

    def _may(self, bron: Model, alleen_concept: bool) -> bool:
        if alleen_concept or not (isinstance(bron, Pagina) and bron.live):
            return True
        return bron.permissions_for_user(self.gebruiker).can_publish()


def plekken_van(ding: Model, gebruiker: Gebruiker) -> list[Plek]:
    """Return where a thing is used, pages first, by title."""
    ding = ding.specific if isinstance(ding, Pagina) else ding
    maak = _Plekken(gebruiker)
    uit = [maak(bron, waar, alleen_concept) for bron, waar, alleen_concept in _gevonden(ding)]
    return sorted(uit, key=lambda plek: (not isinstance(plek.ding, Pagina), name_key(str(plek.ding))))


def is_beschermd(ding: Model) -> bool:
    """Whether the database refuses to delete it while it is used."""
    return any(rij.objects.exists() for rij in _relaties(ding) if rij.relatie.on_delete is PROTECT)


def bronnen_van(ding: Model) -> tuple[set[int], list[Model]]:
    """Return (ids of pages, other records) that use a thing now, not looking at versions."""
    paginas: set[int] = set()
    anderen: dict[tuple[str, int], Model] = {}
    for rij in _relaties(ding):
        for bron in rij.objects.all():
            _remember(_eigenaar(bron), paginas, anderen)
    for verwijzing in ReferenceIndex.get_references_to(ding).select_related("base_content_type"):
        model = verwijzing.base_content_type.model_class()
        if model is not None and (bron := model._base_manager.filter(pk=verwijzing.object_id).first()):
            _remember(_eigenaar(bron), paginas, anderen)
    if isinstance(ding, Pagina):
        paginas.discard(ding.pk)
    anderen.pop((type(ding)._meta.label, ding.pk), None)
    return paginas, list(anderen.values())


def ruwe_velden(ding: Model) -> dict[str, Any]:
    """Return the fields of a record that is not a page as a version would keep them."""
    return {
        veld.name: veld.value_to_string(ding) if isinstance(veld, StreamField) else veld.value_from_object(ding)
        for veld in ding._meta.concrete_fields
    }


def _gevonden(ding: Model) -> Iterator[tuple[Model, Sequence[str], bool]]:
    """Yield (record, places, whether in versions only)."""
    wissel = Wissel(ding)
    paginas, anderen = bronnen_van(ding)
    in_versies: dict[int, list[str]] = {}
    for versie in versions_with(wissel):
        if waar := wissel.in_velden(versie.content_type.model_class(), dict(versie.content)):
            in_versies.setdefault(int(versie.object_id), waar)
    # A version of the thing itself, or of a page that is gone, is not a place.
    for pagina in Pagina.objects.filter(pk__in=paginas | set(in_versies)).exclude(pk=_eigen_pk(ding)).specific():
        waar = wissel.in_velden(type(pagina), pagina.serializable_data()) if pagina.pk in paginas else []
        if waar or pagina.pk in in_versies:
            yield pagina, waar or in_versies[pagina.pk], not waar
    for ander in anderen:
        if waar := wissel.in_velden(type(ander), ruwe_velden(ander)):
            yield ander, waar, False


def _eigen_pk(ding: Model) -> int | None:
    return ding.pk if isinstance(ding, Pagina) else None


def _remember(bron: Model, paginas: set[int], anderen: dict[tuple[str, int], Model]) -> None:
    if isinstance(bron, Pagina):
        paginas.add(bron.pk)
    else:
        anderen[(type(bron)._meta.label, bron.pk)] = bron


def _eigenaar(bron: Model) -> Model:
    """Return the record that a row is part of: its page, for a role; itself when it stands alone."""
    for veld in bron._meta.fields:
        if isinstance(veld, ParentalKey):
            return _eigenaar(getattr(bron, veld.name))
    return bron


@dataclass(frozen=True)
class Rijen:
    """The rows of one relation that point at a thing."""

    relatie: Any
    objects: QuerySet


def _relaties(ding: Model) -> Iterator[Rijen]:
    """Yield the Rijen of each relation of the content that may point at this thing."""
    for relatie in ding._meta.get_fields(include_hidden=True):
        if not _counts(relatie):
            continue
        bronmodel = relatie.field.model
        yield Rijen(relatie, bronmodel._base_manager.filter(**{relatie.field.name: ding.pk}).distinct())


def _counts(relatie: Any) -> bool:
    """Whether a field of a model is a relation that comes in from content."""
    if not (relatie.auto_created and relatie.is_relation and not relatie.concrete):
        return False
    veld = relatie.field
    eigen = veld.model._meta.app_label in VANZELF or veld.model._meta.auto_created
    hoort_erbij = isinstance(veld, ParentalKey) or getattr(veld.remote_field, "parent_link", False)
    geboekt = any(getattr(deel, "wagtail_reference_index_ignore", False) for deel in (veld, veld.model))
    return not (eigen or hoort_erbij or geboekt or _is_kopie(veld))


def _is_kopie(veld: Field) -> bool:
    """Whether the rows go with the thing: the sizes of a picture."""
    return veld.name == "image" and veld.model.__name__ == "Weergave"


def plekken_van_tak(pagina: Pagina, gebruiker: Gebruiker) -> list[Plek]:
    """Return where a page is used, or a page below it, leaving out what stands in that branch itself.

    Of the pages below only what is published counts: their versions may be thousands.
    """
    plekken = plekken_van(pagina, gebruiker)
    uit = {plek.ding.pk: plek for plek in plekken if isinstance(plek.ding, Pagina)}
    los = [plek for plek in plekken if not isinstance(plek.ding, Pagina)]
    tak = set(pagina.get_descendants(inclusive=True).values_list("pk", flat=True))
    onder = Pagina.objects.filter(pk__in=tak - {pagina.pk})
    maak = _Plekken(gebruiker)
    for bron, verwijzingen in ReferenceIndex.get_references_to_in_bulk(onder).group_by_source_object():
        if isinstance(bron, Pagina) and bron.pk not in uit:
            waar = tuple(dict.fromkeys(str(v.describe_source_field()) for v in verwijzingen))
            uit[bron.pk] = maak(bron, waar, False)
    return [plek for pk, plek in uit.items() if pk not in tak] + los
