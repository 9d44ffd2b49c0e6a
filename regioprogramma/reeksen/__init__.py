"""The related lists of every page type: on the page, in its form, and in the report."""
