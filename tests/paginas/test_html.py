"""Every page type is valid HTML with empty, typical and overfull content."""

from datetime import date

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Site

from contacten.models import (
    ContactPagina,
    Contactpersoon,
    Deelname,
    Gemeente,
    Organisatie,
    Partnerschap,
    Rol,
    Roltoewijzing,
)
from nieuws.models import Nieuwsbericht
from opgaven.models import Kerncijfer, Meting, Opgave, Resultaat, Speerpunt
from projecten.models import Besteding, Bijdrage, Doel, Mijlpaal, Project, RegioDeal, Voortgangsrapportage
from regioprogramma.core.models import Afbeelding, PaginaDocument, PaginaTrefwoord, Regio, TekstPagina, Trefwoord
from tests import nu
from tests.boom import child
from tests.factories import DocumentFactory, als_bestand, maak_png

VREEMD = 'Tom & Jerry\'s <b>"plan"</b> – één'


@pytest.fixture
def inhoud():
    """A body with every kind of block, with text that would break a careless template."""
    beeld = Afbeelding.objects.create(title="Beeld", file=als_bestand(maak_png(), "beeld.png"), description="Een vlak")
    document = DocumentFactory(title=VREEMD, file=ContentFile(b"x", "plan.txt"))
    tabel = {
        "columns": [{"type": "tekst", "heading": "Wat"}, {"type": "getal", "heading": "Hoeveel"}],
        "rows": [{"values": ["Banen", 5]}, {"values": ["", None]}],
        "caption": "",
    }
    video = {"titel": VREEMD, "adres": "https://vimeo.com/123", "uitgeschreven": "<p>Alles.</p>", "duur": "3 minuten"}
    body = [
        {"type": "kop", "value": VREEMD, "id": "a1b2"},
        {"type": "tekst", "value": "<p>Tekst.</p><h3>Kop</h3><ul><li>een</li></ul>", "id": "a1b3"},
        {"type": "afbeelding", "value": {"afbeelding": {"image": beeld.pk, "alt_text": "Vlak"}, "bijschrift": VREEMD}},
        {"type": "citaat", "value": {"citaat": VREEMD, "wie": "Noor"}},
        {"type": "video", "value": video},
        {"type": "document", "value": document.pk},
        {"type": "tabel", "value": {"bijschrift": VREEMD, "tabel": tabel}},
        {"type": "uitklap", "value": {"vraag": VREEMD, "antwoord": "<p>Ja.</p>"}},
        {"type": "kop", "value": VREEMD, "id": "c1d2"},
    ]
    return {"body": body, "video": [{"type": "video", "value": video}], "beeld": beeld, "document": document}


def stream(page, field, blocks):
    """Set a body as the database holds it."""
    setattr(page, field, page._meta.get_field(field).to_python(blocks))


def connect(page, inhoud, aantal):
    """Give a page `aantal` of everything that several page types share."""
    rol, _ = Rol.objects.get_or_create(naam="Trekker")
    for i in range(aantal):
        gemeente, _ = Gemeente.objects.get_or_create(naam=f"Dorp {i}", slug=f"dorp-{i}", cbs_code=f"GM{i:04}")
        persoon, nieuw = Contactpersoon.objects.get_or_create(
            naam=f"Noor {i} {VREEMD}", telefoon="+31600000012", email="a@b.nl"
        )
        partner, _ = Organisatie.objects.get_or_create(naam=f"School {i} {VREEMD}")
        woord, _ = Trefwoord.objects.get_or_create(naam=f"woord {i}", slug=f"woord-{i}")
        Roltoewijzing.objects.create(pagina=page, rol=rol, persoon=persoon if i else None, vacant=not i)
        Deelname.objects.create(pagina=page, gemeente=gemeente)
        Partnerschap.objects.create(pagina=page, organisatie=partner, trekker=not i)
        PaginaTrefwoord.objects.create(pagina=page, trefwoord=woord)
        Kerncijfer.objects.create(
            pagina=page, waarde=i, eenheid="%", omschrijving=VREEMD, peildatum=date(2026, 1, 1), bron="CBS"
        )
        Bijdrage.objects.create(
            pagina=page, bron="rijk", bedrag=1000 * i or None, organisatie=partner, in_natura=bool(i)
        )
        Mijlpaal.objects.create(
            pagina=page, titel=VREEMD, datum=date(2026, 1, 1 + i), toelichting=VREEMD, bereikt=bool(i)
        )
        resultaat = Resultaat.objects.create(pagina=page, indicator=VREEMD, beginstand=0, doel=10, toelichting=VREEMD)
        for jaar in (2024, 2025):
            Meting.objects.create(pagina=page, sleutel=resultaat.sleutel, waarde=i, datum=date(jaar, 1, 1))
        Besteding.objects.create(pagina=page, bron="rijk", bedrag=1000 * i, peildatum=date(2026, 1, 1))
    PaginaDocument.objects.create(pagina=page, document=inhoud["document"])


def build(site, inhoud, aantal):
    """Fill the site with `aantal` of everything; return the addresses of the first of each type, which is full."""
    home = Site.objects.get(is_default_site=True).root_page
    pages = []
    for i in range(aantal):
        made = build_round(site, inhoud, i, 1 if pages else aantal)
        tekst = child(home, TekstPagina, f"Tekst{i}")
        child(tekst, TekstPagina, "Onder")
        pages = pages or [*made, tekst]
    for page in pages:
        stream(page, "inhoud", inhoud["body"])
        page.save()
        if not isinstance(page, TekstPagina):
            connect(page, inhoud, aantal)
    ContactPagina.objects.exists() or child(home, ContactPagina, "Contact")
    return [page.url for page in pages]


def build_round(site, inhoud, i, punten):
    """Make an opgave with this many speerpunten, a deal, a project and a message; return them, with one speerpunt."""
    opgave = child(site["agenda"], Opgave, f"Opgave{i}", horizon="<p>Goed.</p>", afbeelding=inhoud["beeld"])
    stream(opgave, "videos", inhoud["video"])
    speerpunten = [child(opgave, Speerpunt, f"Punt{i}-{j}") for j in range(punten)]
    deal = child(
        site["deals"],
        RegioDeal,
        f"Deal{i}",
        totaal_bedrag=100,
        geselecteerd_op=date(2020, 2, 1),
        startdatum=date(2021, 1, 1),
    )
    doel = Doel.objects.create(deal=deal, titel=VREEMD, tekst="<p>Doel.</p>")
    Voortgangsrapportage.objects.create(deal=deal, periode="2022", datum=date(2023, 3, 1), document=inhoud["document"])
    project = child(
        site["projecten"],
        Project,
        f"Project{i}",
        opgave=opgave,
        regio_deal=deal,
        doel=doel,
        website="https://a.example",
    )
    project.speerpunten.set(speerpunten[:1])
    stream(project, "videos", inhoud["video"])
    bericht = child(site["nieuws"], Nieuwsbericht, f"Bericht{i}", soort="persbericht")
    bericht.opgaven.add(opgave)
    return [opgave, *speerpunten[:1], deal, project, bericht]


SINGLE = [
    "/",
    "/opgaven/",
    "/projecten/",
    "/projecten/?status=idee&q=x",
    "/projecten/?vorm=tabel",
    "/vergelijken/",
    "/data/",
    "/data/geld/",
    "/data/api/",
    "/open-overheid/",
    "/vergelijken/opgaven/",
    "/vergelijken/projecten/?kies=1&zoek=project",
    "/regio-deals/",
    "/nieuws/",
    "/contact/",
    "/gemeenten/",
    "/organisaties/",
    "/documenten/",
    "/stand-van-zaken/",
    "/stand-van-zaken/bijdragen/",
    "/stand-van-zaken/bestedingen/",
    "/stand-van-zaken/resultaten/",
    "/stand-van-zaken/wijzigingen/",
    "/zoeken/",
    "/zoeken/?q=project",
    "/zoeken/?q=qqqq",
    "/bestaat-niet/",
]


@pytest.mark.parametrize("aantal", [0, 1, 7])
def test_every_page_type_is_valid_html(site, inhoud, client, tmp_path, aantal):
    regio = Regio.for_site(Site.objects.get(is_default_site=True))
    regio.adres = regio.route = VREEMD
    regio.telefoon, regio.email, regio.voettekst = "+31201234567", "info@regio.example", "<p>Voet.</p>"
    if aantal:
        regio.save()
    addresses = SINGLE + build(site, inhoud, aantal) + [inhoud["document"].get_absolute_url()]
    if aantal:
        partijen = [partij.get_absolute_url() for partij in Organisatie.objects.visible()]
        addresses += ["/gemeenten/dorp-0/", "/trefwoorden/woord-0/", *partijen[:2]]
        for soort, waarden in (
            ("projecten", Project.objects.values_list("pk", flat=True)[:4]),
            ("opgaven", Opgave.objects.values_list("pk", flat=True)[:4]),
            ("gemeenten", Gemeente.objects.values_list("slug", flat=True)[:4]),
        ):
            addresses.append(f"/vergelijken/{soort}/?" + "&".join(f"kies={waarde}" for waarde in waarden))
    pages = {str(i): client.get(address) for i, address in enumerate(addresses)}
    assert all(response.status_code in {200, 404} for response in pages.values())
    names = dict(zip(pages, addresses, strict=True))
    found = nu.errors({name: response.content.decode() for name, response in pages.items()}, tmp_path)
    assert not [f"{names[error.split(':')[0]]} {error}" for error in found]
