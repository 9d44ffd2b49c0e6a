"""What no rule can tell: the words that go their own way."""


def woorden_van(tekst: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(tekst.split())


STOPWOORDEN = woorden_van(
    """
    doe doet doen ga gaat gaan komt komen kom kunt kun mag mogen moeten zal zullen krijg krijgt krijgen willen waarom
    wanneer hoeveel iemand iets graag daar daarom elkaar
    aan al alle als bij dan dat de den der des deze die dit door dus een en er ge geen had haar heb hebben heeft hem
    het hier hij hoe hun ik in is ja je kan kunnen maar me meer men met mij mijn moet na naar nee niet nog nu of
    om omdat ons onze ook op over s t te tegen toch toen tot u uit uw van veel voor waar waren was wat we wel
    welke werd wie wij wil wordt worden ze zei zelf zich zij zijn zo zonder zou
    """
)

#: Plurals that no rule makes; at the end of a compound ("raadsleden") too.
MEERVOUDEN = {
    "kinderen": "kind",
    "eieren": "ei",
    "liederen": "lied",
    "bladeren": "blad",
    "runderen": "rund",
    "kalveren": "kalf",
    "lammeren": "lam",
    "volkeren": "volk",
    "goederen": "goed",
    "gelederen": "gelid",
    "beenderen": "been",
    "gemoederen": "gemoed",
    "raderen": "rad",
    "hoenderen": "hoen",
    "steden": "stad",
    "leden": "lid",
    "smeden": "smid",
    "schepen": "schip",
    "koeien": "koe",
    "vlooien": "vlo",
    "musea": "museum",
    "centra": "centrum",
    "aquaria": "aquarium",
    "criteria": "criterium",
    "gymnasia": "gymnasium",
    "stadia": "stadium",
    "podia": "podium",
    "politici": "politicus",
    "technici": "technicus",
    "critici": "criticus",
    "academici": "academicus",
    "historici": "historicus",
    "musici": "musicus",
    "mechanici": "mechanicus",
    "leerlui": "leerman",
    "vaklui": "vakman",
    "vaklieden": "vakman",
    "vakmensen": "vakman",
}
#: What ends like one of those and is not one.
GEEN_MEERVOUD = ("verleden", "geleden", "overleden", "beleden", "afgeleden", "scheden", "besteden", "aanbesteden")

#: Short words whose vowel is long in the plural only: dag, dagen; keyed by what the rules make of the plural.
KORTE_KLINKER = {
    "daag": "dag",
    "daak": "dak",
    "daal": "dal",
    "gaat": "gat",
    "paad": "pad",
    "baad": "bad",
    "blaad": "blad",
    "glaas": "glas",
    "vaat": "vat",
    "slaag": "slag",
    "weeg": "weg",
    "good": "god",
    "hoof": "hof",
    "hool": "hol",
    "loot": "lot",
    "speel": "spel",
    "graaf": "graf",
    "leed": "lid",
    "scheep": "schip",
}

#: Words that end in -en and are not a plural or verb; at the end of a compound ("jachthaven") too.
OP_EN = woorden_van("haven varken keuken wagen molen wapen laken examen bekken kussen deken terrein")
#: The same, only as a whole word: longer words that end that way are plurals.
OP_EN_HEEL = woorden_van(
    """
    teken regen toren oven open samen eigen morgen negen zeven tien boven buiten binnen tussen beneden gegeven
    verleden heden jongen alleen iedereen meteen bekend volgens wegens leen
    """
)

#: Words that keep their last letter: it is not an ending.
GEEN_UITGANG = woorden_van(
    """
    aarde hitte einde premie rente divers lente fonds gids soms steeds reeds sinds thuis advies precies verlies
    paleis parcours concours adres congres expres proces succes exces princes prinses basis crisis analyse
    synthese hypothese rups korps gips zonde tante gilde bende intens immens tevens telkens ons mens wens grens
    lens kans dans gans hals pols koers pers vers kers beurs laars baars paars volgens wegens trouwens overigens
    ergens nergens eens anders elders
    """
)
#: Not an ending either, even at the end of a compound.
GEEN_UITGANG_STAART = ("grens", "kans", "dans", "beurs", "koers", "fonds", "gids", "advies", "verlies",
    "proces", "adres", "congres", "succes", "paleis", "kaars", "schaars", "dwars", "korps")  # fmt: skip

#: Comparatives; with longer adjectives the ending tells.
VERGROTEND = {
    "groter": "groot", "kleiner": "klein", "hoger": "hoog", "lager": "laag", "langer": "lang", "korter": "kort",
    "sneller": "snel", "sterker": "sterk", "zwakker": "zwak", "dikker": "dik", "dunner": "dun", "warmer": "warm",
    "kouder": "koud", "gezonder": "gezond", "groener": "groen", "schoner": "schoon", "goedkoper": "goedkoop",
    "rijker": "rijk", "armer": "arm", "nieuwer": "nieuw", "mooier": "mooi", "slimmer": "slim", "zwaarder": "zwaar",
    "lichter": "licht", "breder": "breed", "smaller": "smal", "dieper": "diep", "stiller": "stil", "zachter": "zacht",
    "harder": "hard", "frisser": "fris", "drukker": "druk", "duurder": "duur", "eerlijker": "eerlijk",
}  # fmt: skip

#: Verbs whose infinitive and present no rule brings together, and words that the rules turn into another.
WERKWOORDEN = {
    "komt": "kom", "komen": "kom", "gaat": "ga", "gaan": "ga", "staat": "staat", "doet": "doe", "doen": "doe",
    "ziet": "zie", "zien": "zie", "begint": "begin", "beginnen": "begin", "leest": "lees", "kiest": "kies",
    "wijst": "wijs", "reist": "reis", "hoort": "hoor", "gebouwd": "bouw",
    "padden": "padden", "bekeren": "bekeer", "bekeerd": "bekeer", "bekering": "bekeer",
    "afvallen": "afvallen", "afvalt": "afvallen", "afgevallen": "afvallen",
    "afscheiden": "afscheiden", "afgescheiden": "afscheiden", "afscheiding": "afscheiden",
}  # fmt: skip
