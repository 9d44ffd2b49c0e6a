"""The kinds of open data: what is told of each, in what shape, for the API and for the downloads alike."""

from .documenten import OPEN_DOCUMENTEN, OPEN_TREFWOORDEN
from .feiten import OPEN_FEITWIJZIGINGEN
from .schrijven import Adresmaker, write_bedrag, write_datum, write_keuze, write_verwijzing
from .soort import Gegevenssoort, Insluiting, read_kolom
from .steun import Pad, Steun, Vinder, lean_on_rows, list_steunen
from .verband import (
    OP_DOCUMENTEN,
    OP_PAGINA,
    describe_paginas,
    offer_documenten,
    per_stuk,
    refer_from,
    refer_to_documenten,
    refer_to_paginas,
    refer_to_trefwoorden,
    tell_waar,
)
from .vormen import (
    Adres,
    Bedragvorm,
    Datumvorm,
    Gemeentevorm,
    Keuzevorm,
    Moment,
    Nummer,
    Paginavorm,
    Partijvorm,
    Rolvorm,
    Verwijsvorm,
    Vorm,
)

__all__ = [
    "Adres",
    "Adresmaker",
    "Bedragvorm",
    "OPEN_DOCUMENTEN",
    "Datumvorm",
    "OPEN_FEITWIJZIGINGEN",
    "Gegevenssoort",
    "Gemeentevorm",
    "Insluiting",
    "Keuzevorm",
    "Moment",
    "Nummer",
    "Paginavorm",
    "Pad",
    "Partijvorm",
    "OP_DOCUMENTEN",
    "OP_PAGINA",
    "Rolvorm",
    "Steun",
    "Vinder",
    "OPEN_TREFWOORDEN",
    "Verwijsvorm",
    "Vorm",
    "describe_paginas",
    "list_steunen",
    "offer_documenten",
    "per_stuk",
    "read_kolom",
    "refer_from",
    "refer_to_documenten",
    "refer_to_paginas",
    "refer_to_trefwoorden",
    "lean_on_rows",
    "tell_waar",
    "write_bedrag",
    "write_datum",
    "write_keuze",
    "write_verwijzing",
]
