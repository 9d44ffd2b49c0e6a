"""The addresses of the manual, below that of the CMS."""

from django.urls import path

from . import views

app_name = "redactie_handleiding"
urlpatterns = [
    path("", views.blad, name="inhoud"),
    path("<slug:naam>/", views.blad, name="blad"),
    path("beelden/<slug:naam>.png", views.beeld, name="beeld"),
]
