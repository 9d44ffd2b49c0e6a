"""A piece without a date counts as one from the middle; lists that were stored before that are made again."""

from django.db import migrations, models

_MIDDEN = """
    UPDATE gerelateerd_versie SET midden = coalesce(
        (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY dag) FROM gerelateerd_stuk WHERE NOT levend), midden)"""


class Migration(migrations.Migration):
    dependencies = [("gerelateerd", "0001_motor")]

    operations = [
        migrations.AddField("versie", "midden", models.IntegerField(default=7305)),
        migrations.RunSQL(_MIDDEN, migrations.RunSQL.noop),
        # A memo: who reads a page before the worker has filled it gets the list from live SQL.
        migrations.RunSQL("DELETE FROM gerelateerd_lijst", migrations.RunSQL.noop),
    ]
