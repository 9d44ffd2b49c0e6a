"""Parts of the form of a page that are not fields."""

from typing import Any

from django.template.context import Context
from django.utils.functional import cached_property
from wagtail.admin.panels import HelpPanel

from regioprogramma.core.registers import invulling_of


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
