"""Configuration of the editors' tools."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our screens for them."""

    user_viewset = "regioprogramma.redactie.accounts.Accountschermen"


class RedactieConfig(AppConfig):
    default = True
    name = "regioprogramma.redactie"
    label = "redactie"
    verbose_name = "Redactie"

    def ready(self):
        from django.db.models import CharField, DateField, DateTimeField, DecimalField, IntegerField, TextField
        from wagtail.admin.forms.models import register_form_field_override
        from wagtail.admin.widgets import AdminAutoHeightTextInput
        from wagtail.permissions import register_permission_policy

        from contacten.models import Contactpersoon, Organisatie
        from regioprogramma.core.datums import Datumveld, Momentveld
        from regioprogramma.core.models import Afbeelding, Document, Pagina
        from regioprogramma.core.tekstveld import Tekstveld
        from regioprogramma.core.velden import Getalinvoer, Heelgetalveld, veld_voor

        from . import signalen, vandaag  # noqa: F401
        from .beleid import Afbeeldingbeleid, Documentbeleid, Gegevensbeleid, Paginabeleid
        from .historie import logboek  # noqa: F401 - follows what is saved

        # Exactly this class, so that it goes before what Wagtail registers for it later.
        register_permission_policy(Document, Documentbeleid(), exact_class=True)
        register_permission_policy(Afbeelding, Afbeeldingbeleid(), exact_class=True)
        register_permission_policy(Pagina, Paginabeleid())
        register_form_field_override(CharField, override={"form_class": Tekstveld}, exact_class=True)
        register_form_field_override(
            TextField, override={"form_class": Tekstveld, "widget": AdminAutoHeightTextInput}, exact_class=True
        )
        register_form_field_override(DateField, override={"form_class": Datumveld})
        register_form_field_override(DateTimeField, override={"form_class": Momentveld})
        register_form_field_override(DecimalField, override=veld_voor)
        register_form_field_override(IntegerField, override={"form_class": Heelgetalveld, "widget": Getalinvoer})
        for model in (Contactpersoon, Organisatie):
            register_permission_policy(model, Gegevensbeleid(model), exact_class=True)
        vandaag.laad()
