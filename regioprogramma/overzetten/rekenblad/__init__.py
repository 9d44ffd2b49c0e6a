"""Spreadsheets of projects: read, laid out, compared with the pages, carried out, and written."""
