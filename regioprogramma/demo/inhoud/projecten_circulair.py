"""The projects of the opgave Circulaire regio."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

CIRCULAIR = [
    Project(
        titel="School van oude deuren",
        sleutel="school-van-oude-deuren",
        samenvatting="Een basisschool in Nijmegen is gebouwd met onderdelen van drie gesloopte kantoren.",
        trefwoorden="circulair bouwen, onderwijs, circulaire economie, inkoop",
        datum="2023-11-09",
        bijgewerkt="2025-10-02",
        status="afgerond",
        opgave="circulair",
        speerpunten="bouwen",
        start="2023-10",
        eind="2025-09-12",
        gemeenten="Nijmegen, Beuningen",
        plaats="Hof van Holland, Nijmegen",
        partners="Gemeente Nijmegen*, Kringloopbedrijf Tweede Ronde, Hogeschool De Oversteek",
        inhoud="""
        # Eerst kijken wat er is

        De architect begon niet met een tekening, maar met een rondje langs de sloop. Uit drie kantoren kwamen 214 deuren, 900
        meter leiding en een trap van staal. Daarna pas werd de school getekend.

        - Zes van de tien kilo’s in het gebouw waren eerder iets anders.
        - De vloer van de gymzaal komt uit een sporthal die werd gesloopt.
        - De gevel is van hout uit de regio.

        > In onze klas zit een deur met een briefje “Directie”. Daar moet je van de kinderen eerst kloppen. | Juf Anke
        Modelman

        # Was het goedkoper?

        Nee, het kostte ongeveer hetzelfde. Materiaal was goedkoper, uitzoeken kostte meer uren. Een volgende keer kan het
        sneller, omdat we nu weten wie wat bewaart.
        """,
        totaal=Totaal(11_400_000, "exact", "2025-09-12"),
        geld=(
            Bijdrage("gemeenten", 9_900_000, "Gemeente Nijmegen", peildatum="2025-09-12"),
            Bijdrage("provincie", 900_000, "Provincie Gelderland", peildatum="2025-09-12"),
            Bijdrage("eu", 600_000, peildatum="2025-09-12"),
        ),
        mijlpalen=(
            Mijlpaal("2023-10", "Eerste kantoor uit elkaar gehaald", True),
            Mijlpaal("2024-09-05", "Eerste steen, een oude", True),
            Mijlpaal("2025-09-12", "School open", True),
        ),
        resultaten=(
            Resultaat("Gebruikt of natuurlijk materiaal", "procent", 8, 50, 61, "2025-09-12"),
            Resultaat("Uitstoot door het bouwen, vergeleken met nieuw", "procent", 100, 60, 54, "2025-09-12"),
        ),
        rollen=(Rolhouder("Projectleider", "Aisha Modelman", "2024-03-01", "2025-12-31"),),
    ),
    Project(
        titel="Hennep van de klei",
        sleutel="hennep-van-de-klei",
        samenvatting="Boeren telen vezels voor isolatie, en bouwers nemen die af voor een vaste prijs.",
        trefwoorden="biobased, landbouw, bodem, circulair bouwen",
        datum="2023-08-24",
        bijgewerkt="2026-09-03",
        beeld="velden-met-vezelhennep",
        status="in-uitvoering",
        opgave="circulair",
        speerpunten="bouwen",
        start="2023-03",
        eind="2028",
        gemeenten="Druten, Lingewaard, Overbetuwe, Zevenaar",
        partners="Provincie Gelderland*, Woningcorporatie Onder de Pannen, Waterschap Twee Rivieren",
        website="https://www.hennepvandeklei.example",
        inhoud="""
        Hennep groeit in honderd dagen tot vier meter, zonder gif. De wortels maken de zware klei los. Na de oogst blijft
        er een vezel over die warmte beter vasthoudt dan glaswol.

        Toch durfde bijna geen boer eraan te beginnen. Wie zou het kopen? Daarom tekenden zeven bouwers en drie corporaties
        een afspraak voor vijf jaar. Sindsdien is de teelt gegroeid tot 340 hectare.

        ? Kunt u die hennep roken? | Nee. Vezelhennep heeft geen werking. De velden staan aangemeld bij de politie.
        """,
        geld=(
            Bijdrage("provincie", 1_600_000, "Provincie Gelderland", peildatum="2023-03-01"),
            Bijdrage("privaat", 2_900_000, nauwkeurigheid="circa", peildatum="2026-01-01"),
            Bijdrage("overig", 250_000, "Waterschap Twee Rivieren", in_natura=True, peildatum="2023-03-01"),
        ),
        mijlpalen=(
            Mijlpaal("2023-05", "Eerste 20 hectare gezaaid", True),
            Mijlpaal("2025-10", "Vezelfabriek in Zevenaar draait", True),
            Mijlpaal("2027-09", "Vijfhonderd hectare"),
        ),
        resultaten=(
            Resultaat("Vezelgewassen", "hectare", 6, 500, 340, "2026-08-31"),
            Resultaat("Woningen met isolatie van de klei", "woningen", 0, 2_000, 615, "2026-06-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Samira van Fictie", "2024-01-15"),),
    ),
    Project(
        titel="Bouwhub voor gebruikt materiaal",
        sleutel="bouwhub",
        samenvatting="Eén plek in de regio waar slopers balken, deuren en stenen brengen en aannemers ze halen.",
        trefwoorden="circulair bouwen, afval, inclusief werk, logistiek",
        datum="2025-06-19",
        bijgewerkt="2026-10-15",
        status="goedgekeurd",
        opgave="circulair",
        speerpunten="bouwen",
        start="2027-03",
        eind="2030",
        gemeenten="Arnhem, Duiven, Nijmegen, Overbetuwe",
        plaats="Bedrijventerrein Betuwepoort, Overbetuwe",
        partners="Kringloopbedrijf Tweede Ronde*, Gemeente Overbetuwe, Woningcorporatie Onder de Pannen",
        inhoud="""
        Goede balken verdwijnen nu in de versnipperaar, omdat niemand ze een half jaar wil bewaren. In de bouwhub kan dat. Elke
        deur en elke balk krijgt een nummer en staat op een website. Mensen die lang zonder werk zaten, worden er opgeleid
        tot materiaalkenner.

        De hal is gevonden. In maart 2027 gaat zij open.
        """,
        totaal=Totaal(3_200_000, "circa", "2026-10-08"),
        geld=(
            Bijdrage("gemeenten", 1_400_000, peildatum="2026-10-08"),
            Bijdrage("privaat", 1_800_000, nauwkeurigheid="circa", peildatum="2026-10-08"),
        ),
        mijlpalen=(
            Mijlpaal("2026-10-08", "Project goedgekeurd", True),
            Mijlpaal("2027-03", "Hal open"),
        ),
        rollen=(Rolhouder("Projectleider", "Aisha Modelman", "2026-10-01"),),
    ),
    Project(
        titel="Een reparatiepunt in elke gemeente",
        sleutel="reparatiepunten",
        samenvatting="Breng uw kapotte stofzuiger of jas, en leer wie het kan het vak van reparateur.",
        trefwoorden="repareren, afval, inclusief werk, circulaire economie, omscholing",
        datum="2025-10-16",
        bijgewerkt="2026-11-05",
        status="in-uitvoering",
        opgave="circulair",
        speerpunten="afval",
        deal="sterk",
        doel="Werk dat past",
        start="2026-01",
        eind="2028-12",
        gemeenten=(
            "Arnhem, Berg en Dal, Beuningen, Doesburg, Druten, Duiven, Heumen, Lingewaard, Montferland, Mook en Middelaar, "
            "Nijmegen, Overbetuwe, Renkum, Rheden, Rozendaal, Westervoort, Wijchen, Zevenaar"
        ),
        partners="Kringloopbedrijf Tweede Ronde*, ROC Rivierstroom, Gemeente Rheden",
        website="https://www.reparatiepunt.example",
        inhoud="""
        # Wat u kunt brengen

        Kleine apparaten, fietsen, kleding, meubels en speelgoed. U hoort binnen een week of het lukt en wat het kost. Lukt het
        niet, dan gebruiken wij de onderdelen.

        # Een vak leren

        Per punt werken zes mensen die lang thuis zaten. Na een jaar hebben zij een certificaat waar winkels en fabrieken om
        vragen.

        > Ik had nooit gedacht dat ik nog eens iemand blij zou maken met een broodrooster. | Ahmed Bedacht, in opleiding
        """,
        totaal=Totaal(2_700_000, "exact", "2025-10-09"),
        geld=(
            Bijdrage("rijk", 1_200_000, peildatum="2025-10-09"),
            Bijdrage("gemeenten", 900_000, peildatum="2025-10-09"),
            Bijdrage("onderwijs", 200_000, "ROC Rivierstroom", in_natura=True, peildatum="2025-10-09"),
            Bijdrage("overig", 400_000, "Kringloopbedrijf Tweede Ronde", in_natura=True, peildatum="2025-10-09"),
        ),
        mijlpalen=(
            Mijlpaal("2026-02-14", "Eerste punt open, in Rheden", True),
            Mijlpaal("2026-11-05", "Zevende punt open, in Druten", True),
            Mijlpaal("2027-12", "Twaalf punten open"),
            Mijlpaal("2028-12", "In elke gemeente een punt"),
        ),
        resultaten=(
            Resultaat("Gemeenten met een reparatiepunt", "gemeenten", 0, 18, 7, "2026-11-05"),
            Resultaat("Gerepareerde spullen", "spullen", 0, 30_000, 6_480, "2026-10-31"),
            Resultaat("Mensen die daarna een baan vonden", "mensen", 0, 150),
        ),
        rollen=(Rolhouder("Projectleider", "Samira van Fictie", "2026-01-01"),),
    ),
    Project(
        titel="Festivals zonder wegwerpbeker",
        sleutel="festivals-zonder-wegwerpbeker",
        samenvatting="Drie grote festivals gingen over op bekers met statiegeld. Bijna iedereen bracht ze terug.",
        trefwoorden="afval, cultuur, circulaire economie, recreatie",
        datum="2024-02-22",
        bijgewerkt="2025-11-13",
        status="afgerond",
        opgave="circulair",
        speerpunten="afval",
        start="2024-03",
        eind="2025-10",
        gemeenten="Arnhem, Nijmegen, Wijchen",
        partners="Gemeente Arnhem*, Gemeente Nijmegen",
        inhoud="""
        Twee zomers lang dronken 410.000 bezoekers uit een beker die teruggaat. De beker is stevig, heeft geen opdruk en kan
        tweehonderd keer in de afwas. Een sociale werkplaats haalt hem op en brengt hem schoon terug.

        Organisatoren hoeven nu geen beker meer te kopen. Zij huren hem voor acht cent.
        """,
        geld=(
            Bijdrage("gemeenten", 140_000, peildatum="2025-10-31"),
            Bijdrage("privaat", 210_000, nauwkeurigheid="circa", peildatum="2025-10-31"),
        ),
        mijlpalen=(
            Mijlpaal("2024-06", "Eerste festival", True),
            Mijlpaal("2025-10", "Verhuur zonder hulp verder", True),
        ),
        resultaten=(
            Resultaat("Bekers die terugkwamen", "procent", None, 90, 94, "2025-09-30"),
            Resultaat("Afval per bezoeker", "gram", 210, 100, 86, "2025-09-30"),
        ),
    ),
    Project(
        titel="Buurtbatterijen",
        sleutel="buurtbatterijen",
        samenvatting="In zes buurten bewaart een grote batterij de zon van de middag voor de avond.",
        trefwoorden="energieopslag, zonne-energie, netcongestie, energie, participatie",
        datum="2024-10-03",
        bijgewerkt="2026-08-20",
        status="in-uitvoering",
        opgave="circulair",
        speerpunten="energie",
        start="2024-10",
        eind="2027-06",
        gemeenten="Arnhem, Beuningen, Lingewaard, Westervoort",
        partners="Netbeheer Oosterlicht*, Gemeente Lingewaard, Energiecluster Stroomop, Woningcorporatie Onder de Pannen",
        inhoud="""
        Tussen twaalf en drie leveren de daken te veel stroom. Om zeven uur ’s avonds is er te weinig. Een batterij ter
        grootte van twee garages lost dat op voor driehonderd huizen.

        # Wie is de eigenaar

        De buurt zelf, via een coöperatie. Wie meedoet, koopt een deel voor € 100 en krijgt elk jaar een beetje terug. Ook wie
        geen zonnepanelen heeft, kan meedoen.

        ? Is zo’n batterij veilig? | De brandweer heeft elke plek goedgekeurd. Er staat altijd vijf meter ruimte omheen.
        """,
        totaal=Totaal(6_800_000, "circa", "2024-09-26"),
        geld=(
            Bijdrage("eu", 1_900_000, nauwkeurigheid="circa", peildatum="2024-09-26"),
            Bijdrage("provincie", 1_600_000, "Provincie Gelderland", peildatum="2024-09-26"),
            Bijdrage("privaat", 3_300_000, "Netbeheer Oosterlicht", "circa", peildatum="2024-09-26"),
        ),
        mijlpalen=(
            Mijlpaal("2025-06-21", "Eerste batterij aan, in Bemmel", True),
            Mijlpaal("2026-08", "Derde batterij aan", True),
            Mijlpaal("2027-06", "Zes buurten klaar"),
        ),
        resultaten=(
            Resultaat("Buurten met een batterij", "buurten", 0, 6, 3, "2026-08-20"),
            Resultaat("Huishoudens die meedoen", "huishoudens", 0, 1_500, 702, "2026-08-20"),
        ),
        rollen=(Rolhouder("Projectleider", "Pieter Testers", "2024-10-01"),),
    ),
    Project(
        titel="Warmte uit de rivier",
        sleutel="warmte-uit-de-rivier",
        samenvatting="Een plan om 2.100 woningen te verwarmen met warmte uit de Rijn.",
        trefwoorden="warmte, water, energie, wonen",
        datum="2026-04-09",
        bijgewerkt="2026-10-01",
        status="aangemeld",
        opgave="circulair",
        speerpunten="energie",
        start="2027-06",
        gemeenten="Arnhem, Westervoort",
        partners="Woningcorporatie Onder de Pannen*, Waterschap Twee Rivieren, Gemeente Arnhem",
        inhoud="""
        In de zomer is de Rijn twintig graden of meer. Die warmte kan de grond in, en in de winter weer omhoog. Het water gaat
        een graad koeler terug naar de rivier. Dat is goed voor de vissen.

        Huurders stemmen in het voorjaar. Alleen als zeven van de tien voor zijn, gaat het plan door.
        """,
        geld=(Bijdrage("overig", 120_000, "Waterschap Twee Rivieren", "circa", peildatum="2026-10-01"),),
        mijlpalen=(Mijlpaal("2027-04", "Huurders stemmen"),),
        rollen=(Rolhouder("Projectleider", "Tess Modelman", "2026-04-01"),),
    ),
    Project(
        titel="Eén vragenlijst voor inkoop",
        sleutel="een-vragenlijst-voor-inkoop",
        samenvatting="Achttien gemeenten stellen leveranciers dezelfde vragen over duurzaamheid. Dat scheelt iedereen werk.",
        trefwoorden="inkoop, samenwerking, circulaire economie, mkb",
        datum="2024-06-06",
        bijgewerkt="2026-03-12",
        status="in-uitvoering",
        opgave="circulair",
        speerpunten="inkopen",
        start="2024-09",
        eind="2027",
        partners="Regiobureau Rijn en Waal*, Ondernemerskring Rijn en Waal",
        inhoud="""
        Een schildersbedrijf vulde vroeger achttien verschillende formulieren in. Nu is er één. Wie de lijst eenmaal heeft
        ingevuld, gebruikt haar twee jaar lang bij alle gemeenten.

        # Zeven vragen

        De lijst telt zeven vragen. Bijvoorbeeld: komt u elektrisch? Neemt u de verpakking terug? Wat doet u met wat over is?

        = Gemeenten die de lijst gebruiken
        Jaar | Gemeenten
        2024 | 4
        2025 | 11
        2026 | 15
        """,
        geld=(Bijdrage("gemeenten", 310_000, nauwkeurigheid="circa", peildatum="2024-09-01"),),
        mijlpalen=(
            Mijlpaal("2024-10", "Lijst getest met tien bedrijven", True),
            Mijlpaal("2026-03", "Vijftien gemeenten doen mee", True),
            Mijlpaal("2027", "Alle achttien"),
        ),
        resultaten=(
            Resultaat("Gemeenten met dezelfde vragen", "gemeenten", 0, 18, 15, "2026-03-01"),
            Resultaat("Inkoop waarin circulair meetelt", "procent", 12, 50, 33, "2025-12-31"),
        ),
        rollen=(Rolhouder("Projectleider", "Omar Testers", "2024-09-01"),),
    ),
]
