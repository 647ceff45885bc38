r"""Get the settings of the content library service.

They say whether, when and how many items at a time subscribed libraries are synchronized
without being asked.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $configuration = Invoke-GetContentConfiguration
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --request GET "https://{server}/api/content/configuration"
"""

from _common import sample_server, show

from vmware_sdk_contentlibrary import invoke_get_content_configuration

with sample_server():
    configuration = invoke_get_content_configuration()
    show(configuration)
