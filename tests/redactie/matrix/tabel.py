"""The matrix: what each role may do. The columns are those of `opstelling.ROLLEN`, without whoever has no role.

Of pages the letters of `opstelling.PAGINA_ACTIES`: w change, g history, t put an earlier version back, k copy, v move,
o unpublish, x delete, n add a page below it, b who may see it.
"""

NIETS, ALLES = "", "wgtkvoxb"

PAGINAS = {
    # page              redacteur  communicatie  hoofdredacteur  beheerder
    "eigen opgave": ("wgtkn", NIETS, "wgtkvoxnb", "wgtkvoxnb"),
    "andere opgave": (NIETS, NIETS, "wgtkvoxnb", "wgtkvoxnb"),
    "eigen speerpunt": ("wgtk", NIETS, ALLES, ALLES),
    "ander speerpunt": (NIETS, NIETS, ALLES, ALLES),
    "eigen project": ("wgtk", NIETS, ALLES, ALLES),
    "ander project": (NIETS, NIETS, ALLES, ALLES),
    "eigen bericht": ("wgtk", ALLES, ALLES, ALLES),
    "ander bericht": (NIETS, ALLES, ALLES, ALLES),
    "deal": (NIETS, NIETS, ALLES, ALLES),
    "tekst": (NIETS, NIETS, "wgtkvoxnb", "wgtkvoxnb"),
    "Agenda": (NIETS, NIETS, "wgtkvoxnb", "wgtkvoxnb"),
    "ContactPagina": (NIETS, NIETS, ALLES, ALLES),
    "HomePagina": (NIETS, NIETS, "wgtknb", "wgtknb"),
    "NieuwsPagina": ("n", "wgtkn", "wgtkvoxnb", "wgtkvoxnb"),
    "ProjectenPagina": ("n", NIETS, "wgtkvoxnb", "wgtkvoxnb"),
    "RegioDealsPagina": (NIETS, NIETS, "wgtkvoxnb", "wgtkvoxnb"),
}

LEZEN = {"index", "inspect"}
BIJHOUDEN = LEZEN | {"add", "edit", "history", "usage"}
MODEL = BIJHOUDEN | {"delete"}
BEHEER = {"index", "add", "edit", "delete", "history", "usage"}

DINGEN = {
    # thing         redacteur  communicatie  hoofdredacteur  beheerder
    "personen": (BIJHOUDEN | {"opvolgen"}, BIJHOUDEN | {"opvolgen"}, MODEL | {"opvolgen"}, MODEL | {"opvolgen"}),
    "organisaties": (BIJHOUDEN, BIJHOUDEN, MODEL, MODEL),
    "gemeenten": (LEZEN, LEZEN, (BIJHOUDEN - {"add"}) | {"herindelen"}, MODEL | {"herindelen"}),
    "woonplaatsen": (LEZEN, LEZEN, BIJHOUDEN - {"add"}, MODEL),
    "rollen": (LEZEN, LEZEN, MODEL, MODEL),
    "trefwoorden": (LEZEN, LEZEN, MODEL | {"samenvoegen", "splitsen"}, MODEL | {"samenvoegen", "splitsen"}),
    "synoniemen": (set(), MODEL, MODEL, MODEL),
    "aanbevelingen": (set(), MODEL, MODEL, MODEL),
    "wagtaildocs (eigen)": ({"index", "add", "edit"}, *[{"index", "add", "edit", "delete"}] * 3),
    "wagtaildocs (ander)": ({"index", "add"}, *[{"index", "add", "edit", "delete"}] * 3),
    "wagtailimages": ({"index", "add"}, *[{"index", "add", "edit", "delete"}] * 3),
    "wagtailusers_users": (set(), set(), set(), BEHEER | {"copy"}),
    "wagtailusers_groups": (set(), set(), set(), BEHEER),
    "wagtailredirects": (set(), set(), set(), BEHEER - {"history", "usage"}),
    "wagtailsites": (set(), set(), set(), BEHEER | {"copy"}),
    "wagtailadmin_collections": (set(), set(), *[{"index", "add", "edit", "delete", "set_privacy"}] * 2),
    "wagtailadmin_workflows": (
        set(), set(), set(), {"index", "add", "edit", "usage", "disable", "edit_task", "disable_task"},
    ),
}  # fmt: skip

#: What stands on a published page of another, and what each role may do with it; the same when it stands on a draft of
#: one's own too: no right follows from what somebody wrote without approval.
OOK_OP_EIGEN_CONCEPT = {
    # thing         redacteur  communicatie  hoofdredacteur  beheerder
    "personen": (BIJHOUDEN - {"edit"}, BIJHOUDEN | {"opvolgen"}, *[MODEL | {"opvolgen"}] * 2),
    "organisaties": (BIJHOUDEN - {"edit"}, BIJHOUDEN, *[MODEL] * 2),
    "wagtaildocs": ({"index", "add"}, *[{"index", "add", "edit", "delete"}] * 3),
    "wagtailimages": ({"index", "add"}, *[{"index", "add", "edit", "delete"}] * 3),
}

#: Screens that are not about a single thing, by the roles (r, c, h, b) that may open them.
SCHERMEN = {
    "wagtailadmin_home": "rchb",
    "wagtailadmin_account": "rchb",
    "wagtailadmin_pages:search": "rchb",
    "wagtailadmin_choose_page": "rchb",
    "wagtailadmin_api:pages:listing": "rchb",
    "wagtailadmin_api:documents:listing": "rchb",
    "wagtailadmin_api:images:listing": "rchb",
    "wagtailadmin_reports:aging_pages": "rchb",
    "wagtailadmin_reports:page_types_usage": "rchb",
    "wagtailadmin_reports:site_history": "rchb",
    "wagtailadmin_reports:workflow": "rchb",
    "wagtailadmin_reports:workflow_tasks": "rchb",
    "wagtailadmin_reports:locked_pages": "hb",
    "wagtailredirects:start_import": "b",
    "wagtailsnippets:index": "",
    "wagtaildocs:add_multiple": "rchb",
    "wagtailimages:add_multiple": "rchb",
    "wagtaildocs_chooser:choose": "rchb",
    "wagtailimages_chooser:choose": "rchb",
    "persoon_kiezer:choose": "rchb",
    "organisatie_kiezer:choose": "rchb",
    "gemeente_kiezer:choose": "rchb",
    "trefwoord_kiezer:choose": "rchb",
    "nieuws:index": "rchb",
    "projecten:index": "rchb",
    "opgaven:index": "rchb",
    "speerpunten:index": "rchb",
    "regio-deals:index": "rchb",
    "agendas:index": "rchb",
    "redactie_gerelateerd:rapport": "rchb",
    "redactie_vandaag:weekbericht": "rchb",
    "redactie_vandaag:achtergrond": "b",
    "redactie_handleiding:inhoud": "rchb",
    "redactie_ingelogd": "rchb",
    "lege_zoekvragen": "chb",
    "bezoekrapport": "chb",
    "toegang_auditlog": "b",
    "trefwoordenrapport": "hb",
    "rapportage:indelingen": "hb",
    "rapportage:indeling_nieuw": "hb",
    "trefwoorden:bewerkingen": "hb",
    "trefwoorden:importeren": "hb",
    "overzetten:rekenblad": "hb",
    "overzetten:adressen": "hb",
    "overzetten:adressen_toetsen": "hb",
    # Who may change no page that moved in sees that there is nothing.
    "overzetten:werklijst": "rchb",
    # Who may change no project in a round sees that there is none.
    "rapportage:lijst": "rchb",
    "rapportage:nieuw": "hb",
}
