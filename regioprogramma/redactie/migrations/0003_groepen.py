"""The roles of the editors, and one step of approval, instead of Wagtail's own groups and workflow."""

from django.db import migrations

from regioprogramma.core.migratie import find_permission, refuse_undo

ALLES = ["add", "change", "delete", "view"]
BEKIJKEN = ["view"]
#: Per role: what it may do with which model, wherever that stands.
RECHTEN = {
    "Redacteur": {
        "contacten.contactpersoon": ["add", "change", "view"],
        "contacten.organisatie": ["add", "change", "view"],
        "contacten.gemeente": BEKIJKEN,
        "contacten.rol": BEKIJKEN,
        "core.trefwoord": BEKIJKEN,
    },
    "Communicatie": {
        "contacten.contactpersoon": ["add", "change", "view"],
        "contacten.organisatie": ["add", "change", "view"],
        "contacten.gemeente": BEKIJKEN,
        "contacten.rol": BEKIJKEN,
        "core.trefwoord": BEKIJKEN,
    },
    "Hoofdredacteur": {
        "contacten.contactpersoon": ALLES,
        "contacten.organisatie": ALLES,
        "contacten.gemeente": ["change", "view"],
        "contacten.rol": ALLES,
        "core.trefwoord": ALLES,
    },
    "Beheerder": {
        "contacten.contactpersoon": ALLES,
        "contacten.organisatie": ALLES,
        "contacten.gemeente": ALLES,
        "contacten.rol": ALLES,
        "core.trefwoord": ALLES,
        "core.gebruiker": ALLES,
        "core.regio": ["change"],
        "auth.group": ALLES,
        "wagtailcore.site": ALLES,
        "wagtailcore.workflow": ["add", "change", "delete"],
        "wagtailcore.task": ["add", "change", "delete"],
        "wagtailcore.groupapprovaltask": ["add", "change", "delete"],
        "wagtailredirects.redirect": ALLES,
    },
}
#: Per role: what it may do with the pages from an index page down; "" is the root of the tree, so every page.
PAGINARECHTEN = {
    "Redacteur": {"projecten": ["add"], "nieuws": ["add"]},
    "Communicatie": {"nieuws": ["add", "change", "publish"]},
    "Hoofdredacteur": {"": ["add", "change", "publish", "bulk_delete", "lock", "unlock"]},
    "Beheerder": {"": ["add", "change", "publish", "bulk_delete", "lock", "unlock"]},
}
#: Per role: what it may do with images and documents. Who may add may also change what is their own.
BIBLIOTHEEK = {
    "Redacteur": ["add", "choose"],
    "Communicatie": ["add", "change", "choose"],
    "Hoofdredacteur": ["add", "change", "delete", "choose"],
    "Beheerder": ["add", "change", "delete", "choose"],
}


def maak_groepen(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    beheer, _made = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="wagtailadmin", model="admin"
    )
    toegang, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=beheer, codename="access_admin", defaults={"name": "Can access Wagtail admin"}
    )
    Group.objects.filter(name__in=["Moderators", "Editors"]).delete()
    for naam, rechten in RECHTEN.items():
        groep, _made = Group.objects.get_or_create(name=naam)
        groep.permissions.add(toegang)
        groep.permissions.add(*(find_permission(apps, model, a) for model, acties in rechten.items() for a in acties))
        _geef_paginarechten(apps, groep)
        for model in ("wagtailimages.image", "wagtaildocs.document"):
            _geef_collectierechten(apps, groep, model, BIBLIOTHEEK[naam])
    for naam in ("Hoofdredacteur", "Beheerder"):
        _geef_collectierechten(
            apps, Group.objects.get(name=naam), "wagtailcore.collection", ["add", "change", "delete"]
        )


def _geef_paginarechten(apps, groep):
    Pagina = apps.get_model("core", "Pagina")
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    for slug, acties in PAGINARECHTEN[groep.name].items():
        plek = {"slug": slug, "depth": 3} if slug else {"depth": 1}
        pagina = Pagina.objects.filter(**plek).order_by("path").first()
        for actie in acties if pagina else ():
            GroupPagePermission.objects.get_or_create(
                group=groep, page=pagina, permission=find_permission(apps, "core.pagina", actie)
            )


def _geef_collectierechten(apps, groep, model, acties):
    wortel = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for actie in acties:
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
            group=groep, collection=wortel, permission=find_permission(apps, model, actie)
        )


def maak_goedkeuring(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    GroupApprovalTask = apps.get_model("wagtailcore", "GroupApprovalTask")
    Workflow = apps.get_model("wagtailcore", "Workflow")
    wortel = apps.get_model("core", "Pagina").objects.get(depth=1)
    # Wagtail's own is named after the groups that are gone; nothing has gone through it on an empty site.
    eigen = apps.get_model("wagtailcore", "Task").objects.filter(name__endswith="Moderators approval")
    if not apps.get_model("wagtailcore", "TaskState").objects.exists():
        Workflow.objects.filter(workflow_tasks__task__in=eigen).delete()
        eigen.delete()
    soort, _made = ContentType.objects.get_or_create(app_label="wagtailcore", model="groupapprovaltask")
    taak = GroupApprovalTask.objects.create(name="Ter goedkeuring", content_type=soort, active=True)
    taak.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=["Hoofdredacteur", "Beheerder"]))
    workflow = Workflow.objects.create(name="Ter goedkeuring", active=True)
    apps.get_model("wagtailcore", "WorkflowTask").objects.create(workflow=workflow, task_id=taak.pk, sort_order=0)
    apps.get_model("wagtailcore", "WorkflowPage").objects.update_or_create(
        page=wortel, defaults={"workflow": workflow}
    )


class Migration(migrations.Migration):
    dependencies = [
        ("redactie", "0002_structuur"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [
        migrations.RunPython(maak_groepen, refuse_undo("People are members of the groups by now: they stay.")),
        migrations.RunPython(maak_goedkeuring, refuse_undo("Pages may be waiting for approval by now: it stays.")),
    ]
