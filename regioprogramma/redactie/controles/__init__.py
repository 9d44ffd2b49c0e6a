"""The checks of the content, in Dutch, while an editor types: hints that say what to do, never a refusal."""
