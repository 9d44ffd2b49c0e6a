"""A member of TextChoices is a string; without this mypy takes it for the tuple with which it is written."""

import enum
from typing import Any

class ChoicesType(enum.EnumMeta):
    @property
    def names(cls) -> list[str]: ...
    @property
    def choices(cls) -> list[tuple[Any, Any]]: ...
    @property
    def labels(cls) -> list[Any]: ...
    @property
    def values(cls) -> list[Any]: ...

# mypy wants an enum in a stub to have members; these are there to be inherited.
class Choices(enum.Enum, metaclass=ChoicesType):  # type: ignore[misc]
    @property
    def label(self) -> Any: ...

class TextChoices(str, Choices): ...  # type: ignore[misc]
class IntegerChoices(int, Choices): ...  # type: ignore[misc]
