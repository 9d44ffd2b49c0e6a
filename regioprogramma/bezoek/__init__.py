"""How often pages are read, without anything about who read them: totals per day, from the log of the proxy."""
