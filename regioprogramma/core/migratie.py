"""What migrations of ours share: how one says that it cannot be undone, and how one adds a page to every site."""

from collections.abc import Callable, Mapping, Sequence
from uuid import uuid4

from django.apps.registry import Apps
from django.db.migrations.exceptions import IrreversibleError
from django.db.models import F, Model
from django.utils import timezone
from wagtail.models import AbstractPage

#: The signature of a step of a migration.
Step = Callable[[Apps, object], None]


def refuse_undo(reason: str) -> Step:
    """Return the way back of a step that has none: it says why, and the database stays as it is."""

    def refuse(apps: Apps, schema_editor: object) -> None:
        raise IrreversibleError(reason)

    return refuse


def find_permission(apps: Apps, model: str, actie: str) -> Model:
    """Return a permission; `model` as "core.pagina". Django makes those after all migrations: this may come first."""
    app, naam = model.split(".")
    soort, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=naam)
    return apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=soort,
        codename=f"{actie}_{naam}",
        defaults={"name": f"Can {actie.replace('_', ' ')} {naam}"},
    )[0]


def page_columns(apps: Apps, model: str, slug: str, titel: str, samenvatting: str) -> dict[str, object]:
    """Return the columns that Wagtail fills when a page is made and published; `model` as "nieuws.NieuwsPagina"."""
    app, naam = model.lower().split(".")
    soort, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app, model=naam)
    nu = timezone.now()
    return {
        "title": titel,
        "draft_title": titel,
        "slug": slug,
        "samenvatting": samenvatting,
        "content_type": soort,
        "locale": apps.get_model("wagtailcore", "Locale").objects.earliest("pk"),
        "live": True,
        "has_unpublished_changes": False,
        "first_published_at": nu,
        "last_published_at": nu,
        "publicatiedatum": nu,
    }


def add_overview(
    model: str, slug: str, titel: str, samenvatting: str, rechten: Mapping[str, Sequence[str]]
) -> tuple[Step, Step]:
    """Return a step that puts an overview below the home page of every site, and its way back while it is empty.

    `rechten` says what the members of a group may do from there down: {"Redacteur": ["add"]}.
    """

    def add(apps: Apps, schema_editor: object) -> None:
        Pagina = apps.get_model("core", "Pagina")
        for site in apps.get_model("wagtailcore", "Site").objects.select_related("root_page"):
            if not Pagina.objects.filter(url_path=f"{site.root_page.url_path}{slug}/").exists():
                kolommen = page_columns(apps, model, slug, titel, samenvatting)
                pagina = _put_below(apps, site.root_page, model, slug, kolommen)
                _give_rights(apps, pagina, rechten)

    def remove(apps: Apps, schema_editor: object) -> None:
        overzichten = apps.get_model(model).objects.filter(slug=slug)
        if overzichten.filter(numchild__gt=0).exists():
            raise IrreversibleError(f"There are pages below /{slug}/ by now: they stay.")
        for overzicht in overzichten:
            boven = apps.get_model("core", "Pagina").objects.filter(path=overzicht.path[: -AbstractPage.steplen])
            boven.update(numchild=F("numchild") - 1)
            apps.get_model("wagtailcore", "GroupPagePermission").objects.filter(page=overzicht.pk).delete()
            overzicht.delete()

    return add, remove


def _give_rights(apps: Apps, pagina: Model, rechten: Mapping[str, Sequence[str]]) -> None:
    for groep in apps.get_model("auth", "Group").objects.filter(name__in=rechten):
        for actie in rechten[groep.name]:
            apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
                group=groep, page_id=pagina.pk, permission=find_permission(apps, "core.pagina", actie)
            )


def _put_below(apps: Apps, boven: Model, model: str, slug: str, kolommen: Mapping[str, object]) -> Model:
    """Make a page as the last one below another, as the tree of Wagtail counts them, and return it."""
    Pagina = apps.get_model("core", "Pagina")
    eronder = Pagina.objects.filter(path__startswith=boven.path, depth=boven.depth + 1)
    laatste = eronder.order_by("path").values_list("path", flat=True).last()
    plaats = AbstractPage._str2int(laatste[len(boven.path) :]) + 1 if laatste else 1
    pagina = apps.get_model(model).objects.create(
        path=AbstractPage._get_path(boven.path, boven.depth + 1, plaats),
        depth=boven.depth + 1,
        numchild=0,
        url_path=f"{boven.url_path}{slug}/",
        translation_key=uuid4(),
        **kolommen,
    )
    Pagina.objects.filter(pk=boven.pk).update(numchild=boven.numchild + 1)
    return pagina
