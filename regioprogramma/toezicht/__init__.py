"""What whoever watches over the site gets of it: a log that can be searched, figures, and what broke."""
