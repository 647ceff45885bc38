# Derived by .ci/stubs.py from security_policies.py; change that, not this.

from typing import overload

from typing_extensions import Unpack

from ..models.security_policies import SecurityPoliciesInfo
from ..runtime.answers import HttpInfo, Many, ManyPerhaps, ManyWithInfo, PerServer, PerhapsInfo, PerhapsSent, Plain, WithInfo
from ..runtime.operation import Operation

LIST: Operation[list[SecurityPoliciesInfo]]

@overload
def invoke_list_content_security_policies(**common: Unpack[Plain]) -> list[SecurityPoliciesInfo]: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[WithInfo]) -> HttpInfo[list[SecurityPoliciesInfo]]: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[PerhapsInfo]) -> list[SecurityPoliciesInfo] | HttpInfo[list[SecurityPoliciesInfo]]: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[PerhapsSent]) -> list[SecurityPoliciesInfo] | HttpInfo[list[SecurityPoliciesInfo]] | None: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[Many]) -> PerServer[list[SecurityPoliciesInfo]]: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[ManyWithInfo]) -> PerServer[HttpInfo[list[SecurityPoliciesInfo]]]: ...
@overload
def invoke_list_content_security_policies(**common: Unpack[ManyPerhaps]) -> PerServer[list[SecurityPoliciesInfo]] | PerServer[HttpInfo[list[SecurityPoliciesInfo]]] | None: ...
