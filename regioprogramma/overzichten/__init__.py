"""The pages that the site makes itself: per gemeente, per keyword, per document."""
