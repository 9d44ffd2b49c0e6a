"""The demo: its content, and the programs that run it. The highest layer: nothing imports it."""
