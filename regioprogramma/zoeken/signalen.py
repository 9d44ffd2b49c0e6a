"""Whatever can change what is found marks the things it is about."""

from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver

from contacten.models import (
    ContactPagina,
    Contactpersoon,
    Deelname,
    Gemeente,
    Organisatie,
    Partnerschap,
    Plaats,
    Woonplaats,
)
from regioprogramma.core.documenten import document_gelezen
from regioprogramma.core.models import PaginaTrefwoord, Regio, Trefwoord
from regioprogramma.core.wijzigingen import Aspect, documents_changed, pages_changed

from .bijhouden import make_gelijkwoorden, mark_changed
from .models import Synoniem, Zoekbron


@receiver(pages_changed)
def mark_found_pages(
    sender: type[Model], ids: set[int], aspect: Aspect, trefwoorden: set[int], **kwargs: object
) -> None:
    """Pages, whatever of them changed; a keyword is found from the first page that carries it to the last."""
    mark_changed(Zoekbron.PAGINA, ids)
    mark_changed(Zoekbron.TREFWOORD, trefwoorden)


@receiver(documents_changed)
def mark_found_documents(sender: type[Model], ids: set[int], **kwargs: object) -> None:
    """Another text, date or collection of a document, or it may be public now."""
    mark_changed(Zoekbron.DOCUMENT, ids)


@receiver([post_save, post_delete], sender=Trefwoord)
def mark_keyword_pages(sender: type[Model], instance: Trefwoord, **kwargs: object) -> None:
    """Another name or synonym of a keyword; including when two become one."""
    mark_changed(Zoekbron.TREFWOORD, [instance.pk])
    mark_changed(
        Zoekbron.PAGINA, PaginaTrefwoord.objects.filter(trefwoord=instance.pk).values_list("pagina_id", flat=True)
    )
    make_gelijkwoorden()


@receiver([post_save, post_delete], sender=Synoniem)
def follow_synonyms(sender: type[Model], instance: Synoniem, **kwargs: object) -> None:
    """Words that mean the same, or no longer do."""
    make_gelijkwoorden()


@receiver(document_gelezen)
def mark_read_document(sender: type[Model], pk: int, **kwargs: object) -> None:
    """The text of a new file."""
    mark_changed(Zoekbron.DOCUMENT, [pk])


@receiver([post_save, post_delete], sender=Contactpersoon)
def mark_person(sender: type[Model], instance: Contactpersoon, **kwargs: object) -> None:
    """Another name or function, or somebody left."""
    mark_changed(Zoekbron.PERSOON, [instance.pk])


@receiver([post_save, post_delete], sender=Gemeente)
def mark_gemeente(sender: type[Model], instance: Gemeente, **kwargs: object) -> None:
    """Another name of a gemeente, on its own page and on those it takes part in."""
    mark_changed(Zoekbron.GEMEENTE, [instance.pk])
    mark_changed(Zoekbron.PAGINA, Deelname.objects.filter(gemeente=instance.pk).values_list("pagina_id", flat=True))


@receiver(pre_save, sender=Woonplaats)
def mark_former_gemeente(sender: type[Model], instance: Woonplaats, raw: bool = False, **kwargs: object) -> None:
    """The gemeente that a village leaves is no longer found by it."""
    if instance.pk and not raw:
        oud = Woonplaats.objects.filter(pk=instance.pk).values_list("gemeente_id", flat=True)
        mark_changed(Zoekbron.GEMEENTE, oud)


@receiver([post_save, post_delete], sender=Woonplaats)
def mark_woonplaats(sender: type[Model], instance: Woonplaats, **kwargs: object) -> None:
    """Another name, gemeente or postcode area of a village: for its gemeente, and for what lies in it or may do so."""
    mark_changed(Zoekbron.GEMEENTE, [instance.gemeente_id])
    liggend = Plaats.objects.filter(Q(woonplaats=instance.pk) | Q(woonplaats__isnull=True))
    mark_changed(Zoekbron.PAGINA, liggend.values_list("pagina_id", flat=True))


@receiver([post_save, post_delete], sender=Organisatie)
def mark_organisation(sender: type[Model], instance: Organisatie, **kwargs: object) -> None:
    """Another name of an organisation, for itself, its people and the pages it is a partner of."""
    mark_changed(Zoekbron.ORGANISATIE, [instance.pk])
    mark_changed(Zoekbron.PERSOON, Contactpersoon.objects.filter(organisatie=instance.pk).values_list("pk", flat=True))
    mark_changed(
        Zoekbron.PAGINA, Partnerschap.objects.filter(organisatie=instance.pk).values_list("pagina_id", flat=True)
    )


@receiver(post_save, sender=Regio)
def mark_contact(sender: type[Model], instance: Regio, **kwargs: object) -> None:
    """Another address, telephone or opening hours: the contact page shows them."""
    mark_changed(Zoekbron.PAGINA, ContactPagina.objects.values_list("pk", flat=True))
