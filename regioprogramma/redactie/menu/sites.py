"""The list of websites in the CMS, with Dutch names of its columns: Wagtail makes those from the names in its code."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusFlagColumn, TitleColumn
from wagtail.sites.views import IndexView, SiteViewSet


class Siteslijst(IndexView):
    """All websites of this installation; a region has one."""

    columns = [
        TitleColumn("hostname", label=_("Adres"), sort_key="hostname", url_name="wagtailsites:edit"),
        Column("port", label=_("Poort"), sort_key="port"),
        Column("site_name", label=_("Naam")),
        Column("root_page", label=_("Beginpagina")),
        StatusFlagColumn("is_default_site", label=_("Standaard"), true_label=_("ja")),
    ]


# Wagtail 8.0 has no setting for this viewset, as it has for that of accounts (WagtailUsersAppConfig.user_viewset); a
# second one would have the same addresses. When it has: name ours there.
SiteViewSet.index_view_class = Siteslijst
