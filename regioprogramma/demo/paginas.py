"""Makes the pages of the demo."""

from datetime import date, timedelta
from typing import Any
from zlib import crc32

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.fields import StreamField

from nieuws.models import Berichtonderwerp, Nieuwsbericht
from opgaven.models import Agenda, Opgave, Speerpunt
from projecten.models import Doel, Project, RegioDeal
from regioprogramma.core.models import Pagina, TekstPagina

from . import vormen
from .onderdelen import add_onderdelen
from .tekst import Tekstlezer
from .uitzonderingen import DemoFout
from .voorraad import Voorraad, mistake, read_demodatum, read_demomoment, read_precise_date, split_names

#: How long a message stays as it is; every other page is looked at in the course of 2027.
NIEUWS_BLIJFT = timedelta(days=5 * 365)


class Bouwer:
    """Puts pages in the tree, each with everything that belongs to it."""

    def __init__(self, voorraad: Voorraad, home: Pagina) -> None:
        self.voorraad = voorraad
        self.home = home
        self.lezer = Tekstlezer(voorraad.find)

    def add(self, ouder: Pagina, paginatype: type[Pagina], gegevens: vormen.Pagina, **velden: Any) -> Pagina:
        """Publish a page below another one, or fill the page that stands there already; return it."""
        slug = gegevens.slug or slugify(gegevens.titel)
        pagina = paginatype.objects.child_of(ouder).filter(slug=slug).first() or paginatype(slug=slug)
        for naam, waarde in {**self.read_fields(gegevens, slug), **velden}.items():
            setattr(pagina, naam, waarde)
        clean_streams(pagina)
        try:
            pagina.save() if pagina.pk else ouder.add_child(instance=pagina)
        except ValidationError as error:
            raise mistake(pagina, error) from None
        for model, gemaakt in add_onderdelen(self.voorraad, pagina, gegevens).items():
            if model is Doel:
                for doel in gemaakt:
                    self.voorraad.keep("doel", (gegevens.sleutel, doel.titel), doel)
        return self.voorraad.keep("pagina", gegevens.sleutel or slug, pagina)

    def read_fields(self, gegevens: vormen.Pagina, slug: str) -> dict[str, Any]:
        """Return the fields that every page has."""
        gemaakt = read_demomoment(gegevens.datum)
        bijgewerkt = read_demomoment(gegevens.bijgewerkt) if gegevens.bijgewerkt else gemaakt
        velden: dict[str, Any] = {
            "title": gegevens.titel,
            "draft_title": gegevens.titel,
            "samenvatting": " ".join(gegevens.samenvatting.split()),
            "afbeelding": self.voorraad.find_or_none("afbeelding", gegevens.beeld),
            "publicatiedatum": gemaakt,
            "first_published_at": gemaakt,
            "last_published_at": bijgewerkt,
            "latest_revision_created_at": bijgewerkt,
            "herzien_voor": read_demodatum(gegevens.herzien) or date(2027, 1 + crc32(slug.encode()) % 12, 1),
        }
        if gegevens.inhoud:
            velden["inhoud"] = self.lezer.read_inhoud(gegevens.inhoud, slug)
        if video := getattr(gegevens, "video", ""):
            velden["videos"] = self.lezer.read_video(video, f"{slug}/video")
        return velden

    def add_index(self, gegevens: vormen.Pagina) -> None:
        """Fill a page that the migrations made: that of all projects, deals or news, or the contact page."""
        er_is = Pagina.objects.child_of(self.home).filter(slug=gegevens.slug).first()
        if er_is is None:
            raise DemoFout(f"De voorbeeldinhoud vult de pagina “{gegevens.slug}”, maar geen migratie maakt die.")
        self.add(self.home, er_is.specific_class, gegevens)

    def add_tekst(self, gegevens: vormen.Tekst) -> None:
        """Publish a page of text."""
        ouder = self.voorraad.find("pagina", gegevens.onder) if gegevens.onder else self.home
        self.add(
            ouder,
            TekstPagina,
            gegevens,
            doelgroep=gegevens.doelgroep,
            oproep=gegevens.oproep,
            oproep_pagina=self.voorraad.find_or_none("pagina", gegevens.oproep_naar),
            oproep_tot=read_demodatum(gegevens.oproep_tot),
        )

    def add_agenda(self, gegevens: vormen.Agenda) -> None:
        """Publish a regional agenda."""
        self.add(
            self.home,
            Agenda,
            gegevens,
            beginjaar=gegevens.beginjaar,
            eindjaar=gegevens.eindjaar,
            vastgesteld_op=read_demodatum(gegevens.vastgesteld),
            vastgesteld_door=gegevens.door,
            lopend=gegevens.lopend,
        )

    def add_opgave(self, gegevens: vormen.Opgave) -> None:
        """Publish an opgave with its speerpunten."""
        opgave = self.add(
            self.voorraad.find("pagina", gegevens.agenda),
            Opgave,
            gegevens,
            accent=gegevens.accent,
            ambitie=gegevens.ambitie,
            horizonkop=gegevens.horizonkop,
            horizonjaar=gegevens.horizonjaar,
            horizon="".join(f"<p>{' '.join(deel.split())}</p>" for deel in gegevens.horizon.split("\n\n") if deel),
        )
        for speerpunt in gegevens.speerpunten:
            self.add(
                opgave,
                Speerpunt,
                speerpunt,
                opgave=opgave,
                status=speerpunt.status,
                beginjaar=speerpunt.beginjaar,
                eindjaar=speerpunt.eindjaar,
            )

    def add_deal(self, gegevens: vormen.Deal) -> None:
        """Publish a Regio Deal."""
        velden: dict[str, Any] = {}
        for naam, tekst in (
            ("aangevraagd_op", gegevens.aangevraagd),
            ("geselecteerd_op", gegevens.geselecteerd),
            ("getekend_op", gegevens.getekend),
        ):
            velden[naam], velden[f"{naam}_precisie"] = read_precise_date(tekst)
        self.add(
            self.voorraad.find("pagina", "regio-deals"),
            RegioDeal,
            gegevens,
            tranche=gegevens.tranche,
            aantal_projecten=gegevens.aantal_projecten,
            voorganger=self.voorraad.find_or_none("pagina", gegevens.voorganger),
            regiokassier=self.voorraad.find_or_none("organisatie", gegevens.regiokassier),
            email=gegevens.email,
            verklaard_bedrag=gegevens.verklaard_bedrag,
            verschil_toelichting=gegevens.verschil_toelichting,
            **velden,
            **read_werk(gegevens),
        )

    def add_project(self, gegevens: vormen.Project) -> None:
        """Publish a project."""
        self.add(
            self.voorraad.find("pagina", "projecten"),
            Project,
            gegevens,
            opgave=self.voorraad.find("pagina", gegevens.opgave),
            speerpunten=self.voorraad.find_all("pagina", gegevens.speerpunten),
            regio_deal=self.voorraad.find_or_none("pagina", gegevens.deal),
            doel=self.voorraad.find("doel", (gegevens.deal, gegevens.doel)) if gegevens.doel else None,
            locatie=gegevens.plaats,
            website=gegevens.website,
            **read_werk(gegevens),
        )

    def add_nieuws(self, gegevens: vormen.Nieuws) -> None:
        """Publish a message."""
        self.add(
            self.voorraad.find("pagina", "nieuws"),
            Nieuwsbericht,
            gegevens,
            soort="persbericht" if gegevens.pers else "nieuws",
            opgaven=self.voorraad.find_all("pagina", gegevens.opgaven),
            gemeenten=self.voorraad.find_all("gemeente", gegevens.gemeenten),
            onderwerpen=[
                Berichtonderwerp(pagina=pagina, sort_order=plek)
                for plek, pagina in enumerate(self.voorraad.find_all("pagina", gegevens.onderwerpen))
            ],
            perscontact=self.voorraad.find_or_none("persoon", gegevens.perscontact),
            herzien_voor=date.fromisoformat(gegevens.datum) + NIEUWS_BLIJFT,
        )

    def add_overig(self, gegevens: vormen.Overig) -> None:
        """Publish a page of a type without a shape of its own."""
        try:
            model = apps.get_model(gegevens.soort)
        except (LookupError, ValueError):
            model = None
        if model is None or not issubclass(model, Pagina):
            raise DemoFout(f"De voorbeeldinhoud noemt de paginasoort “{gegevens.soort}”, maar die bestaat niet.")
        velden = {naam: self.read_veld(model, naam, waarde) for naam, waarde in gegevens.velden.items()}
        self.add(self.voorraad.find("pagina", gegevens.onder), model, gegevens, **velden)

    def read_veld(self, model: type[Pagina], naam: str, waarde: Any) -> Any:
        """Return a value as a field of a model stores it."""
        soort = model._meta.verbose_name
        formulierveld = model.get_edit_handler().get_form_class().base_fields.get(naam)
        if formulierveld is None:
            raise DemoFout(f"De voorbeeldinhoud noemt “{naam}” bij {soort}, maar dat is er niet.")
        veld = model._meta.get_field(naam)
        if isinstance(veld, StreamField) or not isinstance(waarde, str | bool | int | float | date):
            raise DemoFout(f"De voorbeeldinhoud geeft “{naam}” bij {soort} iets dat niet in één regel te typen is.")
        if veld.is_relation:
            dingen = [self.voorraad.find_of(veld.related_model, sleutel) for sleutel in split_names(str(waarde))]
            return dingen if veld.many_to_many else next(iter(dingen), None)
        try:
            return formulierveld.clean(waarde)
        except ValidationError as error:
            raise mistake(soort, error) from None


def read_werk(gegevens: vormen.Werk) -> dict[str, Any]:
    """Return the fields that a project and a deal share."""
    velden: dict[str, Any] = {
        "status": gegevens.status,
        "stand_van_zaken": gegevens.stand_van_zaken,
        "stand_peildatum": read_demodatum(gegevens.stand_peildatum),
    }
    for naam, tekst in (("startdatum", gegevens.start), ("einddatum", gegevens.eind)):
        velden[naam], velden[f"{naam}_precisie"] = read_precise_date(tekst)
    if totaal := gegevens.totaal:
        velden["totaal_bedrag"] = totaal.bedrag
        velden["totaal_nauwkeurigheid"] = totaal.nauwkeurigheid
        velden["totaal_peildatum"] = read_demodatum(totaal.peildatum)
    return velden


def clean_streams(pagina: Pagina) -> None:
    """Check every block of a page as the CMS would; a model's own check does not look inside."""
    for veld in pagina._meta.get_fields():
        if isinstance(veld, StreamField) and (waarde := getattr(pagina, veld.name)):
            try:
                setattr(pagina, veld.name, waarde.stream_block.clean(waarde))
            except ValidationError as error:
                raise mistake(pagina, error) from None
