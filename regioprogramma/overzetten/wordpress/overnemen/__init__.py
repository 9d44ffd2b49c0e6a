"""Moves: files, keywords, pages and their texts, in batches that are each done wholly or not at all."""
