"""The pages that the site makes itself: per gemeente, per organisation, per keyword, per document."""
