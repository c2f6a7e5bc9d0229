// Which directives a drawing shows: from the one looked at upwards to what it carries out, downwards to what carries it out.

const FIRST = 12, THEN = 5;       // neighbours shown at once: of the directive looked at, of those further off
const MAX_DRAWN = 400;            // more boxes than this is no picture any more: the list has them all

/** Neighbours in one direction: [relation number, other end], by kind of relation and date. */
function neighbours(i, up) {
  const r = G.relations;
  const edges = i < 0 ? (up ? G.ofBody.get(i) || [] : []) : up ? G.out[i] : G.in[i];
  return edges.filter(e => shown.relation[e]).map(e => [e, up ? r.to[e] : r.from[e]])
    .filter(([, other]) => other !== i && (other < 0 || shown.directive[other]))
    .sort((a, b) => r.type[a[0]] - r.type[b[0]] || (a[1] < 0) - (b[1] < 0) || dayFor(a[1]) - dayFor(b[1]) || a[1] - b[1]);
}
const dayFor = i => (i < 0 || Number.isNaN(G.directives.day[i]) ? 1e9 : G.directives.day[i]);

const keyOf = i => (i < 0 ? `b:${G.bodies.key[-1 - i]}` : G.directives.key[i]);
const handle = (i, up) => `${up ? "u" : "d"}:${keyOf(i)}`;

/**
 * Boxes and relations around `focus`.
 * open, closed: handles that a person opened or shut; more: handles with how often more was asked for.
 * all: for the list, without the limits of a drawing.
 */
function lineage(focus, depth, all) {
  const open = setOf(state.open), closed = setOf(state.closed), more = moreOf();
  const nodes = new Map([[focus, { step: 0, up: false, down: false }]]);
  const queue = [[focus, true, 0], [focus, false, 0]];
  const seen = new Set();
  let full = false;
  for (let at = 0; at < queue.length; at++) {
    const [i, up, step] = queue[at], id = handle(i, up);
    if (seen.has(id) || (!all && closed.has(id)) || (step >= depth && (all || !open.has(id)))) continue;
    seen.add(id);
    nodes.get(i)[up ? "up" : "down"] = true;
    const limit = all ? Infinity : (step ? THEN : FIRST) * (more.get(id) || 1);
    const others = [...new Set(neighbours(i, up).map(pair => pair[1]))].slice(0, limit);
    for (const other of others) {
      if (!nodes.has(other)) {
        if (!all && nodes.size >= MAX_DRAWN) { full = true; continue; }
        nodes.set(other, { step: (up ? -1 : 1) * (Math.abs(step) + 1), up: false, down: false });
      }
      queue.push([other, up, step + 1]);
      // the other direction only where a person asked for it: the brothers of a directive are no part of its lineage
      if (!all && open.has(handle(other, !up))) queue.push([other, !up, depth]);
    }
  }
  const edges = [];
  for (const [i, node] of nodes) {
    const ups = neighbours(i, true), downs = neighbours(i, false);
    for (const [e, other] of ups) if (nodes.has(other)) edges.push(e);
    node.hiddenUp = new Set(ups.map(pair => pair[1]).filter(other => !nodes.has(other))).size;
    node.hiddenDown = new Set(downs.map(pair => pair[1]).filter(other => !nodes.has(other))).size;
  }
  return { nodes, edges: edges.sort((a, b) => a - b), full };
}

/** Handle to the number of portions that it shows: "d:tw/qd/23/k13*3" in the address. */
function moreOf() {
  return new Map([...setOf(state.more)].map(one => {
    const at = one.lastIndexOf("*");
    return [one.slice(0, at), Number(one.slice(at + 1)) || 1];
  }));
}

/** Show more on one side of a box, or shut it. */
function widen(i, up, node) {
  const id = handle(i, up), opened = node[up ? "up" : "down"], hidden = node[up ? "hiddenUp" : "hiddenDown"];
  const closed = setOf(state.closed), open = setOf(state.open);
  if (closed.delete(id)) return change({ closed: [...closed].join(",") });
  if (!opened) { open.add(id); return change({ open: [...open].join(",") }); }
  if (hidden) {
    const more = moreOf();
    more.set(id, (more.get(id) || 1) + 2);
    return change({ more: [...more].map(pair => pair.join("*")).join(",") });
  }
  return shut(i, up);
}

function shut(i, up) {
  const id = handle(i, up), open = setOf(state.open), closed = setOf(state.closed);
  if (!open.delete(id)) closed.add(id);
  change({ open: [...open].join(","), closed: [...closed].join(",") });
}
