"""Uploaded files in a bucket (S3, at any party that speaks it) instead of a folder, for a site on several machines.

The bucket stays closed: a visitor gets every file from the site itself, which knows who may read it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.files import File
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from regioprogramma.core.inhoud import OpslagWeg

from .zekering import Zekering

_F = TypeVar("_F", bound=Callable[..., Any])
#: What is read of a file before it goes to a disk, in bytes.
_IN_GEHEUGEN = 2 * 1024 * 1024
#: In seconds: a bucket that does not answer holds nobody up for more than ten, and then nobody for a while.
_TIJDEN = {"connect_timeout": 1, "read_timeout": 4, "retries": {"total_max_attempts": 2}}


@contextmanager
def _told(zekering: Zekering) -> Iterator[None]:
    """Raise OpslagWeg for whatever goes wrong between us and the bucket; at once, when it just did not answer."""
    if zekering.is_door:
        raise OpslagWeg("The bucket with the uploaded files did not answer; it is asked again in a moment.")
    try:
        yield
    except (BotoCoreError, ClientError) as fout:
        if isinstance(fout, BotoCoreError):
            # It said nothing at all; a ClientError is an answer.
            zekering.blow()
        raise OpslagWeg(f"The bucket with the uploaded files does not do what was asked: {fout}") from fout


def _telling(functie: _F) -> _F:
    @wraps(functie)
    def doe(self: "Emmer", *args: Any, **kwargs: Any) -> Any:
        with _told(self.zekering):
            return functie(self, *args, **kwargs)

    return doe  # type: ignore[return-value]


class Emmer(S3Storage):
    """Files in a bucket, at the same addresses as those in a folder."""

    def __init__(self, **options: Any) -> None:
        vast = {
            "default_acl": None,
            "file_overwrite": False,
            "querystring_auth": False,
            "max_memory_size": _IN_GEHEUGEN,
            "client_config": Config(s3={"addressing_style": "path"}, signature_version="s3v4", **_TIJDEN),
        }
        super().__init__(**vast, **options)
        self.zekering = Zekering()

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """Return the address on the site itself."""
        return settings.MEDIA_URL + filepath_to_uri(name)

    def open(self, name: str, mode: str = "rb") -> File:
        """Return a file that was read; raises FileNotFoundError, and OpslagWeg when the bucket does not answer."""
        with _told(self.zekering):
            bestand = super().open(name, mode)
            if "r" in mode:
                # Here, where it is told what goes wrong; not when somebody reads.
                bestand.file  # noqa: B018
            return bestand

    save = _telling(S3Storage.save)
    exists = _telling(S3Storage.exists)
    delete = _telling(S3Storage.delete)
    size = _telling(S3Storage.size)
    listdir = _telling(S3Storage.listdir)
    get_modified_time = _telling(S3Storage.get_modified_time)
