"""The door of the CMS: logging in, second factor, brake on guessing, single sign-on, log; where a weakness is told."""
