"""The addresses of the dashboard, below that of the CMS."""

from django.urls import path

from . import views
from .achtergrond import achtergrond

app_name = "redactie_vandaag"
urlpatterns = [
    path("weekbericht/", views.weekbericht, name="weekbericht"),
    path("achtergrond/", achtergrond, name="achtergrond"),
    path("<slug:naam>/", views.vandaaglijst, name="lijst"),
]
