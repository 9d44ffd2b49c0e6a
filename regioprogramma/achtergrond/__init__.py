"""Work in the background that is never lost: who does it, what is taken back, what somebody must look at."""
