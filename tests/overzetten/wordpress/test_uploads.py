"""The files of the old site are found by any of their names, and nothing outside their folder is opened."""

import zipfile

import pytest

from regioprogramma.overzetten.wordpress.bronnen.fouten import Bronfout
from regioprogramma.overzetten.wordpress.bronnen.uploads import GROOTSTE_UPLOAD, Uploads

from .verhuizen import legt_uploads


@pytest.fixture
def uploads(tmp_path):
    """A folder with a picture that was made smaller, one with an accent, and one of another month."""
    bestanden = {"2024/01/IMG_1-scaled.jpg": b"groot", "2024/02/caf\N{LATIN SMALL LETTER E WITH ACUTE}.png": b"koffie",
                 "2023/01/foto.jpg": b"foto"}  # fmt: skip
    return Uploads.of(legt_uploads(tmp_path / "uploads", bestanden))


@pytest.mark.parametrize(
    ("naam", "inhoud"),
    [
        ("2024/01/IMG_1-scaled.jpg", b"groot"),
        ("2024/01/img_1.jpg", b"groot"),
        ("2024/02/cafe\N{COMBINING ACUTE ACCENT}.png", b"koffie"),
        ("/wp-content/uploads/2023/01/foto-300x200.jpg", b"foto"),
        ("wp-content/uploads/sites/3/2023/01/foto.jpg", b"foto"),
        ("2023/01/foto-e1612345678901.jpg", b"foto"),
    ],
)
def test_a_file_is_found_by_any_of_its_names(uploads, naam, inhoud):
    assert uploads.read(uploads.find(naam)) == inhoud


@pytest.mark.parametrize("naam", ["2024/01/foto.jpg", "../uploads/2023/01/x.jpg", "foto.jpg", "2023/01"])
def test_another_name_finds_nothing(uploads, naam):
    assert uploads.find(naam) is None


def test_a_zip_is_read_without_what_leads_out_of_it_or_unfolds_without_end(tmp_path):
    pad = tmp_path / "uploads.zip"
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("uploads/2024/foto.jpg", b"foto")
        archief.writestr("../../etc/passwd", b"x")
        archief.writestr("2024/bom.png", b"\0" * 5_000_000)
        link = zipfile.ZipInfo("2024/link.txt")
        link.external_attr = 0o120777 << 16
        archief.writestr(link, "/etc/passwd")
    uploads = Uploads.of(pad)
    assert len(uploads) == 1
    assert uploads.read(uploads.find("2024/foto.jpg")) == b"foto"


def test_a_file_that_is_too_large_is_refused(tmp_path):
    map_ = legt_uploads(tmp_path / "uploads", {})
    map_.mkdir()
    with (map_ / "groot.zip").open("wb") as bestand:
        bestand.truncate(GROOTSTE_UPLOAD + 1)
    uploads = Uploads.of(map_)
    with pytest.raises(Bronfout, match="groter dan 50 MB"):
        uploads.read("groot.zip")


def test_a_file_that_became_a_link_since_is_not_followed(tmp_path):
    map_ = legt_uploads(tmp_path / "uploads", {"a.txt": b"a"})
    uploads = Uploads.of(map_)
    (map_ / "a.txt").unlink()
    (map_ / "a.txt").symlink_to(tmp_path)
    with pytest.raises(Bronfout, match="niet te lezen"):
        uploads.read("a.txt")
