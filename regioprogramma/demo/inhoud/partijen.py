"""The gemeenten and organisations of the demo. The names of the gemeenten are real; what they do here is not."""

from .vormen import Gemeente, Organisatie

GEMEENTEN = [
    Gemeente("Arnhem", "GM0202", 3, 1, "Stad aan de Rijn met parken, mode en veel energiebedrijven."),
    Gemeente("Berg en Dal", "GM1945", 4, 3, "Heuvels, bossen en dorpen langs de grens."),
    Gemeente("Beuningen", "GM0209", 2, 3, "Vier dorpen tussen de stad en de Waal."),
    Gemeente("Doesburg", "GM0221", 6, 1, "Oude vestingstad aan de IJssel."),
    Gemeente("Druten", "GM0225", 1, 3, "Dorpen en fruitbomen langs de Waaldijk."),
    Gemeente("Duiven", "GM0226", 5, 2, "Groene woonplaatsen naast grote bedrijventerreinen."),
    Gemeente("Heumen", "GM0252", 3, 4, "Dorpen bij het kanaal, de vennen en de bossen."),
    Gemeente("Lingewaard", "GM1705", 3, 2, "Kassen, dijken en dorpen tussen twee steden."),
    Gemeente("Montferland", "GM1955", 7, 2, "Bosrijke heuvels en actieve dorpen."),
    Gemeente("Mook en Middelaar", "GM0944", 4, 4, "Kleine gemeente aan de Maas.", "Limburg"),
    Gemeente("Nijmegen", "GM0268", 3, 3, "Studentenstad aan de Waal met zorg, chips en geschiedenis."),
    Gemeente("Overbetuwe", "GM1734", 2, 2, "Dorpen en fruitteelt midden in de Betuwe."),
    Gemeente("Renkum", "GM0274", 2, 1, "Dorpen op de rand van de Veluwe."),
    Gemeente("Rheden", "GM0275", 5, 1, "Zeven dorpen tussen de Veluwezoom en de IJssel."),
    Gemeente("Rozendaal", "GM0277", 4, 1, "Klein dorp met veel bos en een kasteel."),
    Gemeente("Westervoort", "GM0293", 4, 2, "Compact dorp aan de IJssel, dicht bij de stad."),
    Gemeente("Wijchen", "GM0296", 2, 4, "Groeiende gemeente met dorpen en een kasteel."),
    Gemeente("Zevenaar", "GM0299", 6, 2, "Stad en dorpen in de Liemers, aan spoor en snelweg."),
]

ORGANISATIES = [
    Organisatie("Regiobureau Rijn en Waal", "samenwerking", "https://www.regio.example"),
    Organisatie("Cleantech Regio", "samenwerking", "", "Samenwerking Schone Techniek"),
    Organisatie("Provincie Gelderland", "provincie", "https://www.provincie-gelderland.example"),
    Organisatie("Provincie Limburg", "provincie", "https://www.provincie-limburg.example"),
    Organisatie("Ministerie van Binnenlandse Zaken en Koninkrijksrelaties", "rijk", "https://www.rijk.example"),
    Organisatie("Waterschap Twee Rivieren", "waterschap", "https://www.tweerivieren.example", "Polderdistrict Midden"),
    Organisatie("ROC Rivierstroom", "onderwijs", "https://www.rivierstroom.example"),
    Organisatie("Hogeschool De Oversteek", "onderwijs", "https://www.deoversteek.example"),
    Organisatie("Universiteit aan de Waal", "onderwijs", "https://www.uadw.example"),
    Organisatie("Energiecluster Stroomop", "samenwerking", "https://www.stroomop.example"),
    Organisatie("Ondernemerskring Rijn en Waal", "samenwerking", "https://www.ondernemerskring.example"),
    Organisatie("Voorbeeld Machinebouw", "bedrijf", "https://www.voorbeeldmachinebouw.example"),
    Organisatie("Havenbedrijf Waalkade", "bedrijf", "https://www.havenwaalkade.example"),
    Organisatie("Netbeheer Oosterlicht", "bedrijf", "https://www.oosterlicht.example"),
    Organisatie("Vervoersbedrijf De Halte", "bedrijf", "https://www.dehalte.example"),
    Organisatie("Woningcorporatie Onder de Pannen", "maatschappelijk", "https://www.onderdepannen.example"),
    Organisatie("Stichting Landschap en Pad", "maatschappelijk", "https://www.landschapenpad.example"),
    Organisatie("Kringloopbedrijf Tweede Ronde", "maatschappelijk", "https://www.tweederonde.example"),
    Organisatie("Zorggroep Lindehof", "maatschappelijk", "https://www.lindehof.example"),
]
