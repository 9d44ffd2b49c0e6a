"""What a reader can do on a page of text: one thing, perhaps until a day."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from regioprogramma.core.opmaak import show_datum


class OproepMixin(models.Model):
    """A page for somebody: for whom, and a button for what they come to do, perhaps until a day."""

    doelgroep = models.CharField(
        gettext_lazy("voor wie"),
        max_length=120,
        blank=True,
        default="",
        db_default="",
        help_text=gettext_lazy("Voor wie is deze pagina? Bijvoorbeeld: ondernemers en verenigingen met een plan."),
    )
    oproep = models.CharField(
        gettext_lazy("tekst op de knop"),
        max_length=60,
        blank=True,
        default="",
        db_default="",
        help_text=gettext_lazy("Wat kan de lezer doen? Bijvoorbeeld: Dien uw project in."),
    )
    oproep_pagina = models.ForeignKey(
        "core.Pagina",
        verbose_name=gettext_lazy("naar een pagina"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=gettext_lazy("Waar de knop naartoe leidt. Bijvoorbeeld: Contact."),
    )
    oproep_adres = models.URLField(
        gettext_lazy("of naar een andere website"),
        blank=True,
        default="",
        db_default="",
        help_text=gettext_lazy("Bijvoorbeeld: https://formulieren.regio.example/project."),
    )
    oproep_tot = models.DateField(
        gettext_lazy("tot en met"),
        null=True,
        blank=True,
        help_text=gettext_lazy("De laatste dag waarop het kan. Daarna verdwijnt de knop. Bijvoorbeeld: 26-02-2027."),
    )

    oproep_panels = [
        FieldPanel("doelgroep"),
        MultiFieldPanel(
            [
                FieldRowPanel(["oproep", "oproep_tot"]),
                FieldRowPanel(["oproep_pagina", "oproep_adres"]),
            ],
            heading=gettext_lazy("Wat de lezer kan doen"),
        ),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse a button that leads nowhere or to two places, and a day of a button that is not there."""
        super().clean()
        fouten = {}
        if self.oproep_pagina_id and self.oproep_adres:
            fouten["oproep_adres"] = _("Kies een pagina of een andere website, niet allebei.")
        elif self.oproep and not (self.oproep_pagina_id or self.oproep_adres):
            fouten["oproep_pagina"] = _("Kies waar de knop naartoe leidt: een pagina of een andere website.")
        elif not self.oproep and (self.oproep_pagina_id or self.oproep_adres or self.oproep_tot):
            fouten["oproep"] = _("Wat staat er op de knop? Zonder tekst is er geen knop.")
        if fouten:
            raise ValidationError(fouten)

    @property
    def is_te_laat(self) -> bool:
        """Whether the last day on which it could be done is over."""
        return self.oproep_tot is not None and self.oproep_tot < timezone.localdate()

    @property
    def termijn(self) -> str:
        """Until when it can be done, or could be; "" when there is no such day."""
        if not (self.oproep and self.oproep_tot):
            return ""
        zin = _("Dit kon tot en met %(datum)s.") if self.is_te_laat else _("Dit kan tot en met %(datum)s.")
        return zin % {"datum": show_datum(self.oproep_tot)}
