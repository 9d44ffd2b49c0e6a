"""What can go wrong in the demo."""


class DemoFout(Exception):
    """The demo cannot go on; the message is a Dutch sentence that says what to do."""
