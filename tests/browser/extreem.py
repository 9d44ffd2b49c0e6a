"""Content that nobody hopes for, and the colours and logo of another region: put into a demo.

Run as `python -m tests.browser.extreem`, in the environment of that demo. Titles without a space, thirty people, a
table of twelve columns, four hundred projects, a picture on its side, nothing and more than a billion euro.
"""

import datetime
import random

import django
from django.core.management import call_command

from tests.bench.kunstmatig import kopieer

LANG = "Regionaalsamenwerkingsprogrammavooreconomieenleefomgeving" * 4
LANG = LANG[:200]
#: What comes along from a word processor: spaces that do not break, and characters that were one letter.
GEPLAKT = "Samen\u00a0werken\u00a0aan\u00a0" * 12 + "wat\u200b\u00a0ons\u00adbindt"
#: This many projects, so that the row of page numbers is as long as it gets.
VEEL = 400
TWAALF = "Een speerpunt van precies twaalf woorden dat niemand ooit zo kort noemt"
NAAM = "Žofie-Anaïs Vóórbeeld van der Überstraße-Ñandú"
ADRESSEN = {
    "opgave": "/opgaven/lang/",
    "lege opgave": "/opgaven/leeg/",
    "speerpunt": "/opgaven/lang/twaalf/",
    "project": "/projecten/lang/",
    "klein project": "/projecten/klein/",
    "regio-deal": "/regio-deals/lang/",
    "nieuwsbericht": "/nieuws/lang/",
    "tekst": "/lang/",
    "veel projecten": "/projecten/?opgave=&sorteer=titel&pagina=20",
    "veel projecten als tabel": "/projecten/?vorm=tabel&sorteer=titel",
    "te vergelijken opgaven": "/vergelijken/opgaven/",
    "home": "/",
    "agenda": "/opgaven/",
    "nieuws": "/nieuws/",
    "contact": "/contact/",
    "zoeken": f"/zoeken/?q={LANG[:100]}",
}


def fill():
    """Make the pages of ADRESSEN."""
    from nieuws.models import NieuwsPagina
    from opgaven.models import Agenda
    from projecten.models import ProjectenPagina, RegioDealsPagina
    from regioprogramma.core.models import TekstPagina
    from tests import factories as maak

    beeld = maak.AfbeeldingFactory(title="Staand", file=maak.als_bestand(maak.maak_png(300, 1200), "staand.png"))
    verdwenen = maak.AfbeeldingFactory(title="Verdwenen")
    verdwenen.file.storage.delete(verdwenen.file.name)
    inhoud = TekstPagina._meta.get_field("inhoud").to_python(blokken(beeld.pk))
    vast = {"title": LANG, "slug": "lang", "samenvatting": GEPLAKT, "afbeelding": beeld, "inhoud": inhoud}

    opgave = maak.OpgaveFactory(**vast, ouder=Agenda.objects.get(lopend=True), horizon=f"<p>{LANG}</p>")
    maak.OpgaveFactory(title="Leeg", slug="leeg", ouder=Agenda.objects.get(lopend=True), afbeelding=verdwenen)
    twaalf = maak.SpeerpuntFactory(opgave=opgave, title=TWAALF, slug="twaalf", afbeelding=verdwenen, inhoud=inhoud)
    deal = maak.RegioDealFactory(
        **vast,
        ouder=RegioDealsPagina.objects.first(),
        totaal_bedrag=1_234_567_890,
        startdatum=datetime.date(2024, 1, 1),
    )
    projecten = ProjectenPagina.objects.first()
    project = maak.ProjectFactory(
        **vast,
        ouder=projecten,
        opgave=opgave,
        speerpunten=[twaalf],
        regio_deal=deal,
        website=f"https://{LANG[:60]}.example",
    )
    klein = maak.ProjectFactory(title="Klein", slug="klein", ouder=projecten, opgave=opgave)
    maak.NieuwsberichtFactory(**vast, ouder=NieuwsPagina.objects.first(), opgaven=[opgave])
    maak.TekstPaginaFactory(**vast)
    add_people([opgave, twaalf, project, deal])
    add_figures(opgave, project, deal)
    # Last, and past the numbers that the database gives out by itself.
    kopieer(klein, range(1_000_000, 1_000_000 + VEEL), random.Random(1))


def add_people(paginas):
    """Give each page thirty people, each in a role of its own."""
    from tests import factories as maak

    for pagina in paginas:
        for nummer in range(30):
            persoon = maak.ContactpersoonFactory(naam=NAAM if nummer % 2 else f"{LANG[:90]}", telefoon="+31600000012")
            maak.RoltoewijzingFactory(
                pagina=pagina, persoon=persoon, rol=maak.RolFactory(naam=f"{LANG[:60]}{persoon.pk}")
            )


def add_figures(opgave, project, deal):
    """Give the pages money, a milestone, a result and a figure, in numbers as small and as large as they get."""
    from opgaven.models import Kerncijfer, Resultaat
    from projecten.models import Bijdrage, Mijlpaal
    from tests import factories as maak

    for pagina in (project, deal):
        partij = maak.OrganisatieFactory(naam=f"{LANG[:100]}{pagina.pk}")
        maak.PartnerschapFactory(pagina=pagina, organisatie=partij)
        for bedrag in (0, 1_234_567_890):
            Bijdrage.objects.create(pagina=pagina, bron="anders", organisatie=partij, bedrag=bedrag)
        Mijlpaal.objects.create(pagina=pagina, titel=LANG[:100], datum=datetime.date(2026, 1, 1), toelichting=GEPLAKT)
    Resultaat.objects.create(pagina=project, indicator=LANG[:100], doel=1_234_567_890, eenheid=LANG[:20])
    Kerncijfer.objects.create(
        pagina=opgave,
        waarde=1_234_567_890,
        eenheid=LANG[:20],
        omschrijving=LANG[:100],
        peildatum="2026-01-01",
        bron="CBS",
    )


def blokken(beeld):
    """Return a body with a table of twelve columns, a picture on its side and words without end."""
    kolommen = [{"type": "tekst", "heading": f"Kolom {nummer} met een kop"} for nummer in range(12)]
    rijen = [{"values": [f"{LANG[:30]} {rij}"] * 12} for rij in range(3)]
    return [
        {"type": "kop", "value": LANG[:120]},
        {"type": "tekst", "value": f"<p>{GEPLAKT} {LANG}</p><ul><li>{LANG}</li></ul>"},
        {
            "type": "tabel",
            "value": {"bijschrift": "Alles", "tabel": {"columns": kolommen, "rows": rijen, "caption": ""}},
        },
        {
            "type": "afbeelding",
            "value": {"afbeelding": {"image": beeld, "alt_text": "Staand"}, "bijschrift": LANG[:100]},
        },
        {"type": "citaat", "value": {"citaat": LANG, "wie": NAAM}},
        {"type": "uitklap", "value": {"vraag": LANG[:120], "antwoord": f"<p>{LANG}</p>"}},
    ]


if __name__ == "__main__":
    django.setup()
    call_command("demo_thema", "heide")
    fill()
