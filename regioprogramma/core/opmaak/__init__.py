"""Dutch values: read as people type them, and written as people and machines read them."""

from .datums import (
    KORTE_MAANDEN,
    MAANDEN,
    Datumlijstveld,
    Datumveld,
    Deeldatumveld,
    Momentveld,
    read_machinedatum,
    read_partial_date,
    read_rough_date,
    typed_date,
)
from .formules import guard_formula, unguard_formula
from .gestuurd import read_json
from .getallen import VAN_GELD, read_amount, read_decimal, read_rough_amount
from .jsonld import Kruimel, absolute_adres
from .keuzes import Keuzewoorden
from .leesbaar import readable, show_ja_nee, text_of
from .nummers import read_number, read_numbers
from .sorteren import name_key, name_order
from .telefoon import Telefoonveld, show_telefoon
from .tonen import (
    SPATIE,
    machinedatum,
    met_hoofdletter,
    met_punt,
    opsomming,
    show_bedrag,
    show_datum,
    show_getal,
    show_looptijd,
    show_moment,
    show_rangtelwoord,
    show_telwoord,
)
from .velden import Getalblok, Getalinvoer, Heelgetalveld, veld_voor
from .verschillen import compare_velden, read_velden
from .waarden import Accent, Nauwkeurigheid, Precisie, is_voorbij, laatste_dag, over_before, precisieveld

__all__ = [
    "Accent",
    "Datumlijstveld",
    "Datumveld",
    "Deeldatumveld",
    "Getalblok",
    "Getalinvoer",
    "Heelgetalveld",
    "KORTE_MAANDEN",
    "Keuzewoorden",
    "Kruimel",
    "MAANDEN",
    "Momentveld",
    "Nauwkeurigheid",
    "Precisie",
    "SPATIE",
    "Telefoonveld",
    "VAN_GELD",
    "absolute_adres",
    "compare_velden",
    "guard_formula",
    "is_voorbij",
    "laatste_dag",
    "machinedatum",
    "met_hoofdletter",
    "met_punt",
    "name_key",
    "name_order",
    "opsomming",
    "over_before",
    "precisieveld",
    "read_amount",
    "read_decimal",
    "read_json",
    "read_machinedatum",
    "read_number",
    "read_numbers",
    "read_partial_date",
    "read_rough_amount",
    "read_rough_date",
    "read_velden",
    "readable",
    "show_bedrag",
    "show_datum",
    "show_getal",
    "show_ja_nee",
    "show_looptijd",
    "show_moment",
    "show_rangtelwoord",
    "show_telefoon",
    "show_telwoord",
    "text_of",
    "typed_date",
    "unguard_formula",
    "veld_voor",
]
