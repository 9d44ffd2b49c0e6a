"""The editors’ house: menu, dashboard, forms, roles, links, history, checks and manual, a room each."""
