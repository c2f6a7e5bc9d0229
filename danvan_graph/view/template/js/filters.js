// Filters with a legend: each value says how many it would show with the other filters as they are.

// colours of Okabe and Ito, darkened where 3:1 against white asks for it; a dash or a shape says the same again
const LINES = [["#0072b2", ""], ["#c44e00", "8 4"], ["#00795a", "2 3"], ["#a8458a", "10 3 2 3"], ["#111111", "1 4"], ["#8a6100", "5 2"], ["#6e6e6e", "2 5"]];
const SHAPES = [["#c44e00", "circle"], ["#0072b2", "square"], ["#00795a", "triangle"], ["#a8458a", "diamond"], ["#6e6e6e", "cross"]];
const STATUS_MARKS = ["", "⊘", "✕", "◷"];

let filtersShut = false;          // on a phone they are shut first
const shown = { directive: new Uint8Array(0), relation: new Uint8Array(0), total: 0, stamp: 0, facets: {} };

/** Whether each directive passes, and the counts of each value: those that fail no other filter. */
function applyFilters() {
  const d = G.directives, r = G.relations, n = G.size;
  const levels = setOf(state.levels), statuses = setOf(state.statuses), texts = setOf(state.texts);
  const province = state.province ? indexOfKey("places", state.province) : -2;
  const campaign = state.campaign ? indexOfKey("campaigns", state.campaign) : -2;
  const words = foldedWords(state.body);
  const bodies = words ? new Set(G.bodies.name.flatMap((name, i) => (foldedWords(name).includes(words) ? [i] : []))) : null;
  const from = +state.from || -Infinity, to = +state.to || Infinity;
  const facets = shown.facets = { level: count5(), status: count5(), text: [0, 0], province: new Map(), campaign: new Map(), body: new Map() };
  if (shown.directive.length !== n) Object.assign(shown, { directive: new Uint8Array(n), relation: new Uint8Array(r.type.length) });
  shown.total = 0;
  shown.stamp++;
  for (let i = 0; i < n; i++) {
    const year = d.year[i], where = provinceOf(d.place[i], state.map);
    // one bit a filter that the directive fails
    const fails = (levels.size && levels.has(String(d.level[i])) ? 1 : 0)
      | (statuses.size && statuses.has(String(d.status[i])) ? 2 : 0)
      | (texts.size && texts.has(String(d.stub[i])) ? 4 : 0)
      | (province !== -2 && where !== province ? 8 : 0)
      | (campaign !== -2 && !d.campaigns[i].includes(campaign) ? 16 : 0)
      | (bodies && !bodies.has(d.body[i]) ? 32 : 0)
      | ((year ? year < from || year > to : from > 0 || to < Infinity) ? 64 : 0);
    shown.directive[i] = fails ? 0 : 1;
    if (!fails) shown.total++;
    if (!(fails & ~1)) facets.level[d.level[i]]++;
    if (!(fails & ~2)) facets.status[d.status[i]]++;
    if (!(fails & ~4)) facets.text[d.stub[i]]++;
    if (!(fails & ~8) && where >= 0) facets.province.set(where, (facets.province.get(where) || 0) + 1);
    if (!(fails & ~16)) for (const c of d.campaigns[i]) facets.campaign.set(c, (facets.campaign.get(c) || 0) + 1);
    if (!(fails & ~32) && d.body[i] >= 0) facets.body.set(d.body[i], (facets.body.get(d.body[i]) || 0) + 1);
  }
  const kinds = setOf(state.relations);
  facets.relation = RELATIONS.map(() => 0);
  for (let e = 0; e < r.type.length; e++) {
    const passes = shown.directive[r.to[e]] && (r.from[e] < 0 || shown.directive[r.from[e]]) && r.confidence[e] >= state.confidence;
    if (passes) facets.relation[r.type[e]]++;
    // the ends are tested where a relation is drawn: the directive looked at stays whatever the filters say
    shown.relation[e] = r.confidence[e] >= state.confidence && kinds.has(String(r.type[e])) ? 1 : 0;
  }
}
const count5 = () => [0, 0, 0, 0, 0];

function lineSample(type) {
  const [colour, dash] = LINES[type];
  return svg("svg", { width: 30, height: 10, "aria-hidden": "true", class: "sample" },
    svg("path", { d: "M1 5H23", stroke: colour, "stroke-width": 2.5, "stroke-dasharray": dash || null }),
    svg("path", { d: "M22 1l7 4-7 4z", fill: colour }));
}

function shapePath(shape, x, y, r) {
  if (shape === "circle") return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  if (shape === "square") return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  if (shape === "triangle") return `M${x} ${y - r * 1.15}l${r * 1.15} ${2.1 * r}h${-2.3 * r}z`;
  if (shape === "diamond") return `M${x} ${y - r * 1.3}l${r * 1.3} ${r * 1.3}l${-r * 1.3} ${r * 1.3}l${-r * 1.3} ${-r * 1.3}z`;
  return `M${x - r} ${y - r * 0.4}h${0.6 * r}v${-0.6 * r}h${0.8 * r}v${0.6 * r}h${0.6 * r}v${0.8 * r}h${-0.6 * r}v${0.6 * r}h${-0.8 * r}v${-0.6 * r}h${-0.6 * r}z`;
}
const shapeSample = level => svg("svg", { width: 16, height: 16, "aria-hidden": "true", class: "sample" },
  svg("path", { d: shapePath(SHAPES[level][1], 8, 8, 5.5), fill: SHAPES[level][0] }));

/** A box to tick. `off`: the set lists what is hidden; else what is shown. */
function tick(group, value, label, sample, number, off) {
  const set = setOf(state[group]), id = `f-${group}-${value}`;
  const box = el("input", { type: "checkbox", id, change: () => change({ [group]: toggled(state[group], value) }) });
  box.checked = off ? !set.has(String(value)) : set.has(String(value));
  return el("li", { class: number ? null : "none" }, box, el("label", { for: id }, sample, label, " ", el("span", { class: "number" }, count(number))));
}

function fieldset(legend, ...content) {
  return el("fieldset", {}, el("legend", {}, t(legend)), ...content);
}

function select(id, label, options, value, set) {
  const node = el("select", { id, change: () => set(node.value) },
    options.map(([key, text]) => el("option", { value: key, selected: key === value }, text)));
  return el("p", {}, el("label", { for: id }, label), node);
}

function filterPanel() {
  const f = shown.facets, numbered = (map, i) => count(map.get(i) || 0);
  const year = (id, label) => {
    const input = el("input", { type: "number", id: `f-${id}`, min: 1900, max: 2100, placeholder: id === "from" ? years()[0] : years()[1],
      value: state[id], change: () => change({ [id]: input.value }) });
    return el("p", { class: "half" }, el("label", { for: `f-${id}` }, label), input);
  };
  const sure = el("input", { type: "range", id: "f-confidence", min: 0, max: 100, step: 5, value: state.confidence,
    "aria-valuetext": `${state.confidence} %`, change: () => change({ confidence: +sure.value }) });
  const body = el("input", { type: "text", id: "f-body", list: "bodies", value: state.body, autocomplete: "off",
    change: () => change({ body: body.value }) });
  const often = [...f.body].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 100);
  const provinces = provincesOf(state.map);
  return [
    el("details", { open: filtersShut ? null : true, id: "filterBox" },
      el("summary", {}, t("filters"), " ", el("span", { class: "number", id: "total" }, shown.total === G.size ? count(G.size) : t("ofTotal", count(shown.total), count(G.size)))),
      fieldset("relation", el("ul", {}, RELATIONS.map((name, i) => tick("relations", i, t(`rel${name}`), lineSample(i), f.relation[i])))),
      fieldset("level", el("ul", {}, LEVELS.map((name, i) => (f.level[i] || i < 4) && tick("levels", i, t(name), shapeSample(i), f.level[i], true)))),
      fieldset("status", el("ul", {}, STATUSES.map((name, i) => tick("statuses", i, t(i === 3 ? "endedShort" : name),
        el("span", { class: "sample mark", "aria-hidden": "true" }, STATUS_MARKS[i]), f.status[i], true))),
      el("ul", {}, [0, 1].map(i => tick("texts", i, t(i ? "stub" : "withText"),
        el("span", { class: `sample box${i ? " dashed" : ""}`, "aria-hidden": "true" }), f.text[i], true)))),
      fieldset("place",
        select("f-map", t("map"), [["old", t("mapOld")], ["new", t("mapNew")]], state.map, map => change({ map, province: "" })),
        select("f-province", t("province"), [["", t("all")], ...provinces.map(i => [G.places.key[i], `${shortPlace(i)} (${numbered(f.province, i)})`])],
          state.province, province => change({ province })),
        el("p", {}, el("label", { for: "f-body" }, t("body")), body,
          el("datalist", { id: "bodies" }, often.map(([i, n]) => el("option", { value: G.bodies.name[i] }, count(n)))))),
      fieldset("campaign", select("f-campaign", t("campaign"),
        [["", t("all")], ...G.campaigns.name.map((name, i) => [G.campaigns.key[i], `${name} (${numbered(f.campaign, i)})`])],
        state.campaign, campaign => change({ campaign }))),
      fieldset("years", year("from", t("fromYear")), year("to", t("toYear"))),
      fieldset("confidence", el("p", {}, el("label", { for: "f-confidence" }, t("atLeast", state.confidence)), sure)),
      button(t("resetFilters"), () => change(Object.fromEntries(["relations", "levels", "statuses", "texts", "province", "campaign", "body",
        "from", "to", "confidence"].map(name => [name, START[name]]))), { class: "wide" })),
  ];
}

let yearRange = null;
function years() {
  if (!yearRange) {
    const known = G.directives.year.filter(year => year);
    yearRange = known.length ? [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))] : [2000, 2025];
  }
  return yearRange;
}
