"""Open data: the feeds, the site map, and what search engines and other sites read."""
