"""Looks at the site before anything is loaded: is the demo there already, or the work of somebody else?"""

from django.apps import apps
from django.db.models import Q, QuerySet
from wagtail.models import Collection, Site, get_page_models

from regioprogramma.core.models import Pagina

from .uitzonderingen import DemoFout

#: The images and documents of the demo stand in a collection of their own. That it exists says the demo was loaded.
COLLECTIE = "Voorbeeldinhoud"
#: What the migrations put below the home page, besides the pages of which there is only one.
STRUCTUUR = {"opgaven", "over-ons", "privacy", "toegankelijkheid"}
#: What nobody has made yet on an empty site, besides pages.
VERZAMELINGEN = (
    "core.Trefwoord",
    "core.Afbeelding",
    "core.Document",
    "contacten.Contactpersoon",
    "contacten.Organisatie",
    "contacten.Gemeente",
    "contacten.Rol",
)


def is_loaded() -> bool:
    """Whether the demo content was loaded here before."""
    return Collection.objects.filter(name=COLLECTIE).exists()


def refuse_other_content() -> None:
    """Raise DemoFout when the site holds more than the migrations make: the demo never mixes with real work."""
    vreemd = [f"de pagina “{pagina.title}”" for pagina in find_other_pages()]
    for naam in VERZAMELINGEN:
        model = apps.get_model(naam)
        if aantal := model.objects.count():
            vreemd.append(f"{aantal} × {model._meta.verbose_name}")
    if vreemd:
        meer = f" en {len(vreemd) - 3} andere" if len(vreemd) > 3 else ""
        raise DemoFout(
            f"Deze site heeft al eigen inhoud: {', '.join(vreemd[:3])}{meer}. "
            "De voorbeeldinhoud past alleen op een lege site. Er is niets veranderd."
        )


def find_other_pages() -> QuerySet:
    """Return the pages that are not part of the empty structure, or that an editor has changed."""
    home = Site.objects.filter(is_default_site=True).values("root_page")
    structuur = Pagina.objects.filter(depth=1) | Pagina.objects.filter(pk__in=home)
    enige = [model for model in get_page_models() if model.max_count_per_parent == 1]
    structuur |= Pagina.objects.filter(depth=3).filter(Q(slug__in=STRUCTUUR) | Q(pk__in=Pagina.objects.type(*enige)))
    return Pagina.objects.exclude(pk__in=structuur.filter(latest_revision=None).values("pk")).order_by("path")
