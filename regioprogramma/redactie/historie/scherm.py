"""The history of a document and of a picture: Wagtail has such a screen for everything else."""

from django.core.exceptions import PermissionDenied
from django.db.models import Model
from wagtail.admin.views.generic.history import HistoryView
from wagtail.permission_policies.base import BasePermissionPolicy
from wagtail.permissions import policy_registry

from regioprogramma.core.models import Afbeelding, Document


class Bestandsgeschiedenis(HistoryView):
    """Who changed what when, for whoever may change the file."""

    any_permission_required = ["change"]

    @property
    def permission_policy(self) -> BasePermissionPolicy:
        return policy_registry.get_by_type(self.model)

    def get_object(self) -> Model:
        bestand = super().get_object()
        if not self.permission_policy.user_has_permission_for_instance(self.request.user, "change", bestand):
            raise PermissionDenied
        return bestand


class Documentgeschiedenis(Bestandsgeschiedenis):
    """The history of a document."""

    model = Document
    header_icon = "doc-full-inverse"
    index_url_name = "wagtaildocs:index"
    edit_url_name = "wagtaildocs:edit"
    history_url_name = history_results_url_name = "geschiedenis_document"


class Afbeeldinggeschiedenis(Bestandsgeschiedenis):
    """The history of a picture."""

    model = Afbeelding
    header_icon = "image"
    index_url_name = "wagtailimages:index"
    edit_url_name = "wagtailimages:edit"
    history_url_name = history_results_url_name = "geschiedenis_afbeelding"
