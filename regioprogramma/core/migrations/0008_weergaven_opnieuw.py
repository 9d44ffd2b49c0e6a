"""When, and how often, the copies of a picture were asked for; and all pictures are looked at once more.

A copy that is there is not made again.
"""

from django.db import migrations, models


def ask_all(apps, schema_editor):
    apps.get_model("core", "Afbeelding").objects.update(weergaven_van="")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0007_zichtbaar"),
    ]

    operations = [
        migrations.AddField(
            model_name="afbeelding",
            name="weergaven_gevraagd",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="afbeelding",
            name="weergaven_pogingen",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.RunPython(ask_all, ask_all),
    ]
