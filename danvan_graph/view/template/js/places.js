// Places: a province of the old or the new map, what it issued and what it has not carried out.

const mapSwitch = () => select("map", t("map"), [["old", t("mapOld")], ["new", t("mapNew")]], state.map, map => change({ map, province: "" }));
const placeButton = i => button(G.places.name[i], () => go({ view: "place", key: G.places.key[i] }), { class: "plain link", lang: lang === "vi" ? null : "vi" });

let issued = null;
/** Directives issued in a place: of a province all below it, by its own map. */
function issuedIn(place) {
  if (!issued) {
    issued = new Map();
    const add = (where, i) => {
      if (where < 0) return;
      if (!issued.has(where)) issued.set(where, []);
      issued.get(where).push(i);
    };
    for (let i = 0; i < G.size; i++) {
      const where = G.directives.place[i];
      for (const one of new Set([where, provinceOf(where, "old"), provinceOf(where, "new")])) add(one, i);
    }
  }
  return issued.get(place) || [];
}

function placeNote(i) {
  const p = G.places, today = p.today[i], notes = [t(p.era[i] === "old" ? "mapOld" : "mapNew"), t("directivesShown", count(issuedIn(i).length))];
  if (p.level[i] !== "province" && p.province[i] >= 0) notes.unshift(p.name[p.province[i]]);
  else if (p.era[i] === "old" && today >= 0 && shortPlace(today) !== shortPlace(i)) notes.push(t("nowIn", shortPlace(today)));
  return notes.join(" · ");
}

let reach = null;
/**
 * Central directives that something in the graph carries out, with the provinces that do: one bit a province,
 * handed from each directive to those that it carries out until nothing changes (cycles are no harm).
 */
function centralReach() {
  const stamp = `${state.map} ${state.confidence}`, r = G.relations;
  if (reach?.stamp === stamp) return reach.rows;
  const bits = new Map(provincesOf(state.map).map((province, n) => [province, n])), words = Math.ceil(bits.size / 32);
  const own = new Int32Array(G.size * words), below = new Int32Array(G.size * words);
  const set = (array, at, place) => {
    const bit = bits.get(provinceOf(place, state.map));
    if (bit !== undefined) array[at * words + (bit >> 5)] |= 1 << (bit & 31);
  };
  for (let i = 0; i < G.size; i++) set(own, i, G.directives.place[i]);
  const edges = r.type.flatMap((type, e) => (type === 0 && r.confidence[e] >= state.confidence ? [e] : []));
  for (const e of edges) if (r.from[e] < 0) set(below, r.to[e], placeOf(r.from[e]));
  for (let changed = true; changed;) {
    changed = false;
    for (const e of edges) {
      if (r.from[e] < 0) continue;
      for (let w = 0; w < words; w++) {
        const to = r.to[e] * words + w, from = r.from[e] * words + w, next = below[to] | below[from] | own[from];
        if (next !== below[to]) { below[to] = next; changed = true; }
      }
    }
  }
  const has = (i, place) => Boolean(below[i * words + (bits.get(place) >> 5)] & (1 << (bits.get(place) & 31)));
  const rows = [];
  for (let i = 0; i < G.size; i++) {
    if (G.directives.level[i] !== 0) continue;
    const where = [...bits.keys()].filter(place => has(i, place)).length;
    if (where) rows.push({ i, where, has: place => has(i, place) });
  }
  rows.sort((a, b) => b.where - a.where || dayFor(b.i) - dayFor(a.i) || a.i - b.i);
  reach = { stamp, rows };
  return rows;
}

/** The nearest that carries a directive out in a province: [directive or body, the relation that led there]. */
function carrierIn(i, place) {
  for (const [other, [, e]] of carriersOf(i)) if (provinceOf(placeOf(other), state.map) === place) return [other, e];
  return [i, -1];
}

function placesView() {
  const central = centralReach(), standing = central.filter(row => !G.directives.status[row.i]), rows = provincesOf(state.map).map(place => {
    const own = issuedIn(place).filter(i => shown.directive[i]);
    return { place, own: own.length, old: own.filter(i => G.directives.status[i]).length, done: central.filter(row => row.has(place)).length, todo: standing.filter(row => !row.has(place)).length };
  });
  output = { csv: () => ({ name: "dia-phuong", head: ["province", "issued", "replaced_or_repealed", "central_carried_out", "central_not_seen"],
    rows: rows.map(row => [G.places.name[row.place], row.own, row.old, row.done, row.todo]) }) };
  return [
    el("div", { class: "bar" }, el("h2", {}, t("places")), mapSwitch()),
    el("p", {}, t("placesNote", count(standing.length), count(central.length))),
    table("places", t("places"), [
      { head: t("province"), value: row => shortPlace(row.place), cell: row => placeButton(row.place) },
      { head: t("issuedHere"), number: true, value: row => row.own },
      { head: t("replacedOnes"), number: true, value: row => row.old },
      { head: t("carriedOut"), number: true, value: row => row.done },
      { head: t("notSeen"), number: true, value: row => row.todo },
    ], rows),
  ];
}

function placeView() {
  const place = indexOfKey("places", state.key), p = G.places;
  if (place < 0) return [el("p", { class: "help" }, t("notInPage", state.key))];
  if (p.level[place] === "province" && p.era[place] !== state.map) state.map = p.era[place];
  const own = issuedIn(place), seen = own.filter(i => shown.directive[i]);
  const province = p.level[place] === "province" ? place : p.province[place];
  const central = p.level[place] === "province" ? centralReach() : [];
  const standing = central.filter(row => !G.directives.status[row.i]), todo = standing.filter(row => !row.has(place)), done = central.filter(row => row.has(place));
  const before = p.era[place] === "new" ? provincesOf("old").filter(i => p.today[i] === place) : [];
  const today = p.today[place];
  output = { csv: () => directiveRows(seen) };
  return [
    el("h2", {}, vi(p.name[place])),
    el("p", {}, t(p.era[place] === "old" ? "mapOld" : "mapNew"), province !== place && province >= 0 ? [" · ", placeButton(province)] : "",
      p.era[place] === "old" && today >= 0 ? [` · ${t("todayIn")}: `, placeButton(today)] : "",
      before.length ? [` · ${t("formedFrom")}: `, before.map((i, n) => [n ? ", " : "", placeButton(i)])] : ""),
    el("h3", {}, t("issuedHere"), " ", el("span", { class: "number" }, count(seen.length), own.length > seen.length ? ` (${t("hiddenByFilters", count(own.length - seen.length))})` : "")),
    seen.length ? table("issued", t("issuedHere"), directiveColumns(), seen, 25) : el("p", { class: "status" }, t("nothingIssued")),
    central.length ? [
      el("h3", {}, t("notSeenLong"), " ", el("span", { class: "number" }, t("ofTotal", count(todo.length), count(standing.length)))),
      el("p", { class: "help" }, t("coverNote")),
      todo.length ? table("todo", t("notSeenLong"), [
        { head: t("directive"), value: row => nameOf(row.i), cell: row => [nameButton(row.i), " ", statusWord(row.i)] },
        { head: t("heading"), wide: true, value: row => G.directives.heading[row.i], cell: row => vi(G.directives.heading[row.i]) },
        { head: t("otherProvinces"), number: true, value: row => row.where },
      ], todo, 25) : "",
      el("h3", {}, t("carriedOutLong"), " ", el("span", { class: "number" }, count(done.length))),
      done.length ? table("done", t("carriedOutLong"), [
        { head: t("directive"), value: row => nameOf(row.i), cell: row => [nameButton(row.i), " ", statusWord(row.i)] },
        { head: t("by"), value: row => nameOf(carrierIn(row.i, place)[0]), cell: row => {
          const [other, e] = carrierIn(row.i, place);
          return [nameButton(other), " ", button(t("proofShort"), () => pick(`e${e}`, true), { class: "small", "aria-label": `${t("proof")}: ${relationSentence(e)}` })];
        } },
      ], done, 25) : ""] : "",
  ].flat();
}
