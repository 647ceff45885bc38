"""Somebody else's client: the official Python bindings work an item from its start to its end."""

import hashlib

import pytest
import requests

pytest.importorskip("com.vmware.content_client")
CONTENT = b"content of the file"


@pytest.fixture
def stubs(server, api):
    from vmware.vapi.lib.connect import get_requests_connector
    from vmware.vapi.stdlib.client.factories import StubConfigurationFactory

    with requests.Session() as http:
        http.headers["vmware-api-session-id"] = api.http.headers["vmware-api-session-id"]
        connector = get_requests_connector(
            session=http, url=f"{server.url}/api", msg_protocol="rest"
        )
        yield StubConfigurationFactory.new_std_configuration(connector), connector


def plain_json(connector):
    """Have the bindings speak plain JSON, which they only do once their stubs are made."""
    provider = connector.get_api_provider()
    while not hasattr(provider, "set_rest_format"):
        provider = provider.next_provider
    provider.set_rest_format(False)


def test_an_item_from_its_start_to_its_end(server, stubs):
    from com.vmware.content.library.item.downloadsession_client import File as DownloadFile
    from com.vmware.content.library.item.updatesession_client import File as UpdateFile
    from com.vmware.content.library.item_client import (
        DownloadSession,
        DownloadSessionModel,
        UpdateSession,
        UpdateSessionModel,
    )
    from com.vmware.content.library_client import Item, ItemModel, StorageBacking
    from com.vmware.content_client import LibraryModel, LocalLibrary
    from com.vmware.vapi.std.errors_client import Error, NotFound

    configuration, connector = stubs
    kinds = (LocalLibrary, Item, UpdateSession, UpdateFile, DownloadSession, DownloadFile)
    libraries, items, updates, files, downloads, fetched = [kind(configuration) for kind in kinds]
    plain_json(connector)

    backing = StorageBacking(type=StorageBacking.Type.DATASTORE, datastore_id=server.datastore_id)
    library = libraries.create(LibraryModel(name="Library", storage_backings=[backing]))
    assert libraries.get(library).type == LibraryModel.LibraryType.LOCAL
    item = items.create(ItemModel(library_id=library, name="Item"))
    session = updates.create(UpdateSessionModel(library_item_id=item))
    updates.keep_alive(session, 40)
    assert updates.get(session).client_progress == 40
    name = "with space & ünï.iso"
    source = UpdateFile.SourceType.PUSH
    added = files.add(session, UpdateFile.AddSpec(name=name, source_type=source))
    with pytest.raises(Error) as early:
        updates.complete(session)
    # its class is the first that the operation declares: the bindings do not look further
    assert early.value.error_type == Error.Type.NOT_ALLOWED_IN_CURRENT_STATE
    requests.put(added.upload_endpoint.uri, data=CONTENT, timeout=10).raise_for_status()
    assert [file.status for file in files.list(session)] == ["READY"]
    assert not files.validate(session).has_errors
    updates.complete(session)
    assert updates.get(session).state == UpdateSessionModel.State.DONE

    download = downloads.create(DownloadSessionModel(library_item_id=item))
    prepared = fetched.prepare(download, name)
    assert requests.get(prepared.download_endpoint.uri, timeout=10).content == CONTENT
    # not get(): the bindings put the file's name into the body there, not into the query
    (file,) = fetched.list(download)
    assert file.checksum_info.checksum == hashlib.sha1(CONTENT).hexdigest()
    libraries.delete(library)
    with pytest.raises(NotFound) as caught:
        items.get(item)
    assert item in caught.value.messages[0].default_message
