"""Every address of the site. The pages of the CMS come last: they take whatever is left."""

from django.apps import apps
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from regioprogramma.core.documenten import serve_media
from regioprogramma.core.huisstijl import serve_deelbeeld, serve_kunst, serve_thema
from regioprogramma.opendata import feeds, wijzigingenfeed, zoekmachines
from regioprogramma.opendata.api.kader import api_patronen
from regioprogramma.opendata.catalogus import bladen as catalogus
from regioprogramma.opendata.volgen import show_volgen
from regioprogramma.opendata.woo import sitemaps
from regioprogramma.opendata.woo.pagina import show_open_overheid
from regioprogramma.overzichten import views
from regioprogramma.overzichten.stand import views as stand
from regioprogramma.overzichten.vergelijken import views as vergelijken
from regioprogramma.rapportage.deur import show_deur
from regioprogramma.toegang.inlogschermen import lead_in
from regioprogramma.toegankelijkheid.views import show_toegankelijkheid
from regioprogramma.voorbeeld.delen import send_concept_document, show_concept
from regioprogramma.zoeken.views import show_search

handler400 = "regioprogramma.core.adressen.fouten.bad_request"
handler403 = "regioprogramma.core.adressen.fouten.permission_denied"
handler404 = "regioprogramma.zoeken.views.page_not_found"
handler500 = "regioprogramma.core.adressen.fouten.server_error"

urlpatterns = [
    path("beheer/bestanden/", include(wagtaildocs_urls)),
    path("beheer/", include("regioprogramma.toegang.urls")),
    path("_util/login/", lead_in),
    path("beheer/", include("regioprogramma.redactie.urls")),
    path("beheer/", include(wagtailadmin_urls)),
    path("sitemap.xml", zoekmachines.show_sitemap, name="sitemap"),
    path("sitemapindex-diwoo.xml", sitemaps.show_index, name="diwoo"),
    re_path(
        r"^sitemapindex-diwoo-infocat(?P<nummer>\d{3})\.xml$", sitemaps.show_category_index, name="diwoo_categorie"
    ),
    re_path(
        r"^diwoo-infocat(?P<nummer>\d{3})-(?P<blad>[1-9]\d{0,4})\.xml$",
        sitemaps.show_category,
        name="diwoo_blad",
    ),
    path("open-overheid/", show_open_overheid, name="open_overheid"),
    path("feeds/", show_volgen, name="volgen"),
    path("feeds/nieuws.xml", feeds.feed_of_nieuws, name="feed"),
    path("feeds/wijzigingen.xml", wijzigingenfeed.feed_of_wijzigingen, name="feed_wijzigingen"),
    path("feeds/wijzigingen/<int:pk>.xml", wijzigingenfeed.feed_of_pagina, name="feed_paginawijzigingen"),
    path("feeds/<slug:soort>/<slug:sleutel>.xml", feeds.feed_of_onderwerp, name="feed_onderwerp"),
    path("deelbeeld/<slug:accent>.png", serve_deelbeeld, name="deelbeeld"),
    re_path(r"^thema/(?P<kleuren>[a-z]+-[0-9a-f]{6}(?:\.[a-z]+-[0-9a-f]{6}){,6})\.css$", serve_thema, name="thema"),
    path("kunst/<slug:accent>/<slug:slug>.svg", serve_kunst, name="kunst"),
    path("gemeenten/", views.show_gemeenten, name="gemeenten"),
    path("gemeenten/<slug:slug>/", views.show_gemeente, name="gemeente"),
    path("organisaties/", views.show_organisaties, name="organisaties"),
    path("organisaties/<slug:slug>/", views.show_organisatie, name="organisatie"),
    path("trefwoorden/", views.show_trefwoorden, name="trefwoorden"),
    path("trefwoorden/<slug:slug>/", views.show_trefwoord, name="trefwoord"),
    path("documenten/", views.show_documenten, name="documenten"),
    path("documenten/<int:pk>/", views.redirect_document, name="document_kort"),
    path("documenten/<int:pk>/<slug:slug>/", views.show_document, name="document"),
    path("documenten/<int:pk>/bestand/<str:naam>", views.send_document, name="document_bestand"),
    path("documenten/<uuid:uuid>/bestand.<slug:soort>", views.send_document_by_uuid, name="document_vast"),
    path("documenten/<int:pk>/versies/<int:versie>/<str:naam>", views.send_document_version, name="document_versie"),
    path("stand-van-zaken/", stand.show_stand, name="stand_van_zaken"),
    path("stand-van-zaken/bijdragen/", stand.show_bijdragen, name="bijdragen"),
    path("stand-van-zaken/bestedingen/", stand.show_bestedingen, name="bestedingen"),
    path("stand-van-zaken/resultaten/", stand.show_resultaten, name="resultaten"),
    path("stand-van-zaken/wijzigingen/", stand.show_wijzigingen, name="wijzigingen"),
    path("vergelijken/", vergelijken.show_vergelijken, name="vergelijken"),
    path("vergelijken/<slug:soort>/", vergelijken.show_vergelijking, name="vergelijking"),
    path("toegankelijkheid/", show_toegankelijkheid, name="toegankelijkheid"),
    path("zoeken/", show_search, name="zoeken"),
    path("concept/<str:token>/", show_concept, name="concept"),
    path("concept/<str:token>/documenten/<int:pk>/", send_concept_document, name="concept_document"),
    path("rapportage/<str:token>/", show_deur, name="rapportage_deur"),
    *api_patronen(),
    path("data/", catalogus.show_data, name="data"),
    path("data/oc4ids.json", catalogus.send_oc4ids, name="oc4ids"),
    path("data/catalogus.<str:eind>", catalogus.send_catalogus, name="catalogus"),
    path("data/<slug:naam>.<str:eind>", catalogus.send_bestand, name="databestand"),
    path("data/<slug:naam>/", catalogus.show_set, name="dataset"),
    path("media/images/<path:pad>", serve_media, name="media"),
    *(
        [path("galerij/", include("regioprogramma.galerij.urls"))]
        if apps.is_installed("regioprogramma.galerij")
        else []
    ),
    path("", include(wagtail_urls)),
]
