"""Every component in every state, on one page, light beside dark: for whoever changes one. Never on a public site."""
