"""The shapes of what the demo says of the region itself (see vormen.py)."""

from typing import NamedTuple


class Regio(NamedTuple):
    """The settings of the site, by their names in the CMS's model."""

    naam: str
    omschrijving: str
    merkkleur: str
    adres: str
    route: str
    openingstijden: str
    telefoon: str
    email: str
    pers_email: str
    pers_telefoon: str
    woo_contact: str
    voettekst: str
    tooi: str


class OpenOverheid(NamedTuple):
    """What the page about the Wet open overheid says, by its names in the CMS's model."""

    werkwijze: str
    contactpersoon: str
    contact_email: str


class Toegankelijkheidsprobleem(NamedTuple):
    """Something that is known to be wrong, by the names of the CMS's model."""

    criterium: str
    oorzaak: str
    gevolg: str
    alternatief: str
    maatregel: str
    gepland_op: str


class Verklaring(NamedTuple):
    """The statement about accessibility, by the names of the CMS's model; `pagina` by its slug."""

    status: str
    register: str
    vastgesteld_op: str
    ondertekenaar: str
    bekeken_op: str
    onderzoek_op: str
    onderzoeker: str
    email: str
    pagina: str
    problemen: tuple[Toegankelijkheidsprobleem, ...]
