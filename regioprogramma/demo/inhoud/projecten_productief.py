"""The projects of the opgave Productieve regio about small firms, skills and clusters."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat, Rolhouder, Totaal

PRODUCTIEF = [
    Project(
        titel="Werkplaats Slim maken",
        sleutel="werkplaats-slim-maken",
        samenvatting=(
            "Kleine bedrijven proberen robots en slimme software uit in een gedeelde werkplaats, samen met docenten en "
            "studenten van het mbo."
        ),
        trefwoorden="maakindustrie, mbo, mkb, digitalisering, innovatie, omscholing",
        datum="2024-11-20",
        bijgewerkt="2026-10-14",
        beeld="werkplaats-aan-het-water",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="mkb, talent",
        deal="sterk",
        doel="Werk dat past",
        start="2024-11",
        eind="2027-12-31",
        gemeenten="Duiven, Arnhem, Westervoort, Zevenaar, Doesburg",
        plaats="De Oude Steenfabriek, Duiven",
        partners="ROC Rivierstroom*, Voorbeeld Machinebouw, Hogeschool De Oversteek, Gemeente Duiven",
        website="https://www.slimmaken.example",
        inhoud="""
        # Uitproberen zonder te kopen

        Een lasrobot kost al gauw € 90.000. Voor een bedrijf met acht mensen is dat een grote stap. In de werkplaats staan
        drie robots, een metaalprinter en een meetkamer. Een ondernemer huurt een dag, brengt een eigen product mee en ziet
        wat het oplevert.

        - U begint met een gesprek van een uur. Dat is gratis.
        - Daarna werkt u een dag met een docent en twee studenten.
        - Bevalt het? Dan leent u een robot drie weken voor in uw eigen bedrijf.

        > Wij dachten dat een robot iets voor grote fabrieken was. Nu doet hij ’s nachts het saaie werk. | Yvonne Testers,
        eigenaar van een metaalbedrijf

        # Leren aan echte opdrachten

        Studenten werken aan vragen van echte bedrijven. Wie al een baan heeft, volgt er op vrijdag een korte opleiding. Het
        [speerpunt over onderwijs en arbeidsmarkt](talent) en dat over het [mkb](mkb) komen hier samen.

        ? Kan ik komen kijken? | Ja. Elke eerste donderdag van de maand is de werkplaats open van 15.00 tot 19.00 uur.
        """,
        totaal=Totaal(1_800_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage(
                "rijk", 700_000, "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", peildatum="2024-11-14"
            ),
            Bijdrage("gemeenten", 200_000, "Gemeente Duiven", peildatum="2024-11-14"),
            Bijdrage("onderwijs", 450_000, "ROC Rivierstroom", in_natura=True, peildatum="2024-11-14"),
            Bijdrage("privaat", 450_000, "Voorbeeld Machinebouw", "minimaal", peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-03-13", "Werkplaats geopend", True),
            Mijlpaal("2025-11", "Honderdste bedrijf op bezoek", True),
            Mijlpaal("2026-09-01", "Opleiding op vrijdag begonnen", True, "Met 22 deelnemers"),
            Mijlpaal("2027-03", "Tweede werkplaats in Zevenaar", False),
            Mijlpaal("2027-12-31", "Werkplaats draait zonder steun", False),
        ),
        resultaten=(
            Resultaat("Bedrijven die er hebben gewerkt", "bedrijven", 0, 120, 74, "2026-09-30"),
            Resultaat("Studenten met een opdracht", "studenten", 0, 400, 268, "2026-07-31"),
            Resultaat("Bedrijven die daarna investeerden", "procent", None, 40),
        ),
        rollen=(
            Rolhouder("Projectleider", "Stef Bedacht", "2024-11-01", "2025-03-01"),
            Rolhouder("Projectleider", "Yara Schets", "2025-03-01"),
        ),
        video="""Een dag in de werkplaats | https://www.youtube.com/watch?v=voorbeeld02 | 2 minuten | Twee ondernemers en
        een student laten zien wat zij in een dag maken. | Student: Ik dacht dat ik de robot moest leren kennen. Maar
        eerst moest ik het bedrijf leren kennen.""",
    ),
    Project(
        titel="Adviseur aan huis",
        sleutel="adviseur-aan-huis",
        samenvatting="Een ervaren ondernemer komt bij u langs, kijkt mee en wijst de weg naar de juiste hulp.",
        trefwoorden="mkb, ondernemerschap, financiering, digitalisering",
        datum="2024-11-20",
        bijgewerkt="2026-07-09",
        beeld="kade-met-pakhuizen",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="mkb",
        deal="sterk",
        doel="Werk dat past",
        start="2024-12",
        eind="2028-06",
        gemeenten="Beuningen, Druten, Heumen, Nijmegen, Overbetuwe, Renkum, Rheden, Wijchen, Zevenaar",
        partners="Ondernemerskring Rijn en Waal*, Gemeente Nijmegen, Gemeente Zevenaar",
        inhoud="""
        De bakker die een opvolger zoekt. De installateur die geen tijd heeft voor zijn boekhouding. De webwinkel die te
        groot is voor de schuur. Zij bellen, en binnen twee weken zit er iemand aan tafel.

        De adviseurs hebben zelf een bedrijf gehad. Zij verkopen niets. Na drie gesprekken ligt er een plan op één bladzijde,
        met daarin wie verder kan helpen.

        # Wat ondernemers vragen

        = Onderwerpen van de gesprekken, in procenten
        Onderwerp | 2025 | 2026
        Personeel | 31 | 34
        Geld en investeringen | 28 | 24
        Stroom en verduurzamen | 16 | 23
        Opvolging en stoppen | 25 | 19
        """,
        totaal=Totaal(1_150_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 475_000, peildatum="2024-11-14"),
            Bijdrage("gemeenten", 425_000, "", "circa", peildatum="2024-11-14"),
            Bijdrage("privaat", 250_000, "Ondernemerskring Rijn en Waal", in_natura=True, peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-01", "Eerste zes adviseurs op pad", True),
            Mijlpaal("2026-03", "Ook in Renkum en Rheden", True),
            Mijlpaal("2027-01", "Alle achttien gemeenten doen mee"),
        ),
        resultaten=(
            Resultaat("Bedrijven met advies aan huis", "bedrijven", 38, 700, 412, "2026-06-30"),
            Resultaat("Rapportcijfer van ondernemers", "", None, 8, 8.3, "2026-06-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Kees Bedacht", "2024-12-01"),),
    ),
    Project(
        titel="Regiofonds Groei",
        sleutel="regiofonds-groei",
        samenvatting="Leningen voor bedrijven die willen groeien en bij de bank net niet ver genoeg komen.",
        trefwoorden="financiering, mkb, innovatie, economie, ondernemerschap",
        datum="2023-05-11",
        bijgewerkt="2026-03-19",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="mkb",
        start="2023-06",
        gemeenten="Arnhem, Duiven, Lingewaard, Nijmegen, Overbetuwe, Wijchen, Zevenaar",
        partners="Provincie Gelderland*, Gemeente Arnhem, Gemeente Nijmegen, Ondernemerskring Rijn en Waal",
        website="https://www.regiofondsgroei.example",
        inhoud="""
        Het fonds leent tussen € 50.000 en € 400.000, voor hooguit zeven jaar. Wat terugkomt, lenen we opnieuw uit. Zo werkt
        hetzelfde geld steeds voor een ander bedrijf.

        # Voor wie

        - U hebt een bedrijf in de regio dat ten minste twee jaar bestaat.
        - Uw plan levert werk op, of minder uitstoot.
        - De bank of een andere financier doet voor de helft mee.

        ? Wat als het misgaat? | Dan zoeken we samen een oplossing. Van de 61 leningen zijn er drie niet helemaal terugbetaald.
        """,
        totaal=Totaal(12_000_000, "circa", "2023-06-01"),
        geld=(
            Bijdrage("provincie", 6_000_000, "Provincie Gelderland", peildatum="2023-06-01"),
            Bijdrage("gemeenten", 3_500_000, peildatum="2023-06-01"),
            Bijdrage("privaat", 2_500_000, nauwkeurigheid="circa", peildatum="2023-06-01"),
        ),
        mijlpalen=(
            Mijlpaal("2023-06-15", "Eerste lening, aan een fietsenmaker", True),
            Mijlpaal("2025", "Helft van het geld uitgeleend", True),
            Mijlpaal("2027-06", "Besluit over een tweede fonds"),
        ),
        resultaten=(
            Resultaat("Leningen", "leningen", 0, 90, 61, "2025-12-31"),
            Resultaat("Nieuwe banen bij die bedrijven", "banen", 0, 500, 347, "2025-12-31"),
        ),
        rollen=(Rolhouder("Projectleider", "Omar Testers", "2023-05-01"),),
    ),
    Project(
        titel="Overstappen naar techniek",
        sleutel="overstappen-naar-techniek",
        samenvatting="Van kantoor of winkel naar een baan in de techniek, met loon vanaf de eerste dag.",
        trefwoorden="omscholing, arbeidsmarkt, mbo, energie, inclusief werk",
        datum="2024-11-20",
        bijgewerkt="2026-09-03",
        beeld="werkplaats-aan-het-water",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="talent",
        deal="sterk",
        doel="Werk dat past",
        start="2025-01",
        eind="2028-12-31",
        gemeenten="Arnhem, Berg en Dal, Beuningen, Druten, Duiven, Lingewaard, Nijmegen, Overbetuwe, Rheden, Wijchen",
        partners="ROC Rivierstroom*, Netbeheer Oosterlicht, Energiecluster Stroomop, Gemeente Arnhem, Gemeente Nijmegen",
        inhoud="""
        # Eerst een week meelopen

        Wie twijfelt, loopt een week mee met een monteur. Zeven van de tien mensen willen daarna verder. Zij krijgen een
        contract bij een bedrijf en gaan één dag in de week naar school.

        > Ik stond elf jaar achter een kassa. Nu leg ik laadpalen aan en kom ik overal. | Saskia Verzonnen, 41 jaar

        # Ook voor wie de taal nog leert

        Sinds 2026 zijn er groepen met extra Nederlandse les. Een taalcoach gaat mee naar de werkplek.

        1. Meld u aan op school of bij uw gemeente.
        2. Kies een vak tijdens een doedag.
        3. Loop een week mee.
        4. Begin met werken en leren.
        """,
        totaal=Totaal(9_600_000, "exact", "2024-11-14"),
        geld=(
            Bijdrage("rijk", 4_000_000, peildatum="2024-11-14"),
            Bijdrage("provincie", 1_000_000, "Provincie Gelderland", peildatum="2024-11-14"),
            Bijdrage("onderwijs", 1_600_000, "ROC Rivierstroom", in_natura=True, peildatum="2024-11-14"),
            Bijdrage("privaat", 3_000_000, nauwkeurigheid="minimaal", peildatum="2024-11-14"),
        ),
        mijlpalen=(
            Mijlpaal("2025-02-03", "Eerste groep van 24 begint", True),
            Mijlpaal("2026-02", "Duizendste overstapper", True),
            Mijlpaal("2027-09", "Ook opleidingen voor de zorg"),
        ),
        resultaten=(
            Resultaat("Mensen omgeschoold", "mensen", 0, 3_000, 1_215, "2026-06-30"),
            Resultaat("Nog aan het werk na een jaar", "procent", None, 80, 84, "2026-06-30"),
        ),
        rollen=(Rolhouder("Projectleider", "Yara Schets", "2025-01-01"),),
    ),
    Project(
        titel="Techniek in de klas",
        sleutel="techniek-in-de-klas",
        samenvatting="Leerlingen van 74 basisscholen bouwden, soldeerden en programmeerden met mensen uit het vak.",
        trefwoorden="techniekonderwijs, jongeren, onderwijs, digitale vaardigheden",
        datum="2023-02-14",
        bijgewerkt="2025-02-06",
        status="afgerond",
        opgave="productief",
        speerpunten="talent",
        deal="cleantech",
        doel="Cleantech Werkt",
        start="2021-09",
        eind="2024-12-20",
        gemeenten="Arnhem, Doesburg, Duiven, Rheden, Westervoort, Zevenaar",
        partners="Hogeschool De Oversteek*, ROC Rivierstroom, Ondernemerskring Rijn en Waal",
        inhoud="""
        Een vrachtwagen vol gereedschap reed vier schooljaren lang van school naar school. Groep 7 en 8 bouwden er een
        windmolen die echt stroom gaf. Ouders die in de techniek werken, hielpen mee.

        De wagen rijdt nog steeds. Sinds 2025 betalen de scholen hem samen.

        > Juf, mag ik morgen weer? | Een leerling uit Doesburg, na haar eerste soldeerles
        """,
        geld=(
            Bijdrage("rijk", 320_000, peildatum="2021-06-01"),
            Bijdrage("onderwijs", 180_000, "Hogeschool De Oversteek", in_natura=True, peildatum="2021-06-01"),
            Bijdrage("privaat", 140_000, nauwkeurigheid="circa", peildatum="2021-06-01"),
        ),
        mijlpalen=(
            Mijlpaal("2021-10", "De wagen rijdt", True),
            Mijlpaal("2023-06", "Tienduizend leerlingen bereikt", True),
            Mijlpaal("2024-12-20", "Scholen nemen de wagen over", True),
        ),
        resultaten=(
            Resultaat("Leerlingen met ten minste vier lessen", "leerlingen", 0, 15_000, 16_430, "2024-12-20"),
            Resultaat("Scholen die meedoen", "scholen", 12, 70, 74, "2024-12-20"),
        ),
        rollen=(Rolhouder("Projectleider", "Mirjam Schets", "2021-09-01", "2024-12-31"),),
    ),
    Project(
        titel="Gedeeld batterijlab",
        sleutel="batterijlab",
        samenvatting="Een laboratorium waar bedrijven batterijen testen die veiliger zijn en langer meegaan.",
        trefwoorden="energieopslag, innovatie, hightech, energie, maakindustrie",
        datum="2024-05-23",
        bijgewerkt="2026-08-27",
        status="in-uitvoering",
        opgave="productief",
        speerpunten="clusters",
        start="2024-06",
        eind="2028",
        gemeenten="Arnhem, Duiven",
        plaats="Energiecampus, Arnhem",
        partners="Energiecluster Stroomop*, Universiteit aan de Waal, Hogeschool De Oversteek, Netbeheer Oosterlicht",
        website="https://lab.stroomop.example",
        inhoud="""
        Wie een batterij ontwerpt, moet haar ook kunnen mishandelen: verhitten, laten vallen, duizend keer laden. Dat mag
        niet zomaar in een bedrijfshal. In het lab kan het veilig, achter een wand van een halve meter beton.

        Veertien bedrijven delen de apparatuur en de kosten. Zij delen ook wat zij leren, behalve wat echt geheim is.

        # Waarom hier

        Nergens in Nederland werken zoveel mensen aan stroom als in deze regio. Toch gingen bedrijven tot nu toe naar
        Duitsland om te testen. Dat scheelt nu weken.
        """,
        totaal=Totaal(14_500_000, "ruim", "2024-05-15"),
        geld=(
            Bijdrage("eu", 5_500_000, nauwkeurigheid="circa", peildatum="2024-05-15"),
            Bijdrage("provincie", 3_000_000, "Provincie Gelderland", peildatum="2024-05-15"),
            Bijdrage("onderwijs", 2_000_000, "Universiteit aan de Waal", peildatum="2024-05-15"),
            Bijdrage("privaat", 4_000_000, "Energiecluster Stroomop", "minimaal", peildatum="2024-05-15"),
        ),
        mijlpalen=(
            Mijlpaal("2025-04-10", "Eerste testkamer in gebruik", True),
            Mijlpaal("2026-06", "Keurmerk voor veiligheid", True),
            Mijlpaal("2027-03", "Tweede en derde testkamer"),
        ),
        resultaten=(
            Resultaat("Bedrijven die het lab gebruiken", "bedrijven", 0, 25, 14, "2026-08-01"),
            Resultaat("Geteste ontwerpen", "ontwerpen", 0, 200, 67, "2026-08-01"),
            Resultaat("Nieuwe producten op de markt", "producten", 0, 12),
        ),
        rollen=(Rolhouder("Projectleider", "Mohamed Proefman", "2024-06-01"),),
    ),
    Project(
        titel="Zorgtechniek bij mensen thuis",
        sleutel="zorgtechniek-thuis",
        samenvatting="Makers en verpleegkundigen ontwikkelen samen hulpmiddelen die mensen thuis echt gebruiken.",
        trefwoorden="zorg en gezondheid, innovatie, digitalisering, arbeidsmarkt",
        datum="2026-06-25",
        status="aangemeld",
        opgave="productief",
        speerpunten="clusters",
        start="2027-03",
        gemeenten="Heumen, Nijmegen, Wijchen",
        partners="Zorggroep Lindehof*, Hogeschool De Oversteek, Universiteit aan de Waal",
        inhoud="""
        Veel slimme hulpmiddelen belanden in een la. Ze piepen te veel, of niemand weet hoe de batterij eruit moet. In dit
        project ontwerpen studenten samen met wie het moet gebruiken: mensen van tachtig jaar en hun wijkverpleegkundige.

        De aanvraag ligt bij de commissie. In maart 2027 weten we of het doorgaat.
        """,
        rollen=(Rolhouder("Projectleider", "Mirjam Schets"),),
    ),
]
