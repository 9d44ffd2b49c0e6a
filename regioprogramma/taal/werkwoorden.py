"""The strong verbs: the forms that change their vowel, with and without a prefix."""

from .woorden import woorden_van

#: Infinitive, then its other forms; with "-" what is one only behind a prefix: "wees", but "bewees".
#: Left out is what is a noun as well: "sloot", "gevallen", "afspraken".
_VORMEN = """
    zwemmen zwom zwommen gezwommen; klimmen klom klommen geklommen; vinden vond vonden gevonden
    drinken dronk dronken gedronken; zingen zong zongen gezongen; springen sprong sprongen gesprongen
    dwingen dwong dwongen gedwongen; dringen drong drongen gedrongen; winnen wonnen gewonnen
    beginnen begon begonnen; binden gebonden; zinken zonk zonken gezonken; klinken klonk klonken geklonken
    schenken schonken geschonken; zenden zond zonden gezonden; trekken trok trokken getrokken
    treffen trof troffen getroffen
    vechten vochten gevochten; smelten smolt smolten gesmolten; gelden gold golden; helpen hielp hielpen geholpen
    sterven stierf stierven gestorven; werpen wierp wierpen geworpen; werven wierf wierven geworven
    bederven bedierf bedierven bedorven; zwerven zwierf zwierven gezworven; slinken slonk slonken geslonken
    schrijven schreef schreven geschreven; blijven bleef bleven gebleven; drijven -dreef -dreven gedreven
    wijzen -wees -wezen gewezen; prijzen geprezen; rijzen rees rezen gerezen; stijgen -steeg -stegen gestegen
    krijgen kreeg kregen gekregen; zwijgen zweeg zwegen gezwegen; rijden reed gereden; snijden sneed sneden gesneden
    strijden streed streden gestreden; glijden gleed gleden gegleden; mijden meed meden gemeden
    kijken keek keken gekeken; lijken leken geleken; blijken -bleek -bleken gebleken; strijken gestreken
    wijken geweken; bezwijken bezweek bezweken; grijpen -greep gegrepen; knijpen kneep knepen geknepen
    slijten sleet sleten gesleten; bijten gebeten; smijten smeet smeten gesmeten; splijten gespleten
    schijnen -scheen schenen geschenen; verdwijnen verdween verdwenen; kwijten kweet kweten gekweten
    verwijten verweet verweten; schrijden schreed schreden geschreden
    bieden bood geboden; kiezen koos kozen gekozen; verliezen verloor verloren; vriezen vroor gevroren
    schieten geschoten; gieten gegoten; genieten genoot genoten; vliegen vloog vlogen gevlogen
    liegen loog logen gelogen; bedriegen bedroog bedrogen; sluiten gesloten; kruipen kroop kropen gekropen
    buigen gebogen; zuigen gezogen; duiken dook doken gedoken; ruiken geroken
    schuiven schoof schoven geschoven; stuiven stoof gestoven; snuiven snoof gesnoven; fluiten floot floten gefloten
    spuiten spoot spoten gespoten; druipen droop gedropen; wegen woog wogen gewogen
    bewegen bewoog bewogen; scheren schoor geschoren; zweren zwoer zworen gezworen
    breken -brak gebroken; spreken sprak gesproken; steken stak gestoken; nemen nam genomen; stelen gestolen
    bevelen beval bevolen; eten gegeten; geven gaf gegeven; lezen gelezen; meten gemeten; vergeten vergat
    treden trad traden getreden; liggen gelegen; zitten zaten gezeten; bidden gebeden; genezen genas genazen
    graven groef gegraven; dragen droeg droegen gedragen; slaan sloeg sloegen geslagen; jagen joeg joegen
    vragen -vroeg vroegen; slapen sliep sliepen geslapen; laten liet lieten gelaten; lopen liep liepen gelopen
    roepen riep riepen geroepen; vallen viel vielen; houden hield hielden gehouden; blazen blies bliezen geblazen
    hangen hing hingen gehangen; vangen ving vingen gevangen; heffen hief hieven geheven; stoten stiet gestoten
    scheppen schiep schiepen geschapen; verzinnen verzon verzonnen; spinnen gesponnen; wassen wies
    denken dacht gedacht; brengen bracht brachten gebracht; kopen kocht kochten gekocht; zoeken zocht zochten gezocht
    weten wist wisten geweten; doen deed deden gedaan; gaan ging gingen gegaan; zien zag gezien
    komen kwam kwamen gekomen; staan stond stonden gestaan; plegen placht; bergen geborgen; zwellen gezwollen
    schelden gescholden; vlechten gevlochten; schrikken schrok schrokken geschrokken; wringen wrong gewrongen
    ontginnen ontgon ontgonnen; vertrekken vertrok vertrokken; raden geraden; bakken gebakken; lachen gelachen
    spannen gespannen; laden geladen; vouwen gevouwen; zouten gezouten; heten geheten; scheiden gescheiden
"""
#: What may stand apart from its verb, and has "ge" after it in a participle: "opgeschreven".
SCHEIDBAAR = (
    "samen", "tegen", "terug", "onder", "over", "achter", "binnen", "buiten", "rond", "mee", "deel", "plaats", "vast",
    "voort", "door", "voor", "toe", "uit", "aan", "bij", "neer", "weg", "los", "op", "af", "in", "om", "na", "vrij",
    "goed", "dicht", "open", "klaar", "schoon",
)  # fmt: skip
#: What a verb may begin with: "beschreven", "opschreven", "opgeschreven".
VOOR_WERKWOORDEN = (*SCHEIDBAAR, "her", "ver", "ont", "be", "mis")
#: Nouns that look like such a form behind a prefix.
_GEEN_VORM = woorden_van(
    """
    aanslagen bestond gedragen gegeven ingreep misgreep neerslagen omslagen toeslagen verboden verbonden
    verslagen aandacht
    """
)


def _read_vormen() -> tuple[dict[str, str], dict[str, str]]:
    """Return {form: infinitive}, and the same for what only stands behind a prefix: "schreven" of "beschreven"."""
    los: dict[str, str] = {}
    achter: dict[str, str] = {}
    for regel in _VORMEN.replace("\n", ";").split(";"):
        heel, *vormen = regel.split() or [""]
        for vorm in vormen:
            (achter if vorm[0] == "-" else los)[vorm.removeprefix("-")] = heel
            kaal = vorm.removeprefix("ge") if vorm.endswith("n") else vorm
            if kaal not in (vorm, heel):
                achter[kaal] = heel
    return los, {**achter, **los}


_LOS, _ACHTER = _read_vormen()


def hele_werkwoord(vorm: str) -> str:
    """Return the infinitive of a strong form, with its prefix; "" for what is not one."""
    if vorm in _LOS:
        return _LOS[vorm]
    if vorm in _GEEN_VORM:
        return ""
    for kop in VOOR_WERKWOORDEN:
        if vorm.startswith(kop) and (heel := _ACHTER.get(vorm[len(kop) :])):
            return kop + heel
    return ""
