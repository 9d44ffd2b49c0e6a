"""The door of the CMS: logging in, the second factor, the brake on guessing, single sign-on, and the log of it all."""
