"""Says of documents in the CMS whether the public may read them, and why."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regioprogramma.core.documenten import offers
from regioprogramma.core.models import Document, Gebruiker, Pagina
from regioprogramma.core.pagina import known_to


def explain_openbaarheid(documenten: Iterable[Document], gebruiker: Gebruiker) -> dict[int, str]:
    """Return {id: sentence} for these documents: whether they are public and by what, in as many queries for all.

    A draft that is not this editor's business is counted, and not named.
    """
    ids = [document.pk for document in documenten]
    open_, publiek = (
        set(alle.filter(pk__in=ids).values_list("pk", flat=True))
        for alle in (Document.objects.unlocked(), Document.objects.visible())
    )
    aangeboden = _offering(ids)
    zichtbaar = _titles(Pagina.objects.visible(), aangeboden)
    overig = _titles(Pagina.objects.exclude(pk__in=zichtbaar), aangeboden)
    bekend = _titles(known_to(gebruiker, Pagina.objects.exclude(pk__in=zichtbaar)), aangeboden)
    return {
        document.pk: _sentence(
            document,
            document.pk in open_,
            document.pk in publiek,
            [zichtbaar[pk] for pk in aangeboden[document.pk] if pk in zichtbaar],
            # What is named first is one that may be.
            sorted(
                (bekend.get(pk, "") for pk in aangeboden[document.pk] if pk in overig), key=lambda titel: not titel
            ),
        )
        for document in documenten
    }


def _offering(ids: Iterable[int]) -> dict[int, list[int]]:
    """Return {document: pages that offer it}."""
    per_document: dict[int, list[int]] = {pk: [] for pk in ids}
    for model, naar, pagina in offers():
        for document, pk in model.objects.filter(**{f"{naar}__in": ids}).order_by(pagina).values_list(naar, pagina):
            if pk not in per_document[document]:
                per_document[document].append(pk)
    return per_document


def _titles(paginas: QuerySet, aangeboden: Mapping[int, Sequence[int]]) -> dict[int, str]:
    alle = {pk for ids in aangeboden.values() for pk in ids}
    return dict(paginas.filter(pk__in=alle).values_list("pk", "title"))


def _sentence(
    document: Document, is_open: bool, is_public: bool, zichtbaar: Sequence[str], overig: Sequence[str]
) -> str:
    dag = document.openbaar_vanaf and date_format(document.openbaar_vanaf, "j F Y")
    if not is_open:
        return _("Alleen met inloggen, door de collectie ‘%(naam)s’.") % {"naam": document.collection}
    if zichtbaar:
        return _("Openbaar: staat op %(paginas)s.") % {"paginas": _pages(zichtbaar)}
    if is_public:
        return _("Openbaar sinds %(dag)s, ook zonder pagina.") % {"dag": dag}
    if dag:
        return _("Nog niet openbaar. Dat wordt het op %(dag)s.") % {"dag": dag}
    if document.ingetrokken_op and not overig:
        sinds = date_format(timezone.localtime(document.ingetrokken_op), "j F Y")
        return _("Ingetrokken op %(dag)s. Bezoekers lezen op het adres dat het er niet meer is.") % {"dag": sinds}
    if overig:
        return _("Niet openbaar: staat alleen op %(paginas)s. Bezoekers zien dat niet.") % {"paginas": _pages(overig)}
    return _("Niet openbaar: geen pagina biedt het aan.")


def _pages(titels: Sequence[str]) -> str:
    eerste = f"‘{titels[0]}’" if titels[0] else _("een concept van een ander")
    meer = len(titels) - 1
    if not meer:
        return eerste
    rest = ngettext("%(n)s andere pagina", "%(n)s andere pagina’s", meer) % {"n": meer}
    return _("%(eerste)s en %(rest)s") % {"eerste": eerste, "rest": rest}
