"""Old addresses of a WordPress site: which there were, whose they are, and what is kept of them."""
