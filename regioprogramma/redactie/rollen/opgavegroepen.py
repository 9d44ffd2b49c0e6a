"""Who may change an opgave: one group of editors per opgave, kept in step with the pages."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import GroupPagePermission

from opgaven.models.opgave import Opgave
from regioprogramma.core.models import Pagina

#: The rights on an opgave and what lies below it, as the first part of a permission's name. Not publishing.
OPGAVERECHTEN = ("add", "change")


def groepen_van(opgave: Opgave) -> QuerySet:
    """Return the groups that were made for this opgave or given the same right: they may change it itself."""
    return Group.objects.filter(
        page_permissions__page=opgave.pk, page_permissions__permission__codename="change_pagina"
    ).distinct()


def make_groep(opgave: Opgave) -> Group:
    """Make the group "Redactie <title>" that may change this opgave and its speerpunten, but not publish them."""
    groep = Group.objects.create(name=vrije_naam(opgave.title))
    for recht in OPGAVERECHTEN:
        GroupPagePermission.objects.create(group=groep, page_id=opgave.pk, permission_type=recht)
    return groep


def groepsnaam(title: str) -> str:
    """Return the name of the group of an opgave with this title."""
    return _("Redactie %(titel)s") % {"titel": title[:100]}


def vrije_naam(title: str) -> str:
    """Return the name for a new group; a second opgave with the same title gets a number."""
    naam = groepsnaam(title)
    nummer = 2
    while Group.objects.filter(name=naam).exists():
        naam = f"{groepsnaam(title)} ({nummer})"
        nummer += 1
    return naam


def rename_groep(opgave: Opgave, oude_title: str) -> None:
    """Give the group of an opgave its new title; a group to which somebody gave another name keeps that name."""
    oud = groepsnaam(oude_title)
    for groep in groepen_van(opgave):
        rest = groep.name.removeprefix(oud)
        if groep.name.startswith(oud) and (not rest or rest.startswith(" (")):
            groep.name = vrije_naam(opgave.title)
            groep.save()


def delete_groepen(opgave: Opgave) -> None:
    """Delete the groups that had no right other than to this opgave, its projects and its news."""
    for groep in groepen_van(opgave):
        elders = groep.page_permissions.exclude(page=opgave.pk)
        for eigen in (opgave.projecten, opgave.nieuwsberichten):
            elders = elders.exclude(page__in=eigen.values("pk"))
        if groep.name.startswith(groepsnaam(opgave.title)) and not elders.exists():
            groep.delete()


def follow_opgaven(pagina: Pagina, opgaven: Iterable[Opgave]) -> None:
    """Let the editors of these opgaven change a page that stands elsewhere in the tree; and no others."""
    van = [opgave.pk for opgave in opgaven]
    rijen = GroupPagePermission.objects.filter(page__in=[pagina.pk, *van], permission__codename="change_pagina")
    nu: dict[int, int] = {}
    gewenst: dict[int, int] = {}
    for pk, page_id, groep, recht in rijen.values_list("pk", "page_id", "group_id", "permission_id"):
        if page_id == pagina.pk:
            nu[groep] = pk
        else:
            gewenst[groep] = recht
    if weg := [pk for groep, pk in nu.items() if groep not in gewenst]:
        GroupPagePermission.objects.filter(pk__in=weg).delete()
    for groep in sorted(gewenst.keys() - nu.keys()):
        GroupPagePermission.objects.create(group_id=groep, page_id=pagina.pk, permission_id=gewenst[groep])
