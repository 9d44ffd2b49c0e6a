"""Screens in the place of those of Wagtail that have no hook and no viewset; Wagtail's addresses come after these."""

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
