"""What an editor calls what WordPress calls otherwise: kinds, states, and what texts were made with."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SOORTNAMEN = {
    "page": gettext_lazy("Pagina’s"),
    "post": gettext_lazy("Berichten"),
    "attachment": gettext_lazy("Bestanden"),
    "project": gettext_lazy("Projecten"),
    "projects": gettext_lazy("Projecten"),
    "projecten": gettext_lazy("Projecten"),
    "team": gettext_lazy("Team"),
    "event": gettext_lazy("Evenementen"),
    "events": gettext_lazy("Evenementen"),
    "tribe_events": gettext_lazy("Evenementen"),
    "product": gettext_lazy("Producten"),
    "faq": gettext_lazy("Veelgestelde vragen"),
    "testimonial": gettext_lazy("Aanbevelingen"),
    "revision": gettext_lazy("Oude versies"),
    "nav_menu_item": gettext_lazy("Regels van menu’s"),
    "wp_navigation": gettext_lazy("Menu’s"),
    "wp_block": gettext_lazy("Herbruikbare blokken"),
    "wp_template": gettext_lazy("Sjablonen"),
    "wp_template_part": gettext_lazy("Delen van sjablonen"),
    "wp_global_styles": gettext_lazy("Instellingen van de opmaak"),
    "custom_css": gettext_lazy("Eigen opmaak"),
    "customize_changeset": gettext_lazy("Instellingen van de opmaak"),
    "feedback": gettext_lazy("Ingezonden formulieren"),
    "flamingo_inbound": gettext_lazy("Ingezonden formulieren"),
    "flamingo_contact": gettext_lazy("Adressen van inzenders"),
    "wpcf7_contact_form": gettext_lazy("Formulieren"),
    "wpforms": gettext_lazy("Formulieren"),
    "mc4wp-form": gettext_lazy("Formulieren voor een nieuwsbrief"),
    "shop_order": gettext_lazy("Bestellingen"),
    "elementor_library": gettext_lazy("Sjablonen van Elementor"),
    "acf-field": gettext_lazy("Velden van ACF"),
    "acf-field-group": gettext_lazy("Groepen velden van ACF"),
    "oembed_cache": gettext_lazy("Onthouden filmpjes en kaarten"),
    "user_request": gettext_lazy("Verzoeken van personen"),
}
STATUSNAMEN = {
    "publish": gettext_lazy("Gepubliceerd"),
    "inherit": gettext_lazy("Bestanden en oude versies"),
    "draft": gettext_lazy("Concept"),
    "pending": gettext_lazy("Te beoordelen"),
    "future": gettext_lazy("Gepland"),
    "private": gettext_lazy("Privé"),
    "trash": gettext_lazy("Prullenbak"),
    "auto-draft": gettext_lazy("Leeg concept"),
}
BOUWERNAMEN = {
    "klassiek": gettext_lazy("Klassieke editor"),
    "gutenberg": gettext_lazy("Blokken van WordPress (Gutenberg)"),
    "elementor": "Elementor",
    "wpbakery": "WPBakery",
    "divi": "Divi",
    "avada": "Avada",
    "enfold": "Enfold",
}
#: How the codes and blocks of a plug-in begin.
_PLUGINS = {
    "contact-form": "Contact Form 7",
    "gravityform": "Gravity Forms",
    "ninja_form": "Ninja Forms",
    "wpforms": "WPForms",
    "acf/": "Advanced Custom Fields",
    "vc_": "WPBakery",
    "et_pb_": "Divi",
    "fusion_": "Avada",
    "av_": "Enfold",
    "yoast": "Yoast SEO",
    "rank-math": "Rank Math",
    "woocommerce": "WooCommerce",
    "tribe": "The Events Calendar",
    "jetpack": "Jetpack",
}
_VAN_WORDPRESS = {"gallery", "caption", "embed", "audio", "video", "playlist"}
_TALEN = {
    "nl": gettext_lazy("Nederlands"),
    "en": gettext_lazy("Engels"),
    "de": gettext_lazy("Duits"),
    "fr": gettext_lazy("Frans"),
    "fy": gettext_lazy("Fries"),
    "uk": gettext_lazy("Oekraïens"),
    "ar": gettext_lazy("Arabisch"),
    "pl": gettext_lazy("Pools"),
    "tr": gettext_lazy("Turks"),
}


def say_soort(soort: str) -> str:
    """Return what a kind is called, with the technical name in brackets."""
    return f"{SOORTNAMEN[soort]} ({soort})" if soort in SOORTNAMEN else soort


def say_taal(taal: str) -> str:
    """Return what a language is called, with its code in brackets."""
    naam = _TALEN.get(taal.lower()[:2]) if len(taal) in {2, 5} else None
    return f"{naam} ({taal})" if naam else taal


def say_status(status: str) -> str:
    """Return what a state is called; of a plug-in by its own name."""
    return str(STATUSNAMEN.get(status) or _("Van een plug-in (%(status)s)") % {"status": status})


def say_code(code: str) -> str:
    """Return a code or block with the plug-in that it is of, as far as that is known."""
    naam = "WordPress" if code in _VAN_WORDPRESS else next((n for b, n in _PLUGINS.items() if code.startswith(b)), "")
    return f"{code} ({naam})" if naam else code


def say_lijst(domein: str) -> str:
    """Return what a list of terms is called."""
    return {"category": _("categorie"), "post_tag": _("tag")}.get(domein, domein)
