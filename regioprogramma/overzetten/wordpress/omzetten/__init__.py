"""The text of an item becomes blocks of ours: every word in reading order, whatever made it."""
