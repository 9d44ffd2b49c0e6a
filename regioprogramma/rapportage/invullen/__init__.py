"""Filling in a round: what is asked of a project, what was typed, what it means, and how far it is."""
