// Time by level: every directive a mark in its lane, relations only of the one chosen. On canvas, for 20,000 of them.

const LANE = { top: 26, left: 8, unknown: 112 };
const view = { scale: 0, start: 0, whole: true, marks: null };   // pixels a day, first day, all years in sight

function overview() {
  const canvas = el("canvas", { id: "time", tabindex: 0, role: "application", "aria-label": t("overviewLabel", count(shown.total)), "aria-describedby": "timeHelp" });
  const tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  const holder = el("div", { class: "time" }, canvas, tip);
  const redraw = () => { queued = 0; paint(canvas); };
  let queued = 0;
  const soon = () => { queued ||= requestAnimationFrame(redraw); };

  canvas.addEventListener("wheel", event => {
    if (!event.ctrlKey && Math.abs(event.deltaX) < Math.abs(event.deltaY) && !document.activeElement?.isSameNode(canvas)) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) view.start += event.deltaX / view.scale;
    else zoomTime(canvas, Math.exp(-event.deltaY / 400), event.offsetX);
    soon();
  }, { passive: false });
  let drag = null;
  canvas.addEventListener("pointerdown", event => { drag = { x: event.clientX, start: view.start, moved: false }; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", event => {
    if (drag) {
      if (Math.abs(event.clientX - drag.x) > 3) drag.moved = true;
      if (drag.moved) { view.whole = false; view.start = drag.start - (event.clientX - drag.x) / view.scale; tip.hidden = true; soon(); }
      return;
    }
    const i = markAt(canvas, event.offsetX, event.offsetY);
    canvas.style.cursor = i < 0 ? "grab" : "pointer";
    tip.hidden = i < 0;
    if (i < 0) return;
    tip.textContent = [nameOf(i), showDate(G.directives.date[i]), bodyOf(i)].filter(Boolean).join(" · ");
    const left = Math.min(event.offsetX + 14, canvas.clientWidth - tip.offsetWidth - 4);
    tip.style.transform = `translate(${Math.max(0, left)}px, ${event.offsetY + 16}px)`;
  });
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("pointerup", event => {
    const moved = drag?.moved;
    drag = null;
    if (moved) return;
    const i = markAt(canvas, event.offsetX, event.offsetY);
    if (i >= 0) pick(`n${i}`);
    else if (state.select) pick("");
  });
  canvas.addEventListener("pointercancel", () => { drag = null; });
  canvas.addEventListener("dblclick", event => {
    const i = markAt(canvas, event.offsetX, event.offsetY);
    if (i >= 0) go({ view: "directive", key: G.directives.key[i] });
  });
  canvas.addEventListener("keydown", event => keysOfOverview(event, canvas, soon));
  new ResizeObserver(soon).observe(holder);
  view.soon = soon;
  return el("section", { class: "overview" },
    el("div", { class: "bar" },
      el("h2", {}, t("overview")),
      el("span", { class: "number" }, t("directivesShown", count(shown.total))),
      el("span", { class: "zoom" },
        button("−", () => { zoomTime(canvas, 1 / 1.5); soon(); }, { "aria-label": t("zoomOut") }),
        button("+", () => { zoomTime(canvas, 1.5); soon(); }, { "aria-label": t("zoomIn") }),
        button(t("whole"), () => { view.scale = 0; view.whole = true; soon(); }))),
    holder, el("p", { id: "timeHelp", class: "help" }, t("overviewHelp")));
}

/** Lanes that have something to show, and the place of each mark at this scale. */
function placeMarks(width, height) {
  const d = G.directives, used = LEVELS.map((_, level) => level).filter(level => level < 4 || shown.facets.level[4]);
  const [first, last] = years();
  const room = width - LANE.left - LANE.unknown - 16;
  if (!view.scale) {
    view.start = Date.UTC(first, 0, 1) / 864e5;
    view.scale = room / (Date.UTC(last + 1, 0, 1) / 864e5 - view.start);
  }
  const lane = (height - LANE.top) / used.length;
  // as large as fits when each lane held its share; never so small that it cannot be hit
  const size = Math.max(2, Math.min(5, Math.sqrt(room * lane * used.length / Math.max(shown.total, 1)) / 5));
  const bin = Math.max(1, (2 * size + 1) / view.scale);
  const stacks = new Map(), x = new Float64Array(G.size).fill(NaN), level = new Float32Array(G.size), highest = LEVELS.map(() => 1);
  for (let i = 0; i < G.size; i++) {
    if (!shown.directive[i]) continue;
    const slot = d.undated[i] ? -1 : Math.floor(d.day[i] / bin), stack = d.level[i] * 1e7 + slot;
    // those without a date stand in columns of their own at the left
    const n = stacks.get(stack) || 0;
    stacks.set(stack, n + 1);
    const columns = Math.max(1, Math.floor((LANE.unknown - 20) / (2 * size + 1)));
    x[i] = slot < 0 ? (n % columns) * (2 * size + 1) : (slot + 0.5) * bin;
    level[i] = slot < 0 ? Math.floor(n / columns) : n;
    highest[d.level[i]] = Math.max(highest[d.level[i]], level[i] + 1);
  }
  const y = new Float32Array(G.size);
  for (let i = 0; i < G.size; i++) {
    if (Number.isNaN(x[i])) continue;
    const at = used.indexOf(d.level[i]), step = Math.min(2 * size + 1, (lane - 22 - 2 * size) / highest[d.level[i]]);
    y[i] = LANE.top + (at + 1) * lane - 6 - size - level[i] * step;
  }
  return { x, y, size, lane, used, width, height, scale: view.scale, total: shown.total, filters: shown.stamp };
}

const xOf = i => (G.directives.undated[i] ? LANE.left + 8 + view.marks.x[i] : LANE.left + LANE.unknown + (view.marks.x[i] - view.start) * view.scale);

function zoomTime(canvas, factor, at) {
  const x = (at ?? canvas.clientWidth / 2) - LANE.left - LANE.unknown, day = view.start + x / view.scale;
  view.scale = Math.max(0.01, Math.min(20, view.scale * factor));
  view.whole = false;
  view.start = day - x / view.scale;
}

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
  const m = view.marks, left = LANE.left + LANE.unknown;
  g.fillStyle = "#ffffff";
  g.fillRect(0, 0, width, height);
  m.used.forEach((level, n) => {
    g.fillStyle = n % 2 ? "#ffffff" : "#f4f6f9";
    g.fillRect(0, LANE.top + n * m.lane, width, m.lane);
  });
  g.font = `12px ${FONT}`;
  g.textBaseline = "middle";
  const year = [1, 2, 5, 10, 20].find(step => step * 365 * view.scale >= 44) ?? 50;
  const from = new Date(view.start * 864e5).getUTCFullYear(), to = new Date((view.start + (width - left) / view.scale) * 864e5).getUTCFullYear();
  for (let y = Math.floor(from / year) * year; y <= to + year; y += year) {
    const x = left + (Date.UTC(y, 0, 1) / 864e5 - view.start) * view.scale;
    if (x < left) continue;
    g.fillStyle = "#d5dae2";
    g.fillRect(Math.round(x), LANE.top - 4, 1, height);
    g.fillStyle = "#3b414c";
    if (x + 34 < width) g.fillText(String(y), x + 3, LANE.top / 2);
  }
}

function paintMarks(g, width) {
  const m = view.marks, d = G.directives, left = LANE.left + LANE.unknown;
  const sprites = SHAPES.map(([colour, shape]) => [0, 1].map(old => sprite(colour, shape, m.size, old)));
  const half = sprites[0][0].half;
  g.save();
  g.beginPath();
  g.rect(left, 0, width - left, m.height);
  g.clip();
  for (let i = 0; i < G.size; i++) {
    if (m.x[i] !== m.x[i] || d.undated[i]) continue;
    const x = left + (m.x[i] - view.start) * view.scale;
    if (x < left - 8 || x > width + 8) continue;
    g.drawImage(sprites[d.level[i]][d.status[i] ? 1 : 0].image, x - half, m.y[i] - half, 2 * half, 2 * half);
  }
  g.restore();
  g.fillStyle = "#ffffff";
  m.used.forEach((level, n) => {
    const y = LANE.top + n * m.lane;
    g.fillStyle = n % 2 ? "#ffffff" : "#f4f6f9";
    g.fillRect(0, y, left - 2, m.lane);
  });
  for (let i = 0; i < G.size; i++) {
    if (m.x[i] === m.x[i] && d.undated[i]) g.drawImage(sprites[d.level[i]][d.status[i] ? 1 : 0].image, xOf(i) - half, m.y[i] - half, 2 * half, 2 * half);
  }
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

function markAt(canvas, x, y) {
  if (!view.marks) return -1;
  const m = view.marks, reach = Math.max(7, m.size + 3);
  let best = -1, near = reach * reach;
  for (let i = 0; i < G.size; i++) {
    if (m.x[i] !== m.x[i] || Math.abs(m.y[i] - y) > reach) continue;
    const dx = xOf(i) - x, distance = dx * dx + (m.y[i] - y) ** 2;
    if (distance < near) { near = distance; best = i; }
  }
  return best;
}

/** Left and right go through time within a lane, up and down to the nearest of another lane, Enter opens. */
function keysOfOverview(event, canvas, soon) {
  const d = G.directives, now = state.select[0] === "n" ? Number(state.select.slice(1)) : -1;
  if (event.key === "Enter" && now >= 0) return go({ view: "directive", key: G.directives.key[now] });
  if (event.key === "+" || event.key === "-") { zoomTime(canvas, event.key === "+" ? 1.5 : 1 / 1.5); return soon(); }
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key], lane = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step && !lane) return;
  event.preventDefault();
  const all = Array.from({ length: G.size }, (_, i) => i).filter(i => shown.directive[i]);
  if (!all.length) return;
  const time = i => (Number.isNaN(d.day[i]) ? -1e9 : d.day[i]);
  let next;
  if (now < 0) next = all.reduce((a, b) => (time(b) > time(a) ? b : a));
  else if (step) {
    const row = all.filter(i => d.level[i] === d.level[now]).sort((a, b) => time(a) - time(b) || a - b);
    next = row[row.indexOf(now) + step];
  } else {
    const levels = view.marks.used, target = levels[levels.indexOf(d.level[now]) + lane];
    next = all.filter(i => d.level[i] === target).sort((a, b) => Math.abs(time(a) - time(now)) - Math.abs(time(b) - time(now)) || a - b)[0];
  }
  if (next === undefined) return;
  pick(`n${next}`);
  say([nameOf(next), showDate(d.date[next]), bodyOf(next), t(STATUSES[d.status[next]])].filter(Boolean).join(", "));
  const x = xOf(next);
  if (!d.undated[next] && (x < LANE.left + LANE.unknown + 20 || x > canvas.clientWidth - 20)) view.start = d.day[next] - (canvas.clientWidth / 2 - LANE.left) / view.scale;
  soon();
}
