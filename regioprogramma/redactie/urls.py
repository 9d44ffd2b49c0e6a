"""Screens in place of those of Wagtail itself that have no viewset; Wagtail's addresses come after these.

What an app of Wagtail registers can be preceded (core/registers/wagtailschermen.py); these two stand in its own list,
which in Wagtail 8.0 comes before all that is registered (https://github.com/wagtail/wagtail/issues/6166).
"""

from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.utils.urlpatterns import decorate_urlpatterns

from regioprogramma.redactie.bewerken import Kiesscherm, Soortenrapport

RAPPORT = "reports/page-types-usage/"
urlpatterns = [
    path("choose-page/<int:parent_page_id>/", Kiesscherm.as_view()),
    path(RAPPORT, Soortenrapport.as_view()),
    path(f"{RAPPORT}results/", Soortenrapport.as_view(results_only=True)),
]
for bewaking in (require_admin_access, never_cache):
    urlpatterns = decorate_urlpatterns(urlpatterns, bewaking)
