"""What is read of a page is read once, until it is forgotten."""

from django.utils.functional import cached_property

from regioprogramma.core.pagina import Geheugen


class Ding(Geheugen):
    """Something with sections."""

    keer = 0

    def lees(self):
        self.keer += 1
        return self.keer

    @cached_property
    def ooit(self):
        return self.lees()


def test_what_is_remembered_is_read_once_also_when_it_is_nothing():
    ding, gelezen = Ding(), []
    for _keer in range(2):
        assert ding.remember("a", lambda: gelezen.append(1)) is None
    assert gelezen == [1]
    assert ding.remember("b", ding.lees) == ding.remember("b", ding.lees) == 1


def test_one_page_remembers_nothing_of_another():
    een, ander = Ding(), Ding()
    assert een.remember("a", lambda: 1) == 1
    assert ander.remember("a", lambda: 2) == 2


def test_what_is_forgotten_is_read_again():
    ding = Ding()
    assert (ding.remember("a", ding.lees), ding.ooit) == (1, 2)
    ding.forget()
    assert (ding.ooit, ding.remember("a", ding.lees)) == (3, 4)
