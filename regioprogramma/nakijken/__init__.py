"""Looks whether what a site holds is right with itself, and mends what can be mended for sure (decision 0040)."""
