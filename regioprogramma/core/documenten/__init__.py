"""Documents: which are public, what their files say, and how a file is sent."""

from .aanbod import (
    documents_in,
    documents_of,
    note_documents,
    offers,
    own_documenten,
    pages_offering,
    readable_documenten,
    require_readable,
    tell_of_documents,
    works_with,
)
from .bestand_view import send_file
from .bestanden import Kapot, document_gelezen, look_at, read_again, read_document, read_file
from .bestandshost import lead_to_host
from .media_view import serve_media
from .weergaven import ask_weergaven, compare_weergaven, make_weergaven

__all__ = [
    "Kapot",
    "ask_weergaven",
    "compare_weergaven",
    "document_gelezen",
    "documents_in",
    "documents_of",
    "lead_to_host",
    "look_at",
    "make_weergaven",
    "note_documents",
    "offers",
    "pages_offering",
    "read_again",
    "read_document",
    "read_file",
    "own_documenten",
    "readable_documenten",
    "require_readable",
    "send_file",
    "serve_media",
    "tell_of_documents",
    "works_with",
]
