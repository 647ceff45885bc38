"""A stage for ported scripts: an embedded content library with something in it, and a record."""

from __future__ import annotations

import json
import re
import runpy
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

import vmware_sdk_contentlibrary as package
from vmware_sdk_contentlibrary import (
    VIServer,
    connect_vi_server,
    initialize_library_item_model,
    initialize_library_item_update_session_model,
    initialize_library_item_updatesession_file_add_spec,
    initialize_library_model,
    initialize_library_publish_info,
    initialize_library_storage_backing,
    invoke_complete_update_session_id,
    invoke_create_content_library_item,
    invoke_create_content_local_library,
    invoke_create_library_item_update_session,
    invoke_create_update_session_id_item_file,
    invoke_get_library_id_content,
    invoke_get_library_item_id_content,
)

CORPUS = Path(__file__).parent / "corpus"
_DATE = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_PORT = re.compile(r"127\.0\.0\.1:\d+")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")

ARGUMENTS = {
    "02-create-local-library": ["--server", "vc.example.com"],
    "05-upload-iso": ["--server", "vc.example.com", "--path", "new.iso"],
    "14-inventory-csv": ["--out-file", "inventory.csv"],
    "17-what-if": ["--force", "--pattern", "*old*", "--what-if"],
    "28-prune": ["--v-center", "vc.example.com", "--credential", "admin"],
    "27-deployment": ["--server", "vc.example.com", "--manifest", "manifest.json", "--prune"],
}
FILES: dict[str, Any] = {
    "new.iso": "the content of an image",
    "libraries.json": {
        "server": "vc.example.com",
        "libraries": [
            {"name": "iso images", "datastore": "datastore-1"},
            {"name": "Made from JSON", "datastore": "datastore-1"},
        ],
    },
    "manifest.json": {
        "libraries": [
            {"name": "ISO Images", "datastore": "datastore-1", "description": "changed"},
            {"name": "New", "datastore": "datastore-1", "description": "of the manifest"},
        ],
        "images": [
            {"library": "New", "name": "fresh", "file": "new.iso", "type": "iso"},
            {"library": "ISO Images", "name": "ubuntu", "file": "new.iso", "type": "iso"},
            {"library": "New", "name": "absent", "file": "absent.iso", "type": "iso"},
        ],
        "retired": [{"library": "ISO Images", "name": "old-debian"}, {"library": "Gone"}],
    },
}


@dataclass
class Played:
    """What a script did."""

    requests: list[str] = field(default_factory=list)
    output: str = ""
    code: Any = None


def play(path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Played:
    """Run a ported script against a library of its own, and note what it asks for."""
    monkeypatch.chdir(folder)
    for name, content in FILES.items():
        text = content if isinstance(content, str) else json.dumps(content)
        (folder / name).write_text(text)
    monkeypatch.setenv("VMWARE_USER", "admin")
    monkeypatch.setenv("VMWARE_PASSWORD", "secret")
    monkeypatch.setattr("time.sleep", lambda _: None)
    monkeypatch.setattr("builtins.input", lambda _: "admin")
    monkeypatch.setattr("getpass.getpass", lambda *_: "secret")
    monkeypatch.setattr(sys, "argv", [path.name, *ARGUMENTS.get(path.stem, [])])
    played = Played()
    with connect_vi_server(":embedded:", not_default=True) as vc:
        url = furnish(vc)
        monkeypatch.setenv("SUBSCRIPTION_URL", url)
        record(played, monkeypatch)
        capsys.readouterr()
        try:
            runpy.run_path(str(path), run_name="__main__")
        except SystemExit as left:
            played.code = left.code
    played.output = capsys.readouterr().out
    return played


def record(played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    """Note each request, and connect to the embedded library whatever the address."""
    invoke, upload, download = VIServer.invoke, VIServer.upload, VIServer.download

    def noted(server: VIServer, call: Any, returns: Any) -> Any:
        request = call.modern()
        body = "" if request.body is None else f" {request.body.decode()}"
        text = f"{request.method} {request.target.removeprefix('/api/content')}{body}"
        played.requests.append(_DATE.sub("DATE", _PORT.sub("HOST", _UUID.sub("ID", text))))
        return invoke(server, call, returns)

    def put(server: VIServer, uri: str, *more: Any, **named: Any) -> Any:
        played.requests.append(f"UPLOAD {uri.rpartition('/')[2]}")
        return upload(server, uri, *more, **named)

    def got(server: VIServer, uri: str, *more: Any, **named: Any) -> Any:
        played.requests.append(f"DOWNLOAD {uri.rpartition('/')[2]}")
        return download(server, uri, *more, **named)

    monkeypatch.setattr(VIServer, "invoke", noted)
    monkeypatch.setattr(VIServer, "upload", put)
    monkeypatch.setattr(VIServer, "download", got)
    monkeypatch.setattr(package, "connect_vi_server", _connect)


def _connect(server: str, *, not_default: bool = False, **how: Any) -> VIServer:
    assert server == "vc.example.com"
    assert "credential" in how or {"user", "password"} <= how.keys()
    return connect_vi_server(":embedded:", not_default=not_default)


def furnish(vc: VIServer) -> str:
    """Make two libraries with three items, and give the address of the published one."""
    backings = [initialize_library_storage_backing(type="DATASTORE", datastore_id="datastore-1")]
    published = initialize_library_publish_info(published=True, authentication_method="NONE")
    images = invoke_create_content_local_library(
        initialize_library_model(
            name="ISO Images", type="LOCAL", storage_backings=backings, publish_info=published
        ),
        server=vc,
    )
    templates = invoke_create_content_local_library(
        initialize_library_model(
            name="Templates", type="LOCAL", storage_backings=backings, publish_info=published
        ),
        server=vc,
    )
    for name in ("ubuntu", "old-debian"):
        _item(vc, images, name)
    info = invoke_get_library_id_content(templates, server=vc).publish_info
    assert info is not None
    return info.publish_url or ""


def _item(vc: VIServer, library: str, name: str) -> None:
    model = initialize_library_item_model(name=name, library_id=library, type="iso")
    item = invoke_create_content_library_item(model, server=vc)
    session = invoke_create_library_item_update_session(
        initialize_library_item_update_session_model(library_item_id=item), server=vc
    )
    spec = initialize_library_item_updatesession_file_add_spec(
        name=f"{name}.iso", source_type="PUSH"
    )
    info = invoke_create_update_session_id_item_file(session, spec, server=vc)
    assert info.upload_endpoint is not None
    (path := Path(f"{name}.iso")).write_text(name * 10)
    vc.upload(info.upload_endpoint.uri, path)
    invoke_complete_update_session_id(session, server=vc)
    while not invoke_get_library_item_id_content(item, server=vc).cached:
        pass
