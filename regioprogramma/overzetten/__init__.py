"""Moving in and out: what a region has elsewhere becomes pages, after somebody saw each change of it."""
