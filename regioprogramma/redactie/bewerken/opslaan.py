"""A disk that is full or a bucket that is away: said on the form that has the file, and nothing is changed."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import FileField
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.urls import path, reverse
from wagtail.documents.views import chooser as documentkiezer
from wagtail.documents.views import multiple as veel_documenten
from wagtail.images.views import chooser as afbeeldingkiezer
from wagtail.images.views import images
from wagtail.images.views import multiple as veel_afbeeldingen

from regioprogramma.core.registers import stand_before_wagtail

from .opslag import telling_of_storage

#: What a mixin here is mixed into: a screen of Wagtail.
_Scherm: Any = object


class MetOpslag(_Scherm):
    """A screen with one form: a file that cannot be stored is told on it, with all that was typed."""

    #: Wagtail sets it when a form is refused earlier.
    produced_error_message = None

    def form_valid(self, form: Any) -> HttpResponse:
        """Store it, or show the form again."""
        try:
            with telling_of_storage(), transaction.atomic():
                return super().form_valid(form)
        except ValidationError as fout:
            bestanden = [naam for naam in form.changed_data if isinstance(form.fields[naam], FileField)]
            form.add_error(bestanden[0] if bestanden else None, fout)
            if self.object is not None and self.object.pk:
                # The form put the new file in it; the rest of the screen shows what is.
                self.object.refresh_from_db()
            return self.form_invalid(form)


class Kiezend(_Scherm):
    """The form for a new file in the window where one is chosen."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Store it and choose it, or show the form again."""
        try:
            with telling_of_storage(), transaction.atomic():
                return super().post(request)
        except ValidationError as fout:
            self.form.add_error("file", fout)
            return self.get_reshow_creation_form_response()


class Vele(_Scherm):
    """A screen that takes many files, one by one."""

    def post(self, request: HttpRequest) -> HttpResponse:
        """Take one; what still lacks a description is put aside, for which there may be no room either."""
        try:
            with telling_of_storage(), transaction.atomic():
                return super().post(request)
        except ValidationError as fout:
            return JsonResponse({"success": False, "error_message": "\n".join(fout.messages)})


class Vervolg(_Scherm):
    """A screen that makes what was put aside into a picture or a document, now that all is filled in."""

    def save_object(self, form: Any) -> None:
        """Store it; raises ValidationError, and keeps the form that was filled in."""
        self.ingevuld = form
        with telling_of_storage(), transaction.atomic():
            super().save_object(form)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the form as it was filled in when the file cannot be stored."""
        try:
            return super().post(request, *args, **kwargs)
        except ValidationError as fout:
            self.ingevuld.add_error(None, fout)
            context = {
                self.context_upload_name: self.upload,
                "edit_action": reverse(self.edit_upload_url_name, args=(self.upload.id,)),
                "delete_action": reverse(self.delete_upload_url_name, args=(self.upload.id,)),
                "form": self.ingevuld,
            }
            return JsonResponse(
                {"success": False, "form": render_to_string(self.edit_form_template_name, context, request=request)}
            )


class AfbeeldingToevoegen(MetOpslag, images.CreateView):
    """Add a picture."""


class AfbeeldingKiezen(Kiezend, afbeeldingkiezer.ImageUploadView):
    """Add a picture where one is chosen."""


class DocumentKiezen(Kiezend, documentkiezer.DocumentChooserUploadView):
    """Add a document where one is chosen."""


class VeleAfbeeldingen(Vele, veel_afbeeldingen.AddView):
    """Add many pictures."""


class VeleDocumenten(Vele, veel_documenten.AddView):
    """Add many documents."""


class AfbeeldingAanvullen(Vervolg, veel_afbeeldingen.CreateFromUploadedImageView):
    """Say what one of many pictures shows."""


class DocumentAanvullen(Vervolg, veel_documenten.CreateFromUploadedDocumentView):
    """Fill in what one of many documents lacks."""


stand_before_wagtail(
    path("images/add/", AfbeeldingToevoegen.as_view(), name="redactie_afbeelding_nieuw"),
    path(
        "images/chooser/create/",
        afbeeldingkiezer.viewset.construct_view(AfbeeldingKiezen),
        name="redactie_afbeelding_kiezen",
    ),
    path(
        "documents/chooser/create/",
        documentkiezer.viewset.construct_view(DocumentKiezen),
        name="redactie_document_kiezen",
    ),
    path("images/multiple/add/", VeleAfbeeldingen.as_view(), name="redactie_afbeeldingen_vele"),
    path("documents/multiple/add/", VeleDocumenten.as_view(), name="redactie_documenten_vele"),
    path(
        "images/multiple/create_from_uploaded_image/<int:uploaded_file_id>/",
        AfbeeldingAanvullen.as_view(),
        name="redactie_afbeelding_aanvullen",
    ),
    path(
        "documents/multiple/create_from_uploaded_document/<int:uploaded_file_id>/",
        DocumentAanvullen.as_view(),
        name="redactie_document_aanvullen",
    ),
)
