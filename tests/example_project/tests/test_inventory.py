"""The project's tests."""

from __future__ import annotations

import inventory
import pytest

import vmware_sdk_contentlibrary


def test_libraries_and_kinds(vcenter: vmware_sdk_contentlibrary.VIServer) -> None:
    assert inventory.libraries(vcenter) == []
    assert "ovf" in inventory.kinds(vcenter)


@pytest.mark.vcenter_cassette(identifiers=True)
def test_a_library_is_found(vcenter: vmware_sdk_contentlibrary.VIServer) -> None:
    v = vmware_sdk_contentlibrary
    backing = v.initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-1")
    made = v.invoke_create_content_local_library(
        v.initialize_library_model(name="Golden", type="LOCAL", storage_backings=[backing])
    )
    assert inventory.libraries(vcenter) == ["Golden"]
    v.invoke_delete_library_id_content_local_library(made)
