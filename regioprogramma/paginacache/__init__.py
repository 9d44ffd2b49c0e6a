"""The page cache: what has not changed is answered as it was, without Django (docs/decisions/0027)."""
