"""The workers that are there."""

from django.db import models
from django.utils import timezone


class Werker(models.Model):
    """A process that does work in the background. It says so all the time: who is silent for long is no more."""

    naam = models.CharField(max_length=64, primary_key=True)
    begonnen_op = models.DateTimeField(default=timezone.now)
    gezien_op = models.DateTimeField()

    class Meta:
        verbose_name = "werker"
        verbose_name_plural = "werkers"

    def __str__(self) -> str:
        return self.naam
