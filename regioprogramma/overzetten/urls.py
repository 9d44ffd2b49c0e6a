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
from .wordpress.schermen.indelen import Paginascherm, Trefwoordenscherm, Verhuisindelingscherm
from .wordpress.schermen.inhoud import Inhoudscherm
from .wordpress.schermen.oude_adressen import Adreskeuze, Adressenscherm, Toetsscherm

app_name = "overzetten"
urlpatterns = [
    path("rekenblad/", Rekenbladkeuze.as_view(), name="rekenblad"),
    path("rekenblad/projecten.xlsx", give_projecten, name="projecten"),
    path("rekenblad/sjabloon.xlsx", give_sjabloon, name="sjabloon"),
    path("rekenblad/<int:pk>/", Proefscherm.as_view(), name="overzetting"),
    path("rekenblad/<int:pk>/kolommen/", Kolommenscherm.as_view(), name="kolommen"),
    path("rekenblad/<int:pk>/verslag.csv", give_verslag, name="verslag"),
    path("website/<int:pk>/inhoud/", Inhoudscherm.as_view(), name="verhuisinhoud"),
    path("website/<int:pk>/indeling/", Verhuisindelingscherm.as_view(), name="verhuisindeling"),
    path("website/<int:pk>/trefwoorden/", Trefwoordenscherm.as_view(), name="verhuistrefwoorden"),
    path("website/<int:pk>/paginas/", Paginascherm.as_view(), name="verhuispaginas"),
    path("oude-adressen/", Adressenscherm.as_view(), name="adressen"),
    path("oude-adressen/toetsen/", Toetsscherm.as_view(), name="adressen_toetsen"),
    path("oude-adressen/<int:pk>/", Adreskeuze.as_view(), name="adres"),
]
