"""A region leaves WordPress: its pages, messages, pictures, documents and addresses become ours."""
