"""Questions that nobody should ask, for the tests and the benchmark of search."""

RAAR = [
    "' OR 1=1; DROP TABLE core_pagina; --",
    "& | ! ( ) : * <-> \\ '",
    '"""""',
    '"a',
    "🚲🚲",
    "مرحبا بالعالم",
    "\u202eomgekeerd\ufeff",
    "a" * 149,
    "!!!???",
    "de het een",
    "woord " * 500,
    "x'" * 70,
    "1.2.3.4,5",
    "%s %(a)s {} {{ }}",
    "ﷺ" * 60,
    "İstanbul ß ŉ ǰ",
]
