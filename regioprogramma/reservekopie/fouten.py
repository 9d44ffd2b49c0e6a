"""What may go wrong with a backup, said to whoever runs the server."""


class KopieFout(Exception):
    """A backup cannot be made or put back; the message is an English sentence that says why and what to do."""
