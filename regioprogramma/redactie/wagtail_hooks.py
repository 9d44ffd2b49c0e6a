"""What the CMS asks of us: its menu, its lists, and what happens around saving a page."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem

from projecten.bedragen import exceeds_half_by_rijk, exceeds_totaal
from projecten.models import GeldMixin, RegioDeal
from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import known_to

# Each of these registers its own screens and buttons.
from .bewerken import (  # noqa: F401
    begin,
    bewaren,
    bulk,
    documenten,
    is_vergeten,
    kort_moment,
    order_actions,
    paginaschermen,
    rekenbladen,
    termijn,
)
from .controles import put_controles
from .handleiding import haken as haken_handleiding  # noqa: F401
from .historie import haken as haken_historie  # noqa: F401
from .menu import KIEZERS, data_lists, doorverwijzingen, inrichten, page_lists, sites  # noqa: F401
from .rollen import accounts  # noqa: F401
from .vandaag import hooks as haken_vandaag  # noqa: F401

#: The places of Wagtail's own items between ours (see `menu_order` there): in the order of the work, the tree last.
MENUPLAATSEN = {"documents": 60, "images": 70, "reports": 90, "explorer": 100, "settings": 110}


@hooks.register("register_admin_viewset")
def register_lists() -> list[Any]:
    """Put every list and chooser at its address."""
    return [*KIEZERS, *page_lists(), *data_lists()]


@hooks.register("construct_main_menu")
def order_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Put the menu in the order of the work, without what nobody needs."""
    menu_items[:] = [item for item in menu_items if item.name != "help"]
    for item in menu_items:
        item.order = MENUPLAATSEN.get(item.name, item.order)


@hooks.register("construct_page_action_menu")
def publish_first(menu_items: list[ActionMenuItem], request: HttpRequest, context: Mapping[str, Any]) -> None:
    """Publishing is one click, and the button says when it happens."""
    order_actions(menu_items)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def warn_about_money(request: HttpRequest, page: Pagina) -> None:
    """Say so when sums do not agree or the region pays less than half of a deal; never refuse it, nor on autosave."""
    if "application/json" in request.headers.get("Accept", ""):
        return
    if isinstance(page, RegioDeal) and exceeds_half_by_rijk(page):
        messages.warning(
            request,
            _(
                "Het Rijk betaalt volgens de bijdragen meer dan de helft van deze deal. Meestal betaalt de regio "
                "minstens de helft. Staan alle bijdragen erbij?"
            ),
        )
    if isinstance(page, GeldMixin) and exceeds_totaal(page):
        messages.warning(request, _("De bijdragen in geld zijn samen meer dan het totaal. Klopt het totaal nog?"))


@hooks.register("before_edit_page")
def warn_about_plan(request: HttpRequest, page: Pagina) -> None:
    """Say so when a page has a day to be published and is not planned: people forget the last click."""
    if request.method == "GET" and is_vergeten(page):
        messages.warning(
            request,
            _(
                "Deze pagina is nog niet ingepland. Er staat wel een datum in: %(moment)s. "
                "Klik op ‘Inplannen’ om de pagina dan te publiceren."
            )
            % {"moment": kort_moment(page.go_live_at)},
        )


@hooks.register("insert_global_admin_css")
def first_script() -> SafeString:
    """Add the script that has to come before those of Wagtail itself, which come after the styles."""
    return format_html('<script src="{}"></script>', static("redactie/begin.js"))


@hooks.register("insert_global_admin_css")
def own_style() -> SafeString:
    """Add the region's name and the bar of a trial environment to the CMS."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/beheer.css"))


@hooks.register("insert_global_admin_js")
def own_script() -> SafeString:
    """Add the scripts of the forms: where a file is brought in, what a button, a field or a place is called."""
    namen = ("uploadtab", "afbeelding", "controles", "inplannen", "namen", "plakken", "rijen", "vindplek")
    scripts = [(static(f"redactie/{naam}.js"),) for naam in namen]
    return format_html_join("\n", '<script type="module" src="{}"></script>', scripts)


@hooks.register("construct_page_chooser_queryset")
def choose_known_pages(pages: QuerySet, request: HttpRequest) -> QuerySet:
    """Offer no page to choose whose title this editor may not even see; what its row shows is read for all at once."""
    return known_to(request.user, pages).annotate_approved_schedule().prefetch_workflow_states().with_parents()


@hooks.register("construct_document_chooser_queryset")
def choose_documents(documents: QuerySet, request: HttpRequest) -> QuerySet:
    """Read the collections of the documents with them."""
    return documents.select_related("collection")


hooks.register("construct_wagtail_userbar", put_controles)
