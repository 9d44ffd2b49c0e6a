"""What a fresh region has to have before there is anything to write about: its gemeenten and its roles."""
