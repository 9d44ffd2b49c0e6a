"""Videos that stand apart from the running text."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from regioprogramma.core.inhoud import VideoBlok


class VideoMixin(models.Model):
    """A page type that may show videos in a section of their own."""

    videos = StreamField(
        [("video", VideoBlok())],
        verbose_name=_("video’s"),
        blank=True,
        max_num=4,
        help_text=_("Hooguit vier. Bijvoorbeeld: een rondleiding door de werkplaats."),
    )

    video_panels = [FieldPanel("videos")]

    class Meta:
        abstract = True
