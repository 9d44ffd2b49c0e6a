"""The opgave Productieve regio with its speerpunten."""

from .vormen import Kerncijfer, Opgave, Rolhouder, Speerpunt

PRODUCTIEF = Opgave(
    titel="Productieve regio",
    sleutel="productief",
    accent="oker",
    samenvatting=(
        "Wij willen meer banen en bedrijven die blijven vernieuwen, in een regio waar het ook na werktijd goed leven "
        "is. Daarom brengen we ondernemers, scholen en overheden bij elkaar."
    ),
    ambitie="Meer werk voor iedereen, en bedrijven die klaar zijn voor de toekomst.",
    trefwoorden="economie, mkb, innovatie, arbeidsmarkt, werklocaties, brede welvaart",
    datum="2023-01-10",
    bijgewerkt="2026-01-12",
    herzien="2027-02-01",
    beeld="kassen-van-boven",
    horizonkop="Over vijf jaar",
    horizonjaar=2031,
    horizon="""Kleine bedrijven staan er stevig voor en durven weer te investeren. Zij werken slimmer, met schonere
    techniek en met mensen die zich blijven ontwikkelen.

    Er zijn 12.000 banen bij gekomen. Wie wil werken, vindt een plek die past. En elke euro uit de regio heeft
    minstens één euro van het Rijk, de provincie of Europa meegenomen.""",
    inhoud="""
    # Benutten van economische potentie

    Onze bedrijven zijn goed in energie, zorg en chips. De bedrijventerreinen krijgen in onderzoek een hoger cijfer dan
    het landelijk gemiddelde. Toch weten veel mensen dat niet. We laten de kracht van de regio daarom beter zien, en
    we helpen bedrijven om hun kansen te pakken.

    - Ondernemers krijgen advies van iemand die hun sector kent.
    - Scholen en bedrijven maken samen lessen voor het werk van morgen.
    - Gemeenten maken één plan voor ruimte om te werken.

    > Ik had een idee en geen tijd. De regio bracht mij bij een school die het met mij wilde uitwerken. | Yvonne Testers,
    eigenaar van een metaalbedrijf

    # Aantrekkelijke regio

    Mensen kiezen voor een baan, maar ook voor een fijne plek. Daarom kijken we verder dan werk alleen. Een sterk
    cluster van bedrijven in energie, gezondheid en hightech trekt talent aan. De band met de makers van ons voedsel
    maakt dat verhaal extra bijzonder: nergens liggen kas, laboratorium en ziekenhuis zo dicht bij elkaar.

    @beeld kassen-van-boven | Het tuinbouwgebied tussen de twee steden levert voedsel, energie en ideeën.

    Groei mag niet ten koste gaan van de omgeving. Nieuwe gebouwen op een werklocatie moeten daarom energie besparen,
    regenwater opvangen en plaats maken voor groen.

    ? Kan mijn bedrijf meedoen aan een project? | Ja, als u in een van de achttien gemeenten staat. Lees hoe u een
    [project indient](project-indienen) of bel de opgavemanager.
    """,
    kerncijfers=(
        Kerncijfer(387_400, "banen", "banen in de regio", "2025-04-01", "Provinciale werkgelegenheidsenquête"),
        Kerncijfer(
            61_250, "bedrijven", "vestigingen met ten minste één werknemer", "2025-04-01", "Kamer van Koophandel"
        ),
        Kerncijfer(
            7.2, "", "rapportcijfer van ondernemers voor hun werklocatie", "2025-10-31", "Werklocatiemonitor 2025"
        ),
        Kerncijfer(3.6, "procent", "werkloosheid onder de beroepsbevolking", "2025-12-31", "CBS"),
    ),
    video="""@video Energie naar een hoger niveau | https://www.youtube.com/watch?v=voorbeeld01 | 3 minuten | Hoe helpt
    een cluster van energiebedrijven de hele regio vooruit? De directeur van Stroomop neemt u mee langs drie
    werkplaatsen. | Directeur: Bij ons werken veertig bedrijven aan batterijen, warmte en waterstof. Ze delen machines,
    kennis en soms ook personeel. Zo komt een goed idee sneller op de markt."""[7:],
    documenten="koers-economie-van-de-toekomst, werklocatiemonitor-2025",
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Farid Voorbeeld", "2026-06-01"),
        Rolhouder("Bestuurlijk opdrachtgever", "Wilma Voorbeeld", "2022-07-01", "2026-05-28"),
        Rolhouder("Opgavemanager", "Noor Voorbeeld", "2023-04-01"),
        Rolhouder("Procesondersteuner", "Eva Denkbeeld", "2024-01-01"),
    ),
    gemeenten=(
        "Arnhem, Beuningen, Doesburg, Druten, Duiven, Heumen, Lingewaard, Montferland, Nijmegen, Overbetuwe, Renkum, "
        "Rheden, Westervoort, Wijchen, Zevenaar"
    ),
    speerpunten=(
        Speerpunt(
            titel="Stimuleren ondernemerschap in het mkb",
            sleutel="mkb",
            samenvatting="Kleine bedrijven krijgen hulp bij starten, groeien en vernieuwen, dicht bij huis.",
            trefwoorden="mkb, ondernemerschap, financiering, innovatie",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            # Waarom dit nodig is

            Negen van de tien bedrijven in de regio hebben minder dan tien medewerkers. De eigenaar doet vaak alles
            zelf. Voor nieuwe techniek, een bedrijfsplan of een lening ontbreekt dan de tijd.

            # Wat wij doen

            Adviseurs komen langs, stellen vragen en verwijzen naar de juiste hulp. Wie wil groeien, kan een lening
            krijgen uit het fonds van de regio. En wie wil stoppen, helpen we om een opvolger te vinden.
            """,
            kerncijfers=(
                Kerncijfer(412, "bedrijven", "kregen sinds 2024 advies aan huis", "2026-06-30", "Eigen telling"),
            ),
            rollen=(Rolhouder("Speerpuntcoördinator", "Kees Bedacht", "2024-02-01"),),
        ),
        Speerpunt(
            titel="Human Capital: onderwijs en arbeidsmarkt",
            sleutel="talent",
            samenvatting="Genoeg vakmensen, en voor iedereen de kans om een leven lang te leren.",
            trefwoorden="arbeidsmarkt, onderwijs, mbo, omscholing",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            # Waarom dit nodig is

            In de techniek en in de zorg blijven vacatures lang open. Tegelijk staan er mensen langs de kant die graag
            willen werken. Een diploma van tien jaar geleden past niet altijd meer bij het werk van nu.

            # Wat wij doen

            Scholen en bedrijven maken korte opleidingen die u naast uw baan kunt volgen. Jongeren maken al op de
            basisschool kennis met techniek. En werkgevers leren hoe zij werk anders kunnen verdelen, zodat meer mensen
            het kunnen doen.
            """,
            kerncijfers=(
                Kerncijfer(1_860, "mensen", "volgden een korte opleiding", "2026-07-31", "ROC Rivierstroom"),
            ),
            rollen=(Rolhouder("Speerpuntcoördinator", "Yara Schets", "2024-05-01"),),
        ),
        Speerpunt(
            titel="Doorontwikkeling van (inter)nationale clusters",
            sleutel="clusters",
            samenvatting="Bedrijven in energie, zorg en chips werken samen en trekken klanten uit de hele wereld.",
            trefwoorden="innovatie, hightech, energie, zorg en gezondheid",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            # Drie clusters, één verhaal

            Een cluster is een groep bedrijven en scholen met hetzelfde vak. Onze regio heeft er drie: energie,
            gezondheid en hightech. Zij delen laboratoria, bezoeken samen beurzen en leiden samen mensen op.

            # Wat wij doen

            De regio betaalt mee aan gedeelde machines en aan de mensen die de clusters bij elkaar houden. We kiezen
            voor projecten waar ten minste drie bedrijven iets aan hebben.
            """,
            rollen=(Rolhouder("Speerpuntcoördinator", "Mohamed Proefman", "2023-09-01"),),
        ),
        Speerpunt(
            titel="Versterking van duurzame logistiek",
            sleutel="logistiek",
            samenvatting="Goederen komen schoner en slimmer op hun plek: meer over water en spoor, minder lege ritten.",
            trefwoorden="logistiek, binnenvaart, duurzaamheid, elektrisch rijden",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            # Waarom dit nodig is

            Tussen de havens en Duitsland rijden elke dag duizenden vrachtwagens door de regio. Dat geeft werk, maar
            ook drukte en uitstoot. De rivier heeft nog ruimte over.

            # Wat wij doen

            We maken kades geschikt voor containers en stroom aan wal. Bedrijven die vracht willen delen, brengen we
            met elkaar in contact. En voor de laatste kilometers in de stad komen er schone wagens.
            """,
            rollen=(Rolhouder("Speerpuntcoördinator", "Femke van Fictie", "2025-01-01"),),
        ),
        Speerpunt(
            titel="Toekomstbestendige werklocaties",
            sleutel="werklocaties",
            samenvatting="Bedrijventerreinen met ruimte, schone energie en groen, afgestemd tussen alle gemeenten.",
            trefwoorden="werklocaties, netcongestie, klimaat, groen in de stad",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            # Waarom dit nodig is

            De ruimte is schaars en het stroomnet is vol. Een bedrijf dat wil uitbreiden, moet soms jaren wachten.

            # Wat wij doen

            Gemeenten verdelen de ruimte samen, in één programma. Bestaande terreinen krijgen een opknapbeurt.
            Bedrijven op hetzelfde terrein delen stroom, opslag en parkeerplaatsen.

            = Bedrijventerreinen die als eerste aan de beurt zijn
            Terrein | Gemeente | Hectare | Begin
            De Oude Steenfabriek | Duiven | 64 | 2024
            Kanaalzone Zuid | Nijmegen | 118 | 2025
            Betuwepoort | Overbetuwe | 47 | 2026
            Liemersveld | Zevenaar | 82 | 2027
            """,
            rollen=(Rolhouder("Speerpuntcoördinator", "Daan Voorbeeld", "2026-03-01"),),
        ),
        Speerpunt(
            titel="Snel herstel van winkels en horeca",
            sleutel="herstel",
            status="vervallen",
            beginjaar=2021,
            eindjaar=2023,
            samenvatting="Hulp voor winkels en horeca die het door de coronamaatregelen moeilijk hadden.",
            trefwoorden="mkb, binnenstad, ondernemerschap, financiering",
            datum="2023-01-10",
            bijgewerkt="2024-02-05",
            inhoud="""
            Van 2021 tot en met 2023 kregen 230 winkeliers en horecabazen gratis advies. Daarna was de hulp niet meer
            nodig. Wie nu vragen heeft, kan terecht bij
            [Stimuleren ondernemerschap in het mkb](mkb).
            """,
        ),
    ),
)
