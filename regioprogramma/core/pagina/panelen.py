"""Parts of the form of a page: a date beside how precise it is, and what is no field."""

from typing import Any

from django.template.context import Context
from django.utils.functional import cached_property
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel

from regioprogramma.core.registers import invulling_of


def date_row(datum: str) -> FieldRowPanel:
    """Return the panel of a date and of how precise it is; of the latter there is nothing to discuss in a comment."""
    return FieldRowPanel([datum, FieldPanel(f"{datum}_precisie", disable_comments=True)])


class Sjabloonpaneel(HelpPanel):
    """What a template says about the page; without content it does not exist.

    With `plek` instead of a template it shows what a higher app put at that place (core/registers/plekken.py).
    """

    def __init__(self, *args: Any, plek: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.plek = plek

    def clone_kwargs(self) -> dict[str, Any]:
        """Return what another panel like this one is made of."""
        return {**super().clone_kwargs(), "plek": self.plek}

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel of one page on one screen."""

        @cached_property
        def _html(self) -> str:
            if self.panel.plek:
                invulling = invulling_of(self.panel.plek)
                self.template_name = invulling.template if invulling else None
            return super().render_html() if self.template_name else ""

        def is_shown(self) -> bool:
            return super().is_shown() and bool(self._html.strip())

        def render_html(self, parent_context: Context | None = None) -> str:
            return self._html
