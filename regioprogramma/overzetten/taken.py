"""Work in the background: carrying out what somebody looked at, and forgetting files that nobody went on with."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import task

from regioprogramma.core.registers import every_minute

from .models import Overzetstatus, Overzetting

#: How long a file is kept, with what became of it.
_BEWAARD = timedelta(days=90)


@task(priority=-5)
def carry_out_overzetting(pk: int) -> None:
    """Go on with a file from where it is, for a while; what is left is another task, so that others get a turn."""
    from .rekenblad.uitvoeren import go_on_with

    if go_on_with(pk):
        carry_out_overzetting.enqueue(pk)


@task()
def compare_overzetting(pk: int) -> None:
    """Compare a long file with the pages: longer than somebody, or a proxy, waits for."""
    from .rekenblad.proef import run_proef

    overzetting = Overzetting.objects.filter(pk=pk, status=Overzetstatus.VERGELIJKEN).first()
    if overzetting is not None and overzetting.door is not None:
        run_proef(overzetting, overzetting.door)


@task(priority=-10)
def follow_verhuizing(pk: int, vanaf: int = 0) -> None:
    """Let search, related pages, references and copies of pictures follow what a move wrote, a part at a time."""
    from .wordpress.overnemen.gevolgen import follow

    if (verder := follow(pk, vanaf)) is not None:
        follow_verhuizing.enqueue(pk, verder)


@every_minute
def forget_old() -> None:
    """Remove what was brought in long ago: the pages have what came of it, in their history."""
    from .wordpress.bronnen.bewaren import forget_sources

    Overzetting.objects.filter(op__lt=timezone.now() - _BEWAARD).delete()
    forget_sources()
