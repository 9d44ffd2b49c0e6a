"""Codes such as a postcode have one name now: the index is emptied, and the worker makes it again within a minute."""

from django.db import migrations

LEEG = "TRUNCATE zoeken_vindplaats, zoeken_woord"


class Migration(migrations.Migration):
    dependencies = [("zoeken", "0004_andere_stammen")]

    operations = [migrations.RunSQL(LEEG, migrations.RunSQL.noop)]
