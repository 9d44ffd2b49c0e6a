"""The news of 2024: the year in which the Regio Deal Sterk in Stad en Land was signed."""

from .vormen import Nieuws

NIEUWS_2024 = [
    Nieuws(
        titel="Samira van Fictie leidt de opgave Circulaire regio",
        samenvatting=(
            "Sinds deze week heeft de Circulaire regio een nieuwe opgavemanager. Zij begint met een rondje langs "
            "slopers."
        ),
        trefwoorden="circulaire economie, samenwerking, circulair bouwen, afval",
        datum="2024-01-16",
        opgaven="circulair",
        inhoud="""
        Samira van Fictie is op 15 januari begonnen als opgavemanager van de [Circulaire regio](circulair). Haar eerste
        maand heeft zij al gepland: elke week gaat zij op bezoek bij een bedrijf dat sloopt, sorteert of repareert.

        > Ik wil eerst met mijn handen voelen waar we het over hebben. Een notitie over balken lees ik daarna wel. |
        Samira van Fictie, opgavemanager

        Zij werkt samen met wethouder Jasper van Fictie uit Wijchen, die bestuurlijk opdrachtgever is. Familie zijn zij
        niet, ook al hebben zij dezelfde achternaam.

        Kent u een plek die zij moet zien? Stuur een bericht naar
        [samira.vanfictie@regio.example](samira.vanfictie@regio.example).
        """,
    ),
    Nieuws(
        titel="Hulp voor winkels en horeca stopt na drie jaar",
        samenvatting=(
            "Van 2021 tot en met 2023 kregen 230 ondernemers gratis advies. De vraag is nu zo klein dat we ermee "
            "ophouden."
        ),
        trefwoorden="mkb, binnenstad, ondernemerschap, financiering, economie",
        datum="2024-02-06",
        beeld="kade-met-pakhuizen",
        opgaven="productief",
        inhoud="""
        In coronatijd stonden veel winkels en cafés er slecht voor. De regio stuurde daarom adviseurs langs. Zij keken
        mee naar de boekhouding, belden met de verhuurder of hielpen bij een webwinkel.

        In totaal maakten 230 winkeliers en horecabazen gebruik van het [herstelprogramma](herstel). De meeste vragen
        kwamen in 2021. Vorig najaar kwam er bijna niets meer binnen.

        # Toch nog een vraag?

        U staat er niet alleen voor. Via [Stimuleren ondernemerschap in het mkb](mkb) komt u bij een adviseur die uw
        soort bedrijf kent. Kees Bedacht van de gemeente Duiven is daar sinds 1 februari het aanspreekpunt voor.
        """,
    ),
    Nieuws(
        titel="Kabinet kiest ons plan voor stad en land",
        samenvatting=(
            "De regio mag een Regio Deal uitwerken met het Rijk. Daarvoor is € 20 miljoen van het Rijk beschikbaar."
        ),
        trefwoorden="Regio Deal, brede welvaart, samenwerking, leefbaarheid, dorpen",
        datum="2024-02-29",
        beeld="regio-op-de-kaart",
        onderwerpen="sterk",
        inhoud="""
        Vier maanden geleden dienden we ons plan in, nu is er antwoord: het kabinet kiest voor [Sterk in Stad en
        Land](sterk). Het Rijk trekt er € 20 miljoen voor uit. Provincies, gemeenten, scholen en bedrijven leggen er
        samen meer dan dat naast.

        Het plan gaat over drie dingen die bij elkaar horen: werk dat bij mensen past, dorpen waar u kunt blijven wonen
        en wijken waar u gezond oud wordt.

        ? Is het geld er nu al? | Nee. Eerst schrijven Rijk en regio samen een convenant. Daarin staat precies wie wat
        doet en betaalt. We verwachten voor de zomer te tekenen.
        """,
    ),
    Nieuws(
        titel="Groep 7 plant 640 bomen langs de dijk bij Druten",
        samenvatting=(
            "Met laarzen aan en een schop in de hand zetten leerlingen een bosje neer dat straks schaduw geeft "
            "aan fietsers."
        ),
        trefwoorden="natuur, klimaat, jongeren, landschap, groen in de stad",
        datum="2024-03-20",
        beeld="dijk-met-bomen",
        opgaven="groen",
        gemeenten="Druten",
        inhoud="""
        Het regende, maar dat hield niemand tegen. Vier klassen uit Druten en Deest plantten dinsdag elzen, lindes en
        veldesdoorns. Elke leerling kreeg een kaartje met de plek van zijn eigen boom.

        Langs dit fietspad staat in de zomer de zon recht op het asfalt. Over een jaar of acht geven de bomen genoeg
        schaduw om er op een hete middag prettig te rijden.

        > Mijn boom heet Harrie. Hij is nu nog kleiner dan ik, maar dat blijft niet zo. | Noud Proefman, leerling uit
        groep 7

        Wilt u bij u in de buurt ook bomen? Lees wat we doen aan [groen en koelte](koel) en vraag uw gemeente wanneer
        uw straat aan de beurt is.
        """,
    ),
    Nieuws(
        titel="In 2030 ligt er 230 kilometer snelle fietsroute",
        samenvatting=(
            "Het algemeen bestuur heeft het Fietsplan 2030 vastgesteld. Er staat in welke routes er komen en "
            "wanneer ze klaar zijn."
        ),
        trefwoorden="fiets, mobiliteit, bereikbaarheid, verkeersveiligheid, samenwerking",
        datum="2024-04-12",
        beeld="netwerk-van-routes",
        opgaven="verbonden",
        documenten="fietsplan-2030",
        inhoud="""
        Wie van Zevenaar naar Arnhem fietst, steekt nu een paar drukke kruispunten over. Over een paar jaar rijdt u
        daar in één ruk door. Dat is de kern van het Fietsplan 2030, dat donderdag werd aangenomen.

        - Elke route is ten minste vier meter breed en ’s avonds verlicht.
        - De routes naar scholen en grote werkgevers gaan voor.
        - Bij stations en hubs komt een stalling die dag en nacht open is.

        # Vier routes eerst

        Het begint met het laatste deel van Arnhem–Nijmegen. Daarna volgen de [snelfietsroute door de
        Liemers](snelfietsroute-liemers), Wijchen–Nijmegen en Druten–Beuningen–Nijmegen. De andere routes leest u terug
        in het plan.
        """,
    ),
    Nieuws(
        titel="Kinderen bouwen een windmolen van melkpakken",
        samenvatting="Een ochtend techniek in de klas: knippen, plakken, draaien. En dan brandt er ineens een lampje.",
        trefwoorden="techniekonderwijs, onderwijs, jongeren, energie, innovatie",
        datum="2024-05-22",
        beeld="werkplaats-aan-het-water",
        opgaven="productief",
        onderwerpen="techniek-in-de-klas",
        inhoud="""
        “Hij doet het!” klinkt het achter in het lokaal. De molen van Jip en Amira draait, en het lampje gaat aan.
        Samen met een student van het mbo maakten zij hem van melkpakken, een fietsdynamo en veel lijm.

        De les hoort bij [Techniek in de klas](techniek-in-de-klas). Studenten en mensen uit bedrijven komen naar de
        basisschool. Zij vertellen niet alleen, ze laten vooral doen. Het project is betaald uit de [Cleantech Regio
        Deal](cleantech) en loopt dit jaar af.

        ? Stoppen de lessen dan? | Nee. De kisten met materiaal blijven op de scholen. Leraren hebben geleerd hoe zij
        de lessen zelf geven.
        """,
    ),
    Nieuws(
        titel="Rijk en regio tekenen deal van € 52 miljoen",
        samenvatting=(
            "Achttien gemeenten, twee provincies en het Rijk zetten vandaag hun handtekening onder Sterk in Stad "
            "en Land."
        ),
        trefwoorden="Regio Deal, brede welvaart, arbeidsmarkt, dorpen, leefbaarheid, zorg en gezondheid",
        datum="2024-06-20",
        beeld="rivier-bij-avond",
        pers=True,
        perscontact="Petra Voorbeeld",
        documenten="convenant-sterk",
        onderwerpen="sterk",
        inhoud="""
        In een dorpshuis aan de Waal is vandaag het convenant getekend van de [Regio Deal Sterk in Stad en
        Land](sterk). De deal loopt van 1 juli 2024 tot en met 2028. Het Rijk betaalt € 20 miljoen. Provincies,
        gemeenten, scholen, bedrijven en Europa leggen de andere € 32 miljoen bij.

        # Drie doelen

        - **Werk dat past:** 3.000 mensen leren een nieuw vak en 250 bedrijven gaan slimmer werken.
        - **Dorpen die blijven:** in twintig dorpen komt een plek om elkaar te ontmoeten.
        - **Gezond in de wijk:** acht wijken worden groener, stiller en beter geïsoleerd.

        > Een baan helpt u weinig als er geen bus naartoe rijdt. Daarom pakken we het samen aan. | Hendrik Modelman,
        voorzitter van de regio en burgemeester van Rheden

        De gemeente Nijmegen beheert het geld. Elk jaar in april laten we zien wat ermee is gedaan.
        """,
    ),
    Nieuws(
        titel="Regio vraagt in 2025 een kwartje meer per inwoner",
        samenvatting="De begroting voor 2025 is vastgesteld. Gemeenten betalen € 6,35 per inwoner, nu is dat € 6,10.",
        trefwoorden="begroting, gemeenteraad, samenwerking, monitoring",
        datum="2024-07-05",
        inhoud="""
        Van elke inwoner gaat er volgend jaar € 6,35 naar de regio. De gemeente betaalt dat, u krijgt er geen rekening
        voor. In totaal geeft de regio in 2025 ongeveer € 4,9 miljoen uit. Bijna de helft is voor de opgaven zelf.

        # Waarom het meer is

        De lonen stijgen en er komt werk bij: de begeleiding van de nieuwe [Regio Deal](sterk).

        # Wat de raden zeiden

        Alle achttien gemeenteraden gaven hun mening. Zes raden vroegen om eerder te horen wat een plan kost. Dat gaan
        we doen. Op de pagina [Voor raadsleden](voor-raadsleden) staat welk bedrag voor welk jaar geldt.
        """,
    ),
    Nieuws(
        titel="De plastic beker verdwijnt van het festivalveld",
        samenvatting=(
            "Bezoekers van zomerfeesten drinken dit jaar uit een beker die wordt gewassen en terugkomt. Hoe "
            "bevalt dat?"
        ),
        trefwoorden="afval, circulaire economie, cultuur, duurzaamheid, recreatie",
        datum="2024-08-27",
        opgaven="circulair",
        onderwerpen="festivals-zonder-wegwerpbeker",
        inhoud="""
        Na een warme feestavond lag het gras vroeger vol plastic. Dit jaar ziet de ochtend er anders uit. Op veel
        festivals betaalt u statiegeld voor een stevige beker. Levert u hem in, dan krijgt u uw geld terug.

        Vrijwilligers vinden het prettig: zij zijn eerder klaar met opruimen. Organisatoren moesten wennen. De bekers
        nemen meer plaats in en er moet een wasbedrijf bij. Samen huren maakt het betaalbaar.

        # Ook voor uw buurtfeest

        Het project [Festivals zonder wegwerpbeker](festivals-zonder-wegwerpbeker) is niet alleen voor grote
        evenementen. Ook een sportclub of een straat met een feest kan meedoen. Vraag ernaar bij uw gemeente, liefst
        zes weken van tevoren.
        """,
    ),
    Nieuws(
        titel="Hebt u een plan? De eerste ronde van de Regio Deal is open",
        samenvatting="Tot en met 4 oktober kunt u een project indienen voor Sterk in Stad en Land. Dit zijn de eisen.",
        trefwoorden="Regio Deal, financiering, participatie, ondernemerschap, leefbaarheid",
        datum="2024-09-06",
        documenten="uitvoeringsprogramma-sterk",
        onderwerpen="sterk",
        inhoud="""
        Een dorpshuis dat ook huisarts wil zijn. Een bedrijf dat personeel anders wil opleiden. Een wijk die genoeg
        heeft van stenen. Voor zulke plannen is er geld in de [Regio Deal](sterk).

        1. Uw plan past bij een van de drie doelen.
        2. Ten minste twee gemeenten hebben er iets aan.
        3. U werkt met ten minste drie partijen samen.
        4. U betaalt zelf de helft. Uren tellen mee.

        Bel ons voordat u gaat schrijven. Programmamanager Luuk van Fictie, die in juli begon, zegt u in een half uur
        of uw plan kans maakt. Alle stappen staan bij [Een project indienen](project-indienen).

        In november hoort u of u meedoet.
        """,
    ),
    Nieuws(
        titel="Tachtig jaar later: dorpen vertellen over de herfst van 1944",
        samenvatting=(
            "In kerken, schuren en musea hoort u deze maand de verhalen van mensen die moesten vluchten voor de "
            "oorlog."
        ),
        trefwoorden="erfgoed, cultuur, toerisme, dorpen, samenwerking",
        datum="2024-09-17",
        beeld="stadje-aan-de-ijssel",
        opgaven="ontspannen",
        onderwerpen="verhalen-van-de-grensrivier",
        inhoud="""
        In het najaar van 1944 lag het front dwars door onze regio. Duizenden gezinnen vertrokken met een handkar.
        Velen kwamen pas na de bevrijding terug, soms bij een huis zonder dak.

        Met [Verhalen van de grensrivier](verhalen-van-de-grensrivier) vertellen musea en dorpen dat samen. Deze maand
        zijn er lezingen, wandelingen en avonden waarop kleinkinderen voorlezen uit dagboeken.

        > Mijn oma schreef elke dag één zin. Vaak ging die over brood. | Truus Voorbeeld, leest voor in Heumen

        Hebt u zelf brieven of foto’s op zolder? Neem ze mee. Bij elke avond zit iemand klaar die ze met u bekijkt en,
        als u dat wilt, een kopie maakt.
        """,
    ),
    Nieuws(
        titel="Ondernemers missen vooral vakmensen en stroom",
        samenvatting="Waarmee helpt de regio haar bedrijven tot 2031? Dat staat in de nieuwe koers voor de economie.",
        trefwoorden="economie, arbeidsmarkt, netcongestie, mkb, omscholing, werklocaties",
        datum="2024-09-20",
        beeld="kassen-van-boven",
        opgaven="productief",
        documenten="koers-economie-van-de-toekomst",
        inhoud="""
        We vroegen ondernemers wat zij het meest missen. Vakmensen staan bovenaan: 63 procent noemt ze. Opvallender is
        de tweede plaats. Twee jaar geleden miste 17 procent een goede aansluiting op het stroomnet, nu is dat 44
        procent.

        = Wat ondernemers het meest missen, in procenten
        Antwoord | 2022 | 2024
        Vakmensen | 58 | 63
        Aansluiting op het stroomnet | 17 | 44
        Ruimte om uit te breiden | 29 | 35

        De koers kiest daarom voor leren onder werktijd, stroom delen op [bedrijventerreinen](werklocaties) en het
        opknappen van wat er al ligt. Nieuwe terreinen komen pas daarna.

        Geld is minder vaak het probleem: 21 procent noemt het, bijna evenveel als in 2022.
        """,
    ),
    Nieuws(
        titel="Straat nummer tweehonderd gaat samen isoleren",
        samenvatting=(
            "In Wijchen tekenden buren van elf huizen één offerte. Zij zijn de tweehonderdste straat die het zo doet."
        ),
        trefwoorden="energiebesparing, wonen, participatie, klimaat, warmte",
        datum="2024-10-10",
        beeld="nieuwe-straat",
        opgaven="duurzaam",
        onderwerpen="de-straat-isoleert",
        gemeenten="Wijchen",
        inhoud="""
        Er was taart op de stoep, en de adviseur kreeg een bos bloemen. Elf gezinnen uit één straat in Wijchen laten
        hun spouwmuren en vloeren isoleren, allemaal in dezelfde drie weken.

        Dat begon met één buurvrouw die het koud had. Zij ging met een briefje langs de deuren. De regio stuurde een
        vaste adviseur, die alle huizen bekeek en met twee bedrijven over de prijs praatte.

        > Alleen was ik er nooit aan begonnen. Nu staat er ’s ochtends gewoon een busje. | Carolien Schets, bewoner

        # Ook in uw straat?

        U hebt zes huizen nodig en iemand die wil aanbellen. Bij [De straat isoleert](de-straat-isoleert) leest u hoe
        andere straten het deden.
        """,
    ),
    Nieuws(
        titel="Eerste zeven projecten van Sterk in Stad en Land gekozen",
        samenvatting=(
            "Uit 24 aanvragen koos het dagelijks bestuur er zeven. Drie gaan over werk, drie over dorpen en één "
            "over wijken."
        ),
        trefwoorden="Regio Deal, omscholing, mkb, dorpen, klimaat, financiering",
        datum="2024-11-21",
        beeld="polder-in-de-lente",
        opgaven="productief, groen",
        pers=True,
        perscontact="Niels Schets",
        onderwerpen="sterk, werkplaats-slim-maken, adviseur-aan-huis, overstappen-naar-techniek, vervoer-op-afroep, twintig-dorpsplannen, wonen-op-het-erf, koele-wijken",
        inhoud="""
        Een commissie van inwoners, ondernemers en bestuurders las alle plannen voor de [Regio Deal](sterk). Haar
        advies is helemaal overgenomen. Deze zeven projecten kunnen beginnen:

        - [Werkplaats Slim maken](werkplaats-slim-maken)
        - [Adviseur aan huis](adviseur-aan-huis)
        - [Overstappen naar techniek](overstappen-naar-techniek)
        - [Vervoer op afroep Betuwe](vervoer-op-afroep)
        - [Twintig dorpsplannen](twintig-dorpsplannen)
        - [Wonen op het erf](wonen-op-het-erf)
        - [Koele wijken](koele-wijken)

        # Niet gekozen?

        Wie een afwijzing kreeg, mag langskomen. We vertellen dan eerlijk wat er ontbrak. Een verbeterd plan kan mee in
        de tweede ronde, in het najaar van 2025.
        """,
    ),
    Nieuws(
        titel="Nog twaalf dagen Cleantech Regio Deal",
        samenvatting=(
            "Op 31 december loopt de deal van onze voorganger af. De laatste projecten ronden nu hun werk af."
        ),
        trefwoorden="Regio Deal, innovatie, mbo, duurzaamheid, maakindustrie",
        datum="2024-12-19",
        opgaven="duurzaam",
        onderwerpen="cleantech",
        inhoud="""
        In de zomer van 2020 zetten Rijk, provincie, scholen en bedrijven hun naam onder de [Cleantech Regio
        Deal](cleantech). Na oudjaar is het klaar. Negen projecten kregen geld, en in al die werkplaatsen wordt nu
        opgeruimd, geteld en bedankt.

        Wat blijft, is te zien. Studenten van de [Vakschool energie](vakschool-energie) werken bij installateurs. En in
        [zestig fabrieken](zestig-fabrieken) weten ze precies waar de stroom blijft.

        ? Is het gelukt? | Dat rekenen we nu uit. In juni 2025 gaat het eindverslag naar het Rijk. Daarin staat ook wat
        niet is gelukt.
        """,
    ),
]
