"""Sources to documents: order, ids, archives, patterns, standard input, faults."""

import gzip
import hashlib
import io
import os
import pickle
import zipfile

import pytest

from danvan_graph.errors import DanvanError
from danvan_graph.loaders import DistinctIds, Source, iter_files, load, read_many


def write(folder, **files):
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def ids(sources, errors=None):
    return [document.id for document in load(sources, on_error=(errors if errors is not None else []).append)]


def test_a_folder_is_every_file_below_it_in_order(tmp_path):
    write(tmp_path, b_txt="hai", a_txt="một", sub__c_html="<p>ba</p>", sub__d_txt="bốn")
    (tmp_path / ".hidden.txt").write_text("ẩn")
    (tmp_path / "~$b.docx").write_bytes(b"lock")
    assert ids([tmp_path]) == ["a", "b", "c", "d"]


def test_pipes_and_broken_links_in_a_folder(tmp_path):
    write(tmp_path, a_txt="một")
    os.mkfifo(tmp_path / "ong")
    (tmp_path / "mat.txt").symlink_to(tmp_path / "khong-co")
    (tmp_path / "vong").symlink_to(tmp_path)
    errors = []
    assert ids([tmp_path], errors) == ["a"]
    assert len(errors) == 1 and "mat.txt" in str(errors[0])


def test_order_of_sources_says_nothing(tmp_path):
    write(tmp_path, b_txt="hai", a_txt="một", c_txt="ba")
    files = [tmp_path / name for name in ("c.txt", "a.txt", "b.txt")]
    assert ids(files) == ids(reversed(files)) == ids([tmp_path, *files]) == ["a", "b", "c"]


def test_patterns(tmp_path):
    write(tmp_path, a_txt="một", sub__b_txt="hai", sub__c_html="<p>ba</p>")
    assert ids([f"{tmp_path}/**/*.txt"]) == ["a", "b"]


def test_same_names_get_ids_of_their_own(tmp_path):
    write(tmp_path, x__tin_txt="một", y__tin_html="<p>hai</p>", z__tin_txt="ba")
    assert ids([tmp_path]) == ["tin", "tin~2", "tin~3"]


def test_a_record_may_have_the_id_of_a_file(tmp_path):
    write(tmp_path, a_jsonl='{"id": "b", "text": "một"}\n{"id": "b", "text": "hai"}\n', b_txt="ba")
    assert ids([tmp_path]) == ["b", "b~2", "b~3"]


def test_ids_stay_distinct_whatever_they_look_like():
    distinct = DistinctIds()
    given = ["a", "a~2", "a", "a~2", "a", "a~2~2"]
    assert len({distinct(i) for i in given}) == len(given)


def test_a_faulty_file_among_good_ones(tmp_path):
    write(tmp_path, a_txt="một", b_pdf=b"%PDF-1.7 torn", c_txt="ba", d_bin=bytes(range(256)) * 9, e_txt=b"")
    errors = []
    assert ids([tmp_path], errors) == ["a", "c"]
    assert [str(e).split(":")[0].rpartition(os.sep)[2] for e in errors] == ["b.pdf", "d.bin", "e.txt"]
    assert all("\n" not in str(e) for e in errors)


@pytest.mark.parametrize("name", ["nothing.txt", "nothing/*.txt"])
def test_what_is_not_there_is_said(tmp_path, name):
    errors = []
    assert ids([tmp_path / name], errors) == []
    assert len(errors) == 1 and "nothing" in str(errors[0])


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(tmp_path):
    write(tmp_path, a_txt="một")
    (tmp_path / "a.txt").chmod(0)
    errors = []
    assert ids([tmp_path], errors) == [] and "Permission" in str(errors[0])


def test_documents_carry_source_hash_and_format(tmp_path):
    write(tmp_path, a_txt="Số 23-QĐ/TW\r\n")
    document, = load([tmp_path], on_error=print)
    assert document.text == "Số 23-QĐ/TW\r\n"            # as read: line ends are not touched
    assert document.source == str(tmp_path / "a.txt")
    assert document.sha256 == hashlib.sha256("Số 23-QĐ/TW\r\n".encode()).hexdigest() == Source(document.source).sha256()
    assert (document.format, document.notes) == ("text", ())


@pytest.mark.parametrize("suffix", [".doc", ".txt", ".pdf", ""])
def test_content_decides_and_not_the_suffix(one, suffix):
    document = one("<html><body><p>Số 23-QĐ/TW</p></body></html>", f"trang{suffix}")
    assert (document.format, document.text) == ("html", "Số 23-QĐ/TW")


def test_archives_are_read_member_by_member(tmp_path):
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        archive.writestr("2021/b.txt", "hai")
        archive.writestr("2020/a.html", "<p>một</p>")
        archive.writestr("__MACOSX/a.txt", "rác")
        archive.writestr("2020/.DS_Store", "rác")
    documents = list(load([tmp_path], on_error=print))
    assert [(d.id, d.source.rpartition("kho.zip")[2]) for d in documents] == [("a", "#2020/a.html"), ("b", "#2021/b.txt")]


def test_archive_in_archive_and_encrypted_member_are_said(tmp_path):
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", "một")
    with zipfile.ZipFile(tmp_path / "kho.zip", "w") as archive:
        archive.writestr("trong.zip", inner.getvalue())
        archive.writestr("khoa.txt", "hai")
        archive.writestr("mo.txt", "ba")
    data = bytearray((tmp_path / "kho.zip").read_bytes())
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(b"khoa.txt"))
    data[at + 8] |= 1                                    # the flag of an encrypted member
    (tmp_path / "kho.zip").write_bytes(bytes(data))
    errors = []
    assert ids([tmp_path], errors) == ["mo"]
    assert sorted(str(e).rpartition("#")[2].split(":")[0] for e in errors) == ["khoa.txt", "trong.zip"]


def test_bombs_in_zip_and_gzip_stop_early(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bom.txt", b"a" * (64 << 20))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"a" * (64 << 20)))
    errors = []
    assert ids([tmp_path], errors) == []
    assert len(errors) == 2 and all("times its size" in str(e) for e in errors)


def test_compressed_text(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress("Số 23-QĐ/TW".encode()))
    document, = load([tmp_path], on_error=print)
    assert (document.id, document.text) == ("a", "Số 23-QĐ/TW")


@pytest.mark.parametrize("data, wanted", [("Số 23-QĐ/TW".encode(), ["stdin"]), (b'{"id": "x", "text": "a"}\n{"id": "y", "text": "b"}\n', ["x", "y"])])
def test_standard_input(monkeypatch, data, wanted):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    assert ids(["-"]) == wanted


def test_a_build_can_share_the_list_of_files(tmp_path):
    write(tmp_path, a_txt="một", b_txt="hai", c_txt="ba")
    sources = iter_files([tmp_path], on_error=print)
    assert pickle.loads(pickle.dumps(sources)) == sources
    parts = [d.text for part in (sources[:2], sources[2:]) for d in read_many(part, print)]
    assert parts == [d.text for d in load([tmp_path], on_error=print)] == ["một", "hai", "ba"]


def test_documents_come_one_by_one(tmp_path):
    write(tmp_path, a_jsonl="".join(f'{{"id": {i}, "text": "văn bản"}}\n' for i in range(50)) + "{torn")
    documents = load([tmp_path], on_error=_never)
    assert next(documents).id == "0"                     # the torn line at the end was not reached
    with pytest.raises(DanvanError):
        list(documents)


def _never(error):
    raise error
