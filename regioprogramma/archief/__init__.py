"""The archive: the whole public site as a WARC, or as files that need no program of ours (docs/decisions/0062)."""
