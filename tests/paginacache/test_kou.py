"""A new process has done beforehand what it can do without a database."""

import subprocess
import sys

from regioprogramma.settings.base import BASE_DIR

VRAAG = """
from regioprogramma.wsgi import SJABLONEN
from django.template import engines
(lader,) = engines["django"].engine.template_loaders
gewild = {str(pad.relative_to(SJABLONEN)) for pad in SJABLONEN.rglob("*.html")}
print(len(gewild), len(gewild & set(lader.get_template_cache)))
"""


def test_the_templates_of_the_public_pages_are_compiled_before_the_first_visitor():
    klaar = subprocess.run(
        [sys.executable, "-c", VRAAG],
        cwd=BASE_DIR,
        env={"DJANGO_SETTINGS_MODULE": "regioprogramma.settings.test", "PYTHONPATH": str(BASE_DIR)},
        capture_output=True,
        text=True,
        check=True,
    )
    gewild, gelezen = map(int, klaar.stdout.split())
    assert gelezen == gewild > 50
