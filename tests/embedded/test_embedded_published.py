"""What a published library looks like to somebody who only has its address."""

import hashlib

import pytest
import requests


@pytest.fixture
def published(api):
    return api.publish("Everything")


@pytest.fixture
def url(api, published):
    return api.url_of(published)


def read(url, **options):
    answer = requests.get(url, timeout=10, **options)
    assert answer.status_code == 200
    return answer


def test_a_published_library_is_read_without_a_login(api, published, url):
    item = api.new_item(published, "Item", type="iso", description="words")
    api.fill(item, **{"a b/ü.iso": b"content", "..": b"", "f.txt": b"x" * 300_000})
    assert read(url).json() == {
        "vcspVersion": 2,
        "id": published,
        "name": "Everything",
        "version": "1",
        "itemsHref": "items.json",
    }
    (found,) = read(f"{url}/../items.json").json()["items"]
    files = found.pop("files")
    assert found == {
        "id": item,
        "name": "Item",
        "description": "words",
        "type": "iso",
        "version": "1",
        "metadataVersion": "1",
        "contentVersion": "2",
    } | {"version": found["version"]}
    assert [file["name"] for file in files] == ["a b/ü.iso", "..", "f.txt"]
    for file in files:
        content = read(f"{url.rpartition('/')[0]}/{file['href']}").content
        assert len(content) == file["size"]
        assert hashlib.sha1(content).hexdigest() == file["checksum"]["checksum"]


def test_what_was_changed_has_another_address(api, published, url):
    item = api.new_item(published)
    api.fill(item, a=b"1")
    base = url.rpartition("/")[0]
    before, after = [], []
    for found in (before, after):
        (file,) = read(f"{base}/items.json").json()["items"][0]["files"]
        found.append(f"{base}/{file['href']}")
        api.fill(item, a=b"2")
    assert before != after
    assert requests.get(before[0], timeout=10).status_code == 404


@pytest.mark.parametrize(
    "path", ["", "/", "/lib.json", "/x/lib.json", "/{id}", "/{id}/", "/{id}/x", "/{id}/a/b/c"]
)
def test_what_is_not_published_is_not_found(api, published, check_error, path):
    answer = requests.get(f"{api.url}/cls/vcsp/lib{path.format(id=published)}", timeout=10)
    assert (answer.status_code, check_error(answer)["error_type"]) == (404, "NOT_FOUND")


def test_a_library_is_read_for_as_long_as_it_is_published(api, library, published, url):
    read(url)
    assert requests.get(url.replace(published, library), timeout=10).status_code == 404
    assert requests.post(url, timeout=10).status_code == 404
    api.patch(f"/content/local-library/{published}", {"publish_info": {"published": False}})
    assert requests.get(url, timeout=10).status_code == 404


@pytest.mark.parametrize(
    "auth", [None, ("vcsp", "wrong"), ("somebody", "secret"), ("administrator@vsphere.local", "x")]
)
def test_a_password_is_asked_for(api, auth):
    published = api.publish(authentication_method="BASIC", password="secret")
    url = api.url_of(published)
    assert read(url, auth=("vcsp", "secret")).json()["id"] == published
    for one in (url, f"{url}/../items.json", f"{url}/../a/b/c"):
        answer = requests.get(one, auth=auth, timeout=10)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Basic ")
