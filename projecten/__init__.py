"""Projects and Regio Deals, with their money, milestones and results."""
