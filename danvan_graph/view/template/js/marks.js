// Where each directive stands in the overview: by date from left to right, stacked within the lane of its level.

const LANE = { top: 26, left: 8, unknown: 112 };
const view = { scale: 0, start: 0, whole: true, marks: null };   // pixels a day, first day, all years in sight

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
  const inSight = Math.min(1, room / view.scale / ((last + 1 - first) * 365.25)) * shown.total;
  const size = Math.max(2, Math.min(5, Math.sqrt(room * lane * used.length / Math.max(inSight, 1)) / 5));
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

/** Years with room for their number, each with its x. */
function yearLines(width) {
  const left = LANE.left + LANE.unknown, step = [1, 2, 5, 10, 20].find(years => years * 365 * view.scale >= 44) ?? 50, lines = [];
  const yearAt = x => new Date((view.start + x / view.scale) * 864e5).getUTCFullYear(), last = yearAt(width - left);
  for (let year = Math.floor(yearAt(0) / step) * step; year <= last; year += step) {
    const x = Math.round(left + (Date.UTC(year, 0, 1) / 864e5 - view.start) * view.scale);
    if (x >= left) lines.push([year, x]);
  }
  return lines;
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
