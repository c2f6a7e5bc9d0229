// A directive: what it carries out, what carries it out, as a drawing, as a list, by province.

function directiveView() {
  const i = indexOfKey("directives", state.key);
  if (i < 0) return [el("p", { class: "help" }, t("notInPage", state.key))];
  const tabs = ["drawing", "list", "provinces"];
  return [directiveHead(i),
    el("div", { class: "bar" },
      el("div", { role: "group", "aria-label": t("show"), class: "tabs" }, tabs.map(tab => button(t(`tab_${tab}`), () => change({ tab, select: state.select }), { "aria-pressed": String(state.tab === tab) }))),
      state.tab === "provinces" ? mapSwitch() : select("depth", t("depth"), [1, 2, 3, 4, 6].map(n => [String(n), t("steps", n)]), String(state.depth), depth => change({ depth: +depth, open: "", closed: "", more: "" }))),
    ...(state.tab === "list" ? lineageList(i) : state.tab === "provinces" ? provinceCover(i) : drawingView(i))];
}

function directiveHead(i) {
  const d = G.directives, by = replacedBy(i), rest = isOver(i) ? restingOn(i).length : 0, old = G.out[i].filter(e => G.relations.type[e] === SUPERSEDES).map(e => G.relations.to[e]);
  return el("section", { class: `head${d.status[i] ? " old" : ""}` },
    el("h2", {}, vi(nameOf(i))),
    d.heading[i] ? el("p", { class: "heading" }, vi(d.heading[i])) : "",
    el("p", {}, vi([bodyOf(i), showDate(d.date[i])].filter(Boolean).join(" · ")), d.verified[i] ? ` · ${t("verified")}` : "",
      " ", button(t("allFacts"), () => pick(`n${i}`, true), { class: "small" })),
    by.length ? el("p", { class: "status old" }, `⊘ ${t(d.status[i] === 2 ? "wasRepealedBy" : "wasReplacedBy")} `, by.map(nameButton)) : "",
    isOver(i) && !rest ? el("p", { class: "help" }, t("noneResting")) : "",
    rest ? el("p", {}, button(t("stillResting", count(rest)), () => go({ view: "list", rests: state.key }), { class: "plain link" })) : "",
    d.status[i] === 3 ? el("p", { class: "status old" }, `◷ ${t("ended")} ${showDate(d.to[i])}`) : "",
    d.stub[i] ? el("p", { class: "status" }, t("stubLong")) : "",
    old.length ? el("p", {}, `${t("replaces")} `, old.map(other => { const left = restingOn(other).length; return [nameButton(other), left ? [" ", button(t("stillRestingShort", count(left)), () => go({ view: "list", rests: keyOf(other) }), { class: "small" })] : "", " "]; })) : "");
}

let zoom = 1;
function drawingView(i) {
  const drawing = drawLineage(i), holder = el("div", { class: "canvas" }, drawing.root);
  const put = to => {
    zoom = Math.max(0.2, Math.min(3, to));
    drawing.root.setAttribute("width", Math.round(drawing.width * zoom));
    drawing.root.setAttribute("height", Math.round(drawing.height * zoom));
  };
  const centre = () => {
    holder.scrollLeft = drawing.at.x * zoom - holder.clientWidth / 2;
    holder.scrollTop = drawing.at.y * zoom - holder.clientHeight / 2;
  };
  const fitAll = least => { put(Math.max(least, Math.min(1, (holder.clientWidth - 4) / drawing.width, (holder.clientHeight - 4) / drawing.height))); centre(); };
  // small drawings whole; large ones at a size that can be read, on the directive itself
  requestAnimationFrame(() => fitAll(0.74));
  dragToScroll(holder);
  holder.addEventListener("wheel", event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    put(zoom * Math.exp(-event.deltaY / 300));
  }, { passive: false });
  output = { svg: () => drawing.root, csv: () => relationRows(drawing.found.edges) };
  const hidden = [...G.in[i], ...G.out[i]].filter(e => !shown.relation[e]).length;
  return [el("div", { class: "bar" },
    el("span", { class: "number" }, t("drawn", count(drawing.found.nodes.size), count(drawing.found.edges.length))),
    hidden ? el("span", { class: "number" }, t("relationsHidden", count(hidden))) : "",
    el("span", { class: "zoom" }, button("−", () => put(zoom / 1.25), { "aria-label": t("zoomOut") }), button("+", () => put(zoom * 1.25), { "aria-label": t("zoomIn") }),
      button(t("whole"), () => fitAll(0.2)))),
  drawing.found.full ? el("p", { class: "status" }, t("drawingFull", MAX_DRAWN)) : "",
  holder, el("p", { class: "help" }, t("drawingHelp"))];
}

function dragToScroll(holder) {
  let from = null, pressed = [0, 0];
  holder.addEventListener("pointerdown", event => {
    if (event.pointerType === "mouse" && event.button === 0) from = { x: event.clientX + holder.scrollLeft, y: event.clientY + holder.scrollTop };
  });
  holder.addEventListener("pointermove", event => {
    if (from && event.buttons) { holder.scrollLeft = from.x - event.clientX; holder.scrollTop = from.y - event.clientY; }
  });
  holder.addEventListener("pointerup", () => { from = null; });
  // letting go after a drag is no click on what happens to lie there
  holder.addEventListener("pointerdown", event => { pressed = [event.clientX, event.clientY]; });
  holder.addEventListener("click", event => {
    if (Math.hypot(event.clientX - pressed[0], event.clientY - pressed[1]) > 5 && event.detail) event.stopPropagation();
  }, true);
}

/** Every relation of the lineage, the nearest first. */
function lineageList(i) {
  const r = G.relations, d = G.directives, found = lineage(i, state.depth, true);
  const step = e => Math.max(Math.abs(found.nodes.get(r.from[e]).step), Math.abs(found.nodes.get(r.to[e]).step));
  const rows = found.edges.sort((a, b) => step(a) - step(b) || r.type[a] - r.type[b] || dayFor(r.from[a]) - dayFor(r.from[b]) || a - b);
  output = { csv: () => relationRows(rows) };
  const name = (at, bare) => (at === i ? el("strong", {}, vi(nameOf(at))) : nameButton(at, bare));
  return [el("p", { class: "number" }, t("drawn", count(found.nodes.size), count(rows.length))),
    table("lineage", t("lineageOf", nameOf(i)), [
      { head: t("step"), number: true, value: step },
      { head: t("directive"), value: e => nameOf(r.from[e]), cell: e => [name(r.from[e], true), " ", r.from[e] === i ? "" : statusWord(r.from[e])] },
      { head: t("relation"), value: e => t(`rel${RELATIONS[r.type[e]]}`), cell: e => [lineSample(r.type[e]), t(`rel${RELATIONS[r.type[e]]}`)] },
      { head: t("ofDirective"), value: e => nameOf(r.to[e]), cell: e => [name(r.to[e]), " ", r.to[e] === i ? "" : statusWord(r.to[e])] },
      { head: t("body"), value: e => bodyOf(r.from[e]), cell: e => (r.from[e] < 0 ? t("byReport") : vi(bodyOf(r.from[e]))) },
      { head: t("date"), value: e => (r.from[e] < 0 ? "" : d.date[r.from[e]]), cell: e => (r.from[e] < 0 ? "" : showDate(d.date[r.from[e]])) },
      { head: t("confidence"), number: true, value: e => r.confidence[e], cell: e => `${r.confidence[e]} %` },
      { head: t("proof"), value: e => r.count[e], cell: e => button(t("proofs", r.count[e]), () => pick(`e${e}`, true), { class: "small", "aria-label": `${t("proof")}: ${relationSentence(e)}` }) },
    ], rows)];
}

/** All that carries out a directive, through others too: the other end with its number of steps and the relation that led there. */
function carriersOf(i) {
  const r = G.relations, steps = new Map([[i, [0, -1]]]), queue = [i];
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at];
    if (here < 0) continue;
    for (const e of G.in[here]) {
      if (r.type[e] !== 0 || steps.has(r.from[e]) || r.confidence[e] < state.confidence) continue;
      steps.set(r.from[e], [steps.get(here)[0] + 1, e]);
      queue.push(r.from[e]);
    }
  }
  steps.delete(i);
  return steps;
}

/**
 * Provinces with what carries the directive out, and those with nothing. A province is covered by a directive of its own
 * level, as the saved query `issued_nothing` has it; those of units below it and reports are counted beside that.
 */
function provinceCover(i) {
  const rows = provincesOf(state.map).map(province => ({ province, own: [], below: [], reports: [] })), d = G.directives;
  const byProvince = new Map(rows.map(row => [row.province, row]));
  for (const [other, [, e]] of carriersOf(i)) {
    const row = byProvince.get(provinceOf(placeOf(other), state.map));
    if (row) (other < 0 ? row.reports : d.level[other] === 1 ? row.own : row.below).push([other, e]);
  }
  const all = row => [...row.own, ...row.below, ...row.reports];
  const has = rows.filter(row => all(row).length).sort((a, b) => b.own.length - a.own.length || NAMES.compare(shortPlace(a.province), shortPlace(b.province)));
  const covered = has.filter(row => row.own.length).length, none = rows.filter(row => !all(row).length);
  output = { csv: () => ({ name: "theo-tinh", head: ["province", "own_level", "below", "reports", "directives"],
    rows: rows.map(row => [G.places.name[row.province], row.own.length, row.below.length, row.reports.length, all(row).map(pair => nameOf(pair[0])).join("; ")]) }) };
  const names = pairs => pairs.slice(0, 5).map(([other, e]) => el("span", { class: "item" }, nameButton(other), " ",
    button(t("proofShort"), () => pick(`e${e}`, true), { class: "small", "aria-label": `${t("proof")}: ${relationSentence(e)}` }))).concat(pairs.length > 5 ? `… +${pairs.length - 5}` : []);
  return [
    el("p", {}, el("strong", {}, t("coverSome", count(covered), count(rows.length))), " ", t("coverMore", count(has.length - covered)), " ", t("coverNote")),
    has.length ? table("cover", t("coverTitle"), [
      { head: t("province"), value: row => shortPlace(row.province), cell: row => placeButton(row.province) },
      { head: t("ownLevel"), number: true, value: row => row.own.length },
      { head: t("below"), number: true, value: row => row.below.length },
      { head: t("reports"), number: true, value: row => row.reports.length },
      { head: t("directives"), value: row => all(row).length, cell: row => names(all(row)) },
    ], has) : "",
    el("h3", {}, t("coverNone"), " ", el("span", { class: "number" }, count(none.length))),
    el("ul", { class: "chips" }, none.map(row => el("li", {}, placeButton(row.province)))),
  ];
}
