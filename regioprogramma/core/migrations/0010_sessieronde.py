from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_leesprobleem"),
    ]

    operations = [
        migrations.AddField(
            model_name="gebruiker",
            name="sessieronde",
            field=models.PositiveIntegerField(db_default=0, default=0, editable=False),
        ),
    ]
