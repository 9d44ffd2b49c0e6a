"""What is the matter with a file, as whoever reads it says; each is an ending of its process."""


class Vergrendeld(Exception):
    """A file asks for a password before it shows anything."""


class TeGroot(Exception):
    """A file unpacks to more than is read of one."""
