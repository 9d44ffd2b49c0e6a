"""The addresses of the end of a round and of its account, below that of the rounds."""

from django.urls import path

from .afsluiten.schermen import Heropenscherm, Opnamescherm, Sluitscherm
from .verantwoording.bestanden import give_verantwoording
from .verantwoording.schermen import Indelingen, Indelingweg, Nieuweindeling, Wijzigindeling
from .verwijderen import Rondeweg

EINDADRESSEN = [
    path("<int:pk>/sluiten/", Sluitscherm.as_view(), name="sluiten"),
    path("<int:pk>/verwijderen/", Rondeweg.as_view(), name="verwijderen"),
    path("<int:pk>/heropenen/", Heropenscherm.as_view(), name="heropenen"),
    path("<int:pk>/momentopnamen/<int:nummer>/", Opnamescherm.as_view(), name="opname"),
    path("<int:pk>/momentopnamen/<int:nummer>/verantwoording/", give_verantwoording, name="bestand"),
    path("indelingen/", Indelingen.as_view(), name="indelingen"),
    path("indelingen/nieuw/", Nieuweindeling.as_view(), name="indeling_nieuw"),
    path("indelingen/<int:pk>/", Wijzigindeling.as_view(), name="indeling"),
    path("indelingen/<int:pk>/verwijderen/", Indelingweg.as_view(), name="indeling_weg"),
]
