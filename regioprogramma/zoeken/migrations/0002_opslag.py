"""Keeps the rows of the index small: words and text lie outside them, and words unpacked."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("zoeken", "0001_zoekindex")]

    operations = [
        migrations.RunSQL(
            """ALTER TABLE zoeken_vindplaats SET (toast_tuple_target = 128);
            ALTER TABLE zoeken_vindplaats ALTER COLUMN woorden SET STORAGE EXTERNAL,
                ALTER COLUMN tekst SET STORAGE EXTENDED;""",
            """ALTER TABLE zoeken_vindplaats RESET (toast_tuple_target);
            ALTER TABLE zoeken_vindplaats ALTER COLUMN woorden SET STORAGE EXTENDED,
                ALTER COLUMN tekst SET STORAGE EXTENDED;""",
        )
    ]
