"""What every page shares, a room per subject; it knows no other app."""
