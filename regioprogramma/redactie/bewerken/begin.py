"""What Wagtail begins with a script in the page is said there as data, for redactie/begin.js to begin.

So a screen of the CMS needs no script of its own, and the browser may refuse each that stands in it (regioprogramma/
koppen.py). Date fields and rows have templates of ours for it; choosers write theirs in Python.
"""

import json
import re
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

_SCRIPT = re.compile(r"<script>(?:new )?(?P<wat>\w*(?:Chooser|Panel))\((?P<met>.*)\);</script>", re.DOTALL)
_render = BaseChooser.render


def _render_without_script(self: BaseChooser, *args: Any, **kwargs: Any) -> SafeString:
    """Return the chooser as Wagtail makes it, with what must begin as data."""
    voor, script, na = _render(self, *args, **kwargs).rpartition("<script>")
    gevonden = _SCRIPT.fullmatch(script + na)
    if gevonden is None:
        raise ValueError(f"{type(self).__name__} begins in another way than was known: {na[:200]}")
    begin = _say(gevonden["wat"], json.loads(f"[{gevonden['met']}]"))
    return mark_safe(f"{voor}{begin}")  # noqa: S308 - both parts are


def _say(wat: str, met: list[Any]) -> SafeString:
    return format_html('<template data-begin="{}" data-met="{}"></template>', wat, json.dumps(met))


BaseChooser.render = _render_without_script
