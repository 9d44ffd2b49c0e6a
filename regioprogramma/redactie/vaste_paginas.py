"""The pages that every site has stay where they are: the home page, and the overviews below it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Site

from regioprogramma.core.models import Pagina

#: What takes a page from its place, besides deleting it.
INGRIJPEND = ("unpublish", "move")


@hooks.register("before_delete_page")
def keep_home(request, page):
    """The page that a site starts at stays: deleting it would take the site and its settings along."""
    if Site.objects.filter(root_page__path__startswith=page.path).exists():
        messages.error(request, _("Dit is de homepagina van de website. Die blijft op haar plaats."))
        return redirect("wagtailadmin_explore", page.pk)
    return None


@hooks.register("before_unpublish_page")
def keep_overview(request, page):
    """An overview, such as all news, is taken away only by who may do so to the whole site."""
    if antwoord := keep_home(request, page):
        return antwoord
    if page.specific_class.max_count_per_parent != 1 or page.is_root():
        return None
    if page.get_parent().permissions_for_user(request.user).can_publish():
        return None
    messages.error(request, _("Dit overzicht hoort bij de website. U kunt het niet offline halen of verplaatsen."))
    return redirect("wagtailadmin_explore", page.pk)


@hooks.register("before_move_page")
def keep_overview_in_place(request, page, destination):
    """As `keep_overview`."""
    return keep_overview(request, page)


@hooks.register("before_bulk_action")
def keep_in_bulk(request, action_type, objects, action_class_instance):
    """The same for many pages at once."""
    if action_class_instance.models[0] is not Pagina:
        return None
    regel = keep_home if action_type == "delete" else keep_overview if action_type in INGRIJPEND else None
    antwoorden = (regel(request, pagina) for pagina in objects) if regel else ()
    return next((antwoord for antwoord in antwoorden if antwoord), None)
