"""The screens of a website that moves in from WordPress."""
