"""The codes of OC4IDS (Open Contracting for Infrastructure Data Standard 0.9.5) for what we have words for."""

from .models.deal import DealStatus
from .models.project import ProjectStatus

#: Codelist projectStatus. What nobody decided on yet is identified; from the decision on it is prepared.
FASEN: dict[str, str] = {
    ProjectStatus.IDEE: "identification",
    ProjectStatus.AANGEMELD: "identification",
    ProjectStatus.GOEDGEKEURD: "preparation",
    ProjectStatus.IN_UITVOERING: "implementation",
    ProjectStatus.AFGEROND: "completion",
    ProjectStatus.GESTOPT: "cancelled",
    DealStatus.VOORSTEL: "identification",
    DealStatus.GESELECTEERD: "preparation",
    DealStatus.IN_UITWERKING: "preparation",
    DealStatus.IN_UITVOERING: "implementation",
    DealStatus.AFGEROND: "completion",
}
