"""{% eenmaal %}: a part of a template that is the same on every page of a site."""

from functools import partial

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.context import Context
from django.utils.safestring import SafeString

from regioprogramma.core.pagina import per_versie

register = template.Library()


class Eenmaal(template.Node):
    """Rendered once per version of the content."""

    def __init__(self, naam: str, inhoud: NodeList) -> None:
        self.naam, self.inhoud = naam, inhoud

    def render(self, context: Context) -> SafeString:
        """Return what stands in it, as it was made for the first page that showed it."""
        return per_versie(("eenmaal", self.naam), partial(self.inhoud.render, context))


@register.tag
def eenmaal(parser: Parser, token: Token) -> Eenmaal:
    """{% eenmaal "voet" %}...{% endeenmaal %}: what uses nothing of the page; the name stands once on the site."""
    try:
        _, naam = token.split_contents()
    except ValueError:
        raise template.TemplateSyntaxError("eenmaal needs one name") from None
    inhoud = parser.parse(("endeenmaal",))
    parser.delete_first_token()
    return Eenmaal(naam.strip("\"'"), inhoud)
