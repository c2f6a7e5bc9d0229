// Campaigns: who promotes them where and when.

function campaignsView() {
  output = {};
  const rows = G.campaigns.key.map((_, i) => i);
  const number = (i, document) => G.promotes.filter(p => p[0] === i && p[1] === document).length;
  return [el("h2", {}, t("campaigns")), table("campaigns", t("campaigns"), [
    { head: t("campaign"), value: i => G.campaigns.name[i], cell: i => button(G.campaigns.name[i], () => go({ view: "campaign", key: G.campaigns.key[i] }), { class: "plain link" }) },
    { head: t("kind"), value: i => G.campaigns.kind[i], cell: i => vi(G.campaigns.kind[i]) },
    { head: t("directives"), number: true, value: i => number(i, 0) },
    { head: t("documents"), number: true, value: i => number(i, 1) },
  ], rows)];
}

/** Directives and documents of a campaign: [is document, row, province, year, sentence]. */
function promoters(campaign) {
  return G.promotes.flatMap((p, n) => (p[0] === campaign && (p[1] || shown.directive[p[2]]) ? [[...p, evidence.words[evidence.promotes[n]]]] : [])).map(([, isDocument, i, sentence]) => {
    if (!isDocument) return [0, i, provinceOf(G.directives.place[i], state.map), G.directives.year[i], sentence];
    const date = evidence.words[evidence.documents.date[i]];
    return [1, i, provinceOf(evidence.documents.place[i], state.map), date ? +date.slice(0, 4) : 0, sentence];
  }).filter(p => !state.province || p[2] === indexOfKey("places", state.province));
}

/** Directives of a campaign with the sentence that names it. */
function promotersTable(rows) {
  const sentences = new Map(rows.map(row => [row[1], row[4]]));
  const columns = [...directiveColumns().slice(0, 4), { head: t("sentence"), wide: true, value: i => sentences.get(i), cell: i => vi(sentences.get(i)) }];
  return table("promoters", t("directives"), columns, rows.map(row => row[1]));
}

function campaignView() {
  const i = indexOfKey("campaigns", state.key);
  if (i < 0) return [el("p", { class: "help" }, t("notInPage", state.key))];
  if (!evidence) { loadEvidence().then(draw); return [el("p", {}, t("loading"))]; }
  const rows = promoters(i);
  const known = [...new Set(rows.map(row => row[3]).filter(Boolean))].sort();
  const span = known.length ? Array.from({ length: known.at(-1) - known[0] + 1 }, (_, n) => known[0] + n) : [];
  const cells = new Map(), wheres = new Map();
  for (const [, , where, year] of rows) {
    cells.set(`${where} ${year}`, (cells.get(`${where} ${year}`) || 0) + 1);
    wheres.set(where, (wheres.get(where) || 0) + 1);
  }
  const most = Math.max(4, ...cells.values());      // one of one is not dark
  const lines = [...wheres.keys()].sort((a, b) => (a < 0) - (b < 0) || (a < 0 ? 0 : NAMES.compare(shortPlace(a), shortPlace(b))));
  const columns = [...span, ...(rows.some(row => !row[3]) ? [0] : [])];
  const none = provincesOf(state.map).filter(p => !wheres.has(p));
  const placeName = where => (where < 0 ? t("centralOrUnknown") : placeButton(where));
  output = { csv: () => ({ name: "phong-trao", head: ["province", ...columns.map(year => year || "?"), "total"],
    rows: lines.map(where => [where < 0 ? t("centralOrUnknown") : G.places.name[where], ...columns.map(year => cells.get(`${where} ${year}`) || 0), wheres.get(where)]) }) };
  return [
    el("div", { class: "bar" }, el("h2", {}, vi(`“${G.campaigns.name[i]}”`)), el("span", { class: "number" }, vi(G.campaigns.kind[i])), mapSwitch()),
    el("p", {}, t("campaignSummary", count(rows.filter(row => !row[0]).length), count(rows.filter(row => row[0]).length), count(lines.filter(where => where >= 0).length), count(provincesOf(state.map).length))),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": t("byProvinceAndYear") }, el("table", { class: "matrix" },
      el("caption", {}, t("byProvinceAndYear")),
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, t("province")), columns.map(year => el("th", { scope: "col" }, year || t("noDate"))), el("th", { scope: "col" }, t("total")))),
      el("tbody", {}, lines.map(where => el("tr", {}, el("th", { scope: "row" }, placeName(where)), columns.map(year => {
        const n = cells.get(`${where} ${year}`) || 0;
        return el("td", { class: n ? `heat h${Math.min(4, Math.ceil(4 * n / most))}` : "empty" }, n || el("span", { class: "hidden-text" }, "0"));
      }), el("td", { class: "right" }, count(wheres.get(where)))))),
      el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, t("total")), columns.map(year => el("td", {}, count(rows.filter(row => row[3] === year).length))),
        el("td", {}, count(rows.length)))))),
    el("h3", {}, t("directives")), promotersTable(rows.filter(row => !row[0])),
    rows.some(row => row[0]) ? [el("h3", {}, t("documents")), el("ul", { class: "relations" }, rows.filter(row => row[0]).slice(0, 200).map(row => el("li", {}, documentLine(row[1]), row[4] ? el("span", { class: "line" }, vi(row[4])) : "")))] : "",
    el("h3", {}, t("noneHere"), " ", el("span", { class: "number" }, count(none.length))),
    el("ul", { class: "chips" }, none.map(p => el("li", {}, placeButton(p)))),
  ].flat();
}
