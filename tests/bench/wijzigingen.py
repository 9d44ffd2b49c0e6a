"""One of every kind of change that a visitor can see, with what then stands where."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

#: In seconds: how old an answer may be.
PROMISED = 0.1


@dataclass
class Kind:
    """One kind of change: `do` brings about a state (a whole number); `shows` says what then stands in the answer."""

    name: str
    #: The table that counts it; "" when several do.
    table: str
    address: str
    do: Callable[[int], object]
    shows: Callable[[int], str]
    #: For each state when it was committed; the last may not be committed yet.
    committed: list[float] = field(default_factory=list)

    def change(self):
        """Bring about the next state."""
        # It may be seen before we hear that it is committed.
        self.committed.append(float("inf"))
        self.do(len(self.committed))
        self.committed[-1] = time.monotonic()

    def is_old(self, asked, text):
        """Whether an answer shows none of the states that were not replaced for too long when it was asked."""
        replaced = [*self.committed[1:], float("inf")]
        allowed = [state for state, moment in enumerate(replaced, start=1) if moment > asked - PROMISED]
        return not any(_says(text, self.shows(state)) for state in allowed)


def _says(text, words):
    """Whether a text has these words; or has not, when they begin with an exclamation mark."""
    return words[1:] not in text if words.startswith("!") else words in text


def make_kinds():
    """Return one of every kind; each about something of its own, so that two writers do not meet."""
    return [*_of_pages(), *_of_things(), *_of_places()]


def _number(name, table, address, rows, field_, words):
    """Return the kind that writes a number in a column."""
    return Kind(name, table, address, lambda n: rows.update(**{field_: words.format(n)}), words.format)


def _of_pages():
    from nieuws.models import Nieuwsbericht
    from projecten.models import Bijdrage, Project
    from regioprogramma.core.documenten import make_weergaven
    from regioprogramma.core.models import Afbeelding, Pagina

    een, twee, drie = Nieuwsbericht.objects.visible().order_by("pk")[:3]
    Pagina.objects.filter(pk=twee.pk).update(publicatiedatum="2099-01-01T12:00Z")
    row = Pagina.objects.filter
    yield _number("title of a page", "core_pagina", een.url, row(pk=een.pk), "title", "Kop {}x")
    yield _number("title in a list", "core_pagina", "/nieuws/", row(pk=twee.pk), "title", "Lijst {}x")
    yield Kind("published in the CMS", "", drie.url, partial(_publish, drie.pk), "Uitgave {}x".format)
    geld = Bijdrage.objects.filter(pagina__in=Project.objects.visible(), bedrag__isnull=False)[0]
    yield Kind(
        "an amount of a project", "projecten_bijdrage", geld.pagina.url,
        lambda n: Bijdrage.objects.filter(pk=geld.pk).update(bedrag=1_000_000 + n),
        lambda n: f"{1_000_000 + n:,}".replace(",", "."),
    )  # fmt: skip
    met = Project.objects.visible().filter(afbeelding__decoratief=False)[0]
    make_weergaven.call(met.afbeelding_id)
    beeld = Afbeelding.objects.filter(pk=met.afbeelding_id)
    yield _number("what a picture shows", "core_afbeelding", met.url, beeld, "description", "Beeld {}x")


def _publish(pk, number):
    from nieuws.models import Nieuwsbericht

    page = Nieuwsbericht.objects.get(pk=pk)
    page.title = f"Uitgave {number}x"
    page.save_revision().publish()


def _of_things():
    from wagtail.contrib.redirects.models import Redirect

    from contacten.models import Contactpersoon, Gemeente, Roltoewijzing
    from opgaven.models import Opgave
    from regioprogramma.core.models import Document, Regio, Trefwoord

    def row(thing):
        return type(thing).objects.filter(pk=thing.pk)

    word = Trefwoord.objects.filter(pagina_koppelingen__pagina__in=Opgave.objects.visible())[0]
    rol = Roltoewijzing.objects.current().filter(persoon__isnull=False, pagina__in=Opgave.objects.visible())[0]
    other = Roltoewijzing.objects.current().filter(persoon__isnull=False, pagina__in=Opgave.objects.visible())
    other = other.exclude(pagina=rol.pagina).exclude(persoon=rol.persoon)[0]
    people = [Contactpersoon.objects.create(naam=f"Rol Proef {name}") for name in ("Even", "Oneven")]
    paper = Document.objects.visible()[0]
    away = Redirect.objects.create(old_path="/bench-oud", redirect_link="/")
    yield _number("name of the region", "core_regio", "/", Regio.objects.all(), "naam", "Regio {}x")
    yield _number("name of a keyword", "core_trefwoord", word.get_absolute_url(), row(word), "naam", "woord {}x")
    yield _number(
        "name of somebody", "contacten_contactpersoon", rol.pagina.url, row(rol.persoon), "naam", "Noor Proef {}x"
    )
    yield Kind(
        "who has a role", "contacten_roltoewijzing", other.pagina.url,
        lambda n: row(other).update(persoon=people[n % 2]), lambda n: people[n % 2].naam,
    )  # fmt: skip
    yield Kind(
        "title of a document", "core_document", f"/documenten/{paper.pk}/",
        lambda n: row(paper).update(title=f"Stuk {n}x"), "stuk-{}x/".format,
    )  # fmt: skip
    yield _number(
        "name of a gemeente",
        "contacten_gemeente",
        "/gemeenten/",
        row(Gemeente.objects.current()[0]),
        "naam",
        "Stad {}x",
    )
    yield _number("a redirect", "wagtailredirects_redirect", "/bench-oud/", row(away), "redirect_link", "/naar-{}x/")


def _of_places():
    from wagtail.models import PageViewRestriction

    from nieuws.models import Nieuwsbericht
    from projecten.models import Project
    from regioprogramma.core.models import Pagina
    from regioprogramma.gerelateerd.models import Sturing

    weg, dicht, vast = Nieuwsbericht.objects.visible().order_by("-pk")[:3]
    project = Project.objects.visible().order_by("-pk")[0]
    Pagina.objects.filter(pk=vast.pk).update(title="Vastgezet proef")
    Pagina.objects.get(pk=vast.pk).trefwoord_koppelingen.all().delete()
    yield Kind(
        "a page is withdrawn and published", "core_pagina", weg.url,
        lambda n: Pagina.objects.filter(pk=weg.pk).update(live=n % 2 == 0),
        lambda n: "status 200" if n % 2 == 0 else "status 404",
    )  # fmt: skip
    yield Kind(
        "a page goes behind a log-in and back", "", dicht.url,
        partial(_toggle, PageViewRestriction, {"page_id": dicht.pk, "restriction_type": "login"}),
        lambda n: "status 302" if n % 2 else "status 200",
    )  # fmt: skip
    yield Kind(
        "an editor pins a page and lets go", "gerelateerd_sturing", project.url,
        partial(_toggle, Sturing, {"pagina_id": project.pk, "naar": vast.pk, "actie": "vast"}),
        lambda n: "Vastgezet proef" if n % 2 else "!Vastgezet proef",
    )  # fmt: skip


def _toggle(model, fields, number):
    """Make it when the number is odd, take it away when it is even."""
    if number % 2:
        model.objects.create(**fields)
    else:
        model.objects.filter(**fields).delete()
