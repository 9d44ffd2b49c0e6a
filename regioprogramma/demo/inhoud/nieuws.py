"""The news of the demo, oldest first."""

from .nieuws_2023 import NIEUWS_2023
from .nieuws_2024 import NIEUWS_2024
from .nieuws_2025 import NIEUWS_2025
from .nieuws_2026 import NIEUWS_2026

NIEUWS = [*NIEUWS_2023, *NIEUWS_2024, *NIEUWS_2025, *NIEUWS_2026]
