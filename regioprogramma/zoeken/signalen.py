"""Whatever can change what is found marks the things it is about."""

from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from contacten.models import ContactPagina, Contactpersoon, Deelname, Gemeente, Organisatie, Partnerschap
from regioprogramma.core.bestanden import document_gelezen
from regioprogramma.core.gebeurtenissen import aanbod_veranderd, trefwoorden_geschreven
from regioprogramma.core.models import Document, Pagina, PaginaTrefwoord, Regio, Trefwoord

from .bijhouden import make_gelijkwoorden, mark_changed
from .models import Synoniem, Zoekbron


@receiver([page_published, page_unpublished])
def mark_page(sender, instance, **kwargs):
    """Publishing and withdrawing a page."""
    mark_changed(Zoekbron.PAGINA, [instance.pk])


@receiver([post_save, post_delete])
def mark_saved(sender, instance, **kwargs):
    """Every save and deletion of a page or of what hangs on it, also outside the CMS."""
    if isinstance(instance, Pagina):
        mark_changed(Zoekbron.PAGINA, [instance.pk])
    elif isinstance(getattr(instance, "pagina_id", None), int):
        mark_changed(Zoekbron.PAGINA, [instance.pagina_id])


@receiver(m2m_changed)
def mark_relations(sender, instance, **kwargs):
    """What a page points at."""
    if isinstance(instance, Pagina):
        mark_changed(Zoekbron.PAGINA, [instance.pk])


@receiver([post_save, post_delete], sender=PaginaTrefwoord)
def mark_keyword(sender, instance, **kwargs):
    """A keyword is found from the first page that carries it to the last."""
    mark_changed(Zoekbron.TREFWOORD, [instance.trefwoord_id])


@receiver(trefwoorden_geschreven)
def mark_keywords(sender, paginas, trefwoorden, **kwargs):
    """Other keywords of many pages."""
    mark_changed(Zoekbron.PAGINA, paginas)
    mark_changed(Zoekbron.TREFWOORD, trefwoorden)


@receiver([post_save, post_delete], sender=Trefwoord)
def mark_keyword_pages(sender, instance, **kwargs):
    """Another name or synonym of a keyword; also when two become one."""
    mark_changed(Zoekbron.TREFWOORD, [instance.pk])
    mark_changed(
        Zoekbron.PAGINA, PaginaTrefwoord.objects.filter(trefwoord=instance.pk).values_list("pagina_id", flat=True)
    )
    make_gelijkwoorden()


@receiver([post_save, post_delete], sender=Synoniem)
def follow_synonyms(sender, instance, **kwargs):
    """Words that mean the same, or no longer do."""
    make_gelijkwoorden()


@receiver([post_save, post_delete], sender=Document)
def mark_document(sender, instance, **kwargs):
    """Another text, date or collection of a document."""
    mark_changed(Zoekbron.DOCUMENT, [instance.pk])


@receiver(aanbod_veranderd)
def mark_offered(sender, documenten, **kwargs):
    """Documents that may be public now, or no longer."""
    mark_changed(Zoekbron.DOCUMENT, documenten)


@receiver(document_gelezen)
def mark_read_document(sender, pk, **kwargs):
    """The text of a new file."""
    mark_changed(Zoekbron.DOCUMENT, [pk])


@receiver([post_save, post_delete], sender=Contactpersoon)
def mark_person(sender, instance, **kwargs):
    """Another name or function, or somebody left."""
    mark_changed(Zoekbron.PERSOON, [instance.pk])


@receiver([post_save, post_delete], sender=Gemeente)
def mark_gemeente(sender, instance, **kwargs):
    """Another name of a gemeente, on its own page and on those it takes part in."""
    mark_changed(Zoekbron.GEMEENTE, [instance.pk])
    mark_changed(Zoekbron.PAGINA, Deelname.objects.filter(gemeente=instance.pk).values_list("pagina_id", flat=True))


@receiver([post_save, post_delete], sender=Organisatie)
def mark_organisation(sender, instance, **kwargs):
    """Another name of an organisation, for its people and the pages it is a partner of."""
    mark_changed(Zoekbron.PERSOON, Contactpersoon.objects.filter(organisatie=instance.pk).values_list("pk", flat=True))
    mark_changed(
        Zoekbron.PAGINA, Partnerschap.objects.filter(organisatie=instance.pk).values_list("pagina_id", flat=True)
    )


@receiver(post_page_move)
def mark_moved(sender, instance, **kwargs):
    """A page takes all below it along, perhaps behind a log-in."""
    _markeer_onder(instance.path)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def mark_restricted(sender, instance, **kwargs):
    """A restriction holds for all below its page."""
    _markeer_onder(instance.page.path)


@receiver([post_save, post_delete], sender=CollectionViewRestriction)
@receiver(post_save, sender=Collection)
def mark_documents(sender, instance, **kwargs):
    """A restriction holds for the documents of all collections below it."""
    pad = instance.path if isinstance(instance, Collection) else instance.collection.path
    mark_changed(
        Zoekbron.DOCUMENT, Document.objects.filter(collection__path__startswith=pad).values_list("pk", flat=True)
    )


@receiver([post_save, post_delete], sender=Site)
def mark_site(sender, instance, **kwargs):
    """Another root page: other pages belong to a site."""
    mark_changed(Zoekbron.PAGINA, Pagina.objects.values_list("pk", flat=True))


@receiver(post_save, sender=Regio)
def mark_contact(sender, instance, **kwargs):
    """Another address, telephone or opening hours: the page of contact shows them."""
    mark_changed(Zoekbron.PAGINA, ContactPagina.objects.values_list("pk", flat=True))


def _markeer_onder(pad):
    mark_changed(Zoekbron.PAGINA, Pagina.objects.filter(path__startswith=pad).values_list("pk", flat=True))
