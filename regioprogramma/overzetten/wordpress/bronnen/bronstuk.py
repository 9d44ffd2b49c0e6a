"""One item of a WordPress site as it was read, from whatever source: a page, a message, a file, a block."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Bronterm:
    """A category, a tag or a word of another list that belongs to an item; `domein` is the list."""

    domein: str
    slug: str
    naam: str


@dataclass
class Bronstuk:
    """One item. What the source does not say is empty; texts are as they are stored there, not cleaned."""

    nummer: int
    #: As WordPress calls its kind: "page", "post", "attachment", or one of a plug-in.
    soort: str = "post"
    status: str = "publish"
    titel: str = ""
    #: Where visitors found it: a whole address.
    adres: str = ""
    slug: str = ""
    #: The number of the item above it, 0 without one.
    ouder: int = 0
    volgorde: int = 0
    #: "2024-03-12 09:30:00" in the time of the site, and in UTC; "" when there is none ("0000-00-00 …" too).
    datum: str = ""
    datum_utc: str = ""
    gewijzigd_utc: str = ""
    heeft_wachtwoord: bool = False
    inhoud: str = ""
    uittreksel: str = ""
    meta: dict[str, list[str]] = field(default_factory=dict)
    termen: list[Bronterm] = field(default_factory=list)
    #: Of an attachment: the address of its file.
    bestandsadres: str = ""
    reacties: int = 0
    #: In bytes: where it begins in the file.
    plaats: int = 0

    def meta_value(self, sleutel: str) -> str:
        """Return the last value of a key, "" without one."""
        return (self.meta.get(sleutel) or [""])[-1]


@dataclass
class Bronkop:
    """What a source says of its site: its name, where it stood, its language, who wrote for it, and its terms."""

    naam: str = ""
    basis: str = ""
    taal: str = ""
    #: By which names the writers log in: their lists had an address.
    schrijvers: list[str] = field(default_factory=list)
    termen: list[Bronterm] = field(default_factory=list)
    #: {(list, slug of a term): slug of the one above it}.
    boven: dict[tuple[str, str], str] = field(default_factory=dict)
