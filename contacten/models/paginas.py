"""The contact page."""

from django.utils.translation import gettext_lazy as _

from regioprogramma.core.models import Pagina

from .personen import RollenMixin


class ContactPagina(RollenMixin, Pagina):
    """Whom to call: the general address, and everybody who has a role, generated from the roles on all pages."""

    paginatype = None
    template = "pages/contact.html"
    parent_page_types = ["core.HomePagina"]
    subpage_types = []
    max_count_per_parent = 1
    secties = ("adres", "personen", "pers")
    parameters = ("q", "pagina")
    content_panels = [*Pagina.content_panels, *RollenMixin.rollen_panels, *Pagina.trefwoord_panels]

    class Meta:
        verbose_name = _("contactpagina")
        verbose_name_plural = _("contactpagina’s")
