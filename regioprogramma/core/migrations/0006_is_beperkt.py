"""Stored with every page: whether it is behind a log-in, by itself or by a page above it. Triggers keep it true.

The database does it, because restrictions and places in the tree are changed in many ways: the privacy screen, a move,
an import, a line of SQL.
"""

from django.db import migrations, models

_FUNCTIES = """
CREATE FUNCTION core_is_beperkt(pad text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM wagtailcore_pageviewrestriction r JOIN core_pagina p ON p.id = r.page_id
        WHERE starts_with(pad, p.path)
    )
$$;

CREATE FUNCTION core_beperkt_bij_pagina() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NOT EXISTS (
            SELECT FROM oud JOIN nieuw USING (id)
            WHERE (oud.path, oud.is_beperkt) IS DISTINCT FROM (nieuw.path, nieuw.is_beperkt)
        ) THEN RETURN NULL; END IF;
    END IF;
    -- Who restricts at this moment does not see this page, and we not the restriction: one waits for the other.
    PERFORM pg_advisory_xact_lock_shared(5031028);
    WITH waarheid AS MATERIALIZED (SELECT id, core_is_beperkt(path) AS is_beperkt FROM nieuw)
    UPDATE core_pagina p SET is_beperkt = w.is_beperkt FROM waarheid w
        WHERE p.id = w.id AND p.is_beperkt <> w.is_beperkt;
    RETURN NULL;
END $$;

CREATE FUNCTION core_beperkt_bij_beperking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE bovenaan integer[] := ARRAY[]::integer[];
BEGIN
    IF TG_OP <> 'INSERT' THEN bovenaan := bovenaan || OLD.page_id; END IF;
    IF TG_OP <> 'DELETE' THEN bovenaan := bovenaan || NEW.page_id; END IF;
    -- The pages before the lock, in the order of who makes a page: it has the page above before it comes for the lock.
    PERFORM FROM core_pagina p
        WHERE EXISTS (SELECT FROM core_pagina b WHERE b.id = ANY (bovenaan) AND starts_with(p.path, b.path))
        ORDER BY p.path FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(5031028);
    WITH eronder AS MATERIALIZED (
        SELECT p.id, p.path FROM core_pagina p
            WHERE EXISTS (SELECT FROM core_pagina b WHERE b.id = ANY (bovenaan) AND starts_with(p.path, b.path))
    ), waarheid AS MATERIALIZED (SELECT id, core_is_beperkt(path) AS is_beperkt FROM eronder)
    UPDATE core_pagina p SET is_beperkt = w.is_beperkt FROM waarheid w
        WHERE p.id = w.id AND p.is_beperkt <> w.is_beperkt;
    RETURN NULL;
END $$;

CREATE TRIGGER core_beperkt_nieuw AFTER INSERT ON core_pagina
    REFERENCING NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION core_beperkt_bij_pagina();
CREATE TRIGGER core_beperkt_plaats AFTER UPDATE ON core_pagina
    REFERENCING OLD TABLE AS oud NEW TABLE AS nieuw FOR EACH STATEMENT EXECUTE FUNCTION core_beperkt_bij_pagina();
CREATE TRIGGER core_beperkt AFTER INSERT OR UPDATE OR DELETE ON wagtailcore_pageviewrestriction
    FOR EACH ROW EXECUTE FUNCTION core_beperkt_bij_beperking();

UPDATE core_pagina SET is_beperkt = true WHERE core_is_beperkt(path);
"""
_TERUG = """
DROP TRIGGER core_beperkt ON wagtailcore_pageviewrestriction;
DROP TRIGGER core_beperkt_plaats ON core_pagina;
DROP TRIGGER core_beperkt_nieuw ON core_pagina;
DROP FUNCTION core_beperkt_bij_beperking, core_beperkt_bij_pagina, core_is_beperkt;
"""


class Migration(migrations.Migration):
    redenen = {
        "ADD_TRIGGER": "It fills the new column whatever writes a page, so that the version before it keeps it true.",
    }

    dependencies = [
        ("core", "0005_weergaven"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="pagina",
            name="is_beperkt",
            field=models.BooleanField(db_default=False, default=False, editable=False),
        ),
        migrations.RunSQL(_FUNCTIES, _TERUG),
    ]
