"""The addresses of the panel and the report, below that of the CMS."""

from django.urls import path

from . import views
from .rapport import Rapport

app_name = "redactie_gerelateerd"
urlpatterns = [
    path("<int:pk>/", views.scherm, name="scherm"),
    path("<int:pk>/paneel/", views.paneel, name="paneel"),
    path("nieuw/<slug:app_label>/<slug:model_name>/<int:ouder>/paneel/", views.paneel_nieuw, name="paneel_nieuw"),
    path("rapport/", Rapport.as_view(), name="rapport"),
    path("rapport/resultaten/", Rapport.as_view(results_only=True), name="rapport_resultaten"),
]
