"""The news of 2023: the website is new, and so is much of the work."""

from .vormen import Nieuws

NIEUWS_2023 = [
    Nieuws(
        titel="Een website waarop u alles kunt terugvinden",
        samenvatting="Vanaf vandaag staat alles wat de regio doet op één plek: plannen, projecten, geld en mensen.",
        trefwoorden="digitalisering, samenwerking, participatie, monitoring",
        datum="2023-01-10",
        beeld="regio-op-de-kaart",
        inhoud="""
        Wat doet de regio eigenlijk? Die vraag kregen we vaak, en het antwoord was altijd lang. Daarom is er nu deze website.
        U leest er per opgave wat we willen en welke projecten er lopen. Bij elk project staat wat het kost.

        Mist u iets? Laat het ons weten. We lezen alles.
        """,
    ),
    Nieuws(
        titel="Kinderen bouwen hun eigen windmolen",
        samenvatting="De vrachtwagen van Techniek in de klas rijdt dit voorjaar langs twintig scholen.",
        trefwoorden="techniekonderwijs, jongeren, onderwijs, energie",
        datum="2023-02-14",
        beeld="werkplaats-aan-het-water",
        opgaven="productief",
        onderwerpen="techniek-in-de-klas",
        gemeenten="Doesburg",
        inhoud="""
        Op het plein van een basisschool in Doesburg staan vandaag 28 windmolens. Ze zijn gemaakt van petflessen en een kleine
        motor, en ze geven echt stroom.

        De lessen horen bij [Techniek in de klas](techniek-in-de-klas). Ouders die in de techniek werken, helpen mee. Wilt u
        dat ook? Vraag het op de school van uw kind.
        """,
    ),
    Nieuws(
        titel="Fietsroute door de Liemers: dit is het plan",
        samenvatting="Vier gemeenten en de provincie laten zien waar het nieuwe fietspad komt. Tot 14 april kunt u reageren.",
        trefwoorden="fiets, bereikbaarheid, participatie, verkeersveiligheid",
        datum="2023-03-16",
        opgaven="verbonden",
        onderwerpen="snelfietsroute-liemers",
        gemeenten="Zevenaar, Duiven, Westervoort, Arnhem",
        inhoud="""
        Van Zevenaar naar Arnhem zonder te stoppen: dat moet kunnen in 2027. De [Snelfietsroute Liemers](snelfietsroute-liemers)
        loopt langs het spoor en krijgt een eigen brug over de IJssel.

        Op vier avonden kunt u de tekeningen bekijken en vragen stellen.

        - 27 maart in Zevenaar
        - 29 maart in Duiven
        - 3 april in Westervoort
        - 5 april in Arnhem
        """,
    ),
    Nieuws(
        titel="Cleantech-deal halverwege: zeven van negen projecten op schema",
        samenvatting="De rapportage over 2020–2022 is klaar. De helft van het geld is besteed.",
        trefwoorden="Regio Deal, monitoring, duurzaamheid, innovatie",
        datum="2023-03-28",
        documenten="voortgangsrapportage-cleantech-2022",
        pers=True,
        perscontact="Petra Voorbeeld",
        onderwerpen="cleantech",
        inhoud="""
        Twee projecten van de [Cleantech Regio Deal](cleantech) begonnen later, omdat machines niet op tijd kwamen. De andere
        zeven doen wat zij beloofden.

        Opvallend is hoeveel bedrijven zelf investeren. Voor elke euro van het Rijk legden zij er bijna negen bij.

        In de rapportage leest u ook wat er misging, en wat we daarvan leren.
        """,
    ),
    Nieuws(
        titel="Wie loopt mee langs een wandelroute?",
        samenvatting="Voor het wandelnetwerk zoeken we tweehonderd mensen die twee keer per jaar een route nalopen.",
        trefwoorden="wandelen, participatie, recreatie, landschap",
        datum="2023-04-06",
        beeld="dijk-met-bomen",
        opgaven="ontspannen",
        onderwerpen="wandelnetwerk-compleet",
        inhoud="""
        Een bord dat de verkeerde kant op wijst. Een hek dat klemt. Wie wandelt, ziet het meteen. Daarom vragen we wandelaars om
        hulp bij [Wandelnetwerk compleet](wandelnetwerk-compleet).

        U krijgt een route bij u in de buurt, een vest en een schroevendraaier. In mei is er een oefendag in Rheden.
        """,
    ),
    Nieuws(
        titel="Fonds leent 12 miljoen aan bedrijven die willen groeien",
        samenvatting="Provincie, gemeenten en ondernemers vullen samen het Regiofonds Groei. In juni gaat het open.",
        trefwoorden="financiering, mkb, economie, ondernemerschap",
        datum="2023-05-11",
        opgaven="productief",
        pers=True,
        perscontact="Niels Schets",
        onderwerpen="regiofonds-groei",
        inhoud="""
        Een goed plan, en toch zegt de bank nee. Dat overkomt een op de vier kleine bedrijven. Het
        [Regiofonds Groei](regiofonds-groei) leent daarom zelf, tussen € 50.000 en € 400.000.

        > Wij hoeven er niet rijk van te worden. Wij willen het geld terug, zodat het volgende bedrijf verder kan. | Omar
        Testers, adviseur financiën
        """,
    ),
    Nieuws(
        titel="Raadsleden praten een avond over wonen",
        samenvatting="Honderdveertig raadsleden uit achttien gemeenten kwamen samen in Elst.",
        trefwoorden="gemeenteraad, wonen, samenwerking, betaalbaar wonen",
        datum="2023-05-16",
        opgaven="groen",
        inhoud="""
        Aan elke tafel zaten raadsleden van verschillende partijen en verschillende gemeenten. Zij kregen dezelfde vraag: waar
        bouwt u de eerste duizend woningen?

        De antwoorden verschilden minder dan verwacht. Bijna iedereen koos voor plekken bij een station. Over hoogbouw waren
        de meningen verdeeld.

        Op de pagina [Voor raadsleden](voor-raadsleden) staat wanneer de volgende avond is.
        """,
    ),
    Nieuws(
        titel="Zestig gevaarlijke plekken op de dijk",
        samenvatting="Gemeenten en waterschap hebben de lijst klaar. De tien ergste plekken zijn als eerste aan de beurt.",
        trefwoorden="verkeersveiligheid, fiets, landschap, water",
        datum="2023-06-08",
        beeld="uiterwaarden",
        opgaven="verbonden",
        onderwerpen="veilige-dijkwegen",
        inhoud="""
        Op de dijken in de regio gebeuren elk jaar 47 ongelukken waarbij iemand gewond raakt. Met
        [Veilige dijkwegen](veilige-dijkwegen) moet dat de helft worden.

        Er komen drempels, bredere bermen en op vier plekken eenrichtingsverkeer voor auto’s. Bewoners krijgen een brief voordat
        het werk begint.
        """,
    ),
    Nieuws(
        titel="Stille bouwplaats: aannemers proberen elektrische graafmachines",
        samenvatting="Zes aannemers werken een jaar lang met machines zonder uitstoot. De buurt hoort bijna niets.",
        trefwoorden="duurzaamheid, innovatie, elektrisch rijden, circulair bouwen",
        datum="2023-07-13",
        onderwerpen="schone-machines",
        gemeenten="Zevenaar",
        inhoud="""
        Op een bouwplaats in Zevenaar hoort u vogels. De graafmachine bromt zachtjes, de vrachtwagen zoemt. Het is een proef van
        de [Proeftuin schone machines](schone-machines).

        Het lastigste is het laden. Een graafmachine verbruikt op een dag evenveel als dertig huishoudens. Voorbeeld Machinebouw
        maakte daarom een wagen met een batterij, die ’s nachts op het net laadt.
        """,
    ),
    Nieuws(
        titel="Eerste oogst: hennep van vier meter hoog",
        samenvatting="Op twintig hectare klei is vezelhennep geoogst. Volgend jaar willen meer boeren meedoen.",
        trefwoorden="biobased, landbouw, bodem, circulair bouwen",
        datum="2023-08-24",
        beeld="velden-met-vezelhennep",
        opgaven="circulair",
        onderwerpen="hennep-van-de-klei",
        inhoud="""
        De combine verdwijnt bijna tussen de stengels. Vier boeren uit de Betuwe en de Liemers zaaiden in mei de eerste
        [hennep van de klei](hennep-van-de-klei). Zonder gif, en met één keer mest.

        De vezels gaan naar een fabriek in Groningen. Dat is te ver, vinden de boeren. Daarom zoekt de provincie een plek voor een
        fabriek dichterbij.
        """,
    ),
    Nieuws(
        titel="Scholieren zetten enge plekken op de kaart",
        samenvatting="Waar voelt u zich niet veilig op de fiets? Die vraag krijgen leerlingen van 31 scholen.",
        trefwoorden="jongeren, verkeersveiligheid, fiets, participatie",
        datum="2023-09-07",
        opgaven="verbonden",
        onderwerpen="scholieren-wijzen-de-weg",
        inhoud="""
        Wie elke dag dezelfde weg fietst, weet waar het misgaat. Bij [Scholieren wijzen de weg](scholieren-wijzen-de-weg)
        prikken leerlingen zulke plekken op een digitale kaart, met een foto en een zin.

        Elke melding wordt bekeken. Leerlingen horen binnen zes weken wat de gemeente doet, en ook waarom iets niet kan.
        """,
    ),
    Nieuws(
        titel="Eerste diploma’s van de Vakschool energie",
        samenvatting="Negentien mensen kregen hun certificaat. Zij leggen nu warmtepompen en laadpalen aan.",
        trefwoorden="mbo, omscholing, energie, arbeidsmarkt",
        datum="2023-09-21",
        onderwerpen="vakschool-energie",
        inhoud="""
        De jongste is 18, de oudste 57. Wat zij delen: tien weken les, blauwe plekken en een baan. Op de
        [Vakschool energie](vakschool-energie) leert u één vak tegelijk, naast uw werk of uitkering.

        > Mijn kinderen geloven niet dat papa naar school gaat. | Tarik Proefman, straks monteur
        """,
    ),
    Nieuws(
        titel="Regio dient plan in voor nieuwe Regio Deal",
        samenvatting="Het plan Sterk in Stad en Land ligt in Den Haag. In het voorjaar besluit het kabinet.",
        trefwoorden="Regio Deal, brede welvaart, leefbaarheid, samenwerking, dorpen",
        datum="2023-10-31",
        beeld="regio-op-de-kaart",
        pers=True,
        perscontact="Petra Voorbeeld",
        onderwerpen="sterk",
        inhoud="""
        Werk, dorpen en gezonde wijken: daarover gaat het plan [Sterk in Stad en Land](sterk). Tachtig inwoners en
        ondernemers schreven mee. De regio vraagt € 20 miljoen en legt er zelf meer dan dat naast.

        # Wat er nu gebeurt

        Het kabinet leest alle plannen en kiest. Dat duurt tot en met februari. Tot die tijd werken we door aan wat al loopt.
        """,
    ),
    Nieuws(
        titel="Drie kantoren worden één school",
        samenvatting="In Nijmegen worden drie kantoren uit elkaar gehaald. De onderdelen komen terug in een basisschool.",
        trefwoorden="circulair bouwen, onderwijs, circulaire economie, inclusief werk",
        datum="2023-11-09",
        beeld="kade-met-pakhuizen",
        opgaven="circulair",
        onderwerpen="school-van-oude-deuren",
        gemeenten="Nijmegen",
        inhoud="""
        Er is geen sloopkogel te zien. Wel mannen en vrouwen met een schroefmachine. Zij halen deur na deur uit de hengsels, en
        op elke deur komt een nummer.

        Zo begint de [School van oude deuren](school-van-oude-deuren). De kringloop bewaart alles in een hal, tot de architect
        weet waar het past.
        """,
    ),
    Nieuws(
        titel="Kerstbomen gezocht voor de uiterwaard",
        samenvatting="Lever uw boom na de feestdagen in. Vissen schuilen er straks tussen.",
        trefwoorden="natuur, water, afval, participatie",
        datum="2023-12-19",
        opgaven="groen",
        gemeenten="Beuningen, Druten, Nijmegen",
        inhoud="""
        Een kerstboom die in het water ligt, is een huis voor jonge vis. Het waterschap legt er in januari driehonderd in een
        nevengeul van de Waal.

        U kunt uw boom tot en met 7 januari brengen naar de milieustraat in Beuningen, Druten of Nijmegen. Wel graag zonder
        ballen en zonder pot.

        Meer hierover leest u bij [Ruimte voor water en natuur](natuur).
        """,
    ),
]
