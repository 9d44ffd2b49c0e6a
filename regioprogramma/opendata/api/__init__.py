"""The API: everything that the site tells, for programs (NLGov REST API Design Rules)."""
