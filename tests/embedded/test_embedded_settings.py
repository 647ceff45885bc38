"""What a service has besides libraries: settings, types, policies, certificates, history."""

import pytest

from tests.support.tls import Authority

SETTINGS = "/content/configuration"
TRUSTED = "/content/trusted-certificates"
ITEM = "/content/library/item"


def test_settings_are_those_of_a_new_server(api):
    assert api.get(SETTINGS) == {
        "automatic_sync_enabled": True,
        "automatic_sync_start_hour": 20,
        "automatic_sync_stop_hour": 7,
        "maximum_concurrent_item_syncs": 5,
    }


def test_settings_that_are_unset_stay(api):
    before = api.get(SETTINGS)
    changed = {"automatic_sync_enabled": False, "automatic_sync_stop_hour": 0}
    api.patch(SETTINGS, changed)
    api.patch(SETTINGS, {})
    assert api.get(SETTINGS) == before | changed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("automatic_sync_start_hour", -1),
        ("automatic_sync_start_hour", 24),
        ("automatic_sync_stop_hour", 24),
        ("maximum_concurrent_item_syncs", 0),
        ("automatic_sync_enabled", "yes"),
    ],
)
def test_settings_that_cannot_be(api, refused, field, value):
    before = api.get(SETTINGS)
    body = {"automatic_sync_enabled": False, field: value}
    assert field in refused(400, "INVALID_ARGUMENT", api.patch, SETTINGS, body).text
    assert api.get(SETTINGS) == before


def test_types(api):
    types = {one["type"]: one for one in api.get("/content/type")}
    assert types.keys() == {"ovf", "iso", "vm-template", "file"}
    assert types["ovf"]["supported_rules"] == ["OVF_STRICT_VERIFICATION"]
    assert "supported_rules" not in types["iso"]


def test_a_policy_is_the_same_on_every_server(api, server, connect):
    (policy,) = api.get("/content/security-policies")
    assert policy["item_type_rules"] == {"ovf": "OVF_STRICT_VERIFICATION"}
    server.stop()
    server.start()
    assert connect(server).get("/content/security-policies") == [policy]


def test_what_a_policy_asks_for_is_not_met_unsigned(api):
    (policy,) = api.get("/content/security-policies")
    library = api.new_library(security_policy_id=policy["policy"])
    image = api.get(f"{ITEM}/{api.new_item(library, 'image', type='iso')}")
    assert image["security_compliance"] is True
    assert "certificate_verification_info" not in image
    template = api.get(f"{ITEM}/{api.new_item(library, 'template', type='OVF')}")
    assert template["security_compliance"] is False
    assert template["certificate_verification_info"] == {"status": "NOT_AVAILABLE"}


@pytest.fixture(scope="module")
def certificates(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificates")
    return [Authority(folder, name).file.read_text() for name in ("one", "two")]


def test_certificates_are_trusted_until_they_are_deleted(api, certificates, refused):
    assert api.get(TRUSTED) == {"certificates": []}
    first, second = (api.post(TRUSTED, {"cert_text": text}) for text in certificates)
    assert api.post(TRUSTED, {"cert_text": f"\n{certificates[0]}\n"}) == first
    listed = api.get(TRUSTED)["certificates"]
    assert [(one["certificate"], one["cert_text"]) for one in listed] == [
        (first, certificates[0]),
        (second, certificates[1]),
    ]
    assert api.get(f"{TRUSTED}/{second}") == {"cert_text": certificates[1]}
    api.delete(f"{TRUSTED}/{second}")
    refused(404, "NOT_FOUND", api.get, f"{TRUSTED}/{second}")
    refused(404, "NOT_FOUND", api.delete, f"{TRUSTED}/{second}")


def test_a_text_that_is_no_certificate(api, certificates, refused):
    begin, end = "-----BEGIN CERTIFICATE-----", "-----END CERTIFICATE-----"
    for text in ("", "nonsense", "ü", f"{begin}\nAAAA\n{end}", "".join(certificates)):
        refused(500, "ERROR", api.post, TRUSTED, {"cert_text": text})
    assert api.get(TRUSTED) == {"certificates": []}


def test_the_history_of_an_item(server, api, item, clock, refused):
    clock.advance(1)
    api.fill(item, **{"a.iso": b"x", "b" * 100: b"y"})
    first, second = api.get(f"{ITEM}/{item}/changes")
    assert (first["version"], first["user"], first["short_message"]) == (
        "1",
        server.user,
        "Created.",
    )
    assert second["version"] == api.get(f"{ITEM}/{item}")["content_version"]
    assert second["time"] > first["time"]
    change = api.get(f"{ITEM}/{item}/changes/2")
    assert change == {
        "time": second["time"],
        "user": server.user,
        "message": f"Changed: a.iso, {'b' * 100}.",
    }
    assert change["message"].startswith(second["short_message"])
    assert len(second["short_message"]) == 80
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/{item}/changes/3")
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/unknown/changes/1")
    refused(404, "NOT_FOUND", api.get, f"{ITEM}/unknown/changes")
