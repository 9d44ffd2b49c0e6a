#!/usr/bin/env python
"""Django's command line for this project. Without DJANGO_SETTINGS_MODULE it uses the settings for a laptop."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    if sys.argv[1:2] == ["omgeving"]:
        # The list of what can be set must be there before anything is set.
        os.environ["DJANGO_SETTINGS_MODULE"] = "regioprogramma.settings.base"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regioprogramma.settings.local")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(f"Error: {error}")
