"""What the matrix is measured on: one of everything, one editor per role, and how each action is tried."""

from django.contrib.auth import SESSION_KEY, get_user_model
from django.contrib.auth.models import Group
from django.test import Client, TestCase
from django.urls import NoReverseMatch, reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Site, Workflow, get_page_models

from regioprogramma.core.models import Pagina
from regioprogramma.zoeken.models import Aanbeveling, Synoniem
from tests import factories
from tests.werker import finish_work

#: Per column of the matrix: the groups of that editor. A visitor has no account, and nobody an account only.
ROLLEN = {
    "bezoeker": None,
    "niemand": [],
    "redacteur": ["Redacteur", "Redactie Wonen"],
    "communicatie": ["Communicatie"],
    "hoofdredacteur": ["Hoofdredacteur"],
    "beheerder": ["Beheerder"],
}
#: What can be done with a page, by the letter in the matrix and the address where it begins.
PAGINA_ACTIES = {
    "w": "edit",
    "g": "history",
    "t": "revisions_revert",
    "k": "copy",
    "v": "move",
    "o": "unpublish",
    "x": "delete",
    "n": "add_subpage",
    "b": "set_privacy",
}

#: What can be done with what is not a page, by the last part of the name of its address.
SCHERMEN = ("index", "inspect", "add", "edit", "delete", "history", "usage", "copy", "set_privacy", "samenvoegen",
    "splitsen", "opvolgen", "herindelen", "disable", "edit_task", "disable_task")  # fmt: skip


def clients():
    """Return {role: client that is logged in}."""
    gevonden = {}
    for rol, groepen in ROLLEN.items():
        gevonden[rol] = Client()
        if groepen is not None:
            gevonden[rol].force_login(factories.GebruikerFactory(groepen=groepen))
    return gevonden


def paginas():
    """Return {name: page} with one of every type, and of what belongs to an opgave both one's own and another's."""
    eigen, ander = factories.maak_opgave("Wonen"), factories.maak_opgave("Werken")
    gemaakt = {
        "eigen opgave": eigen,
        "andere opgave": ander,
        "eigen speerpunt": factories.SpeerpuntFactory(opgave=eigen),
        "ander speerpunt": factories.SpeerpuntFactory(opgave=ander),
        "eigen project": factories.ProjectFactory(opgave=eigen),
        "ander project": factories.ProjectFactory(opgave=ander),
        "eigen bericht": factories.NieuwsberichtFactory(opgaven=[eigen]),
        "ander bericht": factories.NieuwsberichtFactory(opgaven=[ander]),
        "deal": factories.RegioDealFactory(),
        "tekst": factories.TekstPaginaFactory(),
    }
    types = {type(pagina) for pagina in gemaakt.values()} | {Pagina}
    for paginatype in sorted(set(get_page_models()) - types, key=lambda soort: soort.__name__):
        gemaakt[paginatype.__name__] = paginatype.objects.filter(depth__gt=1).first()
    missing = [naam for naam, pagina in gemaakt.items() if pagina is None]
    assert not missing, f"make a page of {missing} above, and say in tabel.py what each role may do with it"
    for pagina in gemaakt.values():
        # The page as it is at hand here does not know what was made below it since.
        pagina.refresh_from_db()
        pagina.save_revision().publish()
        pagina.refresh_from_db()
    return gemaakt


def dingen(op):
    """Return {namespace: object} of everything that is not a page; documents stand on pages of `op`."""
    eigen, ander = factories.DocumentFactory(), factories.DocumentFactory()
    factories.PaginaDocumentFactory(pagina=op["eigen opgave"], document=eigen)
    factories.PaginaDocumentFactory(pagina=op["andere opgave"], document=ander)
    return {
        "personen": factories.ContactpersoonFactory(),
        "organisaties": factories.OrganisatieFactory(),
        "gemeenten": factories.GemeenteFactory(),
        "woonplaatsen": factories.WoonplaatsFactory(),
        "rollen": factories.RolFactory(),
        "trefwoorden": factories.TrefwoordFactory(),
        "synoniemen": Synoniem.objects.create(woorden=["fiets", "rijwiel"]),
        "aanbevelingen": Aanbeveling.objects.create(woorden=["fiets"], pagina=op["tekst"]),
        "wagtaildocs (eigen)": eigen,
        "wagtaildocs (ander)": ander,
        "wagtailimages": factories.AfbeeldingFactory(),
        "wagtailusers_users": factories.GebruikerFactory(),
        "wagtailusers_groups": Group.objects.get(name="Redacteur"),
        "wagtailredirects": Redirect.objects.create(old_path="/oud", redirect_link="/nieuw"),
        "wagtailsites": Site.objects.get(),
        "wagtailadmin_collections": Collection.objects.get(depth=1).add_child(name="Map"),
        "wagtailadmin_workflows": Workflow.objects.get(),
    }


def van_een_ander(pagina):
    """Return {namespace: object} of what stands on a published page of another."""
    beeld = factories.AfbeeldingFactory()
    type(pagina).objects.filter(pk=pagina.pk).update(afbeelding=beeld)
    pagina.refresh_from_db()
    # The index of references, which knows where a picture stands, is made when a page is saved.
    pagina.save()
    return {
        "personen": factories.RoltoewijzingFactory(pagina=pagina).persoon,
        "organisaties": factories.PartnerschapFactory(pagina=pagina).organisatie,
        "wagtaildocs": factories.PaginaDocumentFactory(
            pagina=pagina, document=factories.DocumentFactory(openbaar_vanaf=None)
        ).document,
        "wagtailimages": beeld,
    }


def zet_op_concept(client, dingen, opgave):
    """Put these things on a new draft of whoever is logged in, in every way in which a page holds them."""
    wie = get_user_model().objects.get(pk=client.session[SESSION_KEY])
    concept = factories.ProjectFactory(live=False, owner=wie, opgave=opgave, afbeelding=dingen["wagtailimages"])
    factories.RoltoewijzingFactory(pagina=concept, persoon=dingen["personen"])
    factories.PartnerschapFactory(pagina=concept, organisatie=dingen["organisaties"])
    factories.PaginaDocumentFactory(pagina=concept, document=dingen["wagtaildocs"])
    concept.inhoud = [("tekst", f'<p><a linktype="document" id="{dingen["wagtaildocs"].pk}">Stuk</a></p>')]
    concept.save()
    concept.save_revision(user=wie)


class Opstelling:
    """One of everything, and an editor per role: `paginas` and `dingen` by their name, `clients` by their role.

    The worker has done all that it does: what it keeps of a page gives nobody a right and takes nobody's away.
    """

    def __init__(self):
        with TestCase.captureOnCommitCallbacks(execute=True):
            self.paginas = paginas()
            self.dingen = dingen(self.paginas)
            # After the opgaven, which bring the groups of those who work on them.
            self.clients = clients()
        finish_work()


def mag(client, adres):
    """Whether an address opens: the CMS sends away (302) or refuses (403) whoever may not.

    Where only one kind of page can be added, the question which one is skipped: that opens too.
    """
    antwoord = client.get(adres)
    assert antwoord.status_code in {200, 302, 403, 404}, (adres, antwoord.status_code)
    return antwoord.status_code == 200 or "/pages/add/" in antwoord.headers.get("Location", "")


def letters_van_pagina(client, pagina):
    """Return the letters of what this client may do with a page."""
    revisie = pagina.latest_revision_id
    adressen = {
        letter: reverse(f"wagtailadmin_pages:{naam}", args=[pagina.pk, *([revisie] if letter == "t" else [])])
        for letter, naam in PAGINA_ACTIES.items()
        if letter != "t" or revisie
    }
    return "".join(letter for letter, adres in adressen.items() if mag(client, adres))


def letters_van_ding(client, naam, ding):
    """Return the names of the screens of a thing that this client may open."""
    ruimte = naam.split()[0]
    return {actie for actie in SCHERMEN if (adres := _adres(ruimte, actie, ding)) and mag(client, adres)}


def _adres(ruimte, actie, ding):
    for args in ([ding.pk], []):
        try:
            return reverse(f"{ruimte}:{actie}", args=args)
        except NoReverseMatch:
            continue
    return ""
