"""The catalogue: which sets of open data there are, for people who look for them and for other catalogues."""
