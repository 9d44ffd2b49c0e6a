"""What is counted in each process: in memory, or in the files of all processes together (gunicorn.conf.py)."""

from prometheus_client import Counter, Histogram

VRAGEN = Counter("regioprogramma_requests", "Requests, by what was asked and how it was answered.", ["kind", "status"])
#: In seconds; the last bound is that of a database that answers nothing.
DUUR = Histogram(
    "regioprogramma_request_seconds",
    "Time until an answer began.",
    ["kind"],
    buckets=(0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
#: kept: as it was; unchanged: the browser had it; made; stale: shown without a database.
ANTWOORDEN = Counter("regioprogramma_pages", "Answers of the page cache, by where they came from.", ["answer"])
