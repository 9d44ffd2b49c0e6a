"""Configuration of the editors' tools."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's accounts, with our screens for them."""

    user_viewset = "regioprogramma.redactie.rollen.accounts.Accountschermen"


class RedactieConfig(AppConfig):
    default = True
    name = "regioprogramma.redactie"
    label = "redactie"
    verbose_name = "Redactie"

    def ready(self) -> None:
        from regioprogramma.core.registers import fill_plek

        from . import links, vandaag
        from .bewerken import balk_of_pagina
        from .handleiding import uitleg_of_scherm
        from .historie import logboek  # noqa: F401 - follows what is saved
        from .rollen import register_rules, volgen  # noqa: F401 - follows what is saved

        register_rules()
        _register_fields()
        fill_plek("balk", "redactie/balk/balk.html", balk_of_pagina)
        fill_plek("uitleg", "redactie/handleiding/uitleg.html", uitleg_of_scherm)
        vandaag.load_vandaag()
        links.load_links()


def _register_fields() -> None:
    """Let every form of the CMS read what people type as ours do: text, dates and numbers."""
    from django.db.models import CharField, DateField, DateTimeField, DecimalField, ForeignKey, IntegerField, TextField
    from wagtail.admin.forms.models import register_form_field_override
    from wagtail.admin.widgets import AdminAutoHeightTextInput

    from contacten.formulieren import Woonplaatsveld
    from contacten.models import Woonplaats
    from regioprogramma.core.inhoud import Tekstveld
    from regioprogramma.core.opmaak import Datumveld, Getalinvoer, Heelgetalveld, Momentveld, veld_voor

    register_form_field_override(CharField, override={"form_class": Tekstveld}, exact_class=True)
    register_form_field_override(
        TextField, override={"form_class": Tekstveld, "widget": AdminAutoHeightTextInput}, exact_class=True
    )
    register_form_field_override(DateField, override={"form_class": Datumveld})
    register_form_field_override(DateTimeField, override={"form_class": Momentveld})
    register_form_field_override(DecimalField, override=veld_voor)
    register_form_field_override(ForeignKey, to=Woonplaats, override={"form_class": Woonplaatsveld})
    register_form_field_override(IntegerField, override={"form_class": Heelgetalveld, "widget": Getalinvoer})
