"""What the matrix forbids cannot be done by another address: of the tree, in bulk, or through the API of the CMS."""

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models import Q
from django.urls import get_resolver, reverse
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.panels import get_edit_handler
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.fields import StreamField
from wagtail.models import Collection, PageViewRestriction, Revision

from nieuws.models import NieuwsPagina
from regioprogramma.core.models import Afbeelding, Document, Gebruiker, Pagina
from tests import factories
from tests.redactie.formulier import fouten, wijzig_pagina
from tests.redactie.matrix.opstelling import ROLLEN
from tests.redactie.matrix.tabel import PAGINAS

pytestmark = pytest.mark.django_db
MET_ROL = list(ROLLEN)[2:]
#: What a form of any action could want: whoever may not should not be stopped by a field that is missing.
GEGEVENS = {
    "action-publish": "1", "title": "Stiekem", "slug": "stiekem", "new_title": "Stiekem", "new_slug": "stiekem",
    "wagtailadmin_delete_confirm": "Regio", "include_descendants": "on", "restriction_type": "login",
    "mark_as_active": "False", "tags": "stiekem", "comment": "-", "position": "0", "publish_copies": "on",
}  # fmt: skip
ZICHTBAAR = {
    Pagina: "pk path title slug live_revision",
    Revision: "pk approved_go_live_at",
    PageViewRestriction: "pk page",
}
#: A draft shows a visitor nothing, nor does a version that is not planned.
ALLEEN = {Pagina: Q(live=True), Revision: Q(approved_go_live_at__isnull=False)}
ALLES = {
    Pagina: "pk path title slug live locked go_live_at expire_at latest_revision live_revision alias_of",
    Revision: "pk approved_go_live_at",
    PageViewRestriction: "pk page",
    Document: "pk title collection tags",
    Afbeelding: "pk title collection tags",
    Gebruiker: "pk is_active groups",
}


def stand(wat):
    """Return all that an action could change; of what a visitor sees only the pages that are live."""
    gevonden = []
    for soort, velden in wat.items():
        dingen = soort.objects.filter(ALLEEN.get(soort, Q())) if wat is ZICHTBAAR else soort.objects.all()
        gevonden.append(list(dingen.order_by("pk").values_list(*velden.split())))
    return gevonden


def verandert(client, adres, gegevens, wat=ALLES, **meer):
    """Whether sending this changes anything; it is undone."""
    voor = stand(wat)
    with transaction.atomic():
        antwoord = client.post(adres, gegevens, **meer)
        na = stand(wat)
        transaction.set_rollback(True)
    assert antwoord.status_code < 500, (adres, antwoord.status_code)
    return voor != na


def formulier_van(pagina):
    """Return what a form of this page needs besides: that it has no blocks and no rows."""
    velden = [veld.name for veld in pagina._meta.get_fields() if isinstance(veld, StreamField)]
    rijen = get_edit_handler(type(pagina)).get_form_class().formsets
    return {
        **GEGEVENS,
        "new_parent_page": pagina.get_parent().pk,
        **{f"{veld}-count": "0" for veld in velden},
        **{f"{rij}-{wat}_FORMS": "0" for rij in rijen for wat in ("TOTAL", "INITIAL")},
    }


def adressen_van(pagina):
    """Return {name: address} of everything in the tree of the CMS that is about one page."""
    waarden = {
        **dict.fromkeys(("page_id", "pk", "page_to_move_id", "parent_page_id"), pagina.pk),
        "destination_id": pagina.get_parent().pk,
        "revision_id": pagina.latest_revision_id,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "action_name": "approve",
        **dict.fromkeys(("task_state_id", "task_id", "workflow_state_id"), 1),
        "content_type_app_name": pagina._meta.app_label,
        "content_type_model_name": pagina._meta.model_name,
    }
    boom = next(
        deel
        for deel in get_resolver("wagtail.admin.urls").url_patterns
        if getattr(deel, "namespace", None) == "wagtailadmin_pages"
    )
    gevonden = {}
    for patroon in boom.url_patterns:
        namen = set(patroon.pattern.regex.groupindex) | set(getattr(patroon.pattern, "converters", ()))
        if namen & {"page_id", "pk", "page_to_move_id", "parent_page_id"}:
            argumenten = {naam: waarden[naam] for naam in namen}
            gevonden[patroon.name] = reverse(f"wagtailadmin_pages:{patroon.name}", kwargs=argumenten)
    assert len(gevonden) > 20
    return gevonden


@pytest.mark.parametrize("rol", ["niemand", "redacteur", "communicatie"])
def test_no_address_of_the_tree_shows_or_changes_a_page_of_another(opstelling, rol):
    op, wie = opstelling.paginas, opstelling.clients
    gegevens = formulier_van(op["ander project"])
    fout = set()
    for naam, adres in adressen_van(op["ander project"]).items():
        if verandert(wie[rol], adres, gegevens):
            fout.add(f"changed by {naam}")
        if wie[rol].get(adres).status_code not in {302, 403, 404, 405}:
            fout.add(f"shown by {naam}")
    assert fout == set()


@pytest.mark.parametrize("naam", ["eigen project", "eigen opgave", "eigen bericht"])
def test_nothing_that_a_redacteur_sends_changes_what_a_visitor_sees(opstelling, naam):
    op, wie = opstelling.paginas, opstelling.clients
    redacteur, hoofd = wie["redacteur"], wie["hoofdredacteur"]
    adressen, gegevens = adressen_van(op[naam]), formulier_van(op[naam])
    assert {actie for actie, adres in adressen.items() if verandert(redacteur, adres, gegevens, ZICHTBAAR)} == set()
    for actie in ("unpublish", "set_privacy"):
        assert verandert(hoofd, adressen[actie], gegevens, ZICHTBAAR), "the same sent by whoever may does"


#: What the API of the CMS can do with a page, by the letter that allows it; "" nobody can here.
API = {
    "copy": "kv", "delete": "x", "unpublish": "o", "publish": "o", "move": "v", "revert_to_page_revision": "t",
    "convert_alias": "", "copy_for_translation": "", "create_alias": "",
}  # fmt: skip


@pytest.mark.parametrize("naam", ["eigen project", "ander bericht", "NieuwsPagina", "HomePagina"])
def test_the_api_of_the_cms_does_what_the_matrix_allows_and_no_more(opstelling, naam):
    op, wie = opstelling.paginas, opstelling.clients
    assert PagesAdminAPIViewSet.actions.keys() == API.keys()
    pagina = op[naam]
    gegevens = {
        "destination_page_id": pagina.get_parent().pk, "position": "first-child", "slug": "kopie",
        "revision_id": pagina.latest_revision_id, "keep_live": True, "locale": "nl",
    }  # fmt: skip
    gedaan = {rol: _gedaan(wie[rol], pagina, set(API) - {"publish"}, gegevens) for rol in MET_ROL}
    Pagina.objects.filter(pk=pagina.pk).update(live=False)
    for rol in MET_ROL:
        gedaan[rol] |= _gedaan(wie[rol], pagina, {"publish"}, {})
    for rol, letters in zip(MET_ROL, PAGINAS[naam], strict=True):
        mag = {actie for actie, nodig in API.items() if nodig and set(nodig) <= set(letters)}
        if pagina.specific_class.max_count == 1 or pagina.specific_class.max_count_per_parent == 1:
            mag.discard("copy")
        if naam == "HomePagina" and "w" in letters and rol != "redacteur":
            mag.add("publish")
        if naam == "NieuwsPagina" and rol == "communicatie":
            mag.add("publish")
        assert gedaan[rol] == mag, rol


def _gedaan(client, pagina, acties, gegevens):
    """Return those actions that the API carries out."""
    adressen = {actie: reverse("wagtailadmin_api:pages:action", args=[pagina.pk, actie]) for actie in acties}
    return {
        actie
        for actie, adres in adressen.items()
        if verandert(client, adres, gegevens, content_type="application/json")
    }


IEDEREEN, PUBLICEERT, ALLES_MAG = (
    set(MET_ROL),
    {"communicatie", "hoofdredacteur", "beheerder"},
    {"hoofdredacteur", "beheerder"},
)
#: Who does what to many things at once. Nobody deletes a document that stands on a page.
BULK = {
    "core.document": {
        "wagtaildocs (eigen)": {"add_tags": IEDEREEN, "add_to_collection": IEDEREEN, "delete": set()},
        "wagtaildocs (ander)": {"add_tags": PUBLICEERT, "add_to_collection": PUBLICEERT, "delete": set()},
    },
    "core.afbeelding": {
        "wagtailimages": {"add_tags": PUBLICEERT, "add_to_collection": PUBLICEERT, "delete": PUBLICEERT},
    },
    "core.gebruiker": {
        "wagtailusers_users": dict.fromkeys(("assign_role", "delete", "set_active_state"), {"beheerder"}),
    },
    "core.pagina": {
        "eigen speerpunt": {"publish": ALLES_MAG, "move": ALLES_MAG},
        "eigen bericht": {"publish": PUBLICEERT, "move": set()},
    },
}


def test_every_action_in_bulk_happens_for_who_may_and_for_nobody_else(opstelling, subtests):
    op, wie = opstelling.paginas, opstelling.clients
    alles = {**op, **opstelling.dingen}
    gegevens = {
        **GEGEVENS,
        "collection": Collection.objects.get(name="Map").pk,
        "role": Group.objects.get(name="Redacteur").pk,
        "chooser": op["andere opgave"].pk,
    }
    # Deleting and unpublishing of pages: test_matrix.py.
    bulk_action_registry.get_bulk_actions_for_model("core", "pagina")
    bestaat = {
        f"{app}.{model}.{actie}"
        for app, modellen in bulk_action_registry.actions.items()
        for model, acties in modellen.items()
        for actie in acties
    }
    getest = {f"{model}.{actie}" for model, op_wat in BULK.items() for acties in op_wat.values() for actie in acties}
    assert bestaat == getest | {"core.pagina.delete", "core.pagina.unpublish"}
    for model, op_wat in BULK.items():
        for naam, acties in op_wat.items():
            for actie, verwacht in acties.items():
                Pagina.objects.filter(pk=alles[naam].pk).update(live=actie != "publish")
                adres = reverse("wagtail_bulk_action", args=[*model.split("."), actie]) + f"?id={alles[naam].pk}"
                with subtests.test(f"{naam} {actie}"):
                    assert {rol for rol in MET_ROL if verandert(wie[rol], adres, gegevens)} == verwacht


def test_a_day_to_go_cannot_take_away_what_has_to_stay(als):
    nieuws, home = factories.plaats(NieuwsPagina), factories.thuis()
    for rol, pagina in [("Communicatie", nieuws), ("Hoofdredacteur", home)]:
        antwoord = wijzig_pagina(als(rol), pagina, expire_at="31-12-2030 09:00")
        assert any("blijft staan" in fout for fout in fouten(antwoord)), rol
        pagina.refresh_from_db()
        assert pagina.expire_at is None
    wijzig_pagina(als("Hoofdredacteur"), nieuws, expire_at="31-12-2030 09:00")
    nieuws.refresh_from_db()
    assert nieuws.expire_at is not None


def test_an_overview_stays_also_when_nothing_is_below_it(als):
    nieuws = factories.plaats(NieuwsPagina)
    als("Communicatie").post(reverse("wagtailadmin_pages:delete", args=[nieuws.pk]))
    assert NieuwsPagina.objects.filter(pk=nieuws.pk).exists()
