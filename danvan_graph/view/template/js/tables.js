// Tables for those who read: sortable, 100 rows at a time, and as CSV.

const PORTION = 100, PRINTED = 1000;
const sorting = new Map();        // table name: [column, 1 or -1]

/**
 * columns: { head, value: row => what is sorted by, cell: row => what is shown (default: value), number: right-aligned }
 */
function table(name, caption, columns, rows, portion) {
  const body = el("tbody"), more = el("p", { class: "more" }), heads = [];
  const rowHead = columns.findIndex(column => !column.number);
  let limit = portion || PORTION;
  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : NAMES.compare(String(a), String(b)));
  const fill = () => {
    const [at, way] = sorting.get(name) || [-1, 1];
    const sorted = at < 0 ? rows : [...rows].sort((a, b) => way * compare(columns[at].value(a), columns[at].value(b)));
    body.replaceChildren(...sorted.slice(0, limit).map(row => el("tr", {}, columns.map((column, n) =>
      el(n === rowHead ? "th" : "td", { scope: n === rowHead ? "row" : null, class: column.number ? "right" : column.wide ? "roomy" : null }, (column.cell || column.value)(row))))));
    heads.forEach((head, n) => head.setAttribute("aria-sort", n === at ? (way > 0 ? "ascending" : "descending") : "none"));
    more.replaceChildren(...(rows.length > limit ? [button(t("showMore", count(Math.min(PORTION * 5, rows.length - limit)), count(rows.length - limit)), () => { limit += PORTION * 5; fill(); })] : []));
  };
  const head = (column, n) => {
    const th = el("th", { scope: "col", class: column.number ? "right" : null }, button(column.head, () => {
      const [at, way] = sorting.get(name) || [-1, 1];
      sorting.set(name, [n, at === n ? -way : 1]);
      fill();
    }, { class: "plain sort" }));
    heads.push(th);
    return th;
  };
  const node = el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    el("table", {}, el("caption", { class: "hidden-text" }, caption), el("thead", {}, el("tr", {}, columns.map(head))), body));
  fill();
  return el("div", { class: "table", whole: () => { limit = Math.max(limit, PRINTED); fill(); } }, node, more);
}

/** Columns of a table whose rows are directives. */
function directiveColumns() {
  const d = G.directives;
  return [
    { head: t("directive"), value: nameOf, cell: i => nameButton(i, true) },
    { head: t("heading"), wide: true, value: i => d.heading[i], cell: i => vi(d.heading[i]) },
    { head: t("body"), wide: true, value: bodyOf, cell: i => vi(bodyOf(i)) },
    { head: t("date"), value: i => d.date[i] || "0", cell: i => showDate(d.date[i]) },
    { head: t("level"), value: i => d.level[i], cell: i => t(LEVELS[d.level[i]]) },
    { head: t("status"), value: i => d.status[i] * 2 + d.stub[i], cell: statusWord },
    { head: t("timesCited"), number: true, value: i => G.in[i].length },
  ];
}

function directiveRows(rows) {
  const d = G.directives;
  return { name: "van-ban", head: ["key", "kind", "symbol", "heading", "body", "place", "date", "level", "status", "replaced_by", "stub", "incoming", "outgoing"],
    rows: rows.map(i => [d.key[i], d.kind[i], d.symbol[i], d.heading[i], bodyOf(i), d.place[i] < 0 ? "" : G.places.name[d.place[i]], d.date[i], LEVELS[d.level[i]],
      STATUSES[d.status[i]], replacedBy(i).map(nameOf).join("; "), d.stub[i], G.in[i].length, G.out[i].length]) };
}

/** The list: all that the filters let through, or what a search found. */
function listView() {
  const of = indexOfKey("directives", state.rests);
  const found = state.rests ? (of < 0 ? allResting() : restingOn(of)) : state.q ? searchDirectives(state.q) : Array.from({ length: G.size }, (_, i) => i);
  const rows = found.filter(i => shown.directive[i]);
  if (!state.q && !sorting.has("list")) sorting.set("list", [3, -1]);
  output = { csv: () => directiveRows(rows) };
  return [el("div", { class: "bar" }, el("h2", {}, state.rests ? (of < 0 ? t("restingAll") : t("restingOn", nameOf(of))) : state.q ? t("resultsFor", state.q) : t("list")),
    el("span", { class: "number" }, t("directivesShown", count(rows.length)), found.length > rows.length ? ` (${t("hiddenByFilters", count(found.length - rows.length))})` : "")),
  state.rests ? el("p", { class: "help" }, t("restingNote")) : "",
  table(state.q || state.rests ? "found" : "list", t("list"), directiveColumns(), rows)];
}
