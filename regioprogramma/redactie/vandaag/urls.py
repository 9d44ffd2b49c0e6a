"""The addresses of the dashboard, below that of the CMS."""

from django.urls import path

from . import views

app_name = "redactie_vandaag"
urlpatterns = [
    path("weekbericht/", views.weekbericht, name="weekbericht"),
    path("<slug:naam>/", views.vandaaglijst, name="lijst"),
]
