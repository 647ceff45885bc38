r"""List the item types that the server has a plug-in for.

Such a plug-in checks the files of an item of its type and reads metadata from them. Items of
any other type are kept as plain files.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $types = Invoke-ListContentType
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/type"
"""

from _common import sample_server, show

from vmware_sdk_contentlibrary import invoke_list_content_type

with sample_server():
    types = invoke_list_content_type()
    show(types)
