"""Parts of the form of a page that are no fields."""

from django.utils.functional import cached_property
from wagtail.admin.panels import HelpPanel


class Sjabloonpaneel(HelpPanel):
    """What a template says about the page, such as one of a higher app; without content it does not exist."""

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel of one page on one screen."""

        @cached_property
        def _html(self):
            return super().render_html()

        def is_shown(self):
            return super().is_shown() and bool(self._html.strip())

        def render_html(self, parent_context=None):
            return self._html
