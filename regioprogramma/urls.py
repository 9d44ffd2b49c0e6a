"""Every address of the site. The pages of the CMS come last: they take whatever is left."""

from django.apps import apps
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from regioprogramma.core.deelbeeld import deelbeeld
from regioprogramma.core.kunst_view import kunst
from regioprogramma.core.media_view import media
from regioprogramma.core.thema import thema
from regioprogramma.opendata import feeds, zoekmachines
from regioprogramma.opendata.volgen import volgen
from regioprogramma.voorbeeld.delen import concept, concept_document
from regioprogramma.zoeken import views

handler400 = "regioprogramma.core.fouten.slecht_verzoek"
handler403 = "regioprogramma.core.fouten.niet_toegestaan"
handler404 = "regioprogramma.zoeken.views.niet_gevonden"
handler500 = "regioprogramma.core.fouten.storing"

urlpatterns = [
    path("beheer/bestanden/", include(wagtaildocs_urls)),
    path("beheer/", include("regioprogramma.redactie.urls")),
    path("beheer/", include(wagtailadmin_urls)),
    path("sitemap.xml", zoekmachines.sitemap, name="sitemap"),
    path("robots.txt", zoekmachines.robots, name="robots"),
    path("feeds/", volgen, name="volgen"),
    path("feeds/nieuws.xml", feeds.alle_nieuws, name="feed"),
    path("feeds/<slug:soort>/<slug:sleutel>.xml", feeds.onderwerp, name="feed_onderwerp"),
    path("deelbeeld/<slug:accent>.png", deelbeeld, name="deelbeeld"),
    re_path(r"^thema/(?P<kleuren>[a-z]+-[0-9a-f]{6}(?:\.[a-z]+-[0-9a-f]{6}){,6})\.css$", thema, name="thema"),
    path("kunst/<slug:accent>/<slug:slug>.svg", kunst, name="kunst"),
    path("gemeenten/", views.gemeenten, name="gemeenten"),
    path("gemeenten/<slug:slug>/", views.gemeente, name="gemeente"),
    path("trefwoorden/", views.trefwoorden, name="trefwoorden"),
    path("trefwoorden/<slug:slug>/", views.trefwoord, name="trefwoord"),
    path("documenten/", views.documenten, name="documenten"),
    path("documenten/<int:pk>/", views.document_kort, name="document_kort"),
    path("documenten/<int:pk>/<slug:slug>/", views.document, name="document"),
    path("documenten/<int:pk>/bestand/<str:naam>", views.document_bestand, name="document_bestand"),
    path("documenten/<int:pk>/versies/<int:versie>/<str:naam>", views.document_versie, name="document_versie"),
    path("zoeken/", views.zoeken, name="zoeken"),
    path("concept/<str:token>/", concept, name="concept"),
    path("concept/<str:token>/documenten/<int:pk>/", concept_document, name="concept_document"),
    path("media/images/<path:pad>", media, name="media"),
    *(
        [path("galerij/", include("regioprogramma.galerij.urls"))]
        if apps.is_installed("regioprogramma.galerij")
        else []
    ),
    path("", include(wagtail_urls)),
]
