"""Uploaded files in a folder, as Django keeps them, but for one that could not be written to its end: that goes."""

import os

from django.core.files import File
from django.core.files.storage import FileSystemStorage


class Map(FileSystemStorage):
    """Files in a folder. A disk that is full leaves no half of a file behind."""

    def _save(self, name: str, content: File) -> str:
        """Write a file that nobody else has the name of, and return that; raises OSError and leaves nothing."""
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        while True:
            try:
                bestand = open(self.path(name), "xb")  # noqa: SIM115
            except FileExistsError:
                # Somebody took it just now.
                name = self.get_available_name(name)
            else:
                break
        pad = self.path(name)
        try:
            with bestand:
                for stuk in content.chunks():
                    bestand.write(stuk.encode() if isinstance(stuk, str) else stuk)
        except BaseException:
            # It is ours: the name was free.
            os.unlink(pad)
            raise
        if self.file_permissions_mode is not None:
            os.chmod(pad, self.file_permissions_mode)
        return os.path.relpath(pad, self.location).replace("\\", "/")
