"""Meetings that anybody may come to: the example of docs/paginatype.md."""
