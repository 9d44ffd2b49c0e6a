"""The people of the demo. None of them exists, and no telephone has one of these numbers."""

from .vormen import Persoon, Rol

ROLLEN = [
    Rol("Voorzitter van het bestuur", 5, "bestuur"),
    Rol("Lid van het dagelijks bestuur", 8, "bestuur"),
    Rol("Bestuurlijk opdrachtgever", 10, uitleg="Neemt namens het bestuur de besluiten"),
    Rol("Programmamanager", 15, uitleg="Leidt het werk aan de deal"),
    Rol("Opgavemanager", 20, uitleg="Leidt het werk aan de opgave"),
    Rol("Procesondersteuner", 30, uitleg="Regelt bijeenkomsten en stukken"),
    Rol("Speerpuntcoördinator", 40, uitleg="Brengt projecten bij elkaar"),
    Rol("Projectleider", 50, uitleg="Leidt het project"),
    Rol("Directeur", 60, "regiobureau"),
    Rol("Bestuurssecretaris", 65, "regiobureau"),
    Rol("Adviseur communicatie", 70, "regiobureau"),
    Rol("Woordvoerder", 75, "regiobureau"),
    Rol("Adviseur financiën", 80, "regiobureau"),
    Rol("Adviseur monitoring", 85, "regiobureau"),
]

BUREAU = "Regiobureau Rijn en Waal"


def collega(naam, functie, nummer, foto=""):
    """Return somebody of the regiobureau; without a number there is no telephone."""
    adres = naam.lower().replace("van ", "van").replace(" ", ".")
    telefoon = f"06 00 00 00 {nummer:02}" if nummer else ""
    email = f"{adres}@regio.example"
    return Persoon(naam=naam, functie=functie, organisatie=BUREAU, telefoon=telefoon, email=email, foto=foto)


PERSONEN = [
    # The board: elected people, reached through their gemeente
    Persoon(naam="Farid Voorbeeld", functie="Wethouder", organisatie="Gemeente Nijmegen", foto="2025-09-12"),
    Persoon(naam="Marleen Proefman", functie="Wethouder", organisatie="Gemeente Arnhem", foto="2025-09-12"),
    Persoon(naam="Jasper van Fictie", functie="Wethouder", organisatie="Gemeente Wijchen", foto="2025-09-19"),
    Persoon(naam="Ineke Testers", functie="Wethouder", organisatie="Gemeente Berg en Dal"),
    Persoon(naam="Dilara Verzonnen", functie="Wethouder", organisatie="Gemeente Overbetuwe", foto="2026-01-20"),
    Persoon(
        naam="Hendrik Modelman",
        functie="Burgemeester",
        organisatie="Gemeente Rheden",
        email="bestuur@regio.example",
        foto="2025-09-12",
    ),
    Persoon(naam="Anouk Denkbeeld", functie="Burgemeester", organisatie="Gemeente Zevenaar", foto="2025-09-12"),
    Persoon(naam="Tom Schets", functie="Wethouder", organisatie="Gemeente Beuningen"),
    Persoon(naam="Wilma Voorbeeld", functie="Wethouder", organisatie="Gemeente Renkum", vertrokken="2026-05-28"),
    # Those who lead an opgave, and those who support them
    collega("Noor Voorbeeld", "Opgavemanager economie", 11, "2025-10-02"),
    collega("Bram Proefman", "Opgavemanager mobiliteit", 12, "2025-10-02"),
    collega("Samira van Fictie", "Opgavemanager circulair", 13, "2025-10-02"),
    collega("Lotte Testers", "Opgavemanager recreatie", 14),
    Persoon(
        naam="Gerard Proefman",
        functie="Opgavemanager wonen",
        organisatie=BUREAU,
        telefoon="06 00 00 00 15",
        email="gerard.proefman@regio.example",
        foto="2024-03-01",
        vertrokken="2026-09-01",
    ),
    collega("Eva Denkbeeld", "Procesondersteuner", 16, "2025-10-02"),
    collega("Ruben Modelman", "Procesondersteuner", 17),
    collega("Joke Verzonnen", "Procesondersteuner", 0, "2026-02-11"),
    collega("Luuk van Fictie", "Programmamanager Regio Deal", 18, "2025-10-02"),
    # Coordinators, most of whom work for a gemeente or partner
    Persoon(
        naam="Kees Bedacht",
        functie="Accountmanager bedrijven",
        organisatie="Gemeente Duiven",
        telefoon="06 00 00 00 21",
        email="kees.bedacht@duiven.example",
        foto="2025-11-05",
    ),
    Persoon(
        naam="Yara Schets",
        functie="Adviseur leren en werken",
        organisatie="ROC Rivierstroom",
        telefoon="06 00 00 00 22",
        email="y.schets@rivierstroom.example",
        foto="2025-11-05",
    ),
    Persoon(
        naam="Mohamed Proefman",
        functie="Clustermanager",
        organisatie="Energiecluster Stroomop",
        telefoon="06 00 00 00 23",
        email="mohamed@stroomop.example",
    ),
    Persoon(
        naam="Femke van Fictie", functie="Adviseur logistiek", organisatie="Provincie Gelderland", foto="2026-03-04"
    ),
    Persoon(
        naam="Daan Voorbeeld",
        functie="Gebiedsmanager",
        organisatie="Gemeente Zevenaar",
        telefoon="06 00 00 00 24",
    ),
    Persoon(
        naam="Sanne Verzonnen",
        functie="Adviseur fiets",
        organisatie="Gemeente Nijmegen",
        email="s.verzonnen@nijmegen.example",
        foto="2025-11-05",
    ),
    Persoon(
        naam="Pieter Testers",
        functie="Adviseur energie",
        organisatie="Gemeente Lingewaard",
        telefoon="06 00 00 00 25",
        email="pieter.testers@lingewaard.example",
    ),
    Persoon(
        naam="Aisha Modelman",
        functie="Adviseur circulair bouwen",
        organisatie="Gemeente Arnhem",
        telefoon="06 00 00 00 26",
        email="a.modelman@arnhem.example",
        foto="2026-01-20",
    ),
    # Project leaders
    Persoon(
        naam="Mirjam Schets",
        functie="Projectleider",
        organisatie="Hogeschool De Oversteek",
        telefoon="06 00 00 00 31",
        email="m.schets@deoversteek.example",
    ),
    Persoon(
        naam="Koen Verzonnen",
        functie="Projectleider",
        organisatie="Waterschap Twee Rivieren",
        telefoon="06 00 00 00 32",
        email="koen.verzonnen@tweerivieren.example",
        foto="2026-02-11",
    ),
    Persoon(naam="Tess Modelman", functie="Projectleider", organisatie="Woningcorporatie Onder de Pannen"),
    Persoon(
        naam="Stef Bedacht",
        functie="Projectleider",
        organisatie="Voorbeeld Machinebouw",
        telefoon="06 00 00 00 33",
        vertrokken="2025-03-01",
    ),
    # The regiobureau
    collega("Carla Bedacht", "Directeur", 41, "2025-10-02"),
    collega("Hanneke Denkbeeld", "Bestuurssecretaris", 42),
    collega("Niels Schets", "Adviseur communicatie", 43, "2025-10-02"),
    collega("Petra Voorbeeld", "Woordvoerder", 44, "2025-10-02"),
    collega("Omar Testers", "Adviseur financiën", 0),
]
