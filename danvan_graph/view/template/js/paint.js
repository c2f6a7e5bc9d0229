// The overview on canvas, and the same as vectors.

function paint(canvas) {
  const width = canvas.parentNode.clientWidth, height = canvas.parentNode.clientHeight, ratio = window.devicePixelRatio || 1;
  if (!width) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    if (view.whole) view.scale = 0;
  }
  const m = view.marks;
  if (!m || m.scale !== view.scale || m.width !== width || m.height !== height || m.filters !== shown.stamp) view.marks = placeMarks(width, height);
  const g = canvas.getContext("2d");
  g.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintGround(g, width, height);
  paintMarks(g, width);
  paintNames(g, width);
  const chosen = state.select[0] === "n" ? Number(state.select.slice(1)) : -1;
  if (chosen >= 0 && !Number.isNaN(view.marks.x[chosen])) paintChosen(g, chosen, width);
}

function paintGround(g, width, height) {
  const m = view.marks;
  g.fillStyle = "#ffffff";
  g.fillRect(0, 0, width, height);
  m.used.forEach((level, n) => {
    g.fillStyle = n % 2 ? "#ffffff" : "#f4f6f9";
    g.fillRect(0, LANE.top + n * m.lane, width, m.lane);
  });
  g.font = `12px ${FONT}`;
  g.textBaseline = "middle";
  for (const [year, x] of yearLines(width)) {
    g.fillStyle = "#d5dae2";
    g.fillRect(x, LANE.top - 4, 1, height);
    g.fillStyle = "#3b414c";
    if (x + 34 < width) g.fillText(String(year), x + 3, LANE.top / 2);
  }
}

/**
 * Marks drawn once for the window and as much on either side; panning copies from there. `first`: the day at its left edge.
 */
function drawnMarks(width) {
  const m = view.marks, d = G.directives, room = width - LANE.left - LANE.unknown, ratio = window.devicePixelRatio || 1;
  const kept = m.drawn, margin = room / view.scale;
  if (kept && kept.ratio === ratio && view.start >= kept.first && view.start <= kept.first + 2 * margin) return kept;
  const sprites = SHAPES.map(([colour, shape]) => [0, 1].map(old => sprite(colour, shape, m.size, old))), half = sprites[0][0].half;
  const sheet = wide => {
    const image = document.createElement("canvas"), g = image.getContext("2d");
    image.width = Math.ceil(wide * ratio);
    image.height = Math.ceil(m.height * ratio);
    g.scale(ratio, ratio);
    return [image, g];
  };
  const first = view.start - margin, [dated, g] = sheet(3 * room), [undated, h] = sheet(LANE.unknown);
  for (let i = 0; i < G.size; i++) {
    if (m.x[i] !== m.x[i]) continue;
    const mark = sprites[d.level[i]][d.status[i] ? 1 : 0].image, x = d.undated[i] ? xOf(i) - LANE.left : (m.x[i] - first) * view.scale;
    if (x > -half && x < 3 * room + half) (d.undated[i] ? h : g).drawImage(mark, x - half, m.y[i] - half, 2 * half, 2 * half);
  }
  m.drawn = { dated, undated, first, ratio };
  return m.drawn;
}

function paintMarks(g, width) {
  const m = view.marks, left = LANE.left + LANE.unknown, room = width - left, { dated, undated, first, ratio } = drawnMarks(width);
  g.drawImage(dated, Math.round((view.start - first) * view.scale * ratio), 0, room * ratio, m.height * ratio, left, 0, room, m.height);
  g.drawImage(undated, LANE.left, 0, LANE.unknown, m.height);
  m.used.forEach((level, n) => {
    const y = LANE.top + n * m.lane, name = t(LEVELS[level]);
    g.font = `600 12.5px ${FONT}`;
    g.fillStyle = n % 2 ? "#ffffff" : "#f4f6f9";
    g.fillRect(4, y + 4, 26 + g.measureText(name).width, 20);
    g.fillStyle = SHAPES[level][0];
    g.fill(new Path2D(shapePath(SHAPES[level][1], 13, y + 14, 5)));
    g.fillStyle = "#16181d";
    g.fillText(name, 24, y + 15);
  });
  g.font = `11px ${FONT}`;
  g.fillStyle = "#3b414c";
  g.fillText(t("noDate"), LANE.left + 6, LANE.top / 2);
}

/** What the canvas shows, as vectors: one path a level and status, so that 20,000 marks stay a small file. */
function overviewSvg() {
  const m = view.marks, d = G.directives, { width, height } = m, left = LANE.left + LANE.unknown, paths = new Map();
  const root = svg("svg", { viewBox: `0 0 ${width} ${height}`, "font-family": FONT, "font-size": 12 });
  for (let i = 0; i < G.size; i++) {
    if (m.x[i] !== m.x[i]) continue;
    const x = xOf(i), group = `${d.level[i]} ${d.status[i] ? 1 : 0}`;
    if (x > width || (!d.undated[i] && x < left)) continue;
    paths.set(group, (paths.get(group) || "") + shapePath(SHAPES[d.level[i]][1], +x.toFixed(1), +m.y[i].toFixed(1), m.size));
  }
  m.used.forEach((level, n) => root.append(
    svg("rect", { x: 0, y: LANE.top + n * m.lane, width, height: m.lane, fill: n % 2 ? "#ffffff" : "#f4f6f9" }),
    svg("text", { x: 8, y: LANE.top + n * m.lane + 18, "font-weight": 600 }, t(LEVELS[level]))));
  for (const [year, x] of yearLines(width)) root.append(svg("path", { d: `M${x} ${LANE.top - 4}V${height}`, stroke: "#d5dae2" }), svg("text", { x: x + 3, y: 17 }, String(year)));
  for (const [group, path] of [...paths].sort()) {
    const [level, old] = group.split(" ").map(Number), colour = SHAPES[level][0];
    root.append(svg("path", { d: path, fill: old ? "#ffffff" : colour, stroke: old ? colour : null }));
  }
  return root;
}

const NAMED = 400;                // with more marks in sight no name would find room

/** Symbols beside the marks where they fit: the most cited first, no name over a mark or another name. */
function paintNames(g, width) {
  const m = view.marks, d = G.directives, left = LANE.left + LANE.unknown, seen = [];
  for (let i = 0; i < G.size && seen.length <= NAMED; i++) {
    if (m.x[i] !== m.x[i]) continue;
    const x = xOf(i);
    if (x < width && (d.undated[i] || x >= left)) seen.push([i, x]);
  }
  if (seen.length > NAMED) return;
  const taken = seen.map(([i, x]) => [x - m.size - 1, m.y[i] - m.size - 1, x + m.size + 1, m.y[i] + m.size + 1]);
  const free = box => box[0] > 2 && box[2] < width - 2 && taken.every(other => box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1]);
  g.font = `11.5px ${FONT}`;
  g.fillStyle = "#16181d";
  for (const [i, x] of seen.sort((a, b) => degree(b[0]) - degree(a[0]) || a[0] - b[0])) {
    const name = d.symbol[i] || d.kind[i], wide = g.measureText(name).width, y = m.y[i];
    const starts = [[x + m.size + 4, y], [x - wide / 2, y - m.size - 9], [x - m.size - 4 - wide, y]];
    const at = starts.find(([sx, sy]) => free([sx - 1, sy - 6, sx + wide + 1, sy + 6]));
    if (!at) continue;
    taken.push([at[0] - 2, at[1] - 7, at[0] + wide + 2, at[1] + 7]);
    g.fillText(name, at[0], at[1]);
  }
}

const spriteCache = new Map();
function sprite(colour, shape, size, old) {
  const ratio = window.devicePixelRatio || 1, id = [colour, shape, size, old, ratio].join();
  if (!spriteCache.has(id)) {
    const half = Math.ceil(size * 1.4 + 1), image = document.createElement("canvas");
    image.width = image.height = 2 * half * ratio;
    const g = image.getContext("2d"), path = new Path2D(shapePath(shape, half, half, size));
    g.scale(ratio, ratio);
    g.fillStyle = old ? "#ffffff" : colour;
    g.fill(path);
    g.strokeStyle = old ? colour : "#ffffff";
    g.lineWidth = old ? 1.2 : 0.6;
    if (old || size >= 3) g.stroke(path);     // white rims part large marks; small ones they would wash out
    spriteCache.set(id, { image, half });
  }
  return spriteCache.get(id);
}

function paintChosen(g, i, width) {
  const m = view.marks, r = G.relations, x = xOf(i), y = m.y[i];
  const edges = [...G.out[i], ...G.in[i]].filter(e => shown.relation[e] && r.from[e] >= 0);
  for (const e of edges) {
    const other = r.from[e] === i ? r.to[e] : r.from[e];
    if (Number.isNaN(m.x[other])) continue;
    const [colour, dash] = LINES[r.type[e]], ox = xOf(other), oy = m.y[other];
    g.strokeStyle = colour;
    g.lineWidth = 1.4;
    g.setLineDash(dash ? dash.split(" ").map(Number) : []);
    g.beginPath();
    g.moveTo(x, y);
    g.bezierCurveTo((x + ox) / 2, y, (x + ox) / 2, oy, ox, oy);
    g.stroke();
    g.setLineDash([]);
    g.fillStyle = colour;
    g.beginPath();
    g.arc(ox, oy, m.size + 1.5, 0, 7);
    g.fill();
  }
  g.strokeStyle = "#111111";
  g.lineWidth = 2.5;
  g.beginPath();
  g.arc(x, y, m.size + 5, 0, 7);
  g.stroke();
  const label = nameOf(i);
  g.font = `600 13px ${FONT}`;
  const wide = g.measureText(label).width + 12, left = Math.max(LANE.left, Math.min(x - wide / 2, width - wide - 4));
  const above = y > LANE.top + 34 ? y - 32 : y + 12;
  g.fillStyle = "#fff6d6";
  g.fillRect(left, above, wide, 20);
  g.strokeRect(left, above, wide, 20);
  g.fillStyle = "#16181d";
  g.fillText(label, left + 6, above + 10.5);
}
