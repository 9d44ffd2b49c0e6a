"""The news of 2026, and of the agenda for it: new people and a third Regio Deal."""

from .vormen import Nieuws

NIEUWS_2026 = [
    Nieuws(
        titel="Nieuwe agenda: vijf opgaven voor de komende vier jaar",
        samenvatting=(
            "Het algemeen bestuur stelde vandaag de regionale agenda 2026–2029 vast. Er staat minder in dan in de "
            "vorige, met opzet."
        ),
        trefwoorden="samenwerking, brede welvaart, gemeenteraad, leefbaarheid, monitoring, participatie",
        datum="2025-12-11",
        beeld="rivier-bij-avond",
        pers=True,
        perscontact="Petra Voorbeeld",
        documenten="regionale-agenda-2026-2029, terugblik-agenda-2021-2025",
        inhoud="""
        Achttien gemeenten weten waar zij de komende vier jaar samen aan werken. Het zijn vijf opgaven:

        - [Productieve regio](productief): werk en bedrijven
        - [Verbonden regio](verbonden): reizen
        - [Circulaire regio](circulair): grondstoffen en energie
        - [Ontspannen regio](ontspannen): landschap, cultuur en vrije tijd
        - [Groene groeiregio](groen): wonen en groen

        De opgave [Duurzame regio](duurzaam) houdt op te bestaan. Haar werk is verdeeld over twee andere.

        # Les van de vorige keer

        In november verscheen een terugblik op de afgelopen vijf jaar. Een van de lessen: kies minder onderwerpen en
        laat eerder zien wat iets kost.

        > Een lange lijst maakt iedereen blij, tot iemand vraagt wat ervan komt. | Hendrik Modelman, voorzitter

        De agenda gaat in op 1 januari. Elke gemeente kiest zelf aan welke opgaven zij meedoet.
        """,
    ),
    Nieuws(
        titel="De nieuwe agenda begint: vijf opgaven tot en met 2029",
        samenvatting="Achttien gemeenten werken vier jaar lang samen aan vijf opgaven. Dit staat erin, en dit kost het.",
        trefwoorden="samenwerking, brede welvaart, gemeenteraad, begroting, monitoring",
        datum="2026-01-15",
        beeld="regio-op-de-kaart",
        documenten="regionale-agenda-2026-2029, gemeenten-per-opgave",
        inhoud="""
        Op 11 december stelde het algemeen bestuur de agenda vast. Sinds 1 januari geldt zij. De [vijf opgaven](opgaven) heten
        nog bijna hetzelfde, maar er is flink in geschrapt. Zes speerpunten zijn klaar of gestopt.

        # Wat er anders is

        - Elke opgave heeft doelen die we kunnen meten.
        - Een gemeente kiest zelf waaraan zij meedoet.
        - Twee keer per jaar laten we zien hoe ver we zijn.
        """,
    ),
    Nieuws(
        titel="Eerste reparatiepunt open in Rheden",
        samenvatting="Op de eerste dag stonden er tachtig mensen met een kapot apparaat voor de deur.",
        trefwoorden="repareren, afval, inclusief werk, circulaire economie",
        datum="2026-02-16",
        opgaven="circulair",
        onderwerpen="reparatiepunten",
        gemeenten="Rheden",
        inhoud="""
        Een naaimachine uit 1962, drie stofzuigers en een speelgoedtrein. Het eerste
        [reparatiepunt](reparatiepunten) had meteen werk voor een week.

        > Vroeger gooide ik iets weg omdat ik niet wist waar ik heen moest. | Mevrouw Modelman, klant nummer één

        U kunt er terecht van dinsdag tot en met zaterdag. Dit jaar komen er nog zes punten bij.
        """,
    ),
    Nieuws(
        titel="Duizend mensen stapten over naar de techniek",
        samenvatting="Een voormalig kapper uit Wijchen tekende als duizendste een contract. Zij wordt monteur laadpalen.",
        trefwoorden="omscholing, arbeidsmarkt, mbo, energie, inclusief werk",
        datum="2026-02-24",
        beeld="lijnen-naar-het-station",
        opgaven="productief",
        pers=True,
        perscontact="Niels Schets",
        onderwerpen="overstappen-naar-techniek",
        inhoud="""
        Een jaar na de start heeft [Overstappen naar techniek](overstappen-naar-techniek) een derde van het doel gehaald. Van
        de mensen die een jaar geleden begonnen, werkt 84 procent nog steeds in het nieuwe vak.

        Er is nog plaats. De volgende doedag is op 21 maart in Arnhem. U hoeft zich niet aan te melden.
        """,
    ),
    Nieuws(
        titel="Zo koos u voor bomen, banken en een plein dat nat mag worden",
        samenvatting="In acht wijken liepen 1.300 bewoners mee met de ontwerpers. De plannen zijn nu klaar.",
        trefwoorden="klimaat, groen in de stad, participatie, zorg en gezondheid",
        datum="2026-03-12",
        beeld="uiterwaarden",
        opgaven="groen",
        onderwerpen="koele-wijken",
        inhoud="""
        Het tweede plan is beter dan het eerste. Dat zeggen ook de ontwerpers van [Koele wijken](koele-wijken). Bewoners wezen
        plekken aan die op geen kaart staan: het muurtje waar oma’s uitrusten, de hoek waar het altijd waait.

        Het werk begint later dan we hadden beloofd. In het najaar gaan de eerste bomen de grond in.
        """,
    ),
    Nieuws(
        titel="Wandelpad bij Groesbeek sluit het laatste gat",
        samenvatting="Zaterdag 18 april wandelt u voor het eerst in één keer van Nijmegen naar Mook.",
        trefwoorden="wandelen, recreatie, landschap, natuur",
        datum="2026-04-14",
        beeld="dijk-met-bomen",
        opgaven="ontspannen",
        onderwerpen="wandelnetwerk-compleet",
        gemeenten="Berg en Dal",
        inhoud="""
        Twee kilometer pad ontbrak er nog. Een boer verkocht een strook grond, en vrijwilligers legden er het pad aan. Daarmee
        is het [wandelnetwerk](wandelnetwerk-compleet) in het zuiden klaar.

        Om tien uur vertrekt de eerste groep bij het station. Neem water mee: onderweg is geen café.
        """,
    ),
    Nieuws(
        titel="Regio Deal: omscholing loopt voor, wijken lopen achter",
        samenvatting="De rapportage over 2025 is er. Twaalf projecten lopen, één is gestopt.",
        trefwoorden="Regio Deal, monitoring, brede welvaart, arbeidsmarkt, leefbaarheid",
        datum="2026-04-16",
        documenten="voortgangsrapportage-sterk-2025, bijdragen-per-project",
        pers=True,
        perscontact="Petra Voorbeeld",
        onderwerpen="sterk, overstappen-naar-techniek",
        inhoud="""
        Eind 2025 waren er 884 mensen omgeschoold, meer dan gepland. In de acht wijken is het plan klaar, maar er is nog weinig
        te zien. Dat staat in de rapportage over [Sterk in Stad en Land](sterk).

        > Wij schrijven ook op wat niet lukt. Anders leert niemand er iets van. | Luuk van Fictie, programmamanager

        [Wonen op het erf](wonen-op-het-erf) is gestopt. Het geld dat over is, gaat naar nieuwe projecten.
        """,
    ),
    Nieuws(
        titel="Jaarverslag 2025: wat we deden en wat het kostte",
        samenvatting="Vier onderdelen, vier bedragen. Alleen het regiobureau kostte iets meer dan begroot.",
        trefwoorden="begroting, gemeenteraad, monitoring, samenwerking",
        datum="2026-04-23",
        documenten="jaarverslag-2025",
        inhoud="""
        Het algemeen bestuur heeft het jaarverslag vastgesteld. In negen bladzijden leest u wat er in 2025 is gedaan. Twee
        vacatures stonden lang open. Daarom moesten we mensen inhuren, en dat is duurder.

        Raadsleden kunnen op 19 mei vragen stellen. Meer daarover staat bij [Voor raadsleden](voor-raadsleden).
        """,
    ),
    Nieuws(
        titel="Hub Rijnoever is open",
        samenvatting="Aan de rand van Arnhem stapt u over op bus of fiets. De eerste maand is gratis.",
        trefwoorden="mobiliteitshub, deelvervoer, openbaar vervoer, elektrisch rijden, bereikbaarheid",
        datum="2026-05-20",
        beeld="lijnen-naar-het-station",
        opgaven="verbonden",
        pers=True,
        perscontact="Petra Voorbeeld",
        onderwerpen="hub-rijnoever",
        inhoud="""
        Om zeven uur vanochtend reed de eerste auto [Hub Rijnoever](hub-rijnoever) op. Tien minuten later zat de bestuurder in
        de bus. Wethouder Marleen Proefman van Arnhem deelde koffie uit.

        # Goed om te weten

        - Er zijn 420 plaatsen, waarvan 60 met een laadpunt.
        - De bus rijdt van zes uur ’s ochtends tot één uur ’s nachts.
        - Met de pas van de bus huurt u ook een fiets.
        """,
    ),
    Nieuws(
        titel="Eerste groene schoolplein: een heuvel om van af te rollen",
        samenvatting="In Westervoort maakten duizend tegels plaats voor gras, een beek en een klimboom.",
        trefwoorden="groen in de stad, onderwijs, jongeren, klimaat",
        datum="2026-05-26",
        beeld="nieuwe-straat",
        opgaven="groen",
        onderwerpen="groene-schoolpleinen",
        inhoud="""
        De leerlingen tekenden het zelf. Hun plein is het eerste van veertig [groene schoolpleinen](groene-schoolpleinen). Na
        schooltijd mag de hele buurt er spelen.

        De tegels zijn niet weg: daarvan liggen nu paden in drie tuinen in de straat.
        """,
    ),
    Nieuws(
        titel="Twee nieuwe leden in het dagelijks bestuur",
        samenvatting="Farid Voorbeeld en Tom Schets beginnen op 1 juni. Wilma Voorbeeld nam afscheid.",
        trefwoorden="samenwerking, gemeenteraad, economie, leefbaarheid",
        datum="2026-06-01",
        inhoud="""
        Na de verkiezingen van maart zijn er in bijna alle gemeenten nieuwe colleges. Daarom verandert ook het bestuur van de
        regio. Farid Voorbeeld, wethouder in Nijmegen, wordt opdrachtgever van de
        [Productieve regio](productief). Tom Schets, wethouder in Beuningen, komt in het dagelijks bestuur.

        Wilma Voorbeeld uit Renkum stopte op 28 mei. Zij werkte vier jaar aan werk en opleiding. “Ik ga vaker wandelen”, zei zij
        bij haar afscheid.
        """,
    ),
    Nieuws(
        titel="Rijk kiest plan voor een gezond landschap",
        samenvatting="De regio krijgt ten minste € 15 miljoen voor boeren, beken en paden. Nu begint het uitwerken.",
        trefwoorden="Regio Deal, landschap, landbouw, water, natuur",
        datum="2026-06-18",
        beeld="polder-in-de-lente",
        opgaven="groen",
        documenten="aanvraag-landschap",
        pers=True,
        perscontact="Niels Schets",
        onderwerpen="landschap",
        inhoud="""
        Van de 31 plannen koos het kabinet er elf. Het onze zit erbij. In de
        [Regio Deal Gezond Landschap](landschap) werken zes gemeenten, het waterschap en boeren samen.

        # Hoe het verdergaat

        Rijk en regio schrijven samen een convenant. In het voorjaar van 2027 willen zij tekenen. Hebt u een plan voor uw erf of
        dorp? Dan kunt u dat sturen tot 1 februari 2027.
        """,
    ),
    Nieuws(
        titel="Begroting 2027: een kwartje meer per inwoner",
        samenvatting="De bijdrage van gemeenten gaat naar € 6,85 per inwoner. Het algemeen bestuur stemde in.",
        trefwoorden="begroting, gemeenteraad, samenwerking, monitoring",
        datum="2026-07-10",
        documenten="begroting-2027",
        inhoud="""
        Hogere lonen zijn de reden voor de verhoging. Aan de opgaven geeft de regio in 2027 ongeveer evenveel uit als dit jaar.
        Er komt iets meer geld om te meten of het werk iets oplevert.

        Elf gemeenteraden stuurden een reactie. Zij vroegen vooral om cijfers per gemeente. Die staan nu op de pagina van elke
        gemeente.
        """,
    ),
    Nieuws(
        titel="Derde buurtbatterij aan in Westervoort",
        samenvatting="Ruim 700 huishoudens delen nu hun stroom. De middagzon brandt er ’s avonds de lampen.",
        trefwoorden="energieopslag, zonne-energie, netcongestie, participatie",
        datum="2026-08-20",
        beeld="netwerk-van-routes",
        opgaven="circulair",
        onderwerpen="buurtbatterijen",
        gemeenten="Westervoort",
        inhoud="""
        De [buurtbatterij](buurtbatterijen) staat achter de tennisbaan. Hij is zo groot als twee garages en maakt minder geluid
        dan een koelkast. Op de eerste dag bewaarde hij genoeg voor 290 avondmaaltijden.

        Wonen er mensen zonder zonnepanelen in uw straat? Ook zij kunnen meedoen, vanaf € 100.
        """,
    ),
    Nieuws(
        titel="Gerard Proefman neemt afscheid",
        samenvatting="Na bijna vier jaar vertrekt de opgavemanager van de Groene groeiregio. Wij zoeken een opvolger.",
        trefwoorden="wonen, samenwerking, arbeidsmarkt, groen in de stad",
        datum="2026-09-01",
        opgaven="groen",
        inhoud="""
        Hij begon toen er nog geen afspraak over woningen was. Nu zijn er bijna tienduizend gebouwd. Gerard Proefman wordt
        adviseur in het noorden van het land.

        Tot er een opvolger is, beantwoordt Joke Verzonnen uw vragen over de [Groene groeiregio](groen). De vacature staat op de
        pagina van het [regiobureau](regiobureau).
        """,
    ),
    Nieuws(
        titel="Sneller naar Zevenaar: tweede deel van de fietsroute open",
        samenvatting="Tussen Duiven en Westervoort fietst u nu door zonder stoplicht.",
        trefwoorden="fiets, bereikbaarheid, verkeersveiligheid, mobiliteit",
        datum="2026-09-03",
        opgaven="verbonden",
        onderwerpen="snelfietsroute-liemers",
        gemeenten="Zevenaar, Duiven",
        inhoud="""
        Negen van de vijftien kilometer van de [Snelfietsroute Liemers](snelfietsroute-liemers) zijn klaar. Bij Duiven telt een
        paal de fietsers: op dinsdag waren het er 2.080. Voor de aanleg waren het er 1.450.

        Het laatste deel, met de brug over de IJssel, is het moeilijkste. Dat volgt in de herfst van 2027.
        """,
    ),
    Nieuws(
        titel="Project indienen? Het kan tot en met 26 februari",
        samenvatting="Voor de laatste ronde van Sterk in Stad en Land is nog € 3,4 miljoen te verdelen.",
        trefwoorden="Regio Deal, financiering, participatie, ondernemerschap, dorpen",
        datum="2026-10-01",
        beeld="golven",
        onderwerpen="sterk",
        inhoud="""
        Hebt u een plan voor werk, uw dorp of een gezonde wijk? Dan is dit de laatste kans binnen
        [deze Regio Deal](sterk). Op de pagina [Een project indienen](project-indienen) leest u in vier stappen hoe het werkt.

        # Eerst even bellen

        Bijna de helft van de aanvragen wordt afgewezen, omdat er te weinig partners zijn. Een gesprek vooraf scheelt u dus
        werk. Op 5 en 12 november zitten wij klaar voor vragen, ook ’s avonds.
        """,
    ),
    Nieuws(
        titel="Negen bedrijven delen hun stroom",
        samenvatting="Op Betuwepoort tekenden bakker, koelhuis en zeven buren een afspraak. Zo kan iedereen verder.",
        trefwoorden="netcongestie, werklocaties, energie, samenwerking",
        datum="2026-10-15",
        opgaven="productief, circulair",
        onderwerpen="stroom-delen-betuwepoort",
        inhoud="""
        De wachtlijst voor een zwaardere aansluiting is drie jaar. Daar wilden de bedrijven op Betuwepoort niet op wachten. Met
        [Stroom delen](stroom-delen-betuwepoort) verdelen zij wat er is.

        > Wij bakken als zij slapen. Eigenlijk gek dat we dat niet eerder bedachten. | Bakker op Betuwepoort

        De batterij komt volgend jaar. Andere terreinen kunnen de afspraken overnemen.
        """,
    ),
    Nieuws(
        titel="Zwemmen waar het veilig is: zes plekken gekozen",
        samenvatting="Vanaf de zomer van 2027 kunt u op de eerste twee plekken zwemmen met toezicht.",
        trefwoorden="water, recreatie, jongeren, natuur",
        datum="2026-10-29",
        beeld="uiterwaarden",
        opgaven="ontspannen",
        onderwerpen="veilige-zwemplekken",
        inhoud="""
        De rivier trekt, ook als zij rustig lijkt. Daarom kiezen gemeenten en waterschap zes plassen zonder stroming. Bij
        [Veilige zwemplekken](veilige-zwemplekken) komt een lijn in het water, een douche en in de vakantie toezicht.

        De plekken liggen in Arnhem, Heumen, Lingewaard, Nijmegen en twee in Rheden. Omwonenden krijgen deze maand een brief.
        """,
    ),
    Nieuws(
        titel="Zevende reparatiepunt open, nu in Druten",
        samenvatting="Al 6.480 spullen kregen een tweede leven. Ook lege accu’s kunt u nu inleveren.",
        trefwoorden="repareren, afval, circulaire economie, inclusief werk, dorpen",
        datum="2026-11-05",
        opgaven="circulair",
        onderwerpen="reparatiepunten",
        gemeenten="Druten",
        inhoud="""
        Het [reparatiepunt](reparatiepunten) zit in de oude melkfabriek. Vier van de zes reparateurs komen uit Druten zelf. Zij
        leren het vak terwijl zij werken.

        # Wat lukt het vaakst

        = Van de honderd spullen die mensen brengen
        Soort | Gemaakt
        Fietsen | 93
        Kleding | 88
        Speelgoed | 71
        Kleine apparaten | 62
        """,
    ),
    Nieuws(
        titel="Tiende plein is groen, en dat was feest",
        samenvatting="In Duiven ging het tiende groene schoolplein open. Op dertig scholen moet het nog gebeuren.",
        trefwoorden="groen in de stad, onderwijs, jongeren, natuur",
        datum="2026-11-12",
        opgaven="groen",
        onderwerpen="groene-schoolpleinen",
        inhoud="""
        De juf van groep 5 knipte het lint door met een snoeischaar. Daarna rende iedereen de wilgentunnel in. Met dit plein is
        een kwart van de [groene schoolpleinen](groene-schoolpleinen) klaar.

        ? Mag mijn school ook meedoen? | Er zijn nog acht plekken vrij. Een school kan zich melden bij de gemeente.
        """,
    ),
    Nieuws(
        titel="Winter op komst: het busje op afroep rijdt ook bij gladheid",
        samenvatting="Chauffeurs kregen een slipcursus. Bij code rood rijdt het busje alleen voor zorg.",
        trefwoorden="openbaar vervoer, dorpen, bereikbaarheid, zorg en gezondheid",
        datum="2026-11-19",
        opgaven="verbonden",
        onderwerpen="vervoer-op-afroep",
        inhoud="""
        Juist als het glad is, wilt u niet zelf de weg op. De 96 chauffeurs van
        [Vervoer op afroep](vervoer-op-afroep) oefenden daarom op een natte baan.

        Bestel bij vorst twee uur van tevoren. Het busje rijdt dan langzamer en haalt u ook op als u geen halte kunt bereiken.
        """,
    ),
]
