"""Work in the background."""

from django_tasks import task

from .bijhouden import herzie_woorden


@task()
def herzie(nieuw):
    """Let compounds that were indexed before fall apart into words that are new."""
    herzie_woorden(nieuw)
