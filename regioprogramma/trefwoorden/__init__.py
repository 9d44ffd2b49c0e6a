"""The vocabulary as a tool: merge, split, delete and undo; suggest, report, and exchange with other systems."""
