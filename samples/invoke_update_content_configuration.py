r"""Change settings of the content library service.

Settings left out stay as they are. They concern every library of the server, and a server that
fails midway may have taken only some of them.

PowerShell:

    Connect-VIServer "vc1.example.com" -User $user -Password $password
    $model = Initialize-ConfigurationModel -MaximumConcurrentItemSyncs 8
    Invoke-UpdateContentConfiguration -ConfigurationModel $model
    Disconnect-VIServer

curl:

    curl --header @session-header.txt \
        --json '{"maximum_concurrent_item_syncs": 8}' \
        --request PATCH "https://{server}/api/content/configuration"
"""

from _common import sample_server, show
from _prepare import same_configuration_afterwards

from vmware_sdk_contentlibrary import (
    initialize_configuration_model,
    invoke_get_content_configuration,
    invoke_update_content_configuration,
)

with sample_server(), same_configuration_afterwards():
    model = initialize_configuration_model(maximum_concurrent_item_syncs=8)
    invoke_update_content_configuration(model)
    show(invoke_get_content_configuration())
