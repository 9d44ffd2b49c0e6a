"""The opgave Circulaire regio with its speerpunten."""

from .vormen import Kerncijfer, Opgave, Rolhouder, Speerpunt

CIRCULAIR = Opgave(
    titel="Circulaire regio",
    sleutel="circulair",
    accent="groen",
    samenvatting=(
        "Wat vandaag afval heet, is morgen grondstof. Wij helpen bedrijven en inwoners om minder te verspillen en "
        "schone energie te gebruiken die dichtbij is gemaakt."
    ),
    ambitie="De helft minder nieuwe grondstoffen in 2030.",
    trefwoorden="circulaire economie, energie, duurzaamheid, afval, biobased",
    datum="2023-01-10",
    bijgewerkt="2026-01-12",
    beeld="velden-met-vezelhennep",
    horizonkop="De regio in 2030",
    horizonjaar=2030,
    horizon="""Een gebouw dat wordt gesloopt, levert de onderdelen voor het volgende. Boeren telen hennep en vlas voor
    isolatie. In elke gemeente kunt u iets laten repareren of lenen.

    Energie delen is gewoon geworden: tussen buren, en tussen bedrijven op hetzelfde terrein.""",
    inhoud="""
    # Van wegwerpen naar blijven gebruiken

    De bouw gebruikt de meeste grondstoffen van alle sectoren in de regio. Daarom beginnen we daar. Gemeenten geven het
    goede voorbeeld: zij vragen bij een nieuwe school of brug eerst naar materiaal dat er al is.

    1. **Minder gebruiken.** Niet bouwen wat niet nodig is, niet kopen wat u kunt lenen.
    2. **Langer gebruiken.** Onderhouden en repareren.
    3. **Opnieuw gebruiken.** Onderdelen en grondstoffen terugwinnen.

    # Energie die blijft waar zij nodig is

    Op zonnige dagen is er stroom te veel, op winteravonden te weinig. Opslag, warmte uit water en slimme afspraken
    maken het verschil. Zo blijft er ook ruimte op het net voor nieuwe woningen en bedrijven.

    = Waar de regio haar energie vandaan haalt, in procenten
    Bron | 2019 | 2025
    Zon op dak | 3 | 11
    Zon op land | 1 | 4
    Wind | 4 | 7
    Biomassa en warmte | 5 | 6
    Aardgas en andere bronnen | 87 | 72

    ? Waarom meet u in kilo’s én in euro’s? | Een zware grondstof is niet altijd de schadelijkste. Daarom kijken
    we naar gewicht, naar waarde en naar uitstoot.
    """,
    kerncijfers=(
        Kerncijfer(28, "procent", "van de grondstoffen wordt hergebruikt", "2025-12-31", "Grondstoffenkaart 2025"),
        Kerncijfer(118, "kilo", "restafval per inwoner per jaar", "2025-12-31", "Afvalregistratie gemeenten"),
        Kerncijfer(28, "procent", "van de energie is duurzaam opgewekt", "2025-12-31", "Energiemonitor 2025"),
    ),
    video="""@video Een school van oude deuren | https://vimeo.com/100000001 | 2 minuten | Aannemer en architect laten
    zien hoe een basisschool ontstaat uit drie gesloopte kantoren. | Architect: Wij begonnen niet met een tekening, maar
    met een rondje langs de sloop."""[7:],
    documenten="grondstoffenkaart-2025",
    rollen=(
        Rolhouder("Bestuurlijk opdrachtgever", "Jasper van Fictie", "2022-07-01"),
        Rolhouder("Opgavemanager", "Samira van Fictie", "2024-01-15"),
        Rolhouder("Procesondersteuner", "Ruben Modelman", "2023-02-01"),
    ),
    gemeenten=(
        "Arnhem, Berg en Dal, Beuningen, Druten, Duiven, Heumen, Lingewaard, Nijmegen, Overbetuwe, Renkum, Rheden, "
        "Rozendaal, Westervoort, Wijchen, Zevenaar"
    ),
    speerpunten=(
        Speerpunt(
            titel="Circulair en biobased bouwen",
            sleutel="bouwen",
            samenvatting="Bouwen met wat er al is, en met materiaal van het land.",
            trefwoorden="circulair bouwen, biobased, wonen, landbouw",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Vanaf 2027 bouwen de gemeenten alleen nog scholen en sporthallen die voor de helft uit gebruikt of
            natuurlijk materiaal bestaan. Woningcorporaties doen mee. Voor boeren ontstaat zo een nieuwe markt: hennep,
            vlas en miscanthus als isolatie.
            """,
            kerncijfers=(Kerncijfer(340, "hectare", "vezelgewassen geteeld", "2026-08-31", "Telling met telers"),),
            rollen=(Rolhouder("Speerpuntcoördinator", "Aisha Modelman", "2024-03-01"),),
        ),
        Speerpunt(
            titel="Minder afval, meer reparatie",
            sleutel="afval",
            samenvatting="Spullen langer gebruiken, delen en repareren, in elke gemeente.",
            trefwoorden="afval, repareren, circulaire economie, inclusief werk",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Een milieustraat wordt een plek waar u iets brengt én iets meeneemt. Kringloopbedrijven leiden mensen op tot
            reparateur. In 2029 heeft elke gemeente ten minste één vast reparatiepunt.
            """,
        ),
        Speerpunt(
            titel="Energie van dichtbij",
            sleutel="energie",
            samenvatting="Schone stroom en warmte opwekken, opslaan en delen in de eigen buurt.",
            trefwoorden="energie, energieopslag, zonne-energie, warmte, netcongestie",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Het stroomnet is op veel plekken vol. Wachten op nieuwe kabels duurt te lang. Daarom zoeken we oplossingen
            die nu al kunnen: opslag in de buurt, warmte uit water en bedrijven die hun stroom samen verdelen.
            """,
            rollen=(Rolhouder("Speerpuntcoördinator", "Pieter Testers", "2023-06-01"),),
        ),
        Speerpunt(
            titel="Circulair inkopen door gemeenten",
            sleutel="inkopen",
            samenvatting="De overheid koopt voor honderden miljoenen in. Dat geld kan het verschil maken.",
            trefwoorden="inkoop, circulaire economie, samenwerking, duurzaamheid",
            datum="2023-01-10",
            bijgewerkt="2026-01-12",
            inhoud="""
            Achttien gemeenten kopen samen elk jaar voor meer dan 900 miljoen euro in. Zij stellen nu dezelfde vragen aan
            leveranciers. Dat is duidelijk voor bedrijven, en het scheelt werk.
            """,
        ),
    ),
)
