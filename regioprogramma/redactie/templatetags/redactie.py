"""What the templates of the CMS need."""

from django import template

from regioprogramma.redactie.handleiding import uitleg_of_scherm

register = template.Library()
register.inclusion_tag("redactie/handleiding/uitleg.html", takes_context=True, name="uitleg")(uitleg_of_scherm)
