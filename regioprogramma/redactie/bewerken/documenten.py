"""The screens of documents, pictures and settings: a bad file is reported, and nothing is overwritten unseen."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.contrib.settings.views import EditView as Instellingenscherm
from wagtail.documents.views import documents
from wagtail.images.views import images
from wagtail.permissions import policy_registry

from regioprogramma.core.documenten import read_again
from regioprogramma.core.lijsten import Datumkolom
from regioprogramma.core.models import Document
from regioprogramma.core.registers import stand_before_wagtail
from regioprogramma.core.wijzigingen import ZoalsGeopend

from .formulieren import SCAN
from .openbaarheid import explain_openbaarheid
from .opslaan import MetOpslag

#: What a mixin here is mixed into: a screen that stores a document.
_Scherm: Any = object


class MetMelding(_Scherm):
    """A screen of Wagtail that says so when the new file is a scan."""

    def save_instance(self) -> Document:
        document = super().save_instance()
        if document.is_scan and "file" in self.form.changed_data:
            messages.warning(self.request, SCAN)
        return document


def _als_datum(kolom: BaseColumn) -> BaseColumn:
    is_datum = isinstance(kolom, DateColumn)
    return Datumkolom(kolom.name, label=kolom.label, sort_key=kolom.sort_key) if is_datum else kolom


def _read_or_why(document: Document) -> str:
    """Say whether search knows the text of a document, and else why not."""
    if document.gelezen_hash != document.file_hash:
        return _("Nog niet")
    return document.get_leesprobleem_display() or _("Ja")


class Documentenlijst(documents.IndexView):
    """All documents, with whether the public may read them."""

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """Wagtail's own, and ours after the title."""
        kolommen = [_als_datum(kolom) for kolom in super().columns]
        openbaar = Column("openbaar", label=_("Openbaar"), accessor=lambda document: self.uitleg[document.pk])
        gelezen = Column("gelezen", label=_("Gelezen"), accessor=_read_or_why)
        return [*kolommen[:2], openbaar, gelezen, *kolommen[2:]]

    def decorate_paginated_queryset(self, object_list: Iterable[Document]) -> Iterable[Document]:
        """Look up for the whole page at once what its rows say."""
        rijen = super().decorate_paginated_queryset(object_list)
        self.uitleg = explain_openbaarheid(list(rijen), self.request.user)
        return rijen


class DocumentToevoegen(MetOpslag, MetMelding, documents.CreateView):
    """Add a document."""


class DocumentWijzigen(ZoalsGeopend, MetOpslag, MetMelding, documents.EditView):
    """Change a document, or replace its file."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uitleg = explain_openbaarheid([self.object], self.request.user)
        return {
            **super().get_context_data(**kwargs),
            "openbaarheid": uitleg[self.object.pk],
            "wordt_gelezen": self.object.gelezen_hash != self.object.file_hash,
        }


@require_POST
def read_once_more(request: HttpRequest, document_id: int) -> HttpResponse:
    """Have a document read once more, by whoever may change it."""
    document = get_object_or_404(Document, pk=document_id)
    if not policy_registry.get_by_type(Document).user_has_permission_for_instance(request.user, "change", document):
        raise PermissionDenied
    read_again(document)
    messages.success(request, _("De website leest het bestand opnieuw. Kijk over een paar minuten hoe het ging."))
    return redirect("wagtaildocs:edit", document.pk)


class AfbeeldingWijzigen(ZoalsGeopend, MetOpslag, images.EditView):
    """Change a picture."""


class InstellingenWijzigen(ZoalsGeopend, MetOpslag, Instellingenscherm):
    """Change what holds for the whole site, such as its name and colours."""


stand_before_wagtail(
    path("documents/", Documentenlijst.as_view(), name="redactie_documenten"),
    path(
        "documents/results/",
        Documentenlijst.as_view(results_only=True),
        name="redactie_documenten_gevonden",
    ),
    path("documents/add/", DocumentToevoegen.as_view(), name="redactie_document_nieuw"),
    path("documents/opnieuw-lezen/<int:document_id>/", read_once_more, name="redactie_document_opnieuw_lezen"),
    path("documents/edit/<int:document_id>/", DocumentWijzigen.as_view(), name="redactie_document_wijzigen"),
    path("images/<int:image_id>/", AfbeeldingWijzigen.as_view(), name="redactie_afbeelding_wijzigen"),
    path(
        "settings/<slug:app_name>/<slug:model_name>/<int:pk>/",
        InstellingenWijzigen.as_view(),
        name="redactie_instellingen_wijzigen",
    ),
)
