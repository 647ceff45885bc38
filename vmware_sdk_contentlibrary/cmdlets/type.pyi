# Derived by .ci/stubs.py from type.py; change that, not this.

from typing import overload

from typing_extensions import Unpack

from ..models.type import TypeInfo
from ..runtime.answers import HttpInfo, Many, ManyPerhaps, ManyWithInfo, PerServer, PerhapsInfo, PerhapsSent, Plain, WithInfo
from ..runtime.operation import Operation

LIST: Operation[list[TypeInfo]]

@overload
def invoke_list_content_type(**common: Unpack[Plain]) -> list[TypeInfo]: ...
@overload
def invoke_list_content_type(**common: Unpack[WithInfo]) -> HttpInfo[list[TypeInfo]]: ...
@overload
def invoke_list_content_type(**common: Unpack[PerhapsInfo]) -> list[TypeInfo] | HttpInfo[list[TypeInfo]]: ...
@overload
def invoke_list_content_type(**common: Unpack[PerhapsSent]) -> list[TypeInfo] | HttpInfo[list[TypeInfo]] | None: ...
@overload
def invoke_list_content_type(**common: Unpack[Many]) -> PerServer[list[TypeInfo]]: ...
@overload
def invoke_list_content_type(**common: Unpack[ManyWithInfo]) -> PerServer[HttpInfo[list[TypeInfo]]]: ...
@overload
def invoke_list_content_type(**common: Unpack[ManyPerhaps]) -> PerServer[list[TypeInfo]] | PerServer[HttpInfo[list[TypeInfo]]] | None: ...
