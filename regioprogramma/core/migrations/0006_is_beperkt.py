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
    UPDATE core_pagina SET is_beperkt = NOT is_beperkt
        WHERE id IN (SELECT id FROM nieuw) AND is_beperkt <> core_is_beperkt(path);
    RETURN NULL;
END $$;

CREATE FUNCTION core_beperkt_bij_beperking() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    paginas integer[] := ARRAY[]::integer[];
    paden text[];
BEGIN
    IF TG_OP <> 'INSERT' THEN paginas := paginas || OLD.page_id; END IF;
    IF TG_OP <> 'DELETE' THEN paginas := paginas || NEW.page_id; END IF;
    SELECT array_agg(path) INTO paden FROM core_pagina WHERE id = ANY (paginas);
    IF paden IS NULL THEN RETURN NULL; END IF;
    -- The pages before the lock, in the order of who makes a page: it has the page above before it comes for the lock.
    PERFORM FROM core_pagina p WHERE EXISTS (SELECT FROM unnest(paden) pad WHERE starts_with(p.path, pad))
        ORDER BY p.path FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(5031028);
    UPDATE core_pagina p SET is_beperkt = NOT p.is_beperkt
        WHERE EXISTS (SELECT FROM unnest(paden) pad WHERE starts_with(p.path, pad))
        AND p.is_beperkt <> core_is_beperkt(p.path);
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
