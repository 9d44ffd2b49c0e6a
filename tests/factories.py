"""The smallest valid object of every model; a test states only what matters to it.

Pages stand where an editor would put them: below the index pages that the migrations made. `ouder=` puts one
elsewhere, `trefwoorden=["energie"]` gives it keywords, `live=False` leaves it a draft.
"""

import io
from datetime import date

import factory
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.utils import timezone
from factory.django import DjangoModelFactory
from PIL import Image
from wagtail.models import Site, get_page_models

from contacten.models import (
    Contactpersoon,
    Deelname,
    Gemeente,
    Organisatie,
    Partnerschap,
    Plaats,
    Rol,
    Roltoewijzing,
    Woonplaats,
)
from nieuws.models import Berichtonderwerp, Nieuwsbericht, NieuwsPagina
from opgaven.models import Agenda, Kerncijfer, Meting, Opgave, Resultaat, Speerpunt
from projecten.models import (
    Besteding,
    Bijdrage,
    Doel,
    Geldbron,
    Mijlpaal,
    Project,
    ProjectenPagina,
    RegioDeal,
    RegioDealsPagina,
    Voortgangsrapportage,
)
from regioprogramma.core.models import (
    Afbeelding,
    Document,
    Gebruiker,
    HomePagina,
    OudAdres,
    PaginaDocument,
    PaginaTrefwoord,
    TekstPagina,
    Trefwoord,
)
from regioprogramma.overzetten.models import Verhuizing
from tests.boom import put_below


def thuis():
    """Return the home page of the site."""
    return Site.objects.get(is_default_site=True).root_page.specific


def plaats(paginatype, **filters):
    """Return the page of this type that the migrations made, such as `plaats(NieuwsPagina)`."""
    return paginatype.objects.filter(**filters).earliest("path")


def als_bestand(inhoud, naam):
    """Return bytes as a file that a model can store."""
    return ContentFile(inhoud, name=naam)


def maak_png(breedte=40, hoogte=30):
    """Return the bytes of a plain picture."""
    uit = io.BytesIO()
    Image.new("RGB", (breedte, hoogte), "#0b5563").save(uit, "PNG")
    return uit.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
    b"xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n"
    b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n171\n%%EOF\n"
)


class Fabriek(DjangoModelFactory):
    """Counts from a thousand on: what sorts by name then sorts in the order in which it was made."""

    class Meta:
        abstract = True

    @classmethod
    def _setup_next_sequence(cls):
        return 1000


class GebruikerFactory(Fabriek):
    """An account without any right; `groepen=["Communicatie"]` gives it a role."""

    class Meta:
        model = Gebruiker
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"gebruiker{n}")
    password = factory.django.Password("geheim")

    @factory.post_generation
    def groepen(self, create, extracted):
        if extracted:
            self.groups.set(Group.objects.filter(name__in=extracted))


class TrefwoordFactory(Fabriek):
    """One word of the vocabulary."""

    class Meta:
        model = Trefwoord
        django_get_or_create = ["slug"]

    naam = factory.Sequence(lambda n: f"trefwoord {n}")
    slug = factory.LazyAttribute(lambda zelf: zelf.naam.replace(" ", "-"))


class AfbeeldingFactory(Fabriek):
    """A picture with a description."""

    class Meta:
        model = Afbeelding

    title = factory.Sequence(lambda n: f"Afbeelding {n}")
    description = "Twee mensen bij een machine."
    file = factory.Sequence(lambda n: als_bestand(maak_png(), f"afbeelding-{n}.png"))


class OudAdresFactory(Fabriek):
    """An address of the website before that leads to an address."""

    class Meta:
        model = OudAdres

    site = factory.LazyFunction(lambda: Site.objects.get(is_default_site=True))
    sleutel = factory.Sequence(lambda n: f"/oud/{n}")
    adres = "/nieuws/"


class VerhuizingFactory(Fabriek):
    """A website that moves in, of which the files were read."""

    class Meta:
        model = Verhuizing

    host = factory.Sequence(lambda n: f"oud-{n}.example")
    basis = factory.LazyAttribute(lambda v: f"https://www.{v.host}")
    gelezen_op = factory.LazyFunction(timezone.now)


class DocumentFactory(Fabriek):
    """A PDF of one page, public without a page that offers it."""

    class Meta:
        model = Document

    title = factory.Sequence(lambda n: f"Document {n}")
    file = factory.Sequence(lambda n: als_bestand(PDF, f"document-{n}.pdf"))
    openbaar_vanaf = date(2020, 1, 1)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        document = model_class(**kwargs)
        document._set_document_file_metadata()
        document.save()
        return document


class OrganisatieFactory(Fabriek):
    """A party of the programme."""

    class Meta:
        model = Organisatie

    naam = factory.Sequence(lambda n: f"Organisatie {n}")


class GemeenteFactory(Fabriek):
    """A gemeente of the region."""

    class Meta:
        model = Gemeente

    naam = factory.Sequence(lambda n: f"Gemeente {n}")
    slug = factory.LazyAttribute(lambda zelf: zelf.naam.lower().replace(" ", "-"))
    cbs_code = factory.Sequence(lambda n: f"GM{n % 10_000:04}")


class WoonplaatsFactory(Fabriek):
    """A village of the region."""

    class Meta:
        model = Woonplaats

    naam = factory.Sequence(lambda n: f"Woonplaats {n}")
    gemeente = factory.SubFactory(GemeenteFactory)


class RolFactory(Fabriek):
    """A responsibility."""

    class Meta:
        model = Rol

    naam = factory.Sequence(lambda n: f"Rol {n}")


class ContactpersoonFactory(Fabriek):
    """Somebody of whom only the name is known."""

    class Meta:
        model = Contactpersoon

    naam = factory.Sequence(lambda n: f"Noor Voorbeeld {n}")


class PaginaFactory(Fabriek):
    """What every page type needs; the page is published where an editor would put it."""

    class Meta:
        abstract = True
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Pagina {n}")
    samenvatting = "Wat de regio hier doet."

    @classmethod
    def ouder(cls):
        """Return the page that a new one comes under when the test does not say."""
        return thuis()

    @classmethod
    def _create(cls, model_class, *args, ouder=None, **kwargs):
        boven = ouder or cls.ouder()
        # Read again: what is known in memory of the number of children may be old.
        boven = type(boven).objects.get(pk=boven.pk)
        return put_below(boven, model_class(**kwargs))

    @factory.post_generation
    def trefwoorden(self, create, extracted):
        for naam in extracted or ():
            trefwoord = naam if isinstance(naam, Trefwoord) else TrefwoordFactory(naam=naam)
            PaginaTrefwoord.objects.create(pagina=self, trefwoord=trefwoord)


class TekstPaginaFactory(PaginaFactory):
    """A page of text below the home page."""

    class Meta:
        model = TekstPagina


class AgendaFactory(PaginaFactory):
    """An agenda that does not run: one that does is there from the start."""

    class Meta:
        model = Agenda


class OpgaveFactory(PaginaFactory):
    """An opgave of the running agenda."""

    class Meta:
        model = Opgave

    title = factory.Sequence(lambda n: f"Opgave {n}")

    @classmethod
    def ouder(cls):
        """Return the agenda that runs."""
        return plaats(Agenda, lopend=True)


class SpeerpuntFactory(PaginaFactory):
    """A speerpunt; `opgave=` or `ouder=` says of which opgave, else it is of a new one."""

    class Meta:
        model = Speerpunt

    title = factory.Sequence(lambda n: f"Speerpunt {n}")

    @classmethod
    def _create(cls, model_class, *args, opgave=None, ouder=None, **kwargs):
        return super()._create(model_class, *args, ouder=ouder or opgave or OpgaveFactory(), **kwargs)


class ProjectFactory(PaginaFactory):
    """A project of a new opgave; `speerpunten=[...]` puts it below those."""

    class Meta:
        model = Project

    title = factory.Sequence(lambda n: f"Project {n}")
    opgave = factory.SubFactory(OpgaveFactory)

    @classmethod
    def ouder(cls):
        """Return the page of all projects."""
        return plaats(ProjectenPagina)

    @factory.post_generation
    def speerpunten(self, create, extracted):
        if extracted:
            self.speerpunten.set(extracted)
            self.save()


class RegioDealFactory(PaginaFactory):
    """A Regio Deal with only its title and summary known."""

    class Meta:
        model = RegioDeal

    title = factory.Sequence(lambda n: f"Regio Deal {n}")

    @classmethod
    def ouder(cls):
        """Return the page of all deals."""
        return plaats(RegioDealsPagina)


class NieuwsberichtFactory(PaginaFactory):
    """A message; `opgaven=`, `onderwerpen=` and `gemeenten=[...]` say what it is about."""

    class Meta:
        model = Nieuwsbericht

    title = factory.Sequence(lambda n: f"Bericht {n}")

    @classmethod
    def ouder(cls):
        """Return the page of all news."""
        return plaats(NieuwsPagina)

    @factory.post_generation
    def opgaven(self, create, extracted):
        if extracted:
            self.opgaven.set(extracted)
            self.save()

    @factory.post_generation
    def onderwerpen(self, create, extracted):
        for plek, pagina in enumerate(extracted or ()):
            Berichtonderwerp.objects.create(bericht=self, pagina=pagina, sort_order=plek)

    @factory.post_generation
    def gemeenten(self, create, extracted):
        if extracted:
            self.gemeenten.set(extracted)
            self.save()


class BerichtonderwerpFactory(Fabriek):
    """A message says that it is about a project."""

    class Meta:
        model = Berichtonderwerp

    bericht = factory.SubFactory(NieuwsberichtFactory)
    pagina = factory.SubFactory(ProjectFactory)


class RoltoewijzingFactory(Fabriek):
    """A person in a role on a page; `persoon=None, vacant=True` for a vacancy."""

    class Meta:
        model = Roltoewijzing

    pagina = factory.SubFactory(OpgaveFactory)
    rol = factory.SubFactory(RolFactory)
    persoon = factory.SubFactory(ContactpersoonFactory)


class DeelnameFactory(Fabriek):
    """A gemeente takes part in an opgave."""

    class Meta:
        model = Deelname

    pagina = factory.SubFactory(OpgaveFactory)
    gemeente = factory.SubFactory(GemeenteFactory)


class PlaatsFactory(Fabriek):
    """A project lies in a village."""

    class Meta:
        model = Plaats

    pagina = factory.SubFactory(ProjectFactory)
    woonplaats = factory.SubFactory(WoonplaatsFactory)


class PartnerschapFactory(Fabriek):
    """An organisation is a partner in a project."""

    class Meta:
        model = Partnerschap

    pagina = factory.SubFactory(ProjectFactory)
    organisatie = factory.SubFactory(OrganisatieFactory)


class BijdrageFactory(Fabriek):
    """The Rijk pays a million to a deal."""

    class Meta:
        model = Bijdrage

    pagina = factory.SubFactory(RegioDealFactory)
    bron = Geldbron.RIJK
    bedrag = 1_000_000


class MijlpaalFactory(Fabriek):
    """A step of a project."""

    class Meta:
        model = Mijlpaal

    pagina = factory.SubFactory(ProjectFactory)
    titel = "Eerste les"
    datum = date(2026, 9, 1)


class ResultaatFactory(Fabriek):
    """Something that is measured, not measured yet."""

    class Meta:
        model = Resultaat

    pagina = factory.SubFactory(ProjectFactory)
    indicator = "bedrijven geholpen"


class MetingFactory(Fabriek):
    """A value that was measured; `resultaat` says of what."""

    class Meta:
        model = Meting
        exclude = ("resultaat",)

    resultaat = factory.SubFactory(ResultaatFactory)
    pagina = factory.LazyAttribute(lambda meting: meting.resultaat.pagina)
    sleutel = factory.LazyAttribute(lambda meting: meting.resultaat.sleutel)
    datum = date(2025, 12, 31)
    waarde = 12


class BestedingFactory(Fabriek):
    """A million of the Rijk that a project spent by the end of 2025."""

    class Meta:
        model = Besteding

    pagina = factory.SubFactory(ProjectFactory)
    bron = Geldbron.RIJK
    bedrag = 1_000_000
    peildatum = date(2025, 12, 31)


class KerncijferFactory(Fabriek):
    """A figure of an opgave."""

    class Meta:
        model = Kerncijfer

    pagina = factory.SubFactory(OpgaveFactory)
    waarde = 12
    omschrijving = "nieuwe banen"
    peildatum = date(2025, 12, 31)


class DoelFactory(Fabriek):
    """A goal of a deal."""

    class Meta:
        model = Doel

    deal = factory.SubFactory(RegioDealFactory)
    titel = "Groene groei"


class VoortgangsrapportageFactory(Fabriek):
    """A report of a deal, without its document."""

    class Meta:
        model = Voortgangsrapportage

    deal = factory.SubFactory(RegioDealFactory)
    periode = "2025"
    datum = date(2026, 3, 1)


class PaginaDocumentFactory(Fabriek):
    """A page offers a document."""

    class Meta:
        model = PaginaDocument

    pagina = factory.SubFactory(OpgaveFactory)
    document = factory.SubFactory(DocumentFactory)


def maak_opgave(title="Productieve regio", speerpunten=0, **velden):
    """Return an opgave of the running agenda with this many speerpunten."""
    opgave = OpgaveFactory(title=title, **velden)
    SpeerpuntFactory.create_batch(speerpunten, opgave=opgave)
    return opgave


#: One factory per page type that an editor makes, and the page types that are there from the start: the lists.
PAGINAFACTORIES = PaginaFactory.__subclasses__()
VASTE_PAGINAS = [HomePagina, Agenda, *(model for model in get_page_models() if model.max_count_per_parent == 1)]
