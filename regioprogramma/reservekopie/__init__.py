"""Backups of database and uploaded files, made and put back by the site itself (decision 0039)."""
