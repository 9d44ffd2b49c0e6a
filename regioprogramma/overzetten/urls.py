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
from .wordpress.schermen.bron import Bronscherm, Stukontvangst, Verhuizingenscherm
from .wordpress.schermen.controleren import Controlescherm
from .wordpress.schermen.doen import Doescherm, Verhuisverslag
from .wordpress.schermen.indelen import Paginascherm, Trefwoordenscherm, Verhuisindelingscherm
from .wordpress.schermen.inhoud import Inhoudscherm
from .wordpress.schermen.oude_adressen import Adreskeuze, Adressenscherm, Toetsscherm
from .wordpress.schermen.proef import Proefdetail, Verhuisproefscherm
from .wordpress.schermen.verschillen import Verschillenscherm, Verschilscherm
from .wordpress.schermen.verwijderen import Verhuisverwijderscherm
from .wordpress.schermen.werklijst import Werklijstscherm

app_name = "overzetten"
urlpatterns = [
    path("rekenblad/", Rekenbladkeuze.as_view(), name="rekenblad"),
    path("rekenblad/projecten.xlsx", give_projecten, name="projecten"),
    path("rekenblad/sjabloon.xlsx", give_sjabloon, name="sjabloon"),
    path("rekenblad/<int:pk>/", Proefscherm.as_view(), name="overzetting"),
    path("rekenblad/<int:pk>/kolommen/", Kolommenscherm.as_view(), name="kolommen"),
    path("rekenblad/<int:pk>/verslag.csv", give_verslag, name="verslag"),
    path("website/", Verhuizingenscherm.as_view(), name="verhuizingen"),
    path("website/<int:pk>/bestanden/", Bronscherm.as_view(), name="verhuisbron"),
    path("website/<int:pk>/bestanden/stuk/", Stukontvangst.as_view(), name="verhuisstuk"),
    path("website/<int:pk>/inhoud/", Inhoudscherm.as_view(), name="verhuisinhoud"),
    path("website/<int:pk>/indeling/", Verhuisindelingscherm.as_view(), name="verhuisindeling"),
    path("website/<int:pk>/trefwoorden/", Trefwoordenscherm.as_view(), name="verhuistrefwoorden"),
    path("website/<int:pk>/paginas/", Paginascherm.as_view(), name="verhuispaginas"),
    path("website/<int:pk>/proef/", Verhuisproefscherm.as_view(), name="verhuisproef"),
    path("website/<int:pk>/proef/<int:proef>/", Proefdetail.as_view(), name="verhuisproefdetail"),
    path("website/<int:pk>/overzetten/", Doescherm.as_view(), name="verhuisdoen"),
    path("website/<int:pk>/controleren/", Controlescherm.as_view(), name="verhuiscontrole"),
    path("website/<int:pk>/verslag.json", Verhuisverslag.as_view(), name="verhuisverslag"),
    path("website/<int:pk>/verwijderen/", Verhuisverwijderscherm.as_view(), name="verhuisverwijderen"),
    path("website/<int:pk>/verschillen/", Verschillenscherm.as_view(), name="verschillen"),
    path("verschil/<int:pk>/", Verschilscherm.as_view(), name="verschil"),
    path("werklijst/", Werklijstscherm.as_view(), name="werklijst"),
    path("oude-adressen/", Adressenscherm.as_view(), name="adressen"),
    path("oude-adressen/toetsen/", Toetsscherm.as_view(), name="adressen_toetsen"),
    path("oude-adressen/<int:pk>/", Adreskeuze.as_view(), name="adres"),
]
