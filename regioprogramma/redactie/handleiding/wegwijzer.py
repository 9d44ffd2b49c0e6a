"""Which sheet of the manual helps on which screen of the CMS."""

from django.template.context import Context
from django.urls import ResolverMatch

from .bladen import INHOUDSBLAD, Blad, blad_van

#: By the name of the address; of the forms of pages by that name and the kind of page.
WEGWIJZER = {
    "wagtailadmin_home": "wat-is-verouderd",
    "redactie_vandaag:lijst": "wat-is-verouderd",
    "redactie_vandaag:weekbericht": "wat-is-verouderd",
    "nieuws:index": "nieuws-plaatsen",
    "wagtailadmin_pages:add nieuwsbericht": "nieuws-plaatsen",
    "wagtailadmin_pages:add project": "project-toevoegen",
    "projecten:index": "project-toevoegen",
    **dict.fromkeys(
        (
            "overzetten:verhuizingen",
            "overzetten:verhuisbron",
            "overzetten:verhuisinhoud",
            "overzetten:verhuisindeling",
            "overzetten:verhuistrefwoorden",
            "overzetten:verhuispaginas",
            "overzetten:verschillen",
            "overzetten:verschil",
            "overzetten:werklijst",
            "overzetten:verhuisproef",
            "overzetten:verhuisproefdetail",
            "overzetten:verhuisdoen",
            "overzetten:verhuiscontrole",
            "overzetten:adressen",
            "overzetten:adressen_toetsen",
            "overzetten:adres",
        ),
        "website-overzetten",
    ),
    "overzetten:rekenblad": "rekenblad-overzetten",
    "overzetten:kolommen": "rekenblad-overzetten",
    "overzetten:overzetting": "rekenblad-overzetten",
    "rapportage:lijst": "rapportageronde",
    "rapportage:nieuw": "rapportageronde",
    "rapportage:ronde": "rapportageronde",
    "rapportage:wijzigen": "rapportageronde",
    "rapportage:links": "rapportageronde",
    "opgaven:index": "fout-herstellen",
    "speerpunten:index": "fout-herstellen",
    "regio-deals:index": "rapportage-toevoegen",
    "rapportage:sluiten": "verantwoording",
    "rapportage:heropenen": "verantwoording",
    "rapportage:opname": "verantwoording",
    "rapportage:indelingen": "verantwoording",
    "rapportage:indeling_nieuw": "verantwoording",
    "rapportage:indeling": "verantwoording",
    "rapportage:indeling_weg": "verantwoording",
    "wagtailadmin_pages:add": "fout-herstellen",
    "wagtailadmin_pages:edit": "fout-herstellen",
    "wagtailadmin_pages:history": "terugzetten",
    "wagtailadmin_pages:revisions_compare": "terugzetten",
    "wagtailadmin_pages:revisions_revert": "terugzetten",
    "wagtailadmin_pages:workflow_history": "ter-goedkeuring",
    "wagtailadmin_reports:workflow": "ter-goedkeuring",
    "wagtailadmin_pages:delete": "verwijderen",
    "personen:index": "telefoonnummer-wijzigen",
    "personen:add": "telefoonnummer-wijzigen",
    "personen:edit": "telefoonnummer-wijzigen",
    "personen:delete": "verwijderen",
    "personen:opvolgen": "persoon-opvolgen",
    "organisaties:index": "organisatie-bijwerken",
    "organisaties:add": "organisatie-bijwerken",
    "organisaties:edit": "organisatie-bijwerken",
    "gemeenten:index": "gemeente-herindelen",
    "gemeenten:edit": "gemeente-herindelen",
    "gemeenten:herindelen": "gemeente-herindelen",
    "wagtaildocs:index": "bestand-vervangen",
    "wagtaildocs:add": "bestand-vervangen",
    "wagtaildocs:add_multiple": "bestand-vervangen",
    "wagtaildocs:edit": "bestand-vervangen",
    "wagtailimages:index": "afbeeldingen",
    "wagtailimages:add_multiple": "afbeeldingen",
    "wagtailimages:edit": "afbeeldingen",
    "trefwoorden:index": "trefwoorden",
    "trefwoorden:add": "trefwoorden",
    "trefwoorden:edit": "trefwoorden",
    "trefwoorden:samenvoegen": "trefwoorden",
    "trefwoorden:splitsen": "trefwoorden",
    "trefwoorden:bewerkingen": "trefwoorden",
    "trefwoordenrapport": "trefwoorden",
    "redactie_gerelateerd:scherm": "gerelateerd-sturen",
    "redactie_gerelateerd:rapport": "gerelateerd-sturen",
    "lege_zoekvragen": "zoeken-verbeteren",
    "bezoekrapport": "zoeken-verbeteren",
    "synoniemen:index": "zoeken-verbeteren",
    "aanbevelingen:index": "zoeken-verbeteren",
    "voorbeeld_delen": "concept-delen",
    "redactie_inrichten_gemeenten": "website-inrichten",
    "redactie_inrichten_rollen": "website-inrichten",
    "rollen:index": "website-inrichten",
    "wagtailsettings:edit": "website-inrichten",
    "wagtailadmin_account": "inloggen",
    "toegang_auditlog": "toegang-geven",
    "redactie_factor_weg": "toegang-geven",
    "wagtailsites:index": "website-inrichten",
    "wagtailsites:edit": "website-inrichten",
    "wagtailusers_users:index": "toegang-geven",
    "wagtailusers_users:add": "toegang-geven",
    "wagtailusers_users:edit": "toegang-geven",
    "wagtailusers_groups:index": "toegang-geven",
    "wagtailusers_groups:add": "toegang-geven",
    "wagtailusers_groups:edit": "toegang-geven",
}


def find_uitleg(plaats: ResolverMatch) -> Blad | None:
    """Return the Blad that helps at a ResolverMatch: the table of contents when no sheet is about that screen."""
    model = plaats.kwargs.get("content_type_model_name", "")
    naam = WEGWIJZER.get(f"{plaats.view_name} {model}") or WEGWIJZER.get(plaats.view_name, INHOUDSBLAD)
    return blad_van(naam)


def uitleg_of_scherm(context: Context) -> dict[str, Blad | None]:
    """Return the sheet of the manual that helps on this screen of the CMS, for the template that shows the way."""
    # The header of a screen gets a context without the request in it; the context itself keeps it.
    plaats = getattr(getattr(context, "request", None), "resolver_match", None)
    return {"blad": find_uitleg(plaats) if plaats else None}
