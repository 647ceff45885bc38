r"""List the security policies that libraries can be put under.

A policy says, by item type, which rule an item must pass. Needs vSphere 7.0 U3 or later.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $policies = Invoke-ListContentSecurityPolicies
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/security-policies"
"""

from _common import sample_server, show

from vmware_sdk_contentlibrary import invoke_list_content_security_policies

with sample_server():
    policies = invoke_list_content_security_policies()
    show(policies)
