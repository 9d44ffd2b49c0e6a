"""What changed, in words: the comparison of two versions of a page, and the log of everything that has no versions."""
