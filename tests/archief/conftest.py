"""A site with some of everything, and its archives."""

from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from regioprogramma.core.documenten import make_weergaven
from tests.factories import (
    AfbeeldingFactory,
    BijdrageFactory,
    DeelnameFactory,
    DocumentFactory,
    GemeenteFactory,
    NieuwsberichtFactory,
    OpgaveFactory,
    PaginaDocumentFactory,
    ProjectFactory,
    TekstPaginaFactory,
)
from tests.paginacache.bezoeker import one_connection


@dataclass
class Gemaakt:
    """An archive that was made: where, what was said of it, and how the command ended."""

    pad: Path
    gezegd: str
    fout: str
    einde: str = ""


def make_archief(map_, naam="site.warc.gz", **opties):
    """Run the command for a name in a folder, on the connection of the test; what it ends with is in `einde`."""
    uit, fout, einde = StringIO(), StringIO(), ""
    with one_connection():
        try:
            call_command("archief", str(map_ / naam), stdout=uit, stderr=fout, **opties)
        except CommandError as gestopt:
            einde = str(gestopt)
    return Gemaakt(map_ / naam, uit.getvalue(), fout.getvalue(), einde)


def fill():
    """Make a site with a picture, a document, a list of two pages and a page that refers to all kinds of things."""
    afbeelding = AfbeeldingFactory()
    make_weergaven.call(afbeelding.pk)
    gemeente = GemeenteFactory(naam="Ede", slug="ede")
    opgave = OpgaveFactory(title="Wonen aan het water", slug="wonen", afbeelding=afbeelding, trefwoorden=["energie"])
    project = ProjectFactory(title="Bouwen", slug="bouwen", opgave=opgave, trefwoorden=["energie"])
    ProjectFactory(title="Aanleggen", opgave=opgave)
    document = DocumentFactory(title="Besluit")
    PaginaDocumentFactory(pagina=project, document=document)
    BijdrageFactory(pagina=project)
    DeelnameFactory(pagina=project, gemeente=gemeente)
    NieuwsberichtFactory.create_batch(25, opgaven=[opgave], trefwoorden=["energie"])
    links = (
        '<p><a href="/nieuws/?opgave=1&amp;trefwoord=energie#resultaten">twee filters</a> '
        '<a href="http://localhost/projecten/?utm_source=brief">met een volger</a> '
        '<a href="/zoeken/?q=wonen">gezocht</a> <a href="/beheer/">beheer</a> '
        f'<a href="/documenten/{document.pk}/">kort</a></p>'
    )
    TekstPaginaFactory(title="Vaak gevraagd", slug="vragen", inhoud=[("tekst", links)])
    return {"gemeente": gemeente, "opgave": opgave, "project": project, "document": document}


@pytest.fixture(scope="module")
def heel(module_db, tmp_path_factory):
    """That site, for a whole file of tests, with files of its own."""
    with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")):
        yield fill()


@pytest.fixture
def klein(db, settings, tmp_path):
    """A site with a document and little else, for a test that changes it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    document = DocumentFactory(title="Besluit")
    return {"document": document}


@pytest.fixture
def maak(tmp_path):
    """Return a function that makes an archive in a folder of this test's own."""
    return partial(make_archief, tmp_path)
