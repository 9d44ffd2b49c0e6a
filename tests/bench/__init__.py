"""The benchmarks. Every module here with a function `run(data)` is one; it returns a Table (see tabel.py).

`data` is the folder of `make bench DATA=...` or None. A benchmark measures both sides of a comparison in the same run.
"""
