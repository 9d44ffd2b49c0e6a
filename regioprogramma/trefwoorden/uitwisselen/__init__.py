"""The vocabulary in files: `kaal` reads and writes CSV, `skos` RDF/XML; `invoeren` compares and stores."""
