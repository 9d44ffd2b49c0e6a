"""The log of what has no versions: each line says which fields were changed, from what to what."""

from django.db.models import Model
from django.db.models.signals import post_delete, pre_save
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import BaseLogEntry

from contacten.models import Contactpersoon, Gemeente, Organisatie, Rol
from regioprogramma.core.models import Afbeelding, Document, Trefwoord
from regioprogramma.core.opmaak import read_velden
from regioprogramma.redactie.models import Wijzigingslog

GEVOLGD = (Contactpersoon, Organisatie, Gemeente, Rol, Trefwoord, Document, Afbeelding)
#: The log keeps the whole value; a line of the history shows this much of it.
_LANGST = 120


def remember_values(sender: type[Model], instance: Model, raw: bool = False, **kwargs: object) -> None:
    """Keep how something was before it is saved, until the log asks for it."""
    if not raw and not instance._state.adding and not hasattr(instance, "zoals_het_was"):
        instance.zoals_het_was = read_velden(sender, instance.pk)


def forget_values(sender: type[Model], instance: Model, **kwargs: object) -> None:
    """What is deleted leaves no values behind in the log: a phone number does not outlive its person."""
    regels = Wijzigingslog.objects.for_instance(instance).filter(data__has_key="wijzigingen")
    regels.update(data={})


for _model in GEVOLGD:
    pre_save.connect(remember_values, sender=_model)
    post_delete.connect(forget_values, sender=_model)


class Wijzigingsregel(LogFormatter):
    """Says "Gewijzigd", and what."""

    def __init__(self, gewoon: LogFormatter) -> None:
        self.label, self.message = gewoon.label, gewoon.message

    def format_message(self, log_entry: BaseLogEntry) -> str:
        """Return the sentence for the history."""
        wijzigingen = log_entry.data.get("wijzigingen")
        if not wijzigingen:
            return self.message
        model = log_entry.content_type.model_class()
        delen = [_zin(_naam(model, veld), oud, nieuw) for veld, oud, nieuw in wijzigingen]
        return f"{self.message}. {'; '.join(delen)}"


def _zin(naam: str, oud: str, nieuw: str) -> str:
    oud, nieuw = (Truncator(waarde).chars(_LANGST) or _("leeg") for waarde in (oud, nieuw))
    return f"{naam}: {oud} → {nieuw}"


def _naam(model: type[Model] | None, veld: str) -> str:
    """Return what a field is called; one that does not exist any more keeps the name it had in the code."""
    namen = {bekend.name: bekend.verbose_name for bekend in model._meta.concrete_fields} if model else {}
    return capfirst(str(namen.get(veld, veld)))


# After Wagtail's own, whose place this takes.
@hooks.register("register_log_actions", order=100)
def register_log(actions: LogActionRegistry) -> None:
    """Let the log of these models say what changed."""
    for model in GEVOLGD:
        # Not `register_model`: the site's history would then read the same table twice.
        actions.log_entry_models_by_type.register(model, value=Wijzigingslog)
    actions.formatters["wagtail.edit"] = Wijzigingsregel(actions.formatters["wagtail.edit"])
