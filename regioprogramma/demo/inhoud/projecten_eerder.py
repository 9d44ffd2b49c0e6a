"""The projects of the earlier agenda, all of them done."""

from .vormen import Bijdrage, Mijlpaal, Project, Resultaat

EERDER = [
    Project(
        titel="Zestig fabrieken doorgelicht",
        sleutel="zestig-fabrieken",
        samenvatting="Zestig bedrijven lieten zien waar hun energie blijft. Zij besparen nu de stroom van 5.100 huishoudens.",
        trefwoorden="energiebesparing, maakindustrie, duurzaamheid, mkb",
        datum="2023-04-20",
        bijgewerkt="2025-01-30",
        status="afgerond",
        opgave="duurzaam",
        speerpunten="schoon",
        deal="cleantech",
        doel="Groene Groei",
        start="2021-01",
        eind="2024-11",
        gemeenten="Arnhem, Doesburg, Duiven, Zevenaar",
        partners="Cleantech Regio*, Ondernemerskring Rijn en Waal",
        inhoud="""
        Twee adviseurs liepen drie dagen mee in een fabriek, ook ’s nachts. Zij vonden overal hetzelfde: lekkende perslucht,
        lampen die altijd aan zijn en warmte die door het dak verdwijnt.

        Bedrijven die klaar waren, namen de volgende fabriek mee bij de hand. Zo leerden zij van elkaar, en niet van een
        rapport.
        """,
        geld=(
            Bijdrage("rijk", 1_100_000, peildatum="2020-12-01"),
            Bijdrage("provincie", 800_000, "Provincie Gelderland", peildatum="2020-12-01"),
            Bijdrage("privaat", 9_400_000, nauwkeurigheid="minimaal", peildatum="2024-11-30"),
        ),
        mijlpalen=(
            Mijlpaal("2021-03", "Eerste fabriek", True),
            Mijlpaal("2024-11", "Zestigste fabriek", True),
        ),
        resultaten=(
            Resultaat("Doorgelichte fabrieken", "fabrieken", 0, 60, 60, "2024-11-30"),
            Resultaat("Bespaarde stroom, in huishoudens", "huishoudens", 0, 4_500, 5_100, "2024-11-30"),
        ),
    ),
    Project(
        titel="Proeftuin schone machines",
        sleutel="schone-machines",
        samenvatting="Aannemers werkten een jaar lang met graafmachines en vrachtwagens zonder uitstoot.",
        trefwoorden="duurzaamheid, innovatie, elektrisch rijden, circulair bouwen",
        datum="2023-07-13",
        bijgewerkt="2024-12-19",
        status="afgerond",
        opgave="duurzaam",
        speerpunten="schoon",
        deal="cleantech",
        doel="Investeren in onze regio",
        start="2022-03",
        eind="2024-10",
        gemeenten="Arnhem, Rheden, Zevenaar",
        partners="Cleantech Regio*, Gemeente Zevenaar, Voorbeeld Machinebouw",
        inhoud="""
        Een elektrische graafmachine is stil en schoon, maar waar laadt zij in een weiland? In de proeftuin probeerden zes
        aannemers het uit. Voorbeeld Machinebouw bouwde een laadwagen die een hele dag meegaat.

        De gemeenten vragen nu bij elk groot werk om schone machines. De aannemers zijn er klaar voor.
        """,
        geld=(
            Bijdrage("rijk", 900_000, peildatum="2022-02-01"),
            Bijdrage("privaat", 3_600_000, "Voorbeeld Machinebouw", "circa", peildatum="2024-10-31"),
        ),
        mijlpalen=(
            Mijlpaal("2022-09", "Eerste stille bouwplaats", True),
            Mijlpaal("2024-10", "Eindverslag", True),
        ),
        resultaten=(Resultaat("Draaiuren zonder uitstoot", "uren", 0, 20_000, 23_700, "2024-10-31"),),
    ),
    Project(
        titel="Vakschool energie",
        sleutel="vakschool-energie",
        samenvatting="Een korte opleiding met certificaat voor wie warmtepompen, zonnepanelen of laadpalen wil aanleggen.",
        trefwoorden="mbo, omscholing, energie, arbeidsmarkt",
        datum="2023-09-21",
        bijgewerkt="2025-02-13",
        status="afgerond",
        opgave="duurzaam",
        speerpunten="schoon",
        deal="cleantech",
        doel="Cleantech Werkt",
        start="2021-09",
        eind="2024-12-31",
        gemeenten="Arnhem, Doesburg, Duiven, Westervoort",
        partners="ROC Rivierstroom*, Cleantech Regio, Netbeheer Oosterlicht",
        inhoud="""
        In tien weken leert u één ding goed: een warmtepomp, een laadpaal of een dak vol panelen. Daarna gaat u aan het werk,
        en komt u terug voor het volgende certificaat.

        Wat hier is bedacht, gaat verder in het project Overstappen naar techniek.
        """,
        geld=(
            Bijdrage("rijk", 1_300_000, peildatum="2021-06-01"),
            Bijdrage("onderwijs", 2_100_000, "ROC Rivierstroom", in_natura=True, peildatum="2021-06-01"),
            Bijdrage("privaat", 800_000, "Netbeheer Oosterlicht", peildatum="2021-06-01"),
        ),
        mijlpalen=(
            Mijlpaal("2021-10", "Eerste klas", True),
            Mijlpaal("2024-12-13", "Laatste diploma’s uitgereikt", True),
        ),
        resultaten=(Resultaat("Behaalde certificaten", "certificaten", 0, 1_200, 1_386, "2024-12-31"),),
    ),
    Project(
        titel="De straat isoleert",
        sleutel="de-straat-isoleert",
        samenvatting="In 240 straten kochten buren samen isolatie in. Dat was goedkoper, en een stuk gezelliger.",
        trefwoorden="energiebesparing, wonen, participatie, klimaat",
        datum="2023-02-23",
        bijgewerkt="2025-12-18",
        status="afgerond",
        opgave="duurzaam",
        speerpunten="isoleren",
        start="2021-04",
        eind="2025-12-12",
        gemeenten="Lingewaard, Nijmegen, Overbetuwe, Renkum, Rheden, Wijchen",
        partners="Regiobureau Rijn en Waal*, Woningcorporatie Onder de Pannen",
        inhoud="""
        Het begon met soep. Wie zijn straat wilde meekrijgen, nodigde de buren uit. Een adviseur legde uit wat dubbel glas
        oplevert en wat een lekke kier kost. Daarna vroegen de buren samen een prijs aan.

        = Wat mensen gemiddeld bespaarden, per jaar
        Maatregel | Euro
        Spouwmuur | 420
        Dak | 510
        Glas | 280
        Kieren | 90

        De aanpak is nu gewoon werk van alle achttien gemeenten.
        """,
        geld=(
            Bijdrage("gemeenten", 1_700_000, nauwkeurigheid="circa", peildatum="2025-12-12"),
            Bijdrage("privaat", 12_500_000, nauwkeurigheid="minimaal", peildatum="2025-12-12"),
        ),
        mijlpalen=(
            Mijlpaal("2021-06", "Eerste straat, in Wijchen", True),
            Mijlpaal("2024-10-10", "Tweehonderdste straat", True),
            Mijlpaal("2025-12-12", "Straat 240", True),
        ),
        resultaten=(
            Resultaat("Straten", "straten", 0, 200, 240, "2025-12-12"),
            Resultaat("Woningen", "woningen", 0, 4_000, 4_870, "2025-12-12"),
        ),
    ),
]
