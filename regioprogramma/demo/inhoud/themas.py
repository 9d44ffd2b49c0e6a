"""Two looks for the example: its own, and that of a neighbour of heath and brick."""

#: Colours by field of the region's settings; what a theme leaves out is as the style sheet has it.
THEMAS = {
    "rivier": {"merkkleur": "#0b5563"},
    "heide": {
        "merkkleur": "#6b2d5c",
        "kleur_petrol": "#8a2a3f",
        "kleur_groen": "#4a6100",
        "kleur_blauw": "#3b3f9e",
        "kleur_paars": "#8a1c6b",
        "kleur_oker": "#8f4a00",
        "kleur_terracotta": "#a02c2c",
    },
}
#: The drawn logo of a theme; without one the name stands in the header in letters.
LOGOS = {
    "heide": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 172 48"><path fill="#6b2d5c" d="M0 0h48v48H0z"/>'
        '<path fill="#d9a7cc" d="M0 30c10-8 18-8 26-2s14 6 22-1v21H0z"/><circle cx="33" cy="15" r="7" fill="#f4d58d"/>'
        '<path fill="#4a6100" d="M0 40c12-5 30-5 48 0v8H0z"/>'
        '<path fill="none" stroke="#6b2d5c" stroke-width="5" stroke-linecap="round" d="M62 12v24m0-12h16M78 12v24m13-24v24'
        'm0-24h14m-14 12h11m-11 12h14M118 12v24M133 12h6q8 0 8 12t-8 12h-6zM157 12v24m0-24h14m-14 12h11m-11 12h14"/></svg>'
    ),
}
