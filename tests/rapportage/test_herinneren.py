"""Reminders: to whom, when, at most once, and without a secret in the log."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from regioprogramma.rapportage.herinneren import kind_of, send_herinneringen
from regioprogramma.rapportage.links import address_of
from regioprogramma.rapportage.models import Rapportagelink, Rapportageregel, Rapportageronde
from tests import factories
from tests.rapportage.fabrieken import RegelFactory, RondeFactory

pytestmark = pytest.mark.django_db
KLAAR_OP = date(2026, 9, 15)


@pytest.fixture
def maker():
    """Who opened the round and made the links."""
    return factories.GebruikerFactory(groepen=["Hoofdredacteur"], email="noor@regio.example")


@pytest.fixture
def link(maker, time_machine):
    """A link of a row in an open round, made a month before it must be ready."""
    time_machine.move_to("2026-08-15 10:00", tick=False)
    ronde = RondeFactory(klaar_op=KLAAR_OP, geopend_door=maker)
    regel = RegelFactory(ronde=ronde, project__title="De brug")
    for van in (regel, RegelFactory(ronde=ronde, project__title="Het plein")):
        factories.BijdrageFactory(pagina=van.project, bron="rijk")
    straks = timezone.now() + timedelta(days=60)
    return Rapportagelink.make(regel, "Fatma", "fatma@project.example", straks, maker)[0]


@pytest.fixture
def op(time_machine, mailoutbox):
    """Return a function that lets a minute of the worker pass at a moment, and returns who got an e-mail."""

    def op_moment(moment, keer=1):
        time_machine.move_to(moment, tick=False)
        mailoutbox.clear()
        for _keer in range(keer):
            send_herinneringen()
        return sorted(bericht.to[0] for bericht in mailoutbox)

    return op_moment


FATMA, NOOR = "fatma@project.example", "noor@regio.example"


@pytest.mark.parametrize(
    ("dag", "soort"),
    [(7, ""), (8, "week"), (13, "week"), (14, "dag"), (15, "dag"), (16, "daarna"), (22, "daarna"), (23, "")],
)
def test_which_reminder_is_due(dag, soort):
    assert kind_of(KLAAR_OP, date(2026, 9, dag)) == soort


def test_three_moments_each_once(link, op):
    assert op("2026-09-07 10:00") == []
    assert op("2026-09-08 10:00", keer=3) == [FATMA, NOOR]
    assert op("2026-09-09 10:00") == []
    assert op("2026-09-14 10:00", keer=2) == [FATMA, NOOR]
    assert op("2026-09-16 10:00", keer=2) == [FATMA, NOOR]
    assert op("2026-09-17 10:00") == []


def test_not_at_night(link, op):
    assert op("2026-09-08 04:00") == []


def test_it_holds_the_same_link_again_and_the_summary_says_how_far_it_is(link, op, mailoutbox):
    op("2026-09-08 10:00")
    per_adres = {bericht.to[0]: bericht for bericht in mailoutbox}
    assert address_of(link.token_again()) in per_adres[FATMA].body
    assert "0 van 2 projecten zijn klaar." in per_adres[NOOR].body
    assert "* De brug" in per_adres[NOOR].body
    assert "/rapportage/" not in per_adres[NOOR].body.replace("/beheer/rapportages/", "")


def test_a_project_of_which_nothing_is_asked_is_not_counted(link, op, mailoutbox):
    link.regel.project.bijdragen.all().delete()
    op("2026-09-08 10:00")
    [bericht] = mailoutbox
    assert "0 van 1 projecten zijn klaar." in bericht.body and "De brug" not in bericht.body


def test_without_the_old_secret_it_names_the_link_of_before(link, op, mailoutbox, settings):
    settings.SECRET_KEY = "another"
    op("2026-09-08 10:00")
    assert "met de link uit het eerdere bericht" in next(b.body for b in mailoutbox if b.to == [FATMA])


@pytest.mark.parametrize("wat", ["klaar", "akkoord", "ingetrokken", "verlopen", "zonder adres", "maker weg", "niets"])
def test_who_needs_none_gets_none(link, op, maker, wat):
    if wat in {"klaar", "akkoord"}:
        Rapportageregel.objects.filter(pk=link.regel_id).update(staat=wat)
    elif wat == "ingetrokken":
        link.withdraw()
    elif wat == "verlopen":
        Rapportagelink.objects.update(verloopt_op=link.gemaakt_op + timedelta(days=7))
    elif wat == "zonder adres":
        Rapportagelink.objects.update(email="")
    elif wat == "niets":
        link.regel.project.bijdragen.all().delete()
    else:
        maker.groups.clear()
    assert FATMA not in op("2026-09-08 10:00")


def test_a_closed_round_reminds_nobody(link, op):
    Rapportageronde.objects.update(status="gesloten", gesloten_op=timezone.now())
    assert op("2026-09-08 10:00") == []


def test_a_site_without_e_mail_sends_none_and_forgets_none(link, op, settings):
    mag = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    assert op("2026-09-08 10:00") == []
    settings.EMAIL_BACKEND = mag
    assert op("2026-09-08 11:00") == [FATMA, NOOR]


def test_the_log_names_no_link(link, op, caplog):
    caplog.set_level("INFO")
    op("2026-09-08 10:00")
    assert f"Reminder week of link {link.pk}: sent." in caplog.text
    assert link.token_again() not in caplog.text and FATMA not in caplog.text
