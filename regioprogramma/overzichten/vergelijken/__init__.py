"""Up to four projects, opgaven or gemeenten side by side: what is the same row for each of them."""
