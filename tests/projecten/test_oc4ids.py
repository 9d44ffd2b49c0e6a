"""Our statuses in the words of OC4IDS."""

import pytest

from projecten.models import DealStatus, ProjectStatus
from projecten.oc4ids import FASEN

#: Codelist projectStatus of OC4IDS 0.9.5.
CODES = {
    "identification", "preparation", "implementation", "completion", "maintenance", "decommissioning",
    "decommissioned", "cancelled",
}  # fmt: skip


@pytest.mark.parametrize("status", [*ProjectStatus, *DealStatus])
def test_every_status_has_a_code_of_the_list(status):
    assert FASEN[status] in CODES
