"""Verify: ask every old address of this very site, and say what became of each."""
