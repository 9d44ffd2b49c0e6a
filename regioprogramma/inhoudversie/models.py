"""The version of the content: what every transaction that a visitor could see something of adds to."""

from django.db import models
from django.utils import timezone


class Inhoudversie(models.Model):
    """One change of the content, or several that were put together; only triggers write it (`triggers.py`).

    A row per change, and not one number that is raised: writers then never wait for each other. What is committed is
    seen in one order by all, so the sum of what is seen names it.
    """

    aantal = models.BigIntegerField(default=1)
    #: A random number: the same sum after a backup was put back is another version.
    kenmerk = models.BigIntegerField()
    #: When it was committed.
    moment = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "inhoudversie"
        verbose_name_plural = "inhoudversies"

    def __str__(self) -> str:
        return f"{self.aantal} op {self.moment}"
