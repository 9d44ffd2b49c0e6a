import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Reservekopie",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "begonnen_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="begonnen op"
                    ),
                ),
                ("gelukt_op", models.DateTimeField(editable=False, null=True, verbose_name="gelukt op")),
                ("fout", models.TextField(blank=True, editable=False, verbose_name="fout")),
            ],
            options={
                "verbose_name": "reservekopie",
                "verbose_name_plural": "reservekopieën",
                "ordering": ["-begonnen_op", "-pk"],
                "default_permissions": (),
            },
        ),
    ]
