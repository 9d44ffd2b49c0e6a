"""Which shortcode is what, and what the keys of page builders mean. A new one is a word in a list here."""

import re
from collections.abc import Iterable

#: Keys whose value is the title of the thing.
TITELS = (
    "name", "title", "heading", "title_text", "header", "question", "h2", "main_heading", "block_title",
    "toggle_title", "tab_title",
)  # fmt: skip
#: Keys whose value a visitor reads, in the order in which builders show them.
TEKSTEN = (
    "sub_title", "subtitle", "subheading", "sub_heading", "subhead", "h4", "before_text", "label", "prefix", "number",
    "value", "counter_value", "number_text", "suffix", "text", "content", "desc", "description", "body", "info",
    "excerpt", "answer", "quote", "author", "position", "job", "job_title", "company", "company_name",
    "organization", "caption", "tagline", "after_text", "percent", "price",
)  # fmt: skip
#: Other keys of which the name says that a visitor read the value, such as "counter_title" and "text_front".
_OOK_TITEL = re.compile(r"\w+_(?:title|heading)|(?:title|heading)_(?:front|back)")
_OOK_TEKST = re.compile(r"\w+_(?:subtitle|text|desc|description|caption)|text_(?:front|back)")
#: Unless it says that it is about something else: the editor's own screen, a picture, a button, a choice.
_GEEN_WOORDEN = re.compile(
    r"(?:\w*_)?(?:admin|alt|img|image|seo|meta|og|link|button\w*|btn\w*|icon|read_?more|field|show|hide|use|enable|disable|"
    r"display|placeholder|e?mail|success|error|submit|captcha)_"
)
KNOPTEKSTEN = (
    "button_text", "btn_text", "btn_title", "linktext", "link_text", "button_label", "button_one_text",
    "button_two_text", "button",
)  # fmt: skip
LINKS = (
    "link", "url", "href", "button_url", "button_link", "link_url", "btn_link", "read_more_link",
    "button_one_url", "button_two_url", "link_option_url",
)  # fmt: skip
#: The link that goes with the text of a second button.
TWEEDE = {"button_two_text": "button_two_url", "button_one_text": "button_one_url"}
BEELDEN = (
    "image", "image_id", "image_url", "img", "img_id", "src", "photo", "picture", "portrait_url", "attachment",
    "avatar", "logo_image_url", "header_image_url", "bg_image",
)  # fmt: skip
BEELDRIJEN = ("ids", "images", "gallery_ids", "include", "image_ids")
#: Keys with a list in JSON, encoded as an address.
LIJSTSLEUTELS = ("values", "items", "slides", "list")
BESTANDEN = ("src", "mp3", "mp4", "m4a", "m4v", "webm", "ogv", "ogg", "wav", "flv", "mov")

#: What is no text although its key says so: addresses, colours, sizes, words of a form with choices.
_GEEN_TEKST = re.compile(r"\s*(?:https?:|#[0-9a-fA-F]{3,8}\s*$|[\d.]+(?:px|r?em|%|vw|vh)\s*$|fa-|icon-|\||/\S*$)")
_KEUZES = frozenset({
    "true", "false", "yes", "no", "on", "off", "left", "right", "center", "top", "bottom", "middle", "none",
    "default", "small", "medium", "large", "full", "inherit", "auto", "before", "after", "above", "below",
    "inside", "outside", "relative", "absolute", "fixed", "static", "normal", "h1", "h2", "h3", "h4", "h5", "h6",
    "div", "span",
})  # fmt: skip
_GETALSLEUTELS = frozenset({"number", "value", "counter_value", "percent", "price", "prefix", "suffix"})

#: How builders name a thing for themselves.
_EIGEN_NAAM = re.compile(r"[a-z0-9_-]*")

#: Names of the parts of page builders that only divide a page, or whose words follow the rule for all.
_BOUWERS = re.compile(r"(?:vc|et_pb|fusion|av|ux|cs|x|fl|mk|nectar|tatsu|kc|dt|ult|ultimate|themify|us|row|col)_")
ZONDER_TEKST = frozenset({
    "vc_empty_space", "vc_separator", "vc_zigzag", "et_pb_divider", "fusion_separator", "av_hr", "spacer",
    "divider", "clear", "br", "hr", "vc_text_separator_line", "fusion_sharing", "gap", "space",
})  # fmt: skip
RAUW_BASE64 = frozenset({"vc_raw_html", "fusion_code"})
WEG_MET_INHOUD = frozenset({"vc_raw_js", "av_codeblock_js", "raw_js"})
ONDERSCHRIFT = frozenset({"caption", "wp_caption"})
NOOTCODES = frozenset({"fn", "footnote", "ref", "efn_note", "mfn", "sidenote", "note_ref"})
MEDIA = frozenset({"audio", "video"})
#: Codes that are a list, and a point of it.
OMHULSELS = {
    "fusion_checklist": ("<ul>", "</ul>"),
    "fusion_li_item": ("<li>", "</li>"),
    "list_item": ("<li>", "</li>"),
    "li_item": ("<li>", "</li>"),
}
#: Codes that enclose the address of their picture.
BEELDADRES = frozenset({"fusion_imageframe"})
KOPPEN = frozenset({
    "vc_custom_heading", "av_heading", "fusion_title", "ultimate_heading", "mk_fancy_title", "heading",
})  # fmt: skip

_FORMULIER = re.compile(
    r"^formulier|elementor form$|contact-?_?(?:form|field)|"
    r"wpforms|gravity|ninja_form|formidable|caldera|mc4wp|forminator|fluentform|fusion_form|"
    r"av_contact|mailpoet|quform|newsletter|subscribe|mailchimp|metform|cf7|signup"
)
_UITKLAP = re.compile(
    r"toggle|accordion[_-]?(?:item|tab|section|panel)|tta_section|spoiler|collaps|faq|expand|accordion$"
)
_CITAAT = re.compile(r"testimonial|quote|citaat")
_KNOP = re.compile(r"button|btn|knop")


def is_formulier(naam: str) -> bool:
    """Whether a code, block or widget is a form; or what was left out is one."""
    return bool(_FORMULIER.search(naam))


def is_uitklap(naam: str) -> bool:
    """Whether a code may be a question that opens."""
    return bool(_UITKLAP.search(naam))


def is_citaat(naam: str) -> bool:
    """Whether a code is what somebody said."""
    return bool(_CITAAT.search(naam))


def is_knop(naam: str) -> bool:
    """Whether a code is a button."""
    return bool(_KNOP.search(naam))


def is_van_bouwer(naam: str) -> bool:
    """Whether a code is of a page builder that is known here."""
    return bool(_BOUWERS.match(naam))


def find_titels(waarden: Iterable[str]) -> list[str]:
    """Return the keys, out of those of a code, whose value is the title of the thing, the most certain first."""
    return [*TITELS, *(sleutel for sleutel in waarden if _is_also(_OOK_TITEL, sleutel))]


def find_teksten(waarden: Iterable[str]) -> list[str]:
    """Return the keys, out of those of a code, whose value a visitor read below the title."""
    return [*TEKSTEN, *(sleutel for sleutel in waarden if _is_also(_OOK_TEKST, sleutel))]


def _is_also(patroon: re.Pattern[str], sleutel: str) -> bool:
    bekend = sleutel in TITELS or sleutel in TEKSTEN or sleutel in KNOPTEKSTEN
    return not bekend and bool(patroon.fullmatch(sleutel)) and not _GEEN_WOORDEN.match(sleutel)


def is_leesbaar(sleutel: str, waarde: str) -> bool:
    """Whether a visitor read the value of a key."""
    waarde = waarde.strip()
    if not waarde or waarde.lower() in _KEUZES or _GEEN_TEKST.match(waarde):
        return False
    if sleutel == "name" and _EIGEN_NAAM.fullmatch(waarde):
        return False
    return sleutel in _GETALSLEUTELS or not re.fullmatch(r"[\d.,\s-]+", waarde)
