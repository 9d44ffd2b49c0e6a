"""What a list is: the score of a candidate, in the one SQL statement that defines every list.

    score(q, c) = sum of w(t) over the shared keywords t  x  lengte(c)  x  tijd(q, c)
    w(t)        = ln(1 + N / df(t))
    lengte(c)   = 1 / (0.7 + 0.3 x |T(c)| / mean |T|)

This is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) for words that occur once, times a
factor for how close in time the two are. N (pieces), df (pieces with the keyword), the mean and the middle day are
frozen in a version.
The constants were chosen on links that people made by hand between pages of real sites; the benchmark repeats it.
"""

#: Weights are stored as whole numbers, in millionths.
MILJOEN = 1_000_000
#: The share of the length factor that grows with the number of keywords; no unit.
_LENGTE = 0.3
#: Of two dated pieces: after how many days apart the part that fades is half, and what never fades.
HALFWAARDE, BODEM = 365, 0.5
#: Beside a living piece a dated one fades from a fixed day, so that a stored list never ages: in days, and the day
#: itself in days since 1 January 2000 (1 January 2020).
HALFWAARDE_LEVEND, PEILDAG = 730, 7305
#: What time does to a pair of which one date is not known: about what it does to most pairs, so that a missing date
#: says nothing.
ONBEKENDE_DAG = 0.75
#: Dates further than this from 1 January 2000, in days, count as this far: 1900 to 2099.
UITERSTE_DAG = 36_500
#: A candidate whose score without time is less than this share of what the piece scores with itself is hidden.
STERKTE = 0.15
#: How many candidates a stored list holds.
BEWAARD = 12


def lengte(aantal: str, gemiddelde: str) -> str:
    """Return the SQL of the length factor for a number of keywords."""
    return f"(1 / ({1 - _LENGTE}::float8 + {_LENGTE}::float8 * {aantal} / {gemiddelde}))"


def tijdfactor(bron: str, doel: str, midden: str) -> str:
    """Return the SQL of the time factor between the rows `bron` and `doel`, each with `levend` and `dag`.

    `midden` is the SQL of the day that half of the dated pieces are older than: beside a living piece, one without a
    date is as new as that.
    """
    return f"""(CASE
        WHEN {doel}.levend THEN 1
        WHEN {bron}.levend
            THEN power(2::float8, (coalesce({doel}.dag, {midden}) - {PEILDAG}) / {HALFWAARDE_LEVEND}::float8)
        WHEN {doel}.dag IS NULL OR {bron}.dag IS NULL THEN {ONBEKENDE_DAG}
        ELSE {BODEM} + {1 - BODEM} * power(2::float8, -abs({doel}.dag - {bron}.dag) / {HALFWAARDE}::float8)
    END)"""


#: The source of a list as it is stored, or as an editor has it on the screen.
BEWAARDE_BRON = """SELECT stuk_id, site_id, levend, dag, trefwoorden, buiten
    FROM gerelateerd_stuk WHERE stuk_id = ANY(%(ids)s::int[])"""
LOSSE_BRON = """SELECT %(id)s::int AS stuk_id, %(site)s::int AS site_id, %(levend)s::bool AS levend,
    %(dag)s::int AS dag, %(trefwoorden)s::int[] AS trefwoorden, %(buiten)s::int[] AS buiten"""


def lijst_sql(bron: str) -> str:
    """Return the statement that defines a list, for the sources that the SQL `bron` selects.

    Parameters, besides those of `bron`: soorten, versie, hoeveel. Rows: the source, what it scores with itself (in
    millionths), the kind, the candidate, its score, its strength (0 to about 1) and its keywords; per source and kind
    the best first. A source without candidates has one row, empty but for the first two.
    """
    return _LIJST.replace("{bron}", bron)


_LIJST = f"""
    WITH versie AS (
        SELECT nummer, gemiddelde, midden, round(ln(1 + stukken::float8) * {MILJOEN})::int AS nieuw
        FROM gerelateerd_versie WHERE nummer = %(versie)s
    ),
    bron AS MATERIALIZED ({{bron}}),
    woord AS MATERIALIZED (
        SELECT b.stuk_id AS bron_id, t.id AS trefwoord_id, coalesce(g.gewicht, v.nieuw) AS gewicht
        FROM bron b CROSS JOIN LATERAL unnest(b.trefwoorden) AS t(id) CROSS JOIN versie v
        LEFT JOIN gerelateerd_gewicht g ON g.versie_id = v.nummer AND g.trefwoord_id = t.id
    ),
    zelf AS MATERIALIZED (
        SELECT bron_id, gemiddelde, sum(gewicht) * {lengte("count(*)", "gemiddelde")} AS eigen
        FROM woord CROSS JOIN versie GROUP BY bron_id, gemiddelde
    ),
    raak AS MATERIALIZED (
        SELECT w.bron_id, c.stuk_id, c.soort, c.aantal, sum(w.gewicht) AS som
        FROM woord w JOIN gerelateerd_vermelding c USING (trefwoord_id)
        WHERE c.soort = ANY(%(soorten)s::smallint[]) GROUP BY w.bron_id, c.stuk_id, c.soort, c.aantal
    ),
    sterk AS MATERIALIZED (
        SELECT r.*, r.som * {lengte("r.aantal", "z.gemiddelde")} AS kaal, z.eigen
        FROM raak r JOIN zelf z USING (bron_id)
        WHERE r.som * {lengte("r.aantal", "z.gemiddelde")} >= {STERKTE} * z.eigen
    ),
    gewogen AS (
        SELECT r.bron_id, r.soort, r.stuk_id, r.kaal * {tijdfactor("b", "c", "v.midden")} / {MILJOEN} AS score,
            r.kaal / r.eigen AS sterkte, c.dag, c.trefwoorden
        FROM sterk r JOIN bron b ON b.stuk_id = r.bron_id JOIN gerelateerd_stuk c ON c.stuk_id = r.stuk_id
        CROSS JOIN versie v
        WHERE c.site_id = b.site_id AND c.stuk_id <> ALL(b.buiten)
    ),
    op_volgorde AS (
        SELECT *, row_number() OVER (
            PARTITION BY bron_id, soort ORDER BY score DESC, dag DESC NULLS LAST, stuk_id) AS plaats FROM gewogen
    )
    SELECT z.bron_id, z.eigen, o.soort, o.stuk_id, o.score, o.sterkte, o.trefwoorden
    FROM zelf z LEFT JOIN op_volgorde o ON o.bron_id = z.bron_id AND o.plaats <= %(hoeveel)s
    ORDER BY z.bron_id, o.soort, o.plaats"""  # noqa: S608 - constants only
