"""Makes the vocabulary, the organisations, gemeenten, people and roles of the demo."""

import re
from collections.abc import Iterable

from django.utils.text import slugify

from contacten.models import Contactpersoon, Gemeente, Organisatie, Rol, Woonplaats
from regioprogramma.core.models import Trefwoord
from regioprogramma.zoeken.models import Aanbeveling, Synoniem

from . import vormen
from .bestanden import Bibliotheek
from .voorraad import Voorraad, read_demodatum, save_checked, split_names


def make_trefwoorden(voorraad: Voorraad, lijst: Iterable[vormen.Trefwoord]) -> None:
    """Make every word; a broader word stands before the narrower ones."""
    for gegevens in lijst:
        woord = Trefwoord(
            naam=gegevens.naam,
            omschrijving=gegevens.omschrijving,
            synoniemen=split_names(gegevens.synoniemen),
            breder=voorraad.find_or_none("trefwoord", gegevens.breder),
        )
        voorraad.keep("trefwoord", gegevens.naam, save_checked(woord))


def make_gemeenten(voorraad: Voorraad, lijst: Iterable[vormen.Gemeente]) -> None:
    """Make every gemeente with its villages, and the organisation of the same name that can pay and employ people."""
    for gegevens in lijst:
        website = f"https://www.{slugify(gegevens.naam)}.example"
        gemeente = Gemeente(
            naam=gegevens.naam,
            cbs_code=gegevens.cbs_code,
            provincie=gegevens.provincie,
            omschrijving=gegevens.omschrijving,
            website=website,
            tegel_kolom=gegevens.kolom,
            tegel_rij=gegevens.rij,
        )
        voorraad.keep("gemeente", gegevens.naam, save_checked(gemeente))
        for tekst in split_names(gegevens.woonplaatsen):
            naam, *postcodes = re.split(r"\s(?=\d{4})", tekst)
            dorp = Woonplaats(naam=naam, gemeente=gemeente, postcodegebieden=postcodes)
            voorraad.keep("woonplaats", naam, save_checked(dorp))
        organisatie = Organisatie(naam=f"Gemeente {gegevens.naam}", soort="gemeente", website=website)
        voorraad.keep("organisatie", organisatie.naam, save_checked(organisatie))


def make_organisaties(voorraad: Voorraad, lijst: Iterable[vormen.Organisatie]) -> None:
    """Make the organisations that are not a gemeente."""
    for gegevens in lijst:
        organisatie = Organisatie(**gegevens._asdict())
        voorraad.keep("organisatie", gegevens.naam, save_checked(organisatie))


def make_rollen(voorraad: Voorraad, lijst: Iterable[vormen.Rol]) -> None:
    """Make every role."""
    for gegevens in lijst:
        voorraad.keep("rol", gegevens.naam, save_checked(Rol(**gegevens._asdict())))


def make_personen(voorraad: Voorraad, bibliotheek: Bibliotheek, lijst: Iterable[vormen.Persoon]) -> None:
    """Make every person, with a portrait for whoever gave consent."""
    for nummer, gegevens in enumerate(lijst):
        persoon = Contactpersoon(
            naam=gegevens.naam,
            functie=gegevens.functie,
            organisatie=voorraad.find_or_none("organisatie", gegevens.organisatie),
            telefoon=gegevens.telefoon,
            email=gegevens.email,
            vertrokken_op=read_demodatum(gegevens.vertrokken),
        )
        if gegevens.foto:
            accent = ("oker", "blauw", "groen", "terracotta", "paars", "petrol")[nummer % 6]
            persoon.foto = bibliotheek.add_portret(gegevens.naam, slugify(gegevens.naam), accent)
            persoon.foto_toestemming_op = read_demodatum(gegevens.foto)
        voorraad.keep("persoon", gegevens.naam, save_checked(persoon))


def make_zoekwoorden(
    voorraad: Voorraad, synoniemen: Iterable[str], aanbevelingen: Iterable[vormen.Aanbeveling]
) -> None:
    """Make what editors say about words; the pages that are recommended exist by then."""
    for woorden in synoniemen:
        save_checked(Synoniem(woorden=split_names(woorden)))
    for woorden, sleutel in aanbevelingen:
        save_checked(Aanbeveling(woorden=split_names(woorden), pagina=voorraad.find("pagina", sleutel)))
