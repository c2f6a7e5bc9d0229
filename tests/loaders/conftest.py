"""Loading one file: what it gives, or the one line that it fails with."""

import pytest
from hypothesis import settings

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import load

settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")


@pytest.fixture
def one(tmp_path):
    """Loads one file of the given bytes: its document, and an error fails the test."""
    def read(data: bytes | str, name: str = "van-ban.bin"):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        documents = list(load([path], on_error=_raise))
        assert len(documents) == 1
        return documents[0]
    return read


@pytest.fixture
def fault(tmp_path):
    """Loads one file that must fail: the one line that it is reported with."""
    def read(data: bytes, name: str = "van-ban.bin") -> str:
        path = tmp_path / name
        path.write_bytes(data)
        errors = []
        assert list(load([path], on_error=errors.append)) == []
        assert len(errors) == 1 and isinstance(errors[0], DanvanError)
        line = str(errors[0])
        assert "\n" not in line and str(path) in line
        return line
    return read


def _raise(error):
    raise error
