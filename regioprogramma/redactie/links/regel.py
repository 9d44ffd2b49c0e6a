"""Links on pages that lead nowhere: inside the site, and to other sites."""

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from regioprogramma.core.models import Document, Gebruiker, Pagina
from regioprogramma.core.opmaak import show_datum
from regioprogramma.core.registers import Regel, Rij, changeable, paginarij, register_regel
from regioprogramma.redactie.models import Buitenlink, Linkplek


def _op_paginas(gebruiker: Gebruiker) -> QuerySet:
    """Return the links on visible pages that this user may change."""
    paginas = Pagina.objects.visible().filter(pk__in=changeable(gebruiker, Pagina))
    plekken = Linkplek.objects.filter(pagina__in=paginas.order_by().values("pk"))
    return plekken.select_related("pagina", "buitenlink").order_by("pagina__title", "pk")


class KapotBinnen(Regel):
    """A link to a page that visitors cannot see, or to a document that is gone."""

    naam = "links-binnen"
    titel = gettext_lazy("Kapotte links naar eigen pagina’s en documenten")
    uitleg = gettext_lazy(
        "Waar de link naartoe gaat, is verwijderd of niet te zien. Kies iets anders of haal de link weg."
    )
    volgorde = 65

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return where these links stand, by the title of the page."""
        paginas = Pagina.objects.visible().filter(pk=OuterRef("naar_pagina"))
        documenten = Document.objects.visible().filter(pk=OuterRef("naar_document"))
        weg = Q(~Exists(paginas), naar_pagina__isnull=False) | Q(~Exists(documenten), naar_document__isnull=False)
        return _op_paginas(gebruiker).filter(weg)

    def rij(self, ding: Linkplek) -> Rij:
        naar = _("een pagina die er niet (meer) is") if ding.naar_pagina else _("een document dat er niet meer is")
        tekst = _("‘%(tekst)s’ gaat naar %(naar)s") if ding.tekst else _("er staat %(naar)s")
        return paginarij(ding.pagina, tekst % {"tekst": ding.tekst, "naar": naar}, ding.pad)


def _uitleg_buiten() -> str:
    if settings.LINKCONTROLE:
        return _("Deze links werkten op twee verschillende dagen niet. Kies een ander adres of haal de link weg.")
    return _(
        "Deze site controleert geen links naar andere sites. In een demo staat dat altijd uit. "
        "U ziet wat al bekend was."
    )


class KapotBuiten(Regel):
    """A link to another site that did not work on several days."""

    naam = "links-buiten"
    titel = gettext_lazy("Kapotte links naar andere sites")
    uitleg = lazy(_uitleg_buiten, str)()
    volgorde = 70

    def objecten(self, gebruiker: AbstractBaseUser) -> QuerySet:
        """Return where these links stand, by the title of the page."""
        return _op_paginas(gebruiker).filter(buitenlink__misdagen__gte=Buitenlink.DAGEN)

    def rij(self, ding: Linkplek) -> Rij:
        link = ding.buitenlink
        delen = {"adres": link.adres, "reden": link.get_reden_display(), "datum": show_datum(link.goed_op)}
        tekst = _("%(adres)s: %(reden)s; werkte nog op %(datum)s") if link.goed_op else _("%(adres)s: %(reden)s")
        return paginarij(ding.pagina, tekst % delen, ding.pad)


register_regel(KapotBinnen())
register_regel(KapotBuiten())
