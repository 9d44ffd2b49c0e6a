"""Makes a page and publishes it; prints, as JSON, what came of it."""

import json

import django


def make_page():
    """Return what a visitor hears at the address of a new page."""
    from django.test import Client
    from wagtail.models import Site

    from regioprogramma.core.models import Afbeelding, TekstPagina

    thuis = Site.objects.get(is_default_site=True).root_page
    nieuw = TekstPagina(title="Na het terugzetten", slug="na-het-terugzetten", samenvatting="Nieuw.", live=False)
    pagina = thuis.add_child(instance=nieuw)
    pagina.save_revision().publish()
    assert not any(type(thuis).find_problems())
    assert all(beeld.file.open().read(1) for beeld in Afbeelding.objects.all())
    return Client(headers={"host": "127.0.0.1"}).get("/na-het-terugzetten/").status_code


if __name__ == "__main__":
    django.setup()
    print(json.dumps(make_page()))  # noqa: T201
