"""A made-up site of any size: pages of four kinds over eight years, 400 keywords of which a few are very common."""

import random
from datetime import timedelta

from django.db import connection
from django.utils import timezone

WOORDEN, PER_PAGINA, JAREN = 400, 6, 8
#: The share of each page type.
SOORTEN = {"nieuwsbericht": 0.62, "project": 0.28, "opgave": 0.06, "regiodeal": 0.04}
#: What a copy of a page must have of its own.
EIGEN = {
    "id": "nieuw.id",
    "path": "nieuw.path",
    "slug": "'bench-' || nieuw.id",
    "url_path": "p.url_path || nieuw.id || '/'",
    "title": "p.title || ' ' || nieuw.id",
    "translation_key": "gen_random_uuid()",
    "publicatiedatum": "nieuw.moment",
    "latest_revision_id": "NULL",
    "live_revision_id": "NULL",
    "numchild": "0",
}


def leeg_database(naam):
    """Go on in a new database `naam`, a copy of the one the benchmarks prepared."""
    from wagtail.models import Site

    bron = connection.settings_dict.setdefault("BENCH_BRON", connection.settings_dict["NAME"])
    connection.close()
    connection.settings_dict["NAME"] = "postgres"
    connection.settings_dict["OPTIONS"].pop("pool", None)
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")
        if naam != bron:
            cursor.execute(f"CREATE DATABASE {naam} TEMPLATE {bron}")
    connection.close()
    connection.settings_dict["NAME"] = naam
    Site.clear_site_root_paths_cache()


def verlaat(naam):
    """Throw the database `naam` away and go back to the one the benchmarks prepared."""
    connection.close()
    connection.settings_dict["NAME"] = connection.settings_dict["BENCH_BRON"]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")


def maak_site(aantal, zaad=1, soorten=SOORTEN):
    """Replace the demo's pages of these kinds by `aantal` made-up ones with keywords, indexed.

    `soorten`: the share of each page type.
    """
    from regioprogramma.core.models import Pagina, PaginaTrefwoord, Trefwoord
    from regioprogramma.gerelateerd import versies
    from regioprogramma.gerelateerd.bijhouden import mend_index, process_wijzigingen

    kans = random.Random(zaad)
    voorbeelden = {naam: Pagina.objects.filter(content_type__model=naam, live=True).first() for naam in soorten}
    PaginaTrefwoord.objects.all().delete()
    process_wijzigingen()
    woorden = Trefwoord.objects.bulk_create(Trefwoord(naam=f"bench {n}", slug=f"bench-{n}") for n in range(WOORDEN))
    begin = Pagina.objects.order_by("-pk").first().pk + 1
    for naam, deel in soorten.items():
        hoeveel = round(aantal * deel)
        kopieer(voorbeelden[naam], range(begin, begin + hoeveel), kans)
        begin += hoeveel
    ids = list(Pagina.objects.filter(slug__startswith="bench-").order_by("pk").values_list("pk", flat=True))
    label(ids, [woord.pk for woord in woorden], kans)
    mend_index()
    # Weights of this site; its lists are not filled: that takes an hour at 100,000 pages and nothing here reads all.
    versies.switch_version(versies.make_version())
    opruimen()
    return ids


def kopieer(pagina, ids, kans):
    """Copy a page in SQL, once for each id, on a random day."""
    from regioprogramma.core.models import Pagina

    ouder = pagina.get_parent()
    stap = ouder.get_children().count() + 100
    paden = [Pagina._get_path(ouder.path, pagina.depth, stap + nummer) for nummer in range(len(ids))]
    nu = timezone.now()
    momenten = [nu - timedelta(days=kans.randrange(JAREN * 365)) for _ in ids]
    typetabel = pagina.specific_class._meta.db_table
    with connection.cursor() as cursor:
        kolommen = _kolommen(cursor, "core_pagina")
        waarden = ", ".join(EIGEN.get(kolom, f"p.{kolom}") for kolom in kolommen)
        cursor.execute(
            f"INSERT INTO core_pagina ({', '.join(kolommen)}) SELECT {waarden} FROM core_pagina p, "
            "unnest(%s::int[], %s::text[], %s::timestamptz[]) AS nieuw(id, path, moment) WHERE p.id = %s",
            [list(ids), paden, momenten, pagina.pk],
        )
        kolommen = _kolommen(cursor, typetabel)
        waarden = ", ".join("nieuw" if kolom == "pagina_ptr_id" else f"p.{kolom}" for kolom in kolommen)
        cursor.execute(
            f"INSERT INTO {typetabel} ({', '.join(kolommen)}) SELECT {waarden} FROM {typetabel} p, "
            "unnest(%s::int[]) AS nieuw WHERE p.pagina_ptr_id = %s",
            [list(ids), pagina.pk],
        )


def label(ids, woorden, kans):
    """Give each page about six keywords; the n-th keyword is taken n times as rarely as the first."""
    gewichten = [1 / (nummer + 1) for nummer in range(len(woorden))]
    paginas, gekozen = [], []
    for pk in ids:
        eigen = set(kans.choices(woorden, gewichten, k=kans.randint(4, 10)))
        paginas += [pk] * len(eigen)
        gekozen += eigen
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_paginatrefwoord (pagina_id, trefwoord_id) SELECT * FROM unnest(%s::int[], %s::int[])",
            [paginas, gekozen],
        )


def opruimen():
    """Do what autovacuum does within minutes on a real site."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _kolommen(cursor, tabel):
    cursor.execute("SELECT column_name FROM information_schema.columns WHERE table_name = %s", [tabel])
    return [naam for (naam,) in cursor.fetchall()]
