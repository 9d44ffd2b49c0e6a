"""Whoever replays the feed of changes has what the lists have, whatever editors did and whenever it was read."""

import json
import random

import pytest
from django.test import Client

from regioprogramma.core.lijsten import open_lijsten
from tests.opendata.stappen import Redactie

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_database")]
API = "/api/v1"
STAPPEN, LEES, VERGELIJK = 1000, 50, 100


class Kopie:
    """Somebody's copy of all open data, kept by the feed of changes alone."""

    def __init__(self):
        self.client, self.na, self.dingen = Client(), 0, {}

    def follow(self, grootte):
        """Read until there is nothing more."""
        meer = True
        while meer:
            blad = self.client.get(f"{API}/wijzigingen?na={self.na}&paginaGrootte={grootte}").json()
            for wijziging in blad["items"]:
                assert wijziging["volgnummer"] > self.na or blad["items"][0] is not wijziging
                plek = wijziging["soort"], wijziging["id"]
                self.dingen.pop(plek, None) if wijziging["verwijderd"] else self.dingen.update(
                    {plek: wijziging["gegeven"]}
                )
            self.na, meer = blad["laatste"], blad["meer"]


def read_lists():
    """Return {(kind, id): what the lists say} of everything."""
    return {
        (naam, ding["id"]): ding
        for naam in open_lijsten()
        for regel in Client().get(f"{API}/{naam}", headers={"Accept": "application/x-ndjson"}).getvalue().splitlines()
        for ding in [json.loads(regel)]
    }


def differences(kopie, lijsten):
    """Return what is not the same, as words that say how."""
    return {
        plek: (kopie.get(plek), lijsten.get(plek))
        for plek in kopie.keys() | lijsten.keys()
        if kopie.get(plek) != lijsten.get(plek)
    }


def test_replaying_the_changes_gives_what_the_lists_give():
    kans = random.Random(21)
    redactie, kopie, gedaan = Redactie(kans), Kopie(), []
    for nummer in range(1, STAPPEN + 1):
        gedaan.append(redactie.step())
        if nummer % LEES == 0 or kans.random() < 0.05:
            kopie.follow(kans.choice([1, 7, 100]) if len(kopie.dingen) < 50 else 100)
        if nummer % VERGELIJK == 0:
            kopie.follow(100)
            verschil = differences(kopie.dingen, read_lists())
            assert not verschil, (gedaan[-LEES:], verschil)
    begin = Kopie()
    begin.follow(100)
    assert begin.dingen == kopie.dingen
    assert set(gedaan) == {stap.__name__ for _keer, stap in redactie.stappen}
