"""Where backups are: which are kept, and a bucket in place of a folder."""

import os
import tempfile
import urllib.request
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import boto3
import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import override_settings
from moto.server import ThreadedMotoServer

from regioprogramma.reservekopie.bewaarplek import Bewaaremmer, Bewaarmap, open_plek
from regioprogramma.reservekopie.fouten import KopieFout
from regioprogramma.reservekopie.koppen import kept, list_koppen, read_kop, remove_unused
from regioprogramma.settings import adressen
from tests.reservekopie.conftest import make_document, put_back, used
from tests.reservekopie.machine import differences

pytestmark = pytest.mark.django_db


def name_of(moment):
    return f"reservekopie-{moment:%Y%m%dT%H%M%SZ}-0.json.gz"


class TestKept:
    NACHTEN = [datetime(2026, 11, 29, 1, 30, tzinfo=UTC) - timedelta(days=dag) for dag in range(400)]

    def test_of_each_of_the_last_days_weeks_and_months_the_newest_is_kept(self):
        namen = [name_of(moment) for moment in self.NACHTEN]
        blijft = sorted(kept(namen, (3, 2, 4)), reverse=True)
        # 29 November 2026 is a Sunday.
        assert [naam[13:21] for naam in blijft] == [
            "20261129", "20261128", "20261127", "20261122", "20261031", "20260930", "20260831",
        ]  # fmt: skip

    def test_the_newest_always_stays(self):
        assert kept([name_of(moment) for moment in self.NACHTEN[:3]], (0, 0, 0)) == {name_of(self.NACHTEN[0])}

    def test_days_on_which_none_was_made_do_not_count(self):
        namen = [name_of(self.NACHTEN[dag]) for dag in (0, 50, 100)]
        assert kept(namen, (3, 0, 0)) == set(namen)

    def test_what_is_less_than_a_day_older_than_the_newest_is_kept(self):
        namen = [name_of(self.NACHTEN[0] - timedelta(hours=uren)) for uren in (0, 2, 23, 24, 25)]
        assert kept(namen, (1, 0, 0)) == set(namen[:3])


def test_an_old_one_goes_after_a_new_one_is_whole_with_what_only_it_used(gevuld, tmp_path):
    document = make_document(40)
    plek = Bewaarmap(tmp_path)
    with override_settings(RESERVEKOPIE_BEWAREN=(1, 0, 0)):
        with time_machine.travel("2026-11-27T01:30:00Z"):
            call_command("reservekopie", str(tmp_path), stdout=StringIO())
        eerste = list_koppen(plek)
        oud = set(read_kop(plek, eerste[0]).stukken)
        document.delete()
        with time_machine.travel("2026-11-28T01:30:00Z"):
            call_command("reservekopie", str(tmp_path), stdout=StringIO())
    [tweede] = list_koppen(plek)
    nieuw = set(read_kop(plek, tweede).stukken)
    assert [tweede] != eerste
    assert set(plek.names("stukken/")) == nieuw
    # What did not change was not stored again.
    assert oud & nieuw and oud - nieuw


def test_a_backup_that_cannot_be_read_keeps_every_part(gevuld, tmp_path):
    with time_machine.travel("2026-11-27T01:30:00Z"):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
    [kop] = tmp_path.glob("*.json.gz")
    kop.write_bytes(b"")
    voor = set(Bewaarmap(tmp_path).names("stukken/"))
    with pytest.raises(CommandError, match="is damaged"):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
    assert voor <= set(Bewaarmap(tmp_path).names("stukken/"))


def test_where_no_backup_is_seen_no_part_is_removed(tmp_path):
    plek = Bewaarmap(tmp_path)
    plek.write("stukken/open/ab/cd-ef", b"x")
    with pytest.raises(KopieFout, match="shows none, though one was just made: nothing is removed"):
        remove_unused(plek)
    assert list(plek.names()) == ["stukken/open/ab/cd-ef"]


class TestUnreadable:
    """A folder that cannot be read is not an empty one: its backups would be taken for gone."""

    @staticmethod
    @contextmanager
    def without_rights():
        """Be somebody else than root, who may read everything."""
        ik = os.geteuid()
        os.seteuid(ik or 65534)
        try:
            yield
        finally:
            os.seteuid(ik)

    @pytest.mark.parametrize("maak", [Path.touch, lambda pad: pad.symlink_to(pad)])
    def test_the_place_itself(self, tmp_path, maak):
        maak(tmp_path / "plek")
        with pytest.raises(KopieFout, match="place for backups cannot be read"):
            list(Bewaarmap(tmp_path / "plek").names())

    def test_a_folder_in_it(self):
        with tempfile.TemporaryDirectory() as map_:
            os.chmod(map_, 0o711)  # noqa: S103 - somebody else must get to the folder in it
            (Path(map_) / "stukken").mkdir(mode=0)
            with self.without_rights():
                gezegd = pytest.raises(KopieFout, match="place for backups cannot be read: .*Permission denied")
                with gezegd:
                    list(Bewaarmap(Path(map_)).names())

    def test_a_place_that_is_not_there_yet_is_empty(self, tmp_path):
        assert list(Bewaarmap(tmp_path / "nog" / "niet").names()) == []


class TestBucket:
    @pytest.fixture
    def adres(self, monkeypatch):
        """The address of a server that speaks S3, with an empty bucket "kopie"."""
        server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
        server.start()
        _wie, poort = server.get_host_and_port()
        basis = f"127.0.0.1:{poort}"
        urllib.request.urlopen(f"http://{basis}/moto-api/reset", data=b"").close()
        for naam, waarde in (("ENDPOINT_URL", f"http://{basis}"), ("ACCESS_KEY_ID", "a"), ("SECRET_ACCESS_KEY", "b")):
            monkeypatch.setenv(f"AWS_{naam}", waarde)
        monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        for emmer in ("kopie", "regio"):
            boto3.client("s3").create_bucket(Bucket=emmer)
        yield f"http://a:b@{basis}"
        server.stop()

    @pytest.mark.parametrize("vorm", ["{adres}/kopie/nacht/site?region=us-east-1", "s3://kopie/nacht/site"])
    def test_it_comes_back_from_a_bucket_as_it_was(self, gevuld, vers, adres, vorm):
        plek = vorm.format(adres=adres)
        call_command("reservekopie", plek, stdout=StringIO())
        sleutels = {ding["Key"] for ding in boto3.client("s3").list_objects_v2(Bucket="kopie")["Contents"]}
        assert {sleutel.rpartition("site/")[0] for sleutel in sleutels} == {"nacht/"}
        put_back(vers, plek, stdout=StringIO())
        assert differences(gevuld.rows(), vers.rows()) == {}
        assert gevuld.files() == vers.files()

    def test_uploaded_files_may_be_in_a_bucket_too(self, gevuld, vers, adres, settings, tmp_path):
        call_command("reservekopie", str(tmp_path), stdout=StringIO())
        emmer = adressen.bucket(f"{adres}/regio?region=us-east-1")
        with override_settings(STORAGES={**settings.STORAGES, "default": emmer}):
            put_back(vers, tmp_path, stdout=StringIO())
            s3 = boto3.client("s3")
            namen = [ding["Key"] for ding in s3.list_objects_v2(Bucket="regio")["Contents"]]
            gevonden = {naam: s3.get_object(Bucket="regio", Key=naam)["Body"].read() for naam in namen}
            assert gevonden == gevuld.files()
            with used(vers):
                call_command("reservekopie", str(tmp_path / "weer"), stdout=StringIO())
        put_back(vers, tmp_path / "weer", "--overschrijven", stdout=StringIO())
        assert gevuld.files() == vers.files()

    def test_a_bucket_that_is_not_there_ends_in_a_sentence(self, gevuld, adres):
        with pytest.raises(CommandError, match="place for backups cannot be read: .*NoSuchBucket"):
            call_command("reservekopie", f"{adres}/weg?region=us-east-1")


@pytest.mark.parametrize(
    "adres",
    [
        "ftp://host/map", "https://host/", "s3:///x", "", "https://a:b@host:99999/x", "https://a:b@[::1/x",
        "~nobody-of-that-name/x",
    ],
)  # fmt: skip
def test_what_is_no_place_is_refused(adres):
    with pytest.raises(KopieFout, match="folder"):
        open_plek(adres)


def test_a_place_in_which_nothing_can_be_made_ends_in_a_sentence():
    with pytest.raises(KopieFout, match="place for backups cannot be written: .*/proc/weg"):
        open_plek("/proc/weg").write("naam", b"x")


def test_a_folder_and_a_bucket_tell_the_same_of_what_is_not_there(tmp_path):
    assert isinstance(open_plek("s3://kopie"), Bewaaremmer)
    with pytest.raises(FileNotFoundError):
        open_plek(str(tmp_path)).read("weg")
