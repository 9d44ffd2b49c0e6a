"""The manual for editors, docs/handleiding/, readable in the CMS and one click from the screen that it is about."""
