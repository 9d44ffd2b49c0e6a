"""What the widgets of Elementor show, and in which order. A widget that is not here shows every text it has."""

import re
from typing import Any

from .codetabel import is_leesbaar
from .woorden import words_of

#: Keys of a widget whose value is text, besides those in the rows below: at least what Elementor's own widgets and
#: the much used packs with more of them call it.
TEKSTEN = frozenset({
    "title", "editor", "text", "description", "description_text", "title_text", "tab_title", "tab_content",
    "item_title", "caption", "html", "testimonial_content", "testimonial_name", "testimonial_job", "inner_text",
    "heading", "sub_title", "content", "ending_number", "prefix", "suffix", "alert_title", "alert_description",
    "button_text", "blockquote_content", "price", "item_text", "before_text", "highlighted_text", "rotating_text",
    "after_text", "title_text_a", "description_text_a", "title_text_b", "description_text_b", "subtitle",
    "sub_heading", "subheading", "before_title", "name", "position", "job", "author", "author_name", "question",
    "answer", "list_title", "list_content", "desc", "desc_text", "subtitle_text", "period",
    "footer_additional_info", "item_description", "btn_title", "currency_symbol", "button", "link_text",
    "label_text", "number", "label", "ribbon_title", "header", "heading_text", "heading_title", "descrition",
    "accordion_title", "accordion_content", "faq_title", "faq_content", "team_name", "team_designation",
    "message", "primary_heading", "secondary_heading", "second_heading", "infobox_title", "infobox_description",
    "eael_infobox_title", "eael_infobox_text", "headline", "tagline", "dropcap", "quote", "paragraph",
})  # fmt: skip
TITELS = frozenset({
    "title", "title_text", "item_title", "heading", "alert_title", "title_text_a", "title_text_b", "tab_title",
    "list_title", "header", "heading_text", "heading_title", "accordion_title", "faq_title", "infobox_title",
    "eael_infobox_title", "primary_heading", "headline", "question",
})  # fmt: skip
#: Those of a whole part of the page: pages show them as headings of its first level.
HOOFDKOPPEN = frozenset({"heading", "heading_text", "heading_title", "primary_heading", "main_heading"})
#: Keys whose value is the text of the link of the widget.
KNOPTEKSTEN = frozenset({"button_text", "btn_title", "link_text", "button"})
#: Keys with a row of things, each with texts of its own, that open and close.
UITKLAP = {
    "tab_title": "tab_content",
    "list_title": "list_content",
    "question": "answer",
    "faq_title": "faq_content",
    "accordion_title": "accordion_content",
    "title": "content",
}
#: Of the widgets that open and close.
UITKLAPPERS = ("accordion", "toggle", "faq")
#: Widgets that are a form: nothing of them is text.
FORMULIEREN = frozenset({"form", "metform", "wpforms", "ninja-forms", "contact-form-7", "gravityform", "mc4wp"})
#: Widgets that only show what the site has elsewhere, a form or a decoration.
VERTONERS = (
    "google_maps", "posts", "portfolio", "social-icons", "share-buttons", "nav-menu", "search",
    "login", "sitemap", "menu-anchor", "slides-nav", "sidebar", "wp-widget", "loop-grid", "archive", "calendar",
)  # fmt: skip
ZONDER_TEKST = frozenset({"spacer", "divider", "icon", "menu-anchor", "read-more"})
#: Key of a settings row that names a picture or several.
BEELDEN = frozenset({"image", "testimonial_image", "bg_image", "graphic_image", "avatar", "photo", "picture", "thumb"})
BEELDRIJEN = frozenset({"wp_gallery", "gallery", "carousel", "slides_images"})
VIDEOS = ("youtube_url", "vimeo_url", "dailymotion_url", "hosted_url", "external_url", "insert_url")
#: Keys that go in one line, such as a number with what stands before and after it.
EEN_REGEL = {
    "counter": ("prefix", "ending_number", "suffix", "title"),
    "animated-headline": ("before_text", "highlighted_text", "rotating_text", "after_text"),
}
#: Widgets of Elementor itself of which all texts are known here; of another the name is reported.
BEKEND = frozenset({
    "heading", "text-editor", "image", "image-box", "icon-box", "button", "icon-list", "accordion", "toggle", "tabs",
    "nested-accordion", "nested-tabs", "nested-carousel", "testimonial", "testimonial-carousel", "blockquote",
    "counter", "progress", "alert", "video", "html", "shortcode", "gallery", "image-gallery", "image-carousel",
    "divider", "spacer", "icon", "call-to-action", "flip-box", "animated-headline", "price-list", "price-table",
    "star-rating", "slides", "e-heading", "e-paragraph", "e-button",
})  # fmt: skip
#: Other keys of which the name says that visitors read the value, as those of the widgets of a theme.
_OOK_TEKST = re.compile(
    r"\w+_(?:title|heading|text|desc|description|caption|label|content|subtitle|designation|date|year)(?:_\d+)?"
)
_OOK_TITEL = re.compile(r"\w+_(?:title|heading)(?:_\d+)?")
_OOK_KNOP = re.compile(r"\w*(?:btn|button)_(?:text|label|title)|\w*(?:read_?more|link)_(?:text|label)")
#: Unless it says that it is about something else: a picture, a form, the screen of the editor, a choice.
_GEEN_WOORDEN = re.compile(
    r"(?:\w*_)?(?:admin|alt|img|image|seo|meta|show|hide|use|enable|display|placeholder|e?mail|success|error|submit|"
    r"captcha|due|expire|field|filter|order|query|custom|html|tag|loop|nothing_found|aria)_"
)
_VORM = re.compile(r"css|class|font|typography|color|style|animation|icon|shadow|position|attribut|condition|size|^_")
#: Code, addresses, measures, and the class of an icon ("fab fa-x-twitter").
_VORMTEKST = re.compile(
    r"[{};]|https?://|^[\w-]+/[\w-]+$|\d(?:px|em|vh|vw)\b|^(?:fa\w?|eicons?|dashicons|icon)[ -][\w-]+$"
)
_JAAR = re.compile(r"(?:19|20)\d\d")
_HTML = re.compile(r"<(?:p|br|li|strong|h[1-6])\b", re.IGNORECASE)
_EEN_ZIN = 4


def is_titel(sleutel: str) -> bool:
    """Whether the value of a setting is the title of a thing."""
    return sleutel in TITELS or (sleutel not in TEKSTEN and bool(_OOK_TITEL.fullmatch(sleutel)))


def is_knoptekst(sleutel: str) -> bool:
    """Whether the value of a setting is the text of a link."""
    return sleutel in KNOPTEKSTEN or bool(_OOK_KNOP.fullmatch(sleutel))


def is_elementortekst(sleutel: str, waarde: Any) -> bool:
    """Whether the value of a setting is text: by its key, or because it reads like a sentence."""
    if isinstance(waarde, bool) or not isinstance(waarde, str | int | float):
        return False
    if sleutel in TEKSTEN:
        return True
    if not isinstance(waarde, str) or _VORM.search(sleutel):
        return False
    if _OOK_TEKST.fullmatch(sleutel) and not _GEEN_WOORDEN.match(sleutel):
        return is_leesbaar(sleutel, waarde) or bool(_JAAR.fullmatch(waarde.strip()))
    return bool(_HTML.search(waarde)) or (len(words_of(waarde)) >= _EEN_ZIN and not _VORMTEKST.search(waarde))
