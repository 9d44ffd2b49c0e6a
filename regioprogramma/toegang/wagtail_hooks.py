"""Where the door stands in the CMS: one's own ways to log in with the account, the log among the reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from .logscherm import Auditlog


class Loglink(MenuItem):
    """The link to the audit log, for whoever may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("toegang.view_auditregel")


@hooks.register("register_reports_menu_item")
def register_log() -> Loglink:
    """Put the log among the reports."""
    return Loglink(_("Auditlog"), reverse("toegang_auditlog"), name="auditlog", icon_name="history", order=950)


@hooks.register("register_admin_urls")
def register_log_urls() -> list[URLPattern]:
    """Give the log its addresses."""
    return [
        path("rapporten/auditlog/", Auditlog.as_view(), name="toegang_auditlog"),
        path(
            "rapporten/auditlog/resultaten/", Auditlog.as_view(results_only=True), name="toegang_auditlog_resultaten"
        ),
    ]


@hooks.register("register_account_menu_item")
def show_factors(request: HttpRequest) -> dict[str, str]:
    """Lead from one's own account to password, second factor and sessions."""
    return {
        "url": reverse("mfa_index"),
        "label": _("Inloggen en beveiliging"),
        "help_text": _("Wachtwoord, tweede factor, en waar u bent ingelogd."),
    }
