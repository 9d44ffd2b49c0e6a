"""What a round wrote to a page is remembered; and a link stays, without its row, when its round is deleted."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0003_concepten"),
    ]

    operations = [
        migrations.AddField(
            model_name="rapportageconcept",
            name="geschreven",
            field=models.JSONField(editable=False, null=True),
        ),
        migrations.AlterField(
            model_name="rapportagelink",
            name="regel",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="links",
                to="rapportage.rapportageregel",
            ),
        ),
    ]
