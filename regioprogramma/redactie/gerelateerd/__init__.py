"""How an editor sees and overrules what is related: `paneel` shows, `sturen` changes, `rapport` says what is wrong."""
