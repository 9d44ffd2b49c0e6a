"""Somebody leaves and another takes over: every role ends on a day and begins anew, and nobody edits a page."""
