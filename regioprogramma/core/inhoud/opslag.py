"""Where uploaded files are kept may be away: a bucket at another party, or a disk over a network."""


class OpslagWeg(OSError):
    """The place with the uploaded files does not answer, or refuses us."""
