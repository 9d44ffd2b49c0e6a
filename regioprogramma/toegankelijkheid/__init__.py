"""The statement about accessibility: what the region says, and what every version of the software tests itself."""
