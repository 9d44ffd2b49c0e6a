"""The news of 2025: one deal ends and another grows."""

from .vormen import Nieuws

NIEUWS_2025 = [
    Nieuws(
        titel="Drie dorpen houden hun werkplek, twee niet",
        samenvatting="Vier jaar hielpen we dorpshuizen aan bureaus en internet. Dit werkte, en dit niet.",
        trefwoorden="dorpen, mobiliteit, digitalisering, leefbaarheid, bereikbaarheid",
        datum="2025-01-21",
        opgaven="verbonden",
        inhoud="""
        Niet elke dag in de auto, maar een bureau om de hoek. Met dat idee kregen vijf dorpshuizen sinds 2021 geld voor
        [werkplekken](dorpswerk).

        In drie dorpen is het een succes. Daar zitten elke ochtend mensen te werken, en de koffie brengt genoeg op om
        het internet te betalen. Onze hulp is er niet meer nodig.

        In de andere twee bleef het stil. Mensen werkten liever aan hun eigen keukentafel. De bureaus zijn weg, de zaal
        is weer voor vergaderingen en het koor.

        ? Wat hebt u ervan geleerd? | Vraag eerst wie er komt, en koop dan pas de stoelen. In de twee dorpen
        waar het niet lukte, was dat andersom gegaan.
        """,
    ),
    Nieuws(
        titel="Twee nieuwe gezichten voor het groen en de vrije tijd",
        samenvatting="Lotte Testers en Joke Verzonnen zijn deze week begonnen. U komt hen vooral buiten tegen.",
        trefwoorden="recreatie, landschap, samenwerking, groen in de stad",
        datum="2025-02-04",
        opgaven="ontspannen, groen",
        inhoud="""
        Lotte Testers is de nieuwe opgavemanager van de [Ontspannen regio](ontspannen). Joke Verzonnen ondersteunt
        haar, en werkt ook voor de [Groene groeiregio](groen).

        Lotte groeide op in een dorp aan de Maas en liep als kind al mee om routepaaltjes te verven. Joke weet alles
        van agenda’s, verslagen en zalen met een goede verwarming. Samen zoeken zij dit voorjaar alle twaalf gemeenten
        op die aan de Ontspannen regio meedoen.

        > Druk is niet erg, als het maar niet overal op dezelfde plek is. | Lotte Testers, opgavemanager
        """,
    ),
    Nieuws(
        titel="Wie loopt er twee keer per jaar een wandelroute na?",
        samenvatting="Het wandelnetwerk zoekt mensen die letten op scheve paaltjes en dichte hekken.",
        trefwoorden="wandelen, recreatie, participatie, landschap, toerisme",
        datum="2025-03-13",
        beeld="uiterwaarden",
        opgaven="ontspannen",
        onderwerpen="wandelnetwerk-compleet",
        inhoud="""
        Een pijl die naar het weiland wijst. Een bankje zonder zitting. Een klaphek dat klemt. Wie vaak wandelt, kent
        het wel. Stichting Landschap en Pad zoekt daarom mensen die een vaste route onder hun hoede nemen.

        Wat u doet:

        - U loopt de route in april en in oktober.
        - U zet met uw telefoon op een kaart wat er niet klopt.
        - Kleine dingen maakt u zelf in orde, met spullen die u van ons krijgt.

        Ervaring is niet nodig. Op zaterdagochtend 29 maart is er een korte cursus, met soep na afloop. Lees meer over
        [Wandelnetwerk compleet](wandelnetwerk-compleet) of schrijf naar
        [lotte.testers@regio.example](lotte.testers@regio.example).
        """,
    ),
    Nieuws(
        titel="Eerste rapportage: veel plannen uit dorpen, weinig uit wijken",
        samenvatting=(
            "Sterk in Stad en Land is een half jaar bezig. Zeven projecten zijn begonnen en er is € 1,9 miljoen "
            "uitgegeven."
        ),
        trefwoorden="Regio Deal, monitoring, brede welvaart, dorpen, leefbaarheid",
        datum="2025-04-17",
        documenten="voortgangsrapportage-sterk-2024",
        onderwerpen="sterk",
        inhoud="""
        Vandaag verschijnt de eerste rapportage over de [Regio Deal](sterk). Zij gaat over de tweede helft van 2024.
        Over resultaten is het nog te vroeg om veel te zeggen, over het begin niet.

        = Aanvragen in de eerste ronde
        Doel | Aanvragen | Gekozen
        Werk dat past | 11 | 3
        Dorpen die blijven | 8 | 3
        Gezond in de wijk | 5 | 1

        Uit de dorpen kwamen meer plannen dan verwacht. Uit de wijken juist minder. Bewoners daar kennen de deal vaak
        niet, en een formulier van acht bladzijden helpt dan ook niet.

        # Wij komen naar u toe

        Vanaf mei staan we in alle acht wijken op de markt of bij het buurthuis. U vertelt wat er beter moet, wij
        schrijven het op.
        """,
    ),
    Nieuws(
        titel="Jaarverslag 2024: het jaar van de handtekeningen",
        samenvatting="Een deal, een fietsplan en een koers voor de economie: het bestuur keek terug.",
        trefwoorden="begroting, monitoring, gemeenteraad, samenwerking",
        datum="2025-04-25",
        inhoud="""
        Donderdag stelde het algemeen bestuur het jaarverslag en de jaarrekening over 2024 vast. De accountant vond de
        cijfers in orde.

        Drie besluiten springen eruit. In april kwam er één [plan voor snelle fietsroutes](fietsroutes). In juni
        tekenden we de [Regio Deal Sterk in Stad en Land](sterk). En in september kozen we waar we met de economie
        naartoe willen.

        Niet alles ging goed. Twee avonden voor inwoners trokken bijna niemand, en stukken voor gemeenteraden kwamen
        soms pas een week voor de vergadering. Vanaf nu krijgen [raadsleden](voor-raadsleden) ze vier weken van
        tevoren.
        """,
    ),
    Nieuws(
        titel="Hebt u een middag per week over? Word chauffeur in de Betuwe",
        samenvatting=(
            "Het vervoer op afroep groeit. Om elk dorp te kunnen bedienen, zijn er meer vrijwillige chauffeurs nodig."
        ),
        trefwoorden="openbaar vervoer, dorpen, participatie, bereikbaarheid, leefbaarheid, Regio Deal",
        datum="2025-05-20",
        beeld="polder-in-de-lente",
        opgaven="verbonden",
        onderwerpen="vervoer-op-afroep",
        inhoud="""
        Mevrouw Denkbeeld uit Zetten gaat weer elke dinsdag naar haar zus. Zij belt een uur van tevoren en wordt voor
        de deur opgehaald. De man achter het stuur woont drie straten verder.

        Zo werkt [Vervoer op afroep Betuwe](vervoer-op-afroep): vrijwilligers rijden, Vervoersbedrijf De Halte zorgt
        voor de bus en de planning. Er komen steeds meer ritten bij, en dus ook lege plekken in het rooster.

        # Wat u nodig hebt

        - een gewoon rijbewijs
        - één dagdeel per week
        - geduld met een rollator

        U krijgt een training, een verzekering en na afloop koffie met de andere chauffeurs.

        ? Moet ik zelf een auto hebben? | Nee. U rijdt in een elektrisch busje met acht plaatsen en een lift.
        """,
    ),
    Nieuws(
        titel="Cleantech Regio Deal haalt twee van de drie doelen",
        samenvatting=(
            "Het eindverslag is aan het Rijk aangeboden. Meer bedrijven en mensen deden mee dan gedacht, de "
            "uitstoot daalde iets minder."
        ),
        trefwoorden="Regio Deal, duurzaamheid, innovatie, mbo, monitoring, netcongestie",
        datum="2025-06-12",
        beeld="werkplaats-aan-het-water",
        opgaven="duurzaam",
        pers=True,
        perscontact="Petra Voorbeeld",
        documenten="eindverslag-cleantech",
        onderwerpen="cleantech",
        inhoud="""
        Bijna vijf jaar duurde de [Cleantech Regio Deal](cleantech). Vandaag kreeg het Rijk het eindverslag. Alle negen
        projecten zijn klaar.

        = Wat was het doel en wat is bereikt?
        Wat we meten | Doel | Bereikt
        Bedrijven die investeerden in schone techniek | 150 | 183
        Mensen met een certificaat in techniek of ICT | 2000 | 2340
        Bespaarde uitstoot van CO2 per jaar, in ton | 40000 | 36500

        Bij de uitstoot bleven we steken op ruim negentig procent. De reden is eenvoudig en vervelend: vier bedrijven
        wilden van gas naar stroom, maar kregen geen aansluiting op het volle net.

        # Wat blijft

        De werkplaatsen en opleidingen gaan door. Ook de [Proeftuin schone machines](schone-machines) en [Zestig
        fabrieken doorgelicht](zestig-fabrieken) zijn afgerond. Wat zij leerden, is nu voor iedereen te lezen.
        """,
    ),
    Nieuws(
        titel="Containers over water stopt: te weinig lading, te hoge kosten",
        samenvatting="Het plan om vracht van de weg naar de rivier te halen, gaat niet verder. Een tegenvaller.",
        trefwoorden="binnenvaart, logistiek, duurzaamheid, economie",
        datum="2025-06-25",
        opgaven="productief",
        onderwerpen="containers-over-water",
        inhoud="""
        Een schip vol containers scheelt tientallen vrachtwagens. Dat was het idee achter [Containers over
        water](containers-over-water). De partners hebben nu besloten om ermee te stoppen.

        # Waarom

        Er kwamen minder containers dan verwacht. Een schip dat half leeg vaart, is duurder dan de vrachtwagen die het
        moet vervangen. Ook werd het na het vertrek van de projectleider in maart moeilijk om nieuwe klanten te vinden.

        # En nu

        We blijven geloven in de rivier, maar beginnen ergens anders. Femke van Fictie, coördinator voor [duurzame
        logistiek](logistiek), zoekt met bedrijven uit welke vracht geen haast heeft. Denk aan zand, stenen en oud
        papier.
        """,
    ),
    Nieuws(
        titel="Een robot lenen voor drie weken: zo gaat dat in Duiven",
        samenvatting="In Duiven proberen kleine bedrijven een machine uit voordat zij er zelf een kopen.",
        trefwoorden="mkb, maakindustrie, digitalisering, innovatie, omscholing, mbo",
        datum="2025-07-08",
        beeld="kade-met-pakhuizen",
        opgaven="productief",
        onderwerpen="werkplaats-slim-maken",
        gemeenten="Duiven",
        inhoud="""
        De arm pakt een plaatje metaal, draait en legt het neer. Dan nog een keer. Drie mensen van een bedrijf met
        negen werknemers kijken toe. Eén van hen houdt de rode stopknop vast, voor de zekerheid.

        In de [Werkplaats Slim maken](werkplaats-slim-maken) delen kleine bedrijven robots en meetapparaten. Studenten
        van ROC Rivierstroom stellen ze in. Wie het eenmaal kan, leert het aan zijn collega’s.

        > We dachten dat een robot ons werk zou overnemen. Hij neemt vooral het saaie deel over. | Yvonne Testers,
        eigenaar van een metaalbedrijf

        Wilt u komen kijken? Yara Schets van ROC Rivierstroom leidt u graag rond. U bereikt haar via
        [y.schets@rivierstroom.example](y.schets@rivierstroom.example).
        """,
    ),
    Nieuws(
        titel="Leerlingen openen hun school van oude deuren",
        samenvatting="Met een zaag door een lint van kabels ging het nieuwe gebouw feestelijk open.",
        trefwoorden="circulair bouwen, onderwijs, circulaire economie, biobased, inkoop",
        datum="2025-09-12",
        beeld="nieuwe-straat",
        opgaven="circulair",
        onderwerpen="school-van-oude-deuren",
        gemeenten="Nijmegen",
        inhoud="""
        De gymzaal ruikt naar hout, de kapstokken waren ooit trapleuningen en in de gang hangen zestien verschillende
        deuren. De kinderen weten precies welke van de directie was: die met het koperen plaatje.

        Het gebouw is gemaakt van onderdelen uit drie gesloopte kantoren. Daarmee is [School van oude
        deuren](school-van-oude-deuren) een voorbeeld voor andere gemeenten. Vanaf 2027 moeten nieuwe scholen en
        sporthallen in de regio voor de helft uit gebruikt of natuurlijk materiaal bestaan.

        > De vraag was niet wat we wilden bouwen, maar wat we konden vinden. | Aisha Modelman, coördinator circulair
        bouwen

        Zelf binnenkijken? Vraag een rondleiding aan via [a.modelman@arnhem.example](a.modelman@arnhem.example).
        """,
    ),
    Nieuws(
        titel="Raadsleden schrappen mee in de nieuwe agenda",
        samenvatting=(
            "Wat moet de regio vanaf 2026 wel en niet meer doen? Ruim negentig raadsleden kozen, met een rode en "
            "een groene stift."
        ),
        trefwoorden="gemeenteraad, participatie, samenwerking, brede welvaart",
        datum="2025-09-26",
        inhoud="""
        Op elke tafel lag een lange lijst met onderwerpen. De opdracht: maak hem korter. Dat gaf donderdagavond in Elst
        flinke gesprekken, want het onderwerp van de één is de hobby van de ander.

        Na twee uur was er toch een lijn te zien.

        - Wonen, werk en vervoer horen er volgens bijna iedereen bij.
        - Energie en grondstoffen passen goed in één opgave.
        - Werkplekken in dorpshuizen hoeven niet terug te komen.

        Het dagelijks bestuur schrijft nu het voorstel. De raden krijgen het half oktober, en het algemeen bestuur
        besluit in december. Kon u er niet bij zijn? Op [Voor raadsleden](voor-raadsleden) leest u hoe u invloed hebt.
        """,
    ),
    Nieuws(
        titel="Tweede ronde: zes nieuwe projecten voor dorpen en wijken",
        samenvatting="Van deelauto’s tot koele woningen: zes plannen krijgen geld uit Sterk in Stad en Land.",
        trefwoorden="Regio Deal, deelvervoer, repareren, betaalbaar wonen, groen in de stad, dorpen",
        datum="2025-10-16",
        beeld="regio-op-de-kaart",
        opgaven="groen, verbonden",
        pers=True,
        perscontact="Niels Schets",
        onderwerpen="sterk, groene-schoolpleinen, warm-en-koel-wonen, rust-in-de-wijk, deelautos-in-dorpen, dorpshuis-plus, reparatiepunten",
        inhoud="""
        Vorig jaar kwamen er uit de wijken te weinig plannen. Dat is nu anders: drie van de zes gekozen projecten gaan
        over gezond wonen in de wijk. Daarmee telt de [Regio Deal](sterk) dertien projecten.

        # Gezond in de wijk

        - [Groene schoolpleinen](groene-schoolpleinen)
        - [Warm in de winter, koel in de zomer](warm-en-koel-wonen)
        - [Rust in de wijk](rust-in-de-wijk)

        # Dorpen die blijven

        - [Deelauto’s in vijf dorpen](deelautos-in-dorpen)
        - [Dorpshuis Plus](dorpshuis-plus)

        # Werk dat past

        - [Een reparatiepunt in elke gemeente](reparatiepunten)

        > Op de markt hoorden we meer dan in al die aanvragen samen. | Luuk van Fictie, programmamanager

        Er volgt nog één ronde, in het voorjaar van 2027.
        """,
    ),
    Nieuws(
        titel="Plan voor een gezond landschap ligt bij het Rijk",
        samenvatting=(
            "Zes gemeenten en het waterschap vragen een nieuwe Regio Deal aan, voor boeren, beken en wandelpaden."
        ),
        trefwoorden="landschap, landbouw, water, natuur, Regio Deal, wandelen",
        datum="2025-10-31",
        beeld="beek-in-bochten",
        opgaven="groen, ontspannen",
        documenten="aanvraag-landschap",
        onderwerpen="landschap",
        inhoud="""
        Deze zomer stonden drie beken droog. In januari stond dezelfde grond onder water. Boeren, wandelaars en
        waterbeheerders hebben er allemaal last van, en zij hebben elkaar nodig om het op te lossen.

        Vanmiddag is daarom een plan ingediend voor de [Regio Deal Gezond Landschap](landschap). Het kost ongeveer € 36
        miljoen. Aan het Rijk vragen we daarvan € 15 miljoen.

        1. Boeren krijgen betaald voor schoon water en een levende bodem.
        2. Beken en uiterwaarden krijgen ruimte.
        3. Paden worden geschikt voor rolstoel en kinderwagen.

        Het waterschap trekt het plan. Meedoen willen Berg en Dal, Druten, Lingewaard, Mook en Middelaar, Overbetuwe en
        Rheden. Het antwoord komt in de loop van 2026.
        """,
    ),
    Nieuws(
        titel="Ondernemers geven hun bedrijventerrein een 7,2",
        samenvatting="Het cijfer is hoger dan drie jaar geleden. Maar over stroom zijn ondernemers ontevreden.",
        trefwoorden="werklocaties, economie, netcongestie, monitoring, energie",
        datum="2025-11-04",
        opgaven="productief",
        documenten="werklocatiemonitor-2025",
        onderwerpen="oude-steenfabriek",
        gemeenten="Duiven",
        inhoud="""
        Ruim 1.900 ondernemers vulden de vragenlijst in. Gemiddeld geven zij hun terrein een 7,2. In 2022 was dat een
        6,9.

        Het meest steeg het cijfer voor groen en uitstraling: van een 6,2 naar een 6,9. Op [De Oude
        Steenfabriek](oude-steenfabriek) in Duiven is goed te zien hoe dat komt. Daar wordt sinds vorig jaar gewerkt
        aan bomen, wadi’s en betere paden.

        # Eén onvoldoende

        De aansluiting op het stroomnet zakte van een 6,8 naar een 5,4. Vier van de tien bedrijven willen meer stroom
        dan zij kunnen krijgen. Zij wachten gemiddeld drie jaar.

        ? Wat doet de regio daaraan? | Nieuwe kabels leggen kunnen we niet. Wel helpen we bedrijven op hetzelfde
        terrein om [ruimte en stroom te delen](werklocaties).
        """,
    ),
    Nieuws(
        titel="Wonen op het erf gaat niet door na nieuwe bouwregels",
        samenvatting=(
            "Huizen bouwen bij oude boerderijen is moeilijker geworden. Het project stopt en het geld gaat terug "
            "naar de deal."
        ),
        trefwoorden="dorpen, wonen, landbouw, betaalbaar wonen, Regio Deal",
        datum="2025-11-20",
        opgaven="groen",
        onderwerpen="wonen-op-het-erf, sterk",
        inhoud="""
        Een lege stal wordt een rij kleine huizen, en de kinderen van het dorp kunnen blijven. Dat beloofde [Wonen op
        het erf](wonen-op-het-erf), een van de eerste zeven projecten van de [Regio Deal](sterk). Deze maand is het
        gestopt.

        De regels voor bouwen bij boerderijen zijn veranderd. De eigenaren zouden opnieuw onderzoek moeten doen en
        jaren langer moeten wachten. Dat kunnen we niet van hen vragen.

        > Dit doet pijn. Mensen hebben er avonden in gestoken, aan hun eigen keukentafel. Dat werk gooien we niet weg.
        | Dilara Verzonnen, bestuurlijk opdrachtgever sinds 1 november

        # Wat er met het geld gebeurt

        Wat nog niet is uitgegeven, gaat terug naar de deal. De tekeningen zijn er voor ieder [dorp](dorpen) dat er
        later iets mee wil.
        """,
    ),
]
