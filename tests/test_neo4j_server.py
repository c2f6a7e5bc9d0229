"""scripts/neo4j/server.py without a server: what it does where several processes start at once."""

import os
import subprocess
import sys
from pathlib import Path

SERVER = Path(__file__).parents[1] / "scripts" / "neo4j" / "server.py"
#: stands in for Maven: puts a jar into the folder asked for, takes its time, and fails where somebody took the jar away
MVN = """#!/bin/sh
for argument; do case "$argument" in -DoutputDirectory=*) out="${argument#*=}";; esac; done
mkdir -p "$out" && echo run >> "$RUNS" && echo jar > "$out/a.jar" && sleep 0.5 && test -f "$out/a.jar"
"""


def test_two_that_fetch_at_once_fetch_once(tmp_path):
    """Two test processes on a new machine emptied each other's folder: Maven's "Failed to copy full contents"."""
    for name, script in (("mvn", MVN), ("java", "#!/bin/sh\n")):
        (tmp_path / name).write_text(script)
        (tmp_path / name).chmod(0o755)
    environment = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "DANVAN_CACHE": str(tmp_path / "cache"), "RUNS": str(tmp_path / "runs")}
    fetching = [subprocess.Popen([sys.executable, str(SERVER), "fetch"], env=environment, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    folders = {process.communicate()[0].strip() for process in fetching}
    assert [process.returncode for process in fetching] == [0, 0, 0]
    assert len(folders) == 1 and [jar.name for jar in Path(folders.pop()).iterdir()] == ["a.jar"]
    assert (tmp_path / "runs").read_text() == "run\n"
