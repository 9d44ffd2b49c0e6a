"""The pages of text: who we are, and what the law wants to be said."""

from .vormen import Tekst

TEKSTEN = [
    Tekst(
        titel="Over ons",
        slug="over-ons",
        samenvatting=(
            "Achttien gemeenten en hun partners vormen samen de regio. Wij doen wat één gemeente niet alleen kan."
        ),
        trefwoorden="samenwerking, brede welvaart, gemeenteraad, participatie",
        datum="2023-01-10",
        bijgewerkt="2026-02-03",
        beeld="regio-op-de-kaart",
        inhoud="""
        # Waarom een regio

        Een woningzoekende kijkt niet naar gemeentegrenzen. Een bedrijf of een beek ook niet. Sommige vragen zijn te
        groot voor één gemeente en te plaatselijk voor Den Haag. Daar is de regio voor.

        # Wat wij wel en niet doen

        - Wij maken afspraken tussen gemeenten en bewaken of die worden nagekomen.
        - Wij halen geld van het Rijk, de provincie en Europa naar de regio.
        - Wij brengen mensen bij elkaar die van elkaar kunnen leren.
        - Wij geven geen vergunningen en heffen geen belasting. Dat doet uw gemeente.

        # Een voorbeeld

        Deze regio bestaat niet. De gemeenten zijn echt, maar de mensen, de projecten, de bedragen en het nieuws op deze
        website zijn verzonnen. Zo kunt u zien hoe een site van een regio eruit kan zien.
        """,
        documenten="jaarverslag-2025, begroting-2027",
    ),
    Tekst(
        titel="Bestuur",
        onder="over-ons",
        samenvatting="Wie besluit waarover, en hoe houden gemeenteraden toezicht?",
        trefwoorden="samenwerking, gemeenteraad, begroting, participatie",
        datum="2023-01-10",
        bijgewerkt="2026-06-15",
        inhoud="""
        # Algemeen bestuur

        Elke gemeente stuurt één bestuurder. Samen stellen zij de agenda en de begroting vast. Zij vergaderen vier keer
        per jaar in het openbaar.

        # Dagelijks bestuur

        Vier bestuurders bereiden de besluiten voor. Een van hen is voorzitter. Elke opgave heeft ook een eigen bestuurlijk
        opdrachtgever: de wethouder die daarop aanspreekbaar is.

        # Gemeenteraden

        De achttien raden geven hun mening over de begroting, voordat die wordt vastgesteld. Twee keer per jaar komen
        raadsleden bij elkaar om over één onderwerp door te praten.

        = Vergaderingen van het algemeen bestuur in 2027
        Datum | Onderwerp
        11 februari | Jaarplan en voortgang
        22 april | Jaarverslag en jaarrekening
        8 juli | Begroting 2028
        9 december | Bijstelling van de agenda
        """,
        documenten="begroting-2027",
    ),
    Tekst(
        titel="Regiobureau",
        onder="over-ons",
        samenvatting="Een klein team dat gemeenten, partners en projecten bij elkaar brengt.",
        trefwoorden="samenwerking, monitoring, participatie, begroting",
        datum="2023-01-10",
        bijgewerkt="2026-09-07",
        beeld="kade-met-pakhuizen",
        inhoud="""
        # Wie er werken

        Het regiobureau telt 27 mensen. De helft van hen werkt ook nog bij een gemeente. Zo weten we wat daar speelt.

        > Ons beste werk is onzichtbaar. Dan zitten twee wethouders aan tafel die anders langs elkaar heen hadden gewerkt. |
        Carla Bedacht, directeur

        # Werken bij ons

        Wij zoeken een opgavemanager voor de Groene groeiregio en een adviseur monitoring. Stuur een brief naar
        [werken@regio.example](werken@regio.example). U hoeft geen diploma in bestuurskunde te hebben.

        ? Kan ik stage lopen bij de regio? | Ja. Elk halfjaar is er plaats voor drie stagiairs van mbo, hbo of universiteit.
        """,
    ),
    Tekst(
        titel="Een project indienen",
        onder="over-ons",
        sleutel="project-indienen",
        samenvatting="Hebt u een plan dat de regio beter maakt? In vier stappen leest u hoe u steun aanvraagt.",
        trefwoorden="financiering, Regio Deal, participatie, ondernemerschap, samenwerking",
        datum="2024-03-12",
        bijgewerkt="2026-10-01",
        inhoud="""
        # In vier stappen

        1. **Bel ons.** In een gesprek van een half uur weet u of uw plan kans maakt.
        2. **Zoek partners.** Een project helpt ten minste twee gemeenten en heeft ten minste drie partijen.
        3. **Vul het formulier in.** Wij lezen uw eerste versie en geven advies.
        4. **Wacht op het besluit.** De commissie vergadert in maart en in oktober. U hoort het binnen zes weken.

        # Vragen die we vaak krijgen

        ? Hoeveel geld kan ik krijgen? | Hooguit de helft van de kosten. Grote projecten krijgen het geld in delen.

        ? Tellen eigen uren mee? | Ja. Uren en materiaal tellen mee als bijdrage in natura.

        ? Wanneer is de volgende ronde? | U kunt aanvragen sturen tot en met 26 februari 2027.
        """,
        documenten="uitvoeringsprogramma-sterk",
    ),
    Tekst(
        titel="Voor raadsleden",
        onder="over-ons",
        sleutel="voor-raadsleden",
        samenvatting="Wat de regio doet, wat het uw gemeente kost en waar u invloed op hebt.",
        trefwoorden="gemeenteraad, begroting, samenwerking, monitoring",
        datum="2023-05-16",
        bijgewerkt="2026-10-20",
        inhoud="""
        # Waar u over gaat

        Uw raad besluit of de gemeente meedoet aan een opgave. Dat kan per opgave verschillen. Ook geeft de raad elk
        voorjaar een mening over de begroting.

        = Bijdrage per inwoner aan de regio
        Jaar | Euro
        2024 | 6,10
        2025 | 6,35
        2026 | 6,60
        2027 | 6,85

        # Waar u het vindt

        De pagina van uw gemeente laat zien aan welke projecten zij meedoet. Bij elk project staat wat het kost en wat het
        tot nu toe oplevert.

        ? Kan de regio bij ons in de raad komen vertellen? | Graag. Bel de bestuurssecretaris voor een afspraak.
        """,
        documenten="begroting-2027, jaarverslag-2025, gemeenten-per-opgave",
    ),
    Tekst(
        titel="Privacy",
        slug="privacy",
        samenvatting="Wij vragen niets wat wij niet nodig hebben. Hier leest u hoe wij met gegevens omgaan.",
        trefwoorden="digitalisering, samenwerking, participatie, digitale vaardigheden",
        datum="2023-01-10",
        bijgewerkt="2025-11-03",
        inhoud="""
        # Bezoekers van deze website

        Deze website plaatst geen cookies bij bezoekers. Wij meten niet wie u bent of waar u vandaan komt. Een video laadt
        pas als u erop klikt. Vanaf dat moment gelden de regels van de dienst waar de video staat.

        # Mensen die ons mailen of bellen

        Uw bericht bewaren wij zolang wij ermee bezig zijn, en daarna hooguit een jaar. Wij geven uw gegevens aan niemand
        door zonder het te vragen.

        # Onze contactpersonen

        Van collega’s en bestuurders tonen wij alleen wat u nodig hebt om hen te bereiken. Een foto staat er alleen met
        toestemming. Wie vertrekt, verdwijnt van de site.

        Hebt u een vraag over privacy? Mail naar [privacy@regio.example](privacy@regio.example).
        """,
    ),
    Tekst(
        titel="Toegankelijkheid",
        slug="toegankelijkheid",
        samenvatting="Iedereen moet deze website kunnen gebruiken. Lukt u iets niet? Laat het ons weten.",
        trefwoorden="digitalisering, digitale vaardigheden, participatie, inclusief werk",
        datum="2023-01-10",
        bijgewerkt="2026-05-21",
        inhoud="""
        # Wat wij doen

        - Elke pagina werkt met een toetsenbord, met een schermlezer en op een klein scherm.
        - Teksten schrijven wij in gewone taal.
        - Elk halfjaar test iemand met een beperking de website.

        # Wat nog niet goed is

        Twee oude rapporten zijn niet goed te lezen met een schermlezer. Vraag bij die documenten om een andere versie, dan
        sturen wij die binnen een week.

        # Iets gemeld?

        U krijgt binnen twee werkdagen antwoord van een mens. Mail naar
        [toegankelijk@regio.example](toegankelijk@regio.example).
        """,
    ),
    Tekst(
        titel="Open overheid (Woo)",
        slug="woo",
        samenvatting="De meeste stukken van de regio zijn openbaar. Zo vindt u ze, of vraagt u ze op.",
        trefwoorden="samenwerking, gemeenteraad, begroting, participatie",
        datum="2024-05-14",
        bijgewerkt="2026-03-10",
        inhoud="""
        # Zelf zoeken

        Convenanten, jaarstukken, onderzoeken en besluiten staan bij de documenten op deze website. Bij elk stuk ziet u wat
        het is en van wanneer het is.

        # Een verzoek doen

        Staat het er niet bij? Mail naar [woo@regio.example](woo@regio.example) en schrijf wat u wilt weten. U hoeft niet te
        zeggen waarom. Binnen vier weken krijgt u antwoord.
        """,
    ),
]
