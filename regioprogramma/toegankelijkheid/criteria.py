"""The success criteria of WCAG 2.2, levels A and AA, with their names in Dutch.

The names are those of the authorised Dutch translation, https://www.w3.org/Translations/WCAG22-nl/. There
are 55: the 50 of WCAG 2.1 that the law asks (EN 301 549 v3.2.1) without 4.1.1, which 2.2 took out, and six new ones.
"""

from typing import NamedTuple


class Criterium(NamedTuple):
    """A success criterion: its number, its name, and "A" or "AA"."""

    nummer: str
    naam: str
    niveau: str

    def __str__(self) -> str:
        return f"{self.nummer} {self.naam}"


_LIJST = """
1.1.1 A Niet-tekstuele content
1.2.1 A Louter-geluid en louter-videobeeld (vooraf opgenomen)
1.2.2 A Ondertitels voor doven en slechthorenden (vooraf opgenomen)
1.2.3 A Audiodescriptie of media-alternatief (vooraf opgenomen)
1.2.4 AA Ondertitels voor doven en slechthorenden (live)
1.2.5 AA Audiodescriptie (vooraf opgenomen)
1.3.1 A Info en relaties
1.3.2 A Betekenisvolle volgorde
1.3.3 A Zintuiglijke eigenschappen
1.3.4 AA Weergavestand
1.3.5 AA Identificeer het doel van de input
1.4.1 A Gebruik van kleur
1.4.2 A Geluidsbediening
1.4.3 AA Contrast (minimum)
1.4.4 AA Herschalen van tekst
1.4.5 AA Afbeeldingen van tekst
1.4.10 AA Reflow
1.4.11 AA Contrast van niet-tekstuele content
1.4.12 AA Tekstafstand
1.4.13 AA Content bij hover of focus
2.1.1 A Toetsenbord
2.1.2 A Geen toetsenbordval
2.1.4 A Enkel teken sneltoetsen
2.2.1 A Timing aanpasbaar
2.2.2 A Pauzeren, stoppen, verbergen
2.3.1 A Drie flitsen of beneden drempelwaarde
2.4.1 A Blokken omzeilen
2.4.2 A Paginatitel
2.4.3 A Focus volgorde
2.4.4 A Linkdoel (in context)
2.4.5 AA Meerdere manieren
2.4.6 AA Koppen en labels
2.4.7 AA Focus zichtbaar
2.4.11 AA Focus niet bedekt (minimum)
2.5.1 A Aanwijzergebaren
2.5.2 A Aanwijzerannulering
2.5.3 A Label in naam
2.5.4 A Bewegingsactivering
2.5.7 AA Sleepbewegingen
2.5.8 AA Grootte van het aanwijsgebied (minimum)
3.1.1 A Taal van de pagina
3.1.2 AA Taal van onderdelen
3.2.1 A Bij focus
3.2.2 A Bij input
3.2.3 AA Consistente navigatie
3.2.4 AA Consistente identificatie
3.2.6 A Consistente hulp
3.3.1 A Foutidentificatie
3.3.2 A Labels of instructies
3.3.3 AA Foutsuggestie
3.3.4 AA Foutpreventie (wettelijk, financieel, gegevens)
3.3.7 A Overbodige invoer
3.3.8 AA Toegankelijke authenticatie (minimum)
4.1.2 A Naam, rol, waarde
4.1.3 AA Statusberichten
"""


def _read(regel: str) -> Criterium:
    nummer, niveau, naam = regel.split(" ", 2)
    return Criterium(nummer, naam, niveau)


#: In the order of the standard: {number: Criterium}.
CRITERIA = {criterium.nummer: criterium for criterium in map(_read, _LIJST.strip().splitlines())}
