"""The documents in which the region says what came of it."""

from .vormen import Document

ONDERZOEK = ("c_fdaee95e", "c_dfcee535")
JAARSTUK = ("c_c6cd1213", "c_641ecd76")

VERANTWOORDING = [
    Document(
        bestand="voortgangsrapportage-cleantech-2022.pdf",
        titel="Voortgangsrapportage Cleantech Regio Deal 2020–2022",
        omschrijving="Hoe het na tweeënhalf jaar stond met de negen projecten van de Cleantech Regio Deal.",
        soort="voortgangsrapportage",
        datum="2023-03",
        periode="2020–2022",
        accent="paars",
        toegankelijk="nee",
        tekst="""
        # Hoe staat het ervoor

        Zeven van de negen projecten lopen op schema. Twee projecten begonnen later, omdat machines niet op tijd kwamen. De
        helft van het geld is besteed.

        # Per doel

        = Stand op 31 december 2022
        Doel | Projecten | Op schema
        Investeren in onze regio | 3 | 3
        Groene Groei | 3 | 2
        Cleantech Werkt | 3 | 2

        # Wat wij leerden

        Een bedrijf dat zelf betaalt, blijft meedoen. En een opleiding trekt pas deelnemers als zij haar onder werktijd
        mogen volgen.
        """,
    ),
    Document(
        bestand="eindverslag-cleantech.pdf",
        titel="Eindverslag Cleantech Regio Deal",
        omschrijving="Wat bijna vijf jaar samenwerken heeft opgeleverd, en wat niet is gelukt.",
        soort="eindverslag",
        datum="2025-06-12",
        periode="2020–2024",
        accent="paars",
        woo=(*JAARSTUK, "2025-06-12"),
        tekst="""
        # Het resultaat

        Alle negen projecten zijn klaar. Twee van de drie doelen zijn gehaald. Bij het derde, minder uitstoot, kwamen we tot
        ruim negentig procent.

        = Doel en resultaat
        Wat we meten | Doel | Bereikt
        Bedrijven die investeerden in schone techniek | 150 | 183
        Mensen met een certificaat in techniek of ICT | 2000 | 2340
        Bespaarde uitstoot van CO2 per jaar, in ton | 40000 | 36500

        # Waarom één doel niet is gehaald

        Vier bedrijven wilden overstappen op stroom, maar kregen geen aansluiting op het net. Zij staan nog op de wachtlijst.

        # Hoe het verdergaat

        De werkplaatsen en opleidingen blijven bestaan. De netwerken zijn overgegaan naar de regio.
        """,
    ),
    Document(
        bestand="voortgangsrapportage-sterk-2024.pdf",
        titel="Voortgangsrapportage Sterk in Stad en Land 2024",
        omschrijving="Het eerste halfjaar van de deal: zeven projecten begonnen, € 1,9 miljoen uitgegeven.",
        soort="voortgangsrapportage",
        datum="2025-04-17",
        periode="2024",
        woo=(*JAARSTUK, "2025-04-17"),
        tekst="""
        # Het begin

        De deal begon op 1 juli 2024. In november kozen we de eerste zeven projecten uit vierentwintig aanvragen. Er is
        € 1,9 miljoen uitgegeven.

        = Eerste ronde per doel
        Doel | Aanvragen | Gekozen
        Werk dat past | 11 | 3
        Dorpen die blijven | 8 | 3
        Gezond in de wijk | 5 | 1

        # Wat opvalt

        Uit de dorpen kwamen meer plannen dan wij hadden verwacht. Uit de wijken juist minder. Daarom gaan wij in 2025 zelf de
        wijken in.
        """,
    ),
    Document(
        bestand="voortgangsrapportage-sterk-2025.pdf",
        titel="Voortgangsrapportage Sterk in Stad en Land 2025",
        omschrijving="Twaalf projecten lopen, één is gestopt. Omscholen gaat snel, de wijken lopen achter.",
        soort="voortgangsrapportage",
        datum="2026-04-16",
        periode="2025",
        woo=(*JAARSTUK, "2026-04-16"),
        tekst="""
        # Samenvatting

        In oktober 2025 kozen we zes nieuwe projecten. Twaalf projecten lopen nu. Wonen op het erf is gestopt, omdat de regels
        voor bouwen bij boerderijen veranderden.

        # Stand per doel

        = Stand op 31 december 2025
        Wat we meten | Doel in 2028 | Stand
        Mensen omgeschoold | 3000 | 884
        Bedrijven die slimmer werken | 250 | 71
        Dorpen met een ontmoetingsplek | 20 | 7

        # Waar het beter moet

        In de acht wijken is het plan klaar, maar het werk is nog nauwelijks begonnen. Bewoners wilden meer te kiezen hebben.
        Dat kostte een half jaar, en het leverde betere plannen op.
        """,
    ),
    Document(
        bestand="bijdragen-per-project.xlsx",
        titel="Bijdragen per project, Sterk in Stad en Land",
        omschrijving="Uit welke ronde komt een project, bij welk doel hoort het en hoeveel draagt het Rijk bij?",
        soort="gegevens",
        datum="2026-04-16",
        periode="2024–2028",
        tabel="""
Project | Doel | Ronde | Bijdrage Rijk in euro’s | Totaal in euro’s
Werkplaats Slim maken | Werk dat past | 1 | 700000 | 1800000
Adviseur aan huis | Werk dat past | 1 | 475000 | 1150000
Overstappen naar techniek | Werk dat past | 1 | 4000000 | 9600000
Vervoer op afroep Betuwe | Dorpen die blijven | 1 | 900000 | 2300000
Twintig dorpsplannen | Dorpen die blijven | 1 | 600000 | 1250000
Wonen op het erf (gestopt) | Dorpen die blijven | 1 | 600000 | 1400000
Koele wijken | Gezond in de wijk | 1 | 5000000 | 11500000
Deelauto’s in vijf dorpen | Dorpen die blijven | 2 | 400000 | 980000
Dorpshuis Plus | Dorpen die blijven | 2 | 1700000 | 4100000
Een reparatiepunt in elke gemeente | Werk dat past | 2 | 1200000 | 2700000
Groene schoolpleinen | Gezond in de wijk | 2 | 1500000 | 3600000
Warm in de winter, koel in de zomer | Gezond in de wijk | 2 | 2600000 | 8200000
Rust in de wijk | Gezond in de wijk | 2 | 600000 | 1400000
""",
    ),
    Document(
        bestand="jaarverslag-2025.pdf",
        titel="Jaarverslag 2025",
        omschrijving="Wat de regio in 2025 deed, wat het kostte en wat anders liep dan gepland.",
        soort="jaarverslag",
        datum="2026-04-23",
        periode="2025",
        woo=(*JAARSTUK, "2026-04-23"),
        tekst="""
        # Het jaar in het kort

        De eerste agenda liep af en de tweede werd vastgesteld. Een basisschool van oude deuren ging open. De Cleantech Regio
        Deal werd afgesloten. Twee projecten stopten.

        # Geld

        = Begroot en uitgegeven, in duizenden euro’s
        Onderdeel | Begroot | Uitgegeven
        Opgaven | 2240 | 2198
        Regio Deals, begeleiding | 625 | 611
        Regiobureau | 1665 | 1702
        Onderzoek en meten | 275 | 268

        Het regiobureau kostte iets meer, doordat twee vacatures lang open stonden en wij mensen moesten inhuren.

        # Wat anders liep

        Over de rivier gingen minder containers dan verwacht. Het project dat dat wilde veranderen, is gestopt.
        """,
    ),
    Document(
        bestand="terugblik-agenda-2021-2025.pdf",
        titel="Terugblik op de agenda 2021–2025",
        omschrijving="Wat de eerste gezamenlijke agenda heeft gebracht, en wat wij er voor de volgende van leerden.",
        soort="onderzoek",
        datum="2025-11-06",
        periode="2021–2025",
        accent="paars",
        toegankelijk="nee",
        woo=(*ONDERZOEK, "2025-11-06"),
        tekst="""
        # Wat is gelukt

        De uitstoot van bedrijven en woningen daalde met achttien procent. Er zijn 14.200 woningen geïsoleerd. Zestig
        fabrieken besparen samen de stroom van 5.100 huishoudens.

        # Wat is niet gelukt

        Werken in het dorp sloeg op twee van de vijf plekken niet aan. En raadsleden voelden zich laat betrokken.

        # Lessen

        Kies minder onderwerpen. Laat eerder zien wat iets kost. Vraag bij elk plan eerst wie het in de straat gaat merken.
        """,
    ),
    Document(
        bestand="werklocatiemonitor-2025.pdf",
        titel="Werklocatiemonitor 2025",
        omschrijving="Wat ondernemers vinden van hun bedrijventerrein, met cijfers over ruimte, stroom en groen.",
        soort="onderzoek",
        datum="2025-10-31",
        periode="2025",
        accent="oker",
        woo=(*ONDERZOEK, "2025-10-31"),
        tekst="""
        # Een 7,2

        Ruim 1.900 ondernemers gaven hun terrein een cijfer. Het gemiddelde is een 7,2. In 2022 was dat een 6,9.

        = Rapportcijfers per onderdeel
        Onderdeel | 2022 | 2025
        Bereikbaarheid | 7,6 | 7,7
        Veiligheid | 7,1 | 7,4
        Groen en uitstraling | 6,2 | 6,9
        Aansluiting op het stroomnet | 6,8 | 5,4

        # Zorgen over stroom

        Vier van de tien bedrijven willen meer stroom dan zij kunnen krijgen. Zij wachten gemiddeld drie jaar.
        """,
    ),
    Document(
        bestand="grondstoffenkaart-2025.xlsx",
        titel="Grondstoffenkaart 2025",
        omschrijving="Hoeveel materiaal de regio gebruikt en hoeveel daarvan opnieuw wordt gebruikt, per soort.",
        soort="gegevens",
        datum="2026-03-05",
        periode="2025",
        tabel="""
Materiaal | Gebruikt in kiloton | Opnieuw gebruikt in kiloton | Opnieuw gebruikt in procenten
Beton en steen | 1840 | 644 | 35
Zand en grond | 1260 | 315 | 25
Metaal | 212 | 106 | 50
Hout | 148 | 37 | 25
Voedsel en groen | 690 | 138 | 20
Kunststof | 96 | 15 | 16
Papier en karton | 84 | 46 | 55
Textiel | 22 | 4 | 18
Overig | 398 | 25 | 6
Totaal | 4750 | 1330 | 28
""",
    ),
]
