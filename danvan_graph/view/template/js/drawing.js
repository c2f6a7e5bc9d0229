// The lineage as boxes from left to right: older and higher on the left, an arrow from what carries out to what is carried out.

const BOX = { width: 224, line: 16, first: 12 };
const FONT = "system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

// as official texts abbreviate them; the whole name is in the title of the box
const SHORT = [["Ủy ban nhân dân", "UBND"], ["Hội đồng nhân dân", "HĐND"], ["Ban Chấp hành", "BCH"], ["Ban Thường vụ", "BTV"], ["Mặt trận Tổ quốc", "MTTQ"]];
const shortBody = i => SHORT.reduce((name, [long, short]) => name.replace(long, short), bodyOf(i));

function boxOf(i) {
  const d = G.directives, marks = [];
  if (i >= 0 && d.status[i]) {
    const by = replacedBy(i).map(other => d.symbol[other] || nameOf(other));
    marks.push(by.length ? t(d.status[i] === 1 ? "replacedBy" : "repealedBy", by.join(", ")) : `${t(STATUSES[d.status[i]])} ${showDate(d.to[i])}`);
  }
  const heading = i < 0 ? "" : d.heading[i];
  return { i, width: BOX.width, height: BOX.first + BOX.line * (2 + (heading ? 1 : 0) + marks.length), mark: marks.join("; "), heading,
    // a body that a report speaks of has no directive of its own here
    first: i < 0 ? shortBody(i) : nameOf(i),
    second: i < 0 ? t("byReport") : [showDate(d.date[i]), shortBody(i) || (d.stub[i] ? t("stub") : "")].filter(Boolean).join(" · ") };
}

function layout(found) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 12, ranksep: 64, marginx: 12, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  const order = [...found.nodes.keys()].sort((a, b) => dayFor(a) - dayFor(b) || a - b);
  for (const i of order) graph.setNode(String(i), boxOf(i));
  const r = G.relations;
  for (const e of found.edges) graph.setEdge(String(r.to[e]), String(r.from[e]), { e }, String(e));
  dagre.layout(graph);
  return graph;
}

/** Curve through the points with level tangents, so that it leaves and enters a box at a right angle. */
function curve(points) {
  let path = `M${points[0].x.toFixed(1)} ${points[0].y.toFixed(1)}`;
  for (let n = 1; n < points.length; n++) {
    const a = points[n - 1], b = points[n], middle = ((a.x + b.x) / 2).toFixed(1);
    path += `C${middle} ${a.y.toFixed(1)} ${middle} ${b.y.toFixed(1)} ${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
  }
  return path;
}

/** From the carrying-out directive to the one carried out: ends at the facing sides of the boxes. */
function route(graph, e) {
  const edge = graph.edge({ v: String(G.relations.to[e]), w: String(G.relations.from[e]), name: String(e) });
  const source = graph.node(String(G.relations.from[e])), target = graph.node(String(G.relations.to[e]));
  const leftwards = target.x <= source.x, side = leftwards ? 1 : -1;
  const inner = edge.points.slice(1, -1).sort((a, b) => side * (b.x - a.x));
  return [{ x: source.x - side * source.width / 2, y: source.y },
    ...inner.filter(p => side * (source.x - p.x) > source.width / 2 && side * (p.x - target.x) > target.width / 2),
    { x: target.x + side * (target.width / 2 + 8), y: target.y }];
}

const relationSentence = e => {
  const r = G.relations;
  return `${fullNameOf(r.from[e])} ${t(`rel${RELATIONS[r.type[e]]}`)} ${fullNameOf(r.to[e])}`;
};

function drawEdge(graph, e) {
  const r = G.relations, [colour, dash] = LINES[r.type[e]], points = route(graph, e), end = points.at(-1);
  const way = curve(points), side = end.x > graph.node(String(r.to[e])).x ? -8 : 8;
  const label = `${relationSentence(e)}: ${t("proofs", r.count[e])}`;
  return svg("g", { class: `edge`, "data-e": e, click: () => pick(`e${e}`) },
    svg("title", {}, label),
    svg("path", { d: way, class: "hit", fill: "none", stroke: "transparent", "stroke-width": 14 }),
    svg("path", { d: way, class: "line", fill: "none", stroke: colour, "stroke-width": 1.8, "stroke-dasharray": dash || null }),
    svg("path", { d: `M${end.x + side} ${end.y}l${-side} -4.5v9z`, fill: colour }));
}

function drawNode(box, node, focus) {
  const { i } = box, d = G.directives, x = box.x - box.width / 2, y = box.y - box.height / 2;
  const level = i < 0 ? G.bodies.level[-1 - i] : d.level[i], colour = SHAPES[level][0], old = i >= 0 && d.status[i] > 0;
  const room = box.width - 36;
  const text = (words, dy, attributes, font) => svg("text", { x: x + 28, y: y + dy, ...attributes }, fit(words, room, font));
  const label = [i < 0 ? bodyOf(i) : box.first, i < 0 ? box.second : [showDate(d.date[i]), bodyOf(i)].filter(Boolean).join(", "), i < 0 ? "" : t(LEVELS[level]), box.mark, i < 0 ? "" : d.heading[i]].filter(Boolean).join(". ");
  const group = svg("g", { class: `node${i === focus ? " focus" : ""}`, "data-i": i, role: "button",
    tabindex: i === focus ? 0 : -1, "aria-label": label, click: () => pick(`n${i}`), dblclick: () => i >= 0 && go({ view: "directive", key: keyOf(i) }) },
  svg("title", {}, label),
  svg("rect", { x, y, width: box.width, height: box.height, rx: i < 0 ? 20 : 4, fill: i === focus ? "#fff6d6" : old ? "#f3f3f3" : "#ffffff",
    stroke: i === focus ? "#111111" : colour, "stroke-width": i === focus ? 2.5 : 1.4, "stroke-dasharray": i < 0 || d.stub[i] ? "5 3" : null, class: "frame" }),
  svg("path", { d: shapePath(SHAPES[level][1], x + 15, y + 16, 6), fill: colour }),
  text(box.first, 19, { "font-size": 13.5, "font-weight": 600, fill: "#16181d", "text-decoration": old ? "line-through" : null }, `600 13.5px ${FONT}`),
  text(box.second, 36, { "font-size": 12, fill: "#444a55" }, `12px ${FONT}`),
  box.heading ? text(box.heading, 52, { "font-size": 12, fill: "#16181d" }, `12px ${FONT}`) : null,
  box.mark ? text(`⊘ ${box.mark}`, box.height - 8, { "font-size": 12, fill: "#a33b00", "font-weight": 600 }, `600 12px ${FONT}`) : null);
  return [group, drawHandle(box, node, true, focus), drawHandle(box, node, false, focus)];
}

/** "+3" where neighbours are not shown, "−" where an opened side can be shut. */
function drawHandle(box, node, up, focus) {
  const hidden = node[up ? "hiddenUp" : "hiddenDown"], opened = node[up ? "up" : "down"];
  const closable = opened && box.i !== focus && neighbours(box.i, up).length > 0;
  if (!hidden && !closable) return null;
  const words = hidden ? `+${hidden}` : "−", width = 14 + 7 * words.length;
  const x = up ? box.x - box.width / 2 - width / 2 - 1 : box.x + box.width / 2 + width / 2 + 1;
  const label = t(hidden ? (up ? "showUp" : "showDown") : (up ? "hideUp" : "hideDown"), hidden, box.first);
  const top = box.y + box.height / 2 - 10;      // below the middle, where the arrows end
  return svg("g", { class: "handle", role: "button", tabindex: -1, "aria-label": label, click: () => (hidden ? widen : shut)(box.i, up, node) },
    svg("title", {}, label),
    svg("rect", { x: x - width / 2, y: top - 8, width, height: 16, rx: 8, fill: "#ffffff", stroke: "#596070" }),
    svg("text", { x, y: top + 4, "text-anchor": "middle", "font-size": 11, fill: "#16181d" }, words));
}

/** The whole drawing as one svg element, with what it shows. */
function drawLineage(focus) {
  const found = lineage(focus, state.depth), graph = layout(found);
  const { width, height } = graph.graph();
  const root = svg("svg", { class: "lineage", width, height, viewBox: `0 0 ${width} ${height}`, role: "group", lang: "vi",
    "aria-label": t("drawingLabel", nameOf(focus), found.nodes.size, found.edges.length), "font-family": FONT });
  for (const e of found.edges) root.append(drawEdge(graph, e));
  const boxes = [...found.nodes.keys()].map(i => graph.node(String(i))).sort((a, b) => a.x - b.x || a.y - b.y);
  for (const box of boxes) root.append(...drawNode(box, found.nodes.get(box.i), focus).filter(Boolean));
  root.addEventListener("keydown", event => keysOfDrawing(event, boxes, found));
  markChosen(root);
  return { root, found, width, height, at: graph.node(String(focus)) };
}

/** The chosen box or arrow stands out; arrows of other boxes step back. */
function markChosen(root) {
  const r = G.relations, chosen = state.select[0] === "n" ? Number(state.select.slice(1)) : null;
  for (const group of root.querySelectorAll(".node")) group.classList.toggle("chosen", group.dataset.i === String(chosen));
  for (const group of root.querySelectorAll(".edge")) {
    const e = Number(group.dataset.e);
    group.classList.toggle("chosen", state.select === `e${e}`);
    group.classList.toggle("faint", chosen !== null && r.from[e] !== chosen && r.to[e] !== chosen);
  }
}

/** Arrows move between boxes, Enter shows one, + and − open and shut both sides. */
function keysOfDrawing(event, boxes, found) {
  const group = event.target.closest(".node");
  if (!group) return;
  const here = boxes.find(box => box.i === Number(group.dataset.i));
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (step) {
    event.preventDefault();
    const far = box => Math.abs(box.x - here.x) * (step[0] ? 1 : 6) + Math.abs(box.y - here.y) * (step[1] ? 1 : 2);
    const next = boxes.filter(box => (step[0] ? step[0] * (box.x - here.x) > 30 : step[1] * (box.y - here.y) > 5))
      .sort((a, b) => far(a) - far(b))[0];
    if (!next) return;
    group.setAttribute("tabindex", -1);
    const node = group.parentNode.querySelector(`[data-i="${next.i}"]`);
    node.setAttribute("tabindex", 0);
    node.focus();
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    pick(`n${here.i}`, true);
  } else if (event.key === "+" || event.key === "=") {
    const node = found.nodes.get(here.i), up = node.hiddenUp > 0 && node.hiddenDown === 0;
    if (node.hiddenUp || node.hiddenDown) widen(here.i, up, node);
  } else if (event.key === "-") {
    const node = found.nodes.get(here.i);
    if (node.down || node.up) shut(here.i, !node.down);
  }
}
