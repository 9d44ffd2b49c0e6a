"""Give the base page its language, now that Wagtail's table of languages exists."""

from django.db import migrations
from wagtail.models import BootstrapLocaleField, BootstrapTranslatableModel, BootstrapTranslationKeyField


class Migration(migrations.Migration):
    # Of the beginning, which stands in three files as Wagtail's own must come between.
    initial = True

    dependencies = [
        ("core", "0001_accounts_en_basispagina"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        BootstrapLocaleField("core.Pagina"),
        BootstrapTranslationKeyField("core.Pagina"),
        BootstrapTranslatableModel("core.Pagina"),
    ]
