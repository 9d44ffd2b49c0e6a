"""The addresses of the gallery."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.galerij, name="galerij"),
    path("stijl.css", views.stijl, name="galerij_stijl"),
]
