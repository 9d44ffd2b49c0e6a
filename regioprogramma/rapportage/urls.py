"""The screens of rounds, below the address of the CMS."""

from django.urls import path

from . import linkschermen, schermen
from .eindadressen import EINDADRESSEN

app_name = "rapportage"
urlpatterns = [
    path("", schermen.Rondes.as_view(), name="lijst"),
    path("nieuw/", schermen.Nieuweronde.as_view(), name="nieuw"),
    path("<int:pk>/", schermen.Rondescherm.as_view(), name="ronde"),
    path("<int:pk>/anderen/", schermen.tell_anderen, name="anderen"),
    path("<int:pk>/wijzigen/", schermen.Wijzigronde.as_view(), name="wijzigen"),
    path("regels/<int:pk>/cel/", schermen.write_cel, name="cel"),
    path("regels/<int:pk>/links/", linkschermen.Linkscherm.as_view(), name="links"),
    path("links/<int:pk>/intrekken/", linkschermen.withdraw_link, name="intrekken"),
    *EINDADRESSEN,
]
