"""Where the public site takes something in, as the app that does so says; everywhere else it refuses."""

_deuren: list[str] = []


def take_posts_below(begin: str) -> None:
    """Let what is sent to addresses that begin like this through to the app that answers there."""
    _deuren.append(begin)


def takes_posts(pad: str) -> bool:
    """Whether something may be sent to an address."""
    return pad.startswith(tuple(_deuren))
