"""The version of the content: a number that rises with everything a visitor could see change."""
