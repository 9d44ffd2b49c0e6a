"""Nothing that was typed is lost: not under another editor's version, nor when a login ends while somebody types."""

from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.views.pages.edit import EditView

from regioprogramma.core.models import Pagina
from regioprogramma.core.pagina import judged

#: Sent along by whoever was told that there is another version, and goes on.
TOCH = "toch-bewaren"


class Bewerkscherm(EditView):
    """The form of a page. It puts no version over one that its editor did not see, unless the editor says so."""

    def get_object(self) -> Pagina:
        """Return the newest version, with what it takes to show or to judge it read once.

        modelcluster asks for the rows three times of a page that has no draft; Wagtail asks a dozen times how far its
        approval is, which only a button of the form can change.
        """
        pagina = super().get_object()
        relaties = [relatie.get_accessor_name() for relatie in get_all_child_relations(pagina)]
        formulier = pagina.get_edit_handler().get_form_class()
        for naam in [*formulier.formsets, *(veld.name for veld in get_all_child_m2m_relations(pagina))]:
            if naam in relaties or naam in formulier.base_fields:
                getattr(pagina, naam).get_object_list()
        pagina.latest_revision = self.latest_revision
        if self.request.method == "GET" or self.expects_json_response:
            pagina._current_workflow_states = self.real_page_record._current_workflow_states
        return pagina

    @cached_property
    def is_out_of_date(self) -> bool:
        """Whether there is a version that this form does not know.

        To Wagtail a form that knows none is never out of date; a page that was brought in from elsewhere has none.
        """
        bekend = self.request.POST.get("overwrite_revision_id") or self.request.POST.get("loaded_revision_id")
        return super().is_out_of_date if bekend else bool(self.latest_revision)

    @property
    def is_in_conflict(self) -> bool:
        """Whether the editor has to look first. Wagtail refuses only what is saved by itself."""
        return self.is_out_of_date and not self.expects_json_response and TOCH not in self.request.POST

    def publish_action(self) -> HttpResponse:
        """Publish it: all of it or nothing; and what has to be done then for each thing stored is done once."""
        with transaction.atomic(), judged():
            return super().publish_action()

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Save it, or show what was typed once more beside the news that there is another version."""
        if not self.is_in_conflict:
            return super().form_valid(form)
        self._tell_other_version()
        form.restore_required_fields()
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """Show the errors; the form that comes back knows the other version, so say that there is one."""
        if self.is_in_conflict:
            self._tell_other_version()
        return super().form_invalid(form)

    def _tell_other_version(self) -> None:
        wie = self.latest_revision.user
        zin = _(
            "%(naam)s heeft deze pagina gewijzigd terwijl u ermee bezig was. Wat u typte staat nog in het formulier, "
            "maar is niet bewaard. Bekijk eerst de andere versie. Bewaart of publiceert u daarna nog eens, dan komt "
            "uw versie ervoor in de plaats. De andere blijft in de geschiedenis staan."
        ) % {"naam": get_user_display_name(wie) if wie else _("Iemand")}
        geschiedenis = reverse("wagtailadmin_pages:history", args=[self.page.pk])
        knop = messages.button(geschiedenis, _("Bekijk de andere versie"), new_window=True)
        messages.error(self.request, zin, buttons=[knop])


@never_cache
def ingelogd(request: HttpRequest) -> JsonResponse:
    """Say that the login holds, with the token that forms need since then. Wagtail answers 403 to anybody else."""
    return JsonResponse({"csrf": get_token(request)})


@hooks.register("register_admin_urls")
def register_question() -> list[URLPattern]:
    """Put the question whether somebody is still logged in at its address."""
    return [path("ingelogd/", ingelogd, name="redactie_ingelogd")]


@hooks.register("insert_global_admin_js")
def guard_forms() -> SafeString:
    """Add the script that holds a form back while it cannot be saved, and what it then says."""
    script = format_html('<script type="module" src="{}"></script>', static("redactie/bewaren.js"))
    return render_to_string("redactie/bewaren.html") + script


@hooks.register("insert_global_admin_css")
def guard_style() -> SafeString:
    """Add the style of what it says."""
    return format_html('<link rel="stylesheet" href="{}">', static("redactie/bewaren.css"))
