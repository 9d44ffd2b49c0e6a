import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Werker",
            fields=[
                (
                    "naam",
                    models.CharField(
                        editable=False, max_length=64, primary_key=True, serialize=False, verbose_name="naam"
                    ),
                ),
                (
                    "begonnen_op",
                    models.DateTimeField(
                        default=django.utils.timezone.now, editable=False, verbose_name="begonnen op"
                    ),
                ),
                ("gezien_op", models.DateTimeField(editable=False, verbose_name="gezien op")),
            ],
            options={
                "verbose_name": "werker",
                "verbose_name_plural": "werkers",
                "default_permissions": (),
            },
        ),
    ]
