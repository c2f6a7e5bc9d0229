#!/usr/bin/env python3
"""Fetch the third-party part of the page (dagre) at its pinned version and put it, with its licence, in the template.

Needs npm on the PATH and the npm registry. Run it only to change a version: the result is in the repository.

    python scripts/vendor_view.py
"""

from __future__ import annotations

import base64
import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path

#: package, version, sha512 of its tarball as the registry states it, script, licence files
PARTS = [("@dagrejs/dagre", "3.1.3", "sha512-X4aUTwOReZvthaZWOVHqlJ52/ZdhZFEM4+Lh/uR4XooUSLE6p71bcy7MPGzYnNUcNh+nj+i/qJQpCMIdQnSmrg==", "dist/dagre.min.js", ("LICENSE", "dist/dagre.min.js.LEGAL.txt"))]
VENDOR = Path(__file__).resolve().parent.parent / "danvan_graph" / "view" / "template" / "vendor"


def fetch(package: str, version: str, integrity: str, folder: str) -> Path:
    """The tarball of a package, refused where it is not the one that was pinned."""
    name = subprocess.run(["npm", "pack", "--silent", f"{package}@{version}"], cwd=folder, check=True,
                          capture_output=True, text=True).stdout.strip().splitlines()[-1]
    path = Path(folder) / name
    found = "sha512-" + base64.b64encode(hashlib.sha512(path.read_bytes()).digest()).decode("ascii")
    if found != integrity:
        raise SystemExit(f"{package}@{version}: {found} (expected {integrity})")
    return path


def main() -> None:
    """Write the scripts and NOTICE.txt."""
    VENDOR.mkdir(parents=True, exist_ok=True)
    notices = ["Third-party parts of the page. Made by scripts/vendor_view.py; do not edit.\n"]
    for package, version, integrity, script, licences in PARTS:
        with tempfile.TemporaryDirectory() as folder, tarfile.open(fetch(package, version, integrity, folder)) as tar:
            def member(name: str, tar=tar) -> str:
                return tar.extractfile(f"package/{name}").read().decode("utf-8")

            text = "\n".join(line for line in member(script).splitlines() if not line.startswith("//# sourceMappingURL="))
            # the page must say whose work it carries, also where this file is not at hand
            head = f"/*! {package} {version}\n{member(licences[0]).strip()}\n*/\n"
            (VENDOR / Path(script).name).write_text(head + text + "\n", encoding="utf-8", newline="\n")
            notices.append(f"{package} {version} ({Path(script).name})\n\n" + "\n\n".join(member(f).strip() for f in licences) + "\n")
    (VENDOR / "NOTICE.txt").write_text("\n".join(notices), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
