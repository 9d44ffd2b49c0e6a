"""What a migration means for the version before it, which works on the changed tables until it is replaced."""

from dataclasses import dataclass

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django_migration_linter.sql_analyser import PostgresqlAnalyser, analyse_sql_statements

from tests.plan import LABELS

COLUMNS = """
    SELECT c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod),
           a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
"""
#: What a row must keep to, with the columns it looks at; NULL where that cannot be told, as with a trigger.
RULES = """
    SELECT c.relname || ': ' || r.naam, r.soort, ARRAY(
        SELECT c.relname || '.' || a.attname FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum = ANY(r.kolommen)
    ), r.soort = 'ADD_TRIGGER' OR 0 = ANY(r.kolommen)
    FROM pg_class c JOIN (
        SELECT conrelid AS tabel, conname AS naam, conkey AS kolommen,
               CASE contype WHEN 'c' THEN 'ADD_CHECK' WHEN 'f' THEN 'ADD_FOREIGN_KEY' ELSE 'ADD_UNIQUE' END AS soort
        FROM pg_constraint WHERE contype IN ('c', 'f', 'x')
        UNION ALL
        SELECT indrelid, indexrelid::regclass::name, indkey::smallint[], 'ADD_UNIQUE' FROM pg_index WHERE indisunique
        UNION ALL
        SELECT tgrelid, tgname, NULL, 'ADD_TRIGGER' FROM pg_trigger WHERE NOT tgisinternal
    ) r ON r.tabel = c.oid
    WHERE c.relnamespace = 'public'::regnamespace
"""


@dataclass
class Schema:
    """The tables of the database: {column: (type, whether a row must name it)}, {rule: (kind, columns, all)}."""

    columns: dict
    rules: dict

    @classmethod
    def read(cls):
        """Return that of the database in use."""
        with connection.cursor() as cursor:
            cursor.execute(COLUMNS)
            columns = {column: rest for column, *rest in cursor.fetchall()}
            cursor.execute(RULES)
            return cls(columns, {rule: rest for rule, *rest in cursor.fetchall()})

    @property
    def tables(self):
        return {column.partition(".")[0] for column in self.columns}


def narrowed(old, new):
    """Yield a code of what statements made for the old tables cannot do with the new: the linter's, or our own."""
    for column, (soort, _) in old.columns.items():
        if column not in new.columns:
            yield "DROP_COLUMN" if column.partition(".")[0] in new.tables else "DROP_TABLE"
        elif new.columns[column][0] != soort:
            yield "ALTER_COLUMN"
    for column, (_, must) in new.columns.items():
        if must and column.partition(".")[0] in old.tables and not old.columns.get(column, (None, False))[1]:
            yield "NOT_NULL"
    for rule, (soort, columns, everything) in new.rules.items():
        known = rule.partition(":")[0] in old.tables
        if rule not in old.rules and known and (everything or set(columns) & set(old.columns)):
            yield soort


def dangers(executor, state, migration):
    """Carry out a migration; return (the codes of what is dangerous about it, the state after it)."""
    with connection.schema_editor(collect_sql=True, atomic=migration.atomic) as editor:
        migration.apply(state.clone(), editor, collect_sql=True)
    sql = ["BEGIN;"] * migration.atomic + editor.collected_sql
    errors, _, warnings = analyse_sql_statements(PostgresqlAnalyser, sql)
    old = Schema.read()
    state = executor.apply_migration(state, migration)
    return {issue.code for issue in errors + warnings} | set(narrowed(old, Schema.read())), state


def walk():
    """Migrate the empty database in use step by step; return {(app, name) of a step of ours: (it, its codes)}.

    What begins an app changes no table of the version before it, and is left out.
    """
    executor, found = MigrationExecutor(connection), {}
    state = executor._create_project_state()
    for migration, _ in executor.migration_plan(executor.loader.graph.leaf_nodes()):
        if migration.app_label in LABELS and not migration.initial:
            codes, state = dangers(executor, state, migration)
            found[migration.app_label, migration.name] = (migration, codes)
        else:
            state = executor.apply_migration(state, migration)
    return found
