"""The vocabulary as a tool: merge, split, delete and undo; suggestions; a report; exchange with other systems.

`bewerken` starts an operation, `uitvoeren` does it page by page and can undo it, `koppelingen` is what is changed.
"""
