"""The screens of what moves in, below the address of the CMS."""

from django.urls import path

from .rekenblad.schermen import (
    Kolommenscherm,
    Proefscherm,
    Rekenbladkeuze,
    give_projecten,
    give_sjabloon,
    give_verslag,
)
from .wordpress.schermen.indelen import Indelingscherm
from .wordpress.schermen.inhoud import Inhoudscherm
from .wordpress.schermen.oude_adressen import Adreskeuze, Adressenscherm, Toetsscherm
from .wordpress.schermen.verschillen import Verschillenscherm, Verschilscherm
from .wordpress.schermen.werklijst import Werklijstscherm

app_name = "overzetten"
urlpatterns = [
    path("rekenblad/", Rekenbladkeuze.as_view(), name="rekenblad"),
    path("rekenblad/projecten.xlsx", give_projecten, name="projecten"),
    path("rekenblad/sjabloon.xlsx", give_sjabloon, name="sjabloon"),
    path("rekenblad/<int:pk>/", Proefscherm.as_view(), name="overzetting"),
    path("rekenblad/<int:pk>/kolommen/", Kolommenscherm.as_view(), name="kolommen"),
    path("rekenblad/<int:pk>/verslag.csv", give_verslag, name="verslag"),
    path("website/<int:pk>/inhoud/", Inhoudscherm.as_view(), name="verhuisinhoud"),
    path("website/<int:pk>/indeling/", Indelingscherm.as_view(), name="verhuisindeling"),
    path("website/<int:pk>/verschillen/", Verschillenscherm.as_view(), name="verschillen"),
    path("verschil/<int:pk>/", Verschilscherm.as_view(), name="verschil"),
    path("werklijst/", Werklijstscherm.as_view(), name="werklijst"),
    path("oude-adressen/", Adressenscherm.as_view(), name="adressen"),
    path("oude-adressen/toetsen/", Toetsscherm.as_view(), name="adressen_toetsen"),
    path("oude-adressen/<int:pk>/", Adreskeuze.as_view(), name="adres"),
]
