"""From readings in shards to a graph: the stages in their order, each spread over workers.

Each task reads what the stage before left in files and leaves a file. Where the last build is remembered, a task that
would read the same again is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from danvan_graph import __version__
from danvan_graph.assemble import Assembly
from danvan_graph.engines import runs, stages
from danvan_graph.engines.memory import Memory, digest
from danvan_graph.engines.route import connected, part_of
from danvan_graph.engines.stages import Job, Used
from danvan_graph.extract.campaigns import campaigns
from danvan_graph.resolve import load_registry
from danvan_graph.resolve.decisions import load_decisions
from danvan_graph.resolve.join import Resolution
from danvan_graph.resolve.records import Records
from danvan_graph.store import files
from danvan_graph.summary import Report
from danvan_graph.surroundings import bodies_and_places

#: runs that are merged at once: open files
_FAN_IN = 200

#: runs tasks, ``run(function, arguments)``, and gives their results in order
Run = Callable[[Callable, list[tuple]], Iterator]


class Pipeline:
    """Makes the graph of what was read.

    Args:
        run: runs tasks.
        job: what they share; the readings are in its shards.
        names: by shard and place in it, documents that get another id than their own.
        report: whom to tell.
        memory: of the last build, where there is one.
    """

    def __init__(self, run: Run, job: Job, names: dict[int, dict[int, str]], report: Report, memory: Memory | None = None):
        self._run, self._job, self._names, self._report, self._memory = run, job, names, report, memory
        self._used = Used()

    def graph(self, out: Path) -> None:
        """Write the graph to ``out``."""
        job = self._job
        registry, decisions = load_registry(), load_decisions()
        read = self._digests("read", job.shards, ["readings"])
        joined = self._scatter(read)
        cited = self._digests("cited", job.shards, range(job.parts))
        self._stage("resolve", stages.join, [(job, part, joined) for part in range(job.parts)],
                    [[joined, column] for column in zip(*cited)])
        resolved = self._digests("resolved", job.parts, range(job.shards))
        self._stage("assemble", stages.assemble, [(job, n, self._names.get(n, {})) for n in range(job.shards)],
                    [[row, column] for row, column in zip(read, zip(*resolved))])
        around = self._relate(registry, decisions)
        self._publish(around, out)
        self._report.summary.lost = [row for n, row in enumerate(decisions.rows) if n not in self._used.met]

    # --- tasks, or what they gave before -----------------------------------------------------------

    def _stage(self, name: str, function: Callable, arguments: list[tuple], given: list[list]) -> list:
        """Results of the tasks of a stage.

        Args:
            given: for each all that its result depends on.
        """
        known: list = [None] * len(arguments)
        tasks = []                                     # as the memory knows them: name, what is given, files that are left
        if self._memory:
            tasks = [(f"{name}-{n}", digest(row), [path.name for path in stages.left_by(function, self._job, n)]) for n, row in enumerate(given)]
            known = [self._memory.of(*task) for task in tasks]
        todo = [n for n, result in enumerate(known) if result is None]
        if self._memory and todo:
            self._memory.begin()
        results = self._run(function, [arguments[n] for n in todo])
        for done, (n, result) in enumerate(zip(todo, results), 1):
            self._report.progress(done, len(todo), name)
            known[n] = result
            if self._memory:
                self._memory.keep(*tasks[n], result)
        for result in known:
            if isinstance(result, dict):
                self._used.add(Used.of(result))
        return known

    def _digests(self, what: str, count: int, parts) -> list[list[str]]:
        """A row of hashes for each file of a stage."""
        if self._memory is None:
            return [[""] * len(parts) for _ in range(count)]
        return [[found.get(str(part), "") for part in parts] for found in (runs.digests(self._job.path(what, n)) for n in range(count))]

    # --- stages ------------------------------------------------------------------------------------

    def _scatter(self, read: list[list[str]]) -> dict[str, str]:
        joined: dict[str, str] = self._memory and self._memory.of("joined", "", []) or {}
        while True:                                    # twice where people chose among numbers, else once
            arguments = [(self._job, n, self._names.get(n, {}), joined) for n in range(self._job.shards)]
            found = self._stage("part", stages.scatter, arguments, [[joined, row] for row in read])
            now = connected({tuple(pair) for pairs in found for pair in pairs})
            if now == joined:
                break
            joined = now
        if self._memory:
            self._memory.keep("joined", "", [], joined)
        return joined

    def _relate(self, registry, decisions) -> tuple[list, list]:
        """All relations but those among bodies and places; gives bodies and places."""
        job, used = self._job, self._used
        records = Records()
        records.by_key = dict.fromkeys(used.keys)
        assembly = Assembly(Resolution({}, {}, {}, records, []), registry, decisions)
        decisions.met |= {decisions.rows[n] for n in used.met}
        assembly.state_known()
        used.met = {n for n, row in enumerate(decisions.rows) if row in decisions.met}
        more: dict[int, list[str]] = {}
        for ends, line in stages.relation_lines(assembly):
            more.setdefault(part_of(ends, job.parts), []).append(line)
        stated, issued = self._digests("stated", job.shards, range(job.parts)), self._digests("issued", job.parts, range(job.parts))
        counts = self._stage("relate", stages.relate, [(job, part, more.get(part, [])) for part in range(job.parts)],
                             [[more.get(part, []), *columns] for part, columns in enumerate(zip(zip(*stated), zip(*issued)))])
        bodies, places, around = bodies_and_places(used.bodies, used.places)
        runs.write_sorted(job.path("relations", job.parts), stages.as_rows("relations", around))
        used.counts["relations"] = sum(counts) + len(around)
        return bodies, places

    def _publish(self, around: tuple[list, list], out: Path) -> None:
        job, summary = self._job, self._report.summary
        if self._memory and self._memory.graph and files.holds(out, self._memory.graph):
            summary.counts = files.manifest(out).counts
            self._memory.close(self._memory.graph)
            return
        known = campaigns()
        small = {"bodies": around[0], "localities": around[1], "campaigns": [known[key] for key in self._used.campaigns]}
        for table, rows in small.items():
            runs.write_sorted(job.path(table, 0), stages.as_rows(table, rows))
        many = {"directives": job.parts, "conflicts": job.parts, "documents": job.shards, "citations": job.shards,
                "relations": job.parts + 1}
        tables = {table: self._merged(table, many.get(table, 1)) for table in (*small, *many)}
        self._report.progress(0, 0, "write")
        counted = ("documents", "citations", "relations", "conflicts")
        facts = {"package": __version__} | {name: str(self._used.counts.get(name, 0)) for name in counted}
        manifest = files.write_lines(tables, facts, out)
        summary.counts = manifest.counts
        if self._memory:
            self._memory.close(manifest.folder)

    def _merged(self, table: str, count: int) -> Iterator[bytes]:
        """The lines of a table in order; on the workers many runs become few."""
        names, round_ = [f"{table}-{n}" for n in range(count)], 0
        while len(names) > _FAN_IN:
            round_ += 1
            groups = [names[at:at + _FAN_IN] for at in range(0, len(names), _FAN_IN)]
            targets = [f"{table}.merged{round_}-{n}" for n in range(len(groups))]
            for _ in self._run(stages.combine, [(self._job, *pair) for pair in zip(targets, groups)]):
                pass
            names = targets
        return runs.bare(runs.merge([self._job.work / name for name in names]))
