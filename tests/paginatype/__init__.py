"""A page type that the project does not have, added as docs/paginatype.md says."""
