"""The documents in which the region says what it is going to do."""

from .vormen import Document

#: Categories and acts of the Woo, by their code in the value lists of the government.
BESLUIT = ("c_aab6bfc7", "c_641ecd76")
CONVENANT = ("c_8fc2335c", "c_e1ec050e")
JAARSTUK = ("c_c6cd1213", "c_641ecd76")

PLANNEN = [
    Document(
        bestand="regionale-agenda-2026-2029.pdf",
        titel="Regionale agenda 2026–2029",
        omschrijving="De vijf opgaven waar de achttien gemeenten samen aan werken, met hun speerpunten en de kosten.",
        soort="koersdocument",
        datum="2025-12-11",
        periode="2026–2029",
        woo=(*BESLUIT, "2025-12-11"),
        tekst="""
        # Waar wij voor staan

        Tussen Rijn en Waal wonen 780.000 mensen. Zij werken, leren en ontspannen over de grens van hun gemeente heen. De
        regio helpt om dat goed te laten gaan. Wij kiezen voor vijf opgaven en houden het daarbij.

        Wij kijken verder dan geld. Gezondheid, veiligheid, natuur en tijd voor elkaar tellen net zo goed mee.

        # De vijf opgaven

        Productieve regio gaat over werk en bedrijven. Verbonden regio gaat over reizen. Circulaire regio gaat over
        grondstoffen en energie. Ontspannen regio gaat over landschap, cultuur en vrije tijd. Groene groeiregio gaat over
        wonen en groen.

        = Opgaven en gemeenten
        Opgave | Speerpunten | Gemeenten die meedoen
        Productieve regio | 5 | 15
        Verbonden regio | 4 | 18
        Circulaire regio | 4 | 15
        Ontspannen regio | 3 | 12
        Groene groeiregio | 4 | 13

        # Hoe wij werken

        Elke opgave heeft een wethouder die de opdracht geeft en een opgavemanager die het werk leidt. Een gemeente kiest
        zelf aan welke opgaven zij meedoet. Wie meedoet, betaalt mee.

        # Hoe wij meten

        Twee keer per jaar laten wij zien hoe ver we zijn. Bij elk project staat wat het kost en wat het oplevert. Lukt iets
        niet, dan schrijven wij dat ook op.
        """,
    ),
    Document(
        bestand="gemeenten-per-opgave.xlsx",
        titel="Gemeenten per opgave",
        omschrijving="Welke gemeente doet aan welke opgave mee? Alle achttien gemeenten in één tabel.",
        soort="gegevens",
        datum="2026-01-12",
        periode="2026–2029",
        tabel="""
Gemeente | CBS-code | Productieve regio | Verbonden regio | Circulaire regio | Ontspannen regio | Groene groeiregio
Arnhem | GM0202 | ja | ja | ja | ja | ja
Berg en Dal | GM1945 | nee | ja | ja | ja | nee
Beuningen | GM0209 | ja | ja | ja | nee | ja
Doesburg | GM0221 | ja | ja | nee | ja | nee
Druten | GM0225 | ja | ja | ja | ja | ja
Duiven | GM0226 | ja | ja | ja | nee | ja
Heumen | GM0252 | ja | ja | ja | ja | nee
Lingewaard | GM1705 | ja | ja | ja | ja | ja
Montferland | GM1955 | ja | ja | nee | ja | ja
Mook en Middelaar | GM0944 | nee | ja | nee | ja | nee
Nijmegen | GM0268 | ja | ja | ja | ja | ja
Overbetuwe | GM1734 | ja | ja | ja | nee | ja
Renkum | GM0274 | ja | ja | ja | ja | ja
Rheden | GM0275 | ja | ja | ja | ja | ja
Rozendaal | GM0277 | nee | ja | ja | ja | nee
Westervoort | GM0293 | ja | ja | ja | nee | ja
Wijchen | GM0296 | ja | ja | ja | nee | ja
Zevenaar | GM0299 | ja | ja | ja | nee | ja
""",
    ),
    Document(
        bestand="koers-economie-van-de-toekomst.pdf",
        titel="Koers: de economie van de toekomst",
        omschrijving="Wat de regio wil met werk, bedrijven en opleidingen tot 2031, en wat daar eerst voor nodig is.",
        soort="koersdocument",
        datum="2024-09-19",
        periode="2025–2031",
        accent="oker",
        tekst="""
        # Waar onze kracht ligt

        Drie sectoren springen eruit: energie, gezondheid en hightech. Daar werken 64.000 mensen. Even belangrijk zijn de
        duizenden kleine bedrijven, van bakker tot installateur. Zij geven de meeste mensen werk.

        # Wat ons tegenhoudt

        Er is te weinig ruimte, te weinig stroom en er zijn te weinig vakmensen. Dat lost geen bedrijf alleen op.

        = Wat ondernemers het meest missen, in procenten
        Antwoord | 2022 | 2024
        Vakmensen | 58 | 63
        Aansluiting op het stroomnet | 17 | 44
        Ruimte om uit te breiden | 29 | 35
        Geld om te investeren | 22 | 21

        # Wat wij gaan doen

        Wij leiden mensen op terwijl zij werken. Wij laten bedrijven op hetzelfde terrein stroom delen. En wij knappen oude
        terreinen op voordat wij nieuwe aanleggen.
        """,
    ),
    Document(
        bestand="fietsplan-2030.pdf",
        titel="Fietsplan 2030",
        omschrijving="Alle snelle fietsroutes die er liggen of komen, met de kosten en het jaar waarin zij klaar zijn.",
        soort="uitvoeringsprogramma",
        datum="2024-04-11",
        periode="2024–2030",
        accent="blauw",
        woo=(*BESLUIT, "2024-04-11"),
        tekst="""
        # Het net in 2030

        In 2030 ligt er 230 kilometer snelle fietsroute. Halverwege 2026 moet daarvan 140 kilometer klaar zijn.
        Een route is ten minste vier meter breed en in het donker verlicht.

        # Wat er nog komt

        = Routes in voorbereiding
        Route | Kilometer | Klaar in
        Arnhem–Nijmegen, laatste deel | 6 | 2026
        Zevenaar–Duiven–Arnhem | 15 | 2027
        Wijchen–Nijmegen | 11 | 2027
        Druten–Beuningen–Nijmegen | 19 | 2029

        # Stallen en huren

        Bij elk station en elke hub komt een stalling die dag en nacht open is. Wie geen fiets heeft, huurt er een met de
        kaart waarmee ook de bus wordt betaald.
        """,
    ),
    Document(
        bestand="woonafspraken-2026.odt",
        titel="Woonafspraken 2026",
        omschrijving="Hoeveel woningen elk deel van de regio tot en met 2030 bouwt, en hoeveel daarvan betaalbaar zijn.",
        soort="besluit",
        datum="2026-02-12",
        periode="2026–2030",
        woo=(*BESLUIT, "2026-02-12"),
        tekst="""
        # Wat gemeenten afspreken

        Samen bouwen de gemeenten tot en met 2030 nog 33.000 woningen. Ruim 22.000 daarvan zijn betaalbaar: een huur of een
        koopprijs die past bij een laag of middeninkomen.

        = Woningen per deelgebied
        Deelgebied | Woningen | Waarvan betaalbaar
        Stad en rand noord | 11400 | 7600
        Stad en rand zuid | 12900 | 8700
        Betuwe | 5200 | 3500
        Liemers en IJssel | 3500 | 2300

        # Als het niet lukt

        Loopt een plan vast, dan zoekt de gemeente binnen haar deelgebied een andere plek. Eens per jaar leggen wij de
        aantallen naast elkaar.
        """,
    ),
    Document(
        bestand="convenant-sterk.pdf",
        titel="Convenant Regio Deal Sterk in Stad en Land",
        omschrijving="De afspraken tussen Rijk en regio: wat we doen, wie wat betaalt en hoe we het resultaat meten.",
        soort="convenant",
        datum="2024-06-20",
        periode="2024–2028",
        woo=(*CONVENANT, "2024-06-20"),
        tekst="""
        # Partijen

        Het Rijk, de provincies Gelderland en Limburg en achttien gemeenten sluiten deze deal. Scholen, ondernemers,
        zorgorganisaties en woningcorporaties doen mee aan de projecten.

        # Doelen

        Werk dat past: 3.000 mensen leren een nieuw vak en 250 bedrijven werken slimmer. Dorpen die blijven: in twintig
        dorpen komt een plek om elkaar te ontmoeten. Gezond in de wijk: acht wijken worden groener, stiller en beter
        geïsoleerd.

        # Geld

        = Bijdragen in euro’s
        Partij | Bijdrage
        Rijk | 20.000.000
        Provincie Gelderland | 8.000.000
        Provincie Limburg | 500.000
        Gemeenten | 11.500.000
        Bedrijven, ten minste | 7.000.000
        Onderwijs, in uren en ruimte | 3.500.000
        Europese Unie, ongeveer | 1.500.000
        Totaal | 52.000.000

        De gemeente Nijmegen beheert het geld als regiokassier.

        # Verantwoording

        Elk jaar in april verschijnt een rapportage. Daarin staat per doel wat er is gedaan, wat het kostte en wat het
        opleverde. Wat achterloopt, staat er ook in.
        """,
    ),
    Document(
        bestand="uitvoeringsprogramma-sterk.pdf",
        titel="Uitvoeringsprogramma Sterk in Stad en Land",
        omschrijving="Zo kiezen we projecten, zo betalen we ze en zo volgen we wat ervan komt.",
        soort="uitvoeringsprogramma",
        datum="2024-09-05",
        periode="2024–2028",
        woo=(*BESLUIT, "2024-09-05"),
        tekst="""
        # Rondes

        Er zijn drie rondes om projecten in te dienen: najaar 2024, najaar 2025 en voorjaar 2027. Een commissie van
        inwoners, ondernemers en bestuurders geeft advies. Het dagelijks bestuur besluit.

        # Eisen

        Een project past bij een doel, helpt ten minste twee gemeenten en heeft ten minste drie partijen. De indieners
        betalen zelf ten minste de helft.

        # Van aanvraag tot afsluiting

        Wie geld krijgt, meldt elk halfjaar hoe het gaat. Een project dat niet loopt, krijgt hulp. Helpt dat niet, dan stopt
        het en gaat het geld terug naar de deal.
        """,
    ),
    Document(
        bestand="aanvraag-landschap.pdf",
        titel="Aanvraag Regio Deal Gezond Landschap",
        omschrijving="Het plan dat de regio in oktober 2025 bij het Rijk indiende.",
        soort="aanvraag",
        datum="2025-10-31",
        periode="2027–2030",
        accent="groen",
        tekst="""
        # Het landschap staat onder druk

        Boeren verdienen te weinig, beken vallen droog en kades lopen over. Tegelijk zoeken steeds meer mensen rust buiten de
        stad. Wie aan één van die vragen werkt, raakt de andere.

        # Ons voorstel

        Wij maken in zes gemeenten een plan per gebied, samen met wie er woont en werkt. Boeren krijgen betaald voor schoon
        water en levende bodem. Beken mogen weer kronkelen. Paden worden geschikt voor rolstoel en kinderwagen.

        # Wat het kost

        = Begroting in miljoenen euro’s
        Bron | Bedrag
        Rijk | 15
        Provincie Gelderland | 9
        Gemeenten | 7
        Waterschap, in natura | 5
        Totaal | 36
        """,
    ),
    Document(
        bestand="begroting-2027.pdf",
        titel="Begroting 2027",
        omschrijving="Wat de regio in 2027 uitgeeft, waaraan, en wat elke inwoner daaraan bijdraagt.",
        soort="begroting",
        datum="2026-07-09",
        periode="2027",
        woo=(*JAARSTUK, "2026-07-09"),
        tekst="""
        # In het kort

        De gemeenten betalen in 2027 samen € 6,85 per inwoner. Dat is een kwartje meer dan in 2026, door hogere lonen. Nieuw
        geld vragen wij niet.

        # Uitgaven

        = Uitgaven in duizenden euro’s
        Onderdeel | 2026 | 2027
        Opgaven | 2310 | 2395
        Regio Deals, begeleiding | 640 | 655
        Regiobureau | 1720 | 1780
        Onderzoek en meten | 280 | 310
        Onvoorzien | 120 | 120

        # Risico’s

        Als een project stopt, moet de regio soms geld terugbetalen aan het Rijk. Daarvoor is een reserve van € 900.000.
        """,
    ),
]
