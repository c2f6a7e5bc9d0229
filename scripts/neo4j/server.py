"""A real Neo4j Community server for tests and trials, from Maven Central, on this machine alone.

::

    python scripts/neo4j/server.py fetch                 # the jars, once (about 130 MB)
    python scripts/neo4j/server.py start --home DIR      # until Ctrl-C; prints address, user and password
    python scripts/neo4j/server.py start --browser       # and Neo4j Browser at http://127.0.0.1:7474/browser/
    python scripts/neo4j/server.py import --home DIR --csv DIR    # neo4j-admin database import full

Needs Java 17 or 21 and Maven; docs/neo4j.md has other ways to a server. The jars are kept in
``$DANVAN_CACHE``, else ``~/.cache/danvan-graph``. Nothing but the loopback address is listened on,
and authentication is on.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
POM = HERE / "pom.xml"
#: the newest that Maven Central has, of another version than the server's
BROWSER = "org.neo4j.client:neo4j-browser:5.24.0"
HTTP_PORT = 7474
MAIN = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.cli.AdminTool"
#: seconds that a start may take: 10 to 20 were seen on two busy cores
START = 180
#: what Neo4j's own start script opens to it on Java 17 and later
OPENS = [f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")]


class NoServer(Exception):
    """It cannot be had here, and why. ``maven_answers`` tells a machine without Maven from a broken recipe."""

    def __init__(self, why: str, maven_answers: bool = False):
        super().__init__(why)
        self.maven_answers = maven_answers


def version() -> str:
    """The version that the pom names."""
    return ElementTree.parse(POM).getroot().find(".//{*}neo4j.version").text


def fetch() -> Path:
    """Folder of the server's jars, fetched where it is not there whole."""
    return _fetched(f"neo4j-{version()}", "-f", str(POM), "dependency:copy-dependencies", "-DincludeScope=runtime")


def fetch_browser() -> Path:
    """Folder of the jar of Neo4j Browser."""
    return _fetched(BROWSER.split(":", 1)[1].replace(":", "-"), "dependency:copy", f"-Dartifact={BROWSER}")


def _fetched(name: str, *goal: str) -> Path:
    for tool in ("java", "mvn"):
        if not shutil.which(tool):
            raise NoServer(f"{tool} is not installed")
    cache = Path(os.environ.get("DANVAN_CACHE") or Path.home() / ".cache" / "danvan-graph")
    cache.mkdir(parents=True, exist_ok=True)
    lib = cache / name
    # one at a time: two test processes that both fetch would empty each other's folder, and Maven's own store is for one writer
    with open(cache / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return lib if lib.is_dir() else _fetch(lib, goal)


def _fetch(lib: Path, goal: tuple[str, ...]) -> Path:
    unfinished = lib.with_name(f"{lib.name}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    result = subprocess.run(["mvn", "-q", "-B", *goal, f"-DoutputDirectory={unfinished}"], capture_output=True, text=True, timeout=1200)
    if result.returncode:
        line = next((x for x in result.stdout.splitlines() if "ERROR" in x), result.stderr[-300:])
        unreachable = any(word in result.stdout for word in ("Unknown host", "Connection refused", "timed out", "transfer failed"))
        raise NoServer(f"Maven could not fetch Neo4j: {line}", maven_answers=not unreachable)
    unfinished.rename(lib)
    return lib


def free_port() -> int:
    """A port of the loopback address that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Server:
    """One server with its own home folder."""

    home: Path
    port: int = field(default_factory=free_port)
    password: str = field(default_factory=lambda: secrets.token_hex(12), repr=False)
    user: str = "neo4j"
    heap: str = "1g"
    http_port: int = 0          # of Neo4j Browser; 0: without it
    process: subprocess.Popen | None = field(default=None, repr=False)

    @property
    def uri(self) -> str:
        """Its address for the driver."""
        return f"bolt://127.0.0.1:{self.port}"

    def prepare(self) -> None:
        """Folders and settings; an initial password where the home is new."""
        self.jars = [fetch(), *([fetch_browser()] if self.http_port else [])]
        new = not (self.home / "conf").exists()
        for name in ("conf", "data", "logs", "run", "import", "plugins"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        (self.home / "conf" / "neo4j.conf").write_text(f"""\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{self.port}
server.bolt.advertised_address=127.0.0.1:{self.port}
server.http.enabled={str(bool(self.http_port)).lower()}
server.http.listen_address=127.0.0.1:{self.http_port}
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
server.https.enabled=false
dbms.security.auth_enabled=true
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
db.tx_log.rotation.retention_policy=keep_none
""", encoding="utf-8")
        if new:
            self.admin("dbms", "set-initial-password", self.password)

    def admin(self, *arguments: str) -> str:
        """Run neo4j-admin; the server must be down for most of what it does."""
        result = subprocess.run([*self._java(), ADMIN, *arguments], env=self._environment(), capture_output=True, text=True,
                                cwd=self.home)
        if result.returncode:
            raise NoServer(f"neo4j-admin {arguments[0]} {arguments[1]} failed: {(result.stderr or result.stdout)[-800:]}", True)
        return result.stdout

    def start(self) -> Server:
        """Start, and wait until it answers."""
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                raise NoServer(f"port {self.port} is taken", True)
        self.prepare()
        log = open(self.home / "logs" / "console.log", "ab")
        self.process = subprocess.Popen(
            [*self._java(), MAIN, f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}", "--console-mode"],
            env=self._environment(), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        log.close()
        until = time.monotonic() + START
        while time.monotonic() < until:
            if self.process.poll() is not None:
                raise NoServer(f"the server ended: {self._log()}", True)
            with socket.socket() as probe:
                probe.settimeout(1)
                if probe.connect_ex(("127.0.0.1", self.port)) == 0 and "Started." in self._log():
                    return self
            time.sleep(0.25)
        self.stop()
        raise NoServer(f"no answer within {START} s: {self._log()}", True)

    def stop(self) -> None:
        """Ask it to stop, and wait until it has."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _java(self) -> list[str]:
        return ["java", f"-Xmx{self.heap}", *OPENS, "-Dfile.encoding=UTF-8", "-cp", os.pathsep.join(f"{jars}/*" for jars in self.jars)]

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}

    def _log(self) -> str:
        return (self.home / "logs" / "console.log").read_text(encoding="utf-8", errors="replace")[-600:]


def main() -> None:
    """The commands of the head of this file."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=["fetch", "start", "import"])
    parser.add_argument("--home", type=Path, default=Path("neo4j-home"))
    parser.add_argument("--csv", type=Path, help="folder that `danvan-graph export neo4j-csv` wrote")
    parser.add_argument("--port", type=int, default=7687)
    parser.add_argument("--browser", action="store_true", help="serve Neo4j Browser too")
    options = parser.parse_args()
    try:
        if options.command == "fetch":
            print(fetch())
            return
        server = Server(options.home.resolve(), options.port, os.environ.get("NEO4J_PASSWORD") or secrets.token_hex(12),
                        http_port=HTTP_PORT if options.browser else 0)
        if options.command == "import":
            server.prepare()
            arguments = (options.csv / "import-arguments.txt").read_text(encoding="utf-8").splitlines()
            print(server.admin(*[a.replace("CSV/", f"{options.csv.resolve()}/") for a in arguments]))
            return
        print(f"starting {server.uri}", file=sys.stderr)
        signal.signal(signal.SIGTERM, signal.default_int_handler)       # no server is left behind
        server.start()
        print(f"{server.uri} user {server.user} password {server.password}; Ctrl-C stops it" +
              (f"\nhttp://127.0.0.1:{HTTP_PORT}/browser/" if options.browser else ""), flush=True)
        server.process.wait()
    except KeyboardInterrupt:
        server.stop()
    except NoServer as why:
        sys.exit(f"no Neo4j here: {why}")


if __name__ == "__main__":
    main()
