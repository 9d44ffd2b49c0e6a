"""The reporting round: what every project of a deal says of itself at one day, and the account made of that."""
