"""A small source: what its addresses and numbers are here."""

from regioprogramma.overzetten.wordpress.bronnen.bronstuk import Bronstuk
from regioprogramma.overzetten.wordpress.omzetten import convert
from regioprogramma.overzetten.wordpress.omzetten.uitkomst import Beelddoel, Linkdoel, Linksoort

SITE = "https://www.regio.example"
MEDIA = f"{SITE}/wp-content/uploads"


class Bron:
    """A source with a page (3), a picture (7, described), one without description (8) and a document (50)."""

    def __init__(self, herbruikbaar=None, bijlagen=()):
        self.herbruikbaar, self.bijlagen = herbruikbaar or {}, bijlagen

    def find_link(self, adres):
        if adres.endswith("rapport.pdf"):
            return Linkdoel(Linksoort.DOCUMENT, 50, naam="Jaarrapport 2024")
        if adres.endswith("foto.jpg"):
            return Linkdoel(Linksoort.BEELD, 7)
        if "/over-ons/" in adres:
            return Linkdoel(Linksoort.PAGINA, 3, naam="Over ons")
        return Linkdoel(Linksoort.DOOD) if self.is_van_bron(adres) else Linkdoel(Linksoort.ADRES, adres=adres)

    def find_beeld(self, adres, nummer):
        if nummer in {7, 8}:
            return Beelddoel(nummer, "Drie mensen" if nummer == 7 else "", "Onderschrift uit de bibliotheek")
        return Beelddoel(7, "Drie mensen") if adres.endswith("foto.jpg") else None

    def find_document(self, adres, nummer):
        return 50 if nummer == 50 or adres.endswith("rapport.pdf") else None

    def find_bijlagen(self, nummer):
        return list(self.bijlagen)

    def read_herbruikbaar(self, nummer):
        return self.herbruikbaar.get(nummer, "")

    def is_van_bron(self, adres):
        return adres.startswith(SITE) or ":" not in adres.split("/")[0]


def zet_om(inhoud, bron=None, meta=None, titel="Een pagina"):
    """Convert a text; return what came of it."""
    meta = {sleutel: [waarde] for sleutel, waarde in (meta or {}).items()}
    stuk = Bronstuk(1, "page", titel=titel, adres=f"{SITE}/een-pagina/", inhoud=inhoud, meta=meta)
    return convert(stuk, bron or Bron())


def blokken(inhoud, **anders):
    """Convert a text; return its blocks as (type, value)."""
    return [(blok["type"], blok["value"]) for blok in zet_om(inhoud, **anders).blokken]


def tekst(inhoud, **anders):
    """Convert a text that becomes one block of text; return it."""
    [(soort, waarde)] = blokken(inhoud, **anders)
    assert soort == "tekst"
    return waarde


def gemeld(uitkomst):
    """Return the notes of an outcome as (kind, what)."""
    return [(melding.soort.value, melding.wat) for melding in uitkomst.meldingen]


def te_doen(uitkomst):
    """Return the work that an outcome leaves, as (kind, number of its block)."""
    plek = {blok["id"]: nummer for nummer, blok in enumerate(uitkomst.blokken)}
    return [(werk.soort.value, plek[werk.blok]) for werk in uitkomst.werk]
