"""Whatever the bytes: a document or one line, in bounded time and memory."""

import resource
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import load, office
from tests.loaders.made import word_file

HEADS = [b"%PDF-1.4\n", b"{\\rtf1\\ansi ", b"PK\x03\x04", b"\x1f\x8b\x08\0", b"<html><body>", b"<!DOCTYPE html>", b"PAR1", b'{"text": ',
         b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf", b"id,text\n", b"MIME-Version: 1.0\n", b"", word_file("<w:p/>")[:300]]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(head=st.sampled_from(HEADS), tail=st.binary(max_size=400))
def test_any_bytes_are_documents_or_faults(tmp_path, monkeypatch, head, tail):
    monkeypatch.setenv("DANVAN_LIBREOFFICE", "off")
    path = tmp_path / "a.bin"
    path.write_bytes(head + tail)
    errors = []
    for document in load([path], on_error=errors.append):
        assert all(0 <= a < b <= len(document.text) for a, b in document.boilerplate)
    assert all(isinstance(error, DanvanError) and "\n" not in str(error) for error in errors)


@pytest.mark.parametrize("data, name", [
    (b"a\0b" * 9000, "NUL bytes"),
    (b"<p>" * 300_000, "open paragraphs"),
    (b"<html>" + b"<table><tr><td>" * 3000 + b"x", "tables in tables"),
    (b"<html><p>" + b"&#x41;" * 200_000, "character references"),
    (b"<html " + b"a=b " * 200_000 + b">", "attributes"),
    (b"(" * 500_000, "brackets"),
    (b"CAC TIN KHAC\n" * 40_000, "headings of clutter"),
    (("Ngày " * 100_000).encode(), "beginnings of dates"),
    (b"-" * 1_000_000, "one long rule"),
    (b"\r\n" * 500_000 + b"a", "empty lines"),
    (("a\u0301" * 300_000).encode(), "combining marks"),
    (("\u200b" * 500_000 + "a").encode(), "characters without width"),
], ids=lambda value: value if isinstance(value, str) else "")
def test_pathological_text_is_quick(tmp_path, data, name):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    list(load([path], on_error=lambda error: None))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 6, name


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_memory_stays_bounded_over_a_corpus(tmp_path):
    with open(tmp_path / "a.jsonl", "w", encoding="utf-8") as out:
        for i in range(3000):
            out.write(f'{{"id": {i}, "text": "{"văn bản " * 2000}"}}\n')          # 60 MB of text
    code = ("import re, sys; from danvan_graph.loaders import load; n = sum(1 for _ in load([sys.argv[1]], on_error=print));"
            "print(n, int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) // 1024)")
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a.jsonl")], capture_output=True, text=True, check=True)
    count, megabytes = map(int, done.stdout.split())
    assert count == 3000 and megabytes < 100


def test_heavy_libraries_are_not_imported_for_text(tmp_path):
    (tmp_path / "a.txt").write_text("Số 23-QĐ/TW", encoding="utf-8")
    code = ("import sys; from danvan_graph.loaders import load; list(load([sys.argv[1]], on_error=print));"
            "print(sorted(m for m in ('lxml.etree', 'pypdfium2', 'pdfplumber', 'pyarrow', 'olefile') if m in sys.modules))")
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not office.program(), reason="LibreOffice is not installed")
def test_libreoffice_that_hangs_is_stopped(monkeypatch, tmp_path):
    from danvan_graph.loaders import limits
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(slow))
    monkeypatch.setattr(limits, "TOOL_SECONDS", 1)
    assert office._call([b"{\\rtf1 a}"]) == [b""]
