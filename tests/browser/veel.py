"""A list so long that the worker writes its files: put into a demo.

Run as `python -m tests.browser.veel`, in the environment of that demo.
"""

from uuid import uuid4

import django

VEEL = 1_200


def fill():
    """Make this many public documents, of the file of one that is there."""
    from django.utils import timezone

    from regioprogramma.core.models import Document

    eerste = Document.objects.earliest("pk")
    velden = {veld.name: getattr(eerste, veld.name) for veld in Document._meta.concrete_fields if not veld.primary_key}
    vandaag = timezone.localdate()
    Document.objects.bulk_create(
        Document(**{**velden, "uuid": uuid4(), "title": f"Verslag {nummer}", "openbaar_vanaf": vandaag})
        for nummer in range(VEEL)
    )


if __name__ == "__main__":
    django.setup()
    fill()
