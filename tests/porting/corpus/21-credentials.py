# Ported from 21-credentials.ps1 by vmware-contentlibrary port.

import getpass
import os

from vmware_sdk_contentlibrary import (
    Credential,
    connect_vi_server,
    disconnect_vi_server,
    invoke_list_content_library,
)

# Several ways to say who is asking.
# Set-PowerCLIConfiguration -InvalidCertificateAction Ignore -Confirm:$false: connect_vi_server is given skip_certificate_check=True below
user = input("User: ")
password = getpass.getpass("Password: ")
credential = Credential(user, password)
first = connect_vi_server("vc.example.com", credential=credential, skip_certificate_check=True)
print(f"Connected to {first.name} as {credential.user}")
disconnect_vi_server(first)

secret = os.environ["VMWARE_PASSWORD"]
second = connect_vi_server(
    "vc.example.com",
    credential=Credential("admin", secret),
    not_default=True,
    skip_certificate_check=True,
)
print(*invoke_list_content_library(server=second), sep="\n")
disconnect_vi_server(second)
