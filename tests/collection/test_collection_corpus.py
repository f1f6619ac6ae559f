"""Public collections, where they are at hand: all of them parse, and their URLs say what their files say."""

import json
import os
from pathlib import Path

import pytest

from runner.collection.load import load_collection, parse_collection
from runner.collection.url import parse_text, url_text

SHARED = os.environ.get("FAAS_RUNNER_SHARED", "")
FILES = sorted((Path(SHARED) / "corpus").glob("*.json")) if SHARED else []

pytestmark = pytest.mark.skipif(not FILES, reason="FAAS_RUNNER_SHARED names no folder with a corpus")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_parses(path: Path) -> None:
    collection = load_collection(path)
    leaves = list(collection.leaves())
    assert collection.name
    assert leaves
    assert all(url_text(leaf.item.request.url) for leaf in leaves)
    assert len({leaf.item.location.pointer for leaf in leaves}) == len(leaves)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_source_is_a_collection_of_the_same_requests(path: Path) -> None:
    collection = load_collection(path)
    again = parse_collection(json.loads(json.dumps(collection.source)), str(path))
    assert [url_text(leaf.item.request.url) for leaf in again.leaves()] == [
        url_text(leaf.item.request.url) for leaf in collection.leaves()
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_url_texts_survive(path: Path) -> None:
    for leaf in load_collection(path).leaves():
        text = url_text(leaf.item.request.url)
        assert url_text(parse_text(text)) == text
