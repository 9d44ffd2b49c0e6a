"""The dashboard of the CMS: what waits for an editor, what is planned and what is out of date; also by e-mail."""

from importlib import import_module


def load_vandaag() -> None:
    """Register the rules, and what the worker does; once all models are there."""
    for naam in ("eigen", "gepland", "paginas", "mensen", "plaatsen", "werk", "achtergrond", "weekbericht"):
        import_module(f"{__name__}.{naam}")
