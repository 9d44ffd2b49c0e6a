"""Work in the background of a round."""

from django_tasks import task


@task(priority=-5)
def write_concepten(pk: int) -> None:
    """Go on with the drafts of a snapshot for a while; what is left is another task, so that others get a turn."""
    from .afsluiten.uitvoeren import write_some

    if write_some(pk):
        write_concepten.enqueue(pk)
