"""What checkers infer for connections and configurations."""

from __future__ import annotations

from typing_extensions import assert_type

import vmware_sdk_contentlibrary as v


def connections(credential: v.Credential, servers: list[v.VIServer]) -> None:
    assert_type(v.connect_vi_server("host", user="u", password="p"), v.VIServer)
    assert_type(v.connect_vi_server("host", credential=credential, port=443), v.VIServer)
    assert_type(v.connect_vi_server(["a", "b"], session="t"), list[v.VIServer])
    assert_type(v.connect_vi_server(("a", "b"), session="t"), list[v.VIServer])
    with v.connect_vi_server("host", session="t") as server:
        assert_type(server, v.VIServer)
        assert_type(server.name, str)
        assert_type(server.session_id, str | None)
        assert_type(server.is_connected, bool)
    assert_type(v.default_vi_servers(), tuple[v.VIServer, ...])
    v.disconnect_vi_server()
    v.disconnect_vi_server("*")
    v.disconnect_vi_server(servers)


def configurations(configuration: v.ServerConfiguration) -> None:
    assert_type(v.get_vsphere_server_configuration(), list[v.ServerConfiguration])
    assert_type(v.get_vsphere_server_configuration("host"), list[v.ServerConfiguration])
    assert_type(
        v.new_vsphere_server_configuration("host", skip_certificate_check=True),
        v.ServerConfiguration,
    )
    assert_type(
        v.set_vsphere_server_configuration(configuration, serialize_nulls=True),
        v.ServerConfiguration,
    )
    v.remove_vsphere_server_configuration("host")
    v.remove_vsphere_server_configuration(configuration)
