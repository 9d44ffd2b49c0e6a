"""The account of a round: what stands in a snapshot as sheets, what differs, and the files that hold them."""
