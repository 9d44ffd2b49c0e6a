"""Which tables hold content, and which only the site's own bookkeeping. A table that nobody names here is content."""

from dataclasses import dataclass

from django.apps import apps
from django.db.models import Field, ForeignKey, Model
from modelcluster.fields import ParentalKey

from regioprogramma.core.models import ONZICHTBAAR, Pagina

#: Apps of which a visitor sees nothing: accounts and rights, the CMS and its search, work in the background. What is
#: kept of lists as files follows from the content.
_APPS = {
    "account", "achtergrond", "auth", "bezoek", "contenttypes", "django_tasks_database", "inhoudversie", "mfa",
    "overzetten", "rapportage", "redactie", "reservekopie", "sessions", "socialaccount", "taggit", "toegang",
    "trefwoorden", "usersessions", "voorbeeld", "wagtailadmin", "wagtailsearch", "wagtailusers",
}  # fmt: skip
#: The same of apps that hold content too. What the related engine stores follows from the content and is made when
#: it is read; a search without results is counted because a visitor searched.
_TABELLEN = {
    "core.Feitenstand", "core.Gebruiker", "core.Gebruiker_groups", "core.Gebruiker_user_permissions",
    "gerelateerd.Gewicht", "gerelateerd.Lijst", "gerelateerd.Stuk", "gerelateerd.Vermelding", "gerelateerd.Wijziging",
    "opendata.Gegevenswijziging", "opendata.Rijwijziging", "opendata.Uitvoerbestand", "opendata.Wijzigingenstand",
    "wagtailcore.APIToken", "wagtailcore.Comment", "wagtailcore.CommentReply", "wagtailcore.GroupApprovalTask",
    "wagtailcore.GroupApprovalTask_groups", "wagtailcore.GroupCollectionPermission",
    "wagtailcore.GroupPagePermission", "wagtailcore.GroupSitePermission", "wagtailcore.ModelLogEntry",
    "wagtailcore.PageLogEntry", "wagtailcore.PageSubscription", "wagtailcore.ReferenceIndex", "wagtailcore.Revision",
    "wagtailcore.Task", "wagtailcore.TaskState", "wagtailcore.UploadedFile", "wagtailcore.Workflow",
    "wagtailcore.WorkflowContentType", "wagtailcore.WorkflowPage", "wagtailcore.WorkflowState",
    "wagtailcore.WorkflowTask", "wagtaildocs.Document", "wagtailimages.Image", "wagtailimages.Rendition",
    "zoeken.LegeZoekvraag",
}  # fmt: skip
#: Columns of content that no visitor sees.
_ONZICHTBAAR = {
    "core.Afbeelding": {"weergaven_gevraagd", "weergaven_pogingen", "weergaven_van"},
    "core.OudAdres": {"laatst_gevraagd", "treffers"},
    "core.Pagina": ONZICHTBAAR,
    "gerelateerd.Versie": {"gemaakt_op", "gemiddelde", "midden", "stukken", "wijzigingen"},
}  # fmt: skip


@dataclass(frozen=True)
class Inhoudtabel:
    """A table with content: the columns that no visitor sees, and where it says to which page it belongs.

    `pagina` is "" when a row belongs to no page; of a page itself it is the column that has its id.
    """

    tabel: str
    onzichtbaar: tuple[str, ...]
    pagina: str


def list_inhoud() -> list[Inhoudtabel]:
    """Return every table that holds content."""
    modellen = apps.get_models(include_auto_created=True)
    return [_tabel_van(model) for model in modellen if _is_inhoud(model)]


def _is_inhoud(model: type[Model]) -> bool:
    meta = model._meta
    return meta.managed and not meta.proxy and meta.app_label not in _APPS and meta.label not in _TABELLEN


def _tabel_van(model: type[Model]) -> Inhoudtabel:
    meta = model._meta
    zonder = sorted(str(meta.get_field(naam).column) for naam in _ONZICHTBAAR.get(meta.label, ()))
    pagina = next((veld for veld in meta.local_concrete_fields if _names_owner(veld)), None)
    return Inhoudtabel(meta.db_table, tuple(zonder), str(pagina.column) if pagina else "")


def _names_owner(veld: Field) -> bool:
    """Whether a field says which page a row belongs to: what belongs to a draft nobody sees."""
    if not isinstance(veld, ForeignKey) or not issubclass(veld.related_model, Pagina):
        return False
    meta = veld.model._meta
    van_relatie = bool(meta.auto_created) and issubclass(meta.auto_created, Pagina)
    return bool(veld.remote_field.parent_link) or isinstance(veld, ParentalKey) or van_relatie
