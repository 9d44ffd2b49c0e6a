"""What runs every minute: one that fails stops no other."""

import logging
from functools import partial

from regioprogramma.core.registers import every_minute, periodiek, run_all


class Kapot:
    """Something that can be called and has no name of its own."""

    def __call__(self):
        raise RuntimeError("broken")


def test_one_that_fails_stops_no_other_also_when_it_has_no_name(monkeypatch, caplog):
    gedaan = []
    monkeypatch.setattr(periodiek, "_taken", [])
    for taak in (Kapot(), partial(int, "x"), partial(gedaan.append, "klaar")):
        every_minute(taak)
    with caplog.at_level(logging.ERROR):
        run_all()
    assert gedaan == ["klaar"]
    assert [regel.exc_info[0] for regel in caplog.records] == [RuntimeError, ValueError]
