"""Turn Wagtail's welcome page into the empty site of a region: its index pages, texts, settings and menus."""

import json
from uuid import uuid4

from django.db import migrations

from regioprogramma.core.migratie import page_columns, refuse_undo

OVER_ONS = (
    "<p>In deze regio werken gemeenten samen aan opgaven die te groot zijn voor één gemeente. Zij doen dat met de "
    "provincie, het Rijk, onderwijs en bedrijven.</p><p>Op deze website leest u waar wij aan werken, wie "
    "verantwoordelijk is, wat het kost en wat het oplevert.</p>"
)
PRIVACY = (
    "<p>Deze website plaatst geen cookies bij bezoekers en laadt niets van andere diensten.</p>"
    "<p>Een video komt van YouTube of Vimeo. Die laadt pas als u erop klikt. Vanaf dat moment gelden de regels van "
    "die dienst.</p><p>Van onze contactpersonen tonen wij alleen wat u nodig heeft om hen te bereiken. Vertrekt "
    "iemand, dan verdwijnen de gegevens van de website.</p>"
)
TOEGANKELIJKHEID = (
    "<p>Iedereen moet deze website kunnen gebruiken, ook met een schermlezer of alleen met een toetsenbord.</p>"
    "<p>Werkt er iets niet goed, of kunt u een document niet lezen? Laat het ons weten. Wij zoeken dan samen met u "
    "een oplossing.</p>"
)
#: App and model, slug, title, summary and further fields of every page below the home page, in the order of the tree.
PAGINAS = [
    (
        "opgaven.Agenda",
        "opgaven",
        "Opgaven",
        "Aan deze opgaven werken de gemeenten in de regio samen.",
        {"lopend": True},
    ),
    ("projecten.ProjectenPagina", "projecten", "Projecten", "Alle projecten in de regio: wat, waar en met wie.", {}),
    (
        "projecten.RegioDealsPagina",
        "regio-deals",
        "Regio Deals",
        "Afspraken van de regio met het Rijk: wat we doen, wat het kost en wat het oplevert.",
        {},
    ),
    ("nieuws.NieuwsPagina", "nieuws", "Nieuws", "Wat er in de regio gebeurt.", {}),
    ("core.TekstPagina", "over-ons", "Over ons", "Wie wij zijn en hoe wij samenwerken.", {"inhoud": OVER_ONS}),
    ("contacten.ContactPagina", "contact", "Contact", "Zo bereikt u de regio en de mensen die er werken.", {}),
    ("core.TekstPagina", "privacy", "Privacy", "Hoe deze website met uw gegevens omgaat.", {"inhoud": PRIVACY}),
    (
        "core.TekstPagina",
        "toegankelijkheid",
        "Toegankelijkheid",
        "Deze website is er voor iedereen.",
        {"inhoud": TOEGANKELIJKHEID},
    ),
]
MENU = ["opgaven", "projecten", "nieuws", "over-ons", "contact"]
VOETMENU = ["toegankelijkheid", "privacy"]


def _blok(soort, waarde):
    return {"type": soort, "value": waarde, "id": str(uuid4())}


def maak_structuur(apps, schema_editor):
    Pagina = apps.get_model("core", "Pagina")
    Site = apps.get_model("wagtailcore", "Site")
    site = Site.objects.filter(is_default_site=True, root_page__slug="home").first()
    if site is None or Pagina.objects.count() > 2:
        return  # Somebody arranged this site already.
    welkom = site.root_page
    # The home page takes the welcome page's place in the tree: the address of the site stays as it is.
    home = apps.get_model("core", "HomePagina")(
        pagina_ptr_id=welkom.pk,
        path=welkom.path,
        depth=welkom.depth,
        url_path=welkom.url_path,
        translation_key=welkom.translation_key,
        numchild=len(PAGINAS),
        **page_columns(
            apps,
            "core.HomePagina",
            "home",
            "Onze regio",
            "Wat de gemeenten in deze regio samen doen, en wat het oplevert.",
        ),
    )
    home.save()
    pagina_ids = _maak_paginas(apps, home)
    Pagina.objects.filter(depth=1).update(title="Website", draft_title="Website")
    apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).update(name="Algemeen")
    Site.objects.filter(pk=site.pk).update(site_name="Regio")
    apps.get_model("core", "Regio").objects.update_or_create(
        site_id=site.pk,
        defaults={
            "menu": json.dumps([_blok("pagina", pagina_ids[slug]) for slug in MENU]),
            "voetmenu": json.dumps([_blok("pagina", pagina_ids[slug]) for slug in VOETMENU]),
        },
    )


def _maak_paginas(apps, home):
    """Make every page below the home page; return {slug: id}."""
    pagina_ids = {}
    for plaats, (model, slug, titel, samenvatting, velden) in enumerate(PAGINAS, start=1):
        if "inhoud" in velden:
            velden = {"inhoud": json.dumps([_blok("tekst", velden["inhoud"])])}
        pagina = apps.get_model(model).objects.create(
            # Treebeard counts in base 36, four characters a level; below ten that is the digit itself.
            path=f"{home.path}{plaats:04}",
            depth=home.depth + 1,
            numchild=0,
            url_path=f"{home.url_path}{slug}/",
            translation_key=uuid4(),
            **page_columns(apps, model, slug, titel, samenvatting),
            **velden,
        )
        pagina_ids[slug] = pagina.pk
    return pagina_ids


class Migration(migrations.Migration):
    dependencies = [
        ("redactie", "0001_links_weekbericht_en_logboek"),
        ("contacten", "0002_op_paginas"),
        ("opgaven", "0001_agenda_opgaven_en_speerpunten"),
        ("projecten", "0001_projecten_en_deals"),
        ("nieuws", "0001_berichten"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(
            maak_structuur, refuse_undo("The pages of the site hold the region's own texts by now: they stay.")
        )
    ]
