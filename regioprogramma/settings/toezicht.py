"""What whoever watches over the site gets: the log, and the port of the figures."""

from typing import Any

from .omgeving import as_log_format, as_port, env

#: Where figures are served (toezicht/meting.py); None: nowhere, and nothing is counted.
METRICS_PORT = env("METRICS_PORT", None, as_port)

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"kenmerk": {"()": lambda: _add_kenmerk}},
    "formatters": {
        "text": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"},
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "{levelname}{name}{message}{request_id}",
            "style": "{",
            "timestamp": "time",
            "rename_fields": {"levelname": "level", "name": "logger"},
        },
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": env("LOG_FORMAT", "text", as_log_format),
            "filters": ["kenmerk"],
        }
    },
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.server": {"level": "WARNING"},
        # Of what happens at the door nothing is left out, however little else is logged.
        "regioprogramma.beveiliging": {"level": "INFO"},
    },
}


def _add_kenmerk(regel: Any) -> bool:
    """Let a line of the log know its request; what knows that needs settings, and is read when there are any."""
    from regioprogramma.toezicht.kenmerk import add_kenmerk

    return add_kenmerk(regel)
