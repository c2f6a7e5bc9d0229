// The panel: what is known of a directive, and every sentence behind a relation.

/** Choose a box ("n12"), a relation ("e40") or nothing (""). */
function pick(what, byKeyboard) {
  state.select = what;
  history.replaceState(null, "", address());
  showPanel();
  view.soon?.();
  const drawing = document.querySelector("svg.lineage");
  if (drawing) markChosen(drawing);
  const panel = document.getElementById("panel");
  if (what && (byKeyboard || window.innerWidth < 900)) {
    panel.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }
}

function showPanel() {
  const panel = document.getElementById("panel"), what = state.select, number = Number(what.slice(1));
  document.body.classList.toggle("picked", what !== "");
  if (what[0] === "e" && number < G.relations.type.length) {
    panel.replaceChildren(...relationPanel(number));
    if (!evidence) loadEvidence().then(() => { if (state.select === what) showPanel(); });
  } else if (what[0] === "n" && number < G.size && number >= -G.bodies.key.length) {
    panel.replaceChildren(...nodePanel(number));
    if (!evidence) loadEvidence().then(() => { if (state.select === what) showPanel(); });
  } else if (state.view === "directive" && indexOfKey("directives", state.key) >= 0) panel.replaceChildren(...nodePanel(indexOfKey("directives", state.key)).slice(1), el("p", { class: "help" }, t("panelHelp")));
  else panel.replaceChildren(...(state.view === "overview" ? startPanel() : [el("p", { class: "help" }, t("panelHelp"))]));
}

/** Where to begin: what most is carried out, and what rests on replaced directives. */
function startPanel() {
  const r = G.relations, times = new Uint32Array(G.size);
  for (let e = 0; e < r.type.length; e++) if (r.type[e] === IMPLEMENTS && shown.directive[r.to[e]]) times[r.to[e]]++;
  const most = [...times.keys()].filter(i => times[i]).sort((a, b) => times[b] - times[a] || a - b).slice(0, 10);
  return [el("h2", {}, t("begin")), el("p", { class: "help" }, t("beginHelp")),
    most.length ? [el("h3", {}, t("mostCarriedOut")), el("ol", { class: "relations" }, most.map(i => el("li", {}, nameButton(i), " ",
      el("span", { class: "number" }, t("timesCarriedOut", count(times[i]))), " ", statusWord(i), el("small", { class: "line" }, vi(G.directives.heading[i])))))] : "",
    resting?.length ? el("p", {}, button(t("restingCount", count(resting.length)), () => go({ view: "list", rests: "all" }), { class: "plain link" })) : "",
  ].flat().filter(Boolean);
}

const closer = () => button("✕", () => {
  const last = state.select;
  pick("");
  (document.querySelector(`.node[data-i="${last.slice(1)}"]`) || document.getElementById("time") || document.getElementById("main")).focus();
}, { class: "plain close", "aria-label": t("close") });

/** "⊘ Đã bị thay thế" with the mark that the legend shows. */
function statusWord(i) {
  if (i < 0 || !(G.directives.status[i] || G.directives.stub[i])) return "";
  const status = G.directives.status[i];
  return el("span", { class: status ? "status old" : "status" }, status ? `${STATUS_MARKS[status]} ${t(STATUSES[status])}` : t("stub"));
}

function facts(rows) {
  return el("dl", {}, rows.filter(row => row[1]).map(([name, value]) => [el("dt", {}, t(name)), el("dd", {}, value)]));
}

/** A directive's name that opens its view; `bare`: where its body stands beside it anyway. */
const nameButton = (i, bare) => (i < 0 ? vi(nameOf(i)) : button(bare ? nameOf(i) : fullNameOf(i), () => go({ view: "directive", key: keyOf(i) }), { class: "plain link", lang: lang === "vi" ? null : "vi" }));

function nodePanel(i) {
  const d = G.directives, edges = [...(i < 0 ? G.ofBody.get(i) || [] : [...G.out[i], ...G.in[i]])];
  const sides = [["outgoing", edges.filter(e => G.relations.from[e] === i)], ["incoming", edges.filter(e => G.relations.to[e] === i && G.relations.from[e] !== i)]];
  return [
    closer(), el("h2", {}, vi(nameOf(i))),
    i < 0 ? el("p", {}, t("byReportLong")) : [
      d.heading[i] ? el("p", { class: "heading" }, vi(d.heading[i])) : "", statusWord(i) ? el("p", {}, statusWord(i)) : "",
      state.view === "directive" && state.key === keyOf(i) ? "" : el("p", {}, button(t("openLineage"), () => go({ view: "directive", key: keyOf(i) }), { class: "strong" })),
      factsOf(i)],
    sides.filter(side => side[1].length).map(([side, list]) => [el("h3", {}, t(side), " ", el("span", { class: "number" }, count(list.length))),
      el("ul", { class: "relations" }, list.slice(0, 60).map(e => relationLine(e, side === "outgoing" ? G.relations.to[e] : G.relations.from[e], side))),
      list.length > 60 ? el("p", { class: "help" }, t("restInList", count(list.length - 60))) : ""]),
    evidence && i >= 0 ? [textsOf(i), conflictsOf(i)] : "",
  ].flat(4).filter(Boolean);
}

function factsOf(i) {
  const d = G.directives, place = d.place[i], today = provinceOf(place, "new");
  const by = replacedBy(i);
  return facts([
    [d.status[i] === 2 ? "repealedByWhom" : "replacedByWhom", by.length ? by.map(nameButton) : ""],
    ["body", bodyOf(i) && vi(bodyOf(i))],
    ["place", place >= 0 && vi(G.places.name[place] + (G.places.level[place] === "province" ? "" : `, ${G.places.name[G.places.province[place]]}`))],
    ["todayIn", place >= 0 && G.places.era[place] === "old" && today >= 0 && today !== place && vi(G.places.name[today])],
    ["date", d.date[i] ? showDate(d.date[i]) : t("unknown")],
    ["effective", d.from[i] && showDate(d.from[i])], ["until", d.to[i] && showDate(d.to[i])],
    ["level", t(LEVELS[d.level[i]])],
    ["campaign", d.campaigns[i].length && d.campaigns[i].map(c => button(G.campaigns.name[c], () => go({ view: "campaign", key: G.campaigns.key[c] }), { class: "plain link" }))],
    ["source", d.verified[i] ? t("verified") : d.stub[i] ? t("stubLong") : t("fromTexts")],
  ]);
}

function relationLine(e, other, side) {
  const r = G.relations, type = RELATIONS[r.type[e]];
  return el("li", {}, lineSample(r.type[e]), el("span", {}, t(side === "outgoing" ? `rel${type}` : `by${type}`), " "), nameButton(other), " ",
    button(r.count[e] ? t("proofs", r.count[e]) : t("noProof"), () => pick(`e${e}`, true), { class: "small", "aria-label": `${t("proof")}: ${relationSentence(e)}` }));
}

function textsOf(i) {
  const rows = evidence.texts.filter(row => row[1] === i);
  return rows.length ? [el("h3", {}, t("texts")), el("ul", { class: "relations" }, rows.map(([document, , report]) =>
    el("li", {}, t(report ? "reportsOn" : "textOf"), " ", documentLine(document))))] : "";
}

function conflictsOf(i) {
  const w = evidence.words, rows = evidence.conflicts.filter(row => row[0] === i);
  return rows.length ? [el("h3", {}, t("conflicts")), el("ul", { class: "relations" }, rows.map(([, field, value, accepted, document, reason]) =>
    el("li", {}, t("conflict", t(`field_${w[field]}` in STRINGS ? `field_${w[field]}` : "fieldOther"), w[value], w[accepted] || "?", w[document]), w[reason] ? ` (${w[reason]})` : "")))] : "";
}

function documentLine(i) {
  const d = evidence.documents, w = evidence.words, heading = w[d.heading[i]] || d.source[i];
  return [link(w[d.url[i]], heading), " ", el("small", {}, [w[d.publisher[i]], showDate(w[d.date[i]]), w[d.heading[i]] ? d.source[i] : ""].filter(Boolean).join(" · "))];
}

function relationPanel(e) {
  const r = G.relations, type = RELATIONS[r.type[e]], fact = G.words[r.fact[e]];
  return [
    closer(), el("h2", {}, t("proof")),
    el("p", { class: "claim" }, nameButton(r.from[e]), " ", lineSample(r.type[e]), el("strong", {}, ` ${t(`rel${type}`)} `), nameButton(r.to[e])),
    r.from[e] < 0 ? "" : el("p", {}, button(t("aboutSource"), () => pick(`n${r.from[e]}`, true), { class: "small" }), " ", button(t("aboutTarget"), () => pick(`n${r.to[e]}`, true), { class: "small" })),
    fact ? el("p", {}, t("factSource"), " ", vi(fact)) : "",
    r.count[e] || fact ? "" : el("p", {}, t("noProof")),
    !evidence ? el("p", {}, t("loading")) : el("ol", { class: "proofs" }, evidence.items[e].map(proofItem)),
  ].filter(Boolean);
}

/** The sentence with its cue and its citation marked. */
function markedSentence(item) {
  const text = evidence.words[item[0]], spans = [[item[1], item[2], "cue"], [item[3], item[4], "cited"]].filter(span => span[0] >= 0).sort((a, b) => a[0] - b[0]);
  const parts = [];
  let at = 0;
  for (const [start, end, kind] of spans) {
    if (start < at) continue;
    parts.push(text.slice(at, start), el("mark", { class: kind, title: t(kind) }, text.slice(start, end)));
    at = end;
  }
  return el("blockquote", { lang: "vi" }, parts, text.slice(at));
}

function proofItem(item) {
  const w = evidence.words, [, , , , , document, start, end, provision, , sure, reviewed, outcome, reason, candidates] = item;
  const doubtful = w[outcome] && w[outcome] !== "resolved";
  return el("li", {}, markedSentence(item),
    el("p", { class: "source" }, document >= 0 ? documentLine(document) : t("unknown"), start >= 0 ? el("small", {}, ` · ${t("characters", count(start), count(end))}`) : "",
      w[provision] ? el("small", {}, ` · ${w[provision]}`) : ""),
    el("p", { class: "sure" }, el("meter", { min: 0, max: 100, low: 50, value: sure, "aria-label": t("confidence") }), ` ${t("sure", sure)} · `,
      el("span", { class: w[reviewed] ? "person" : "" }, w[reviewed] ? t("confirmedByPerson") : t("notReviewed"))),
    doubtful ? el("p", { class: "doubt" }, t(w[outcome] === "ambiguous" ? "ambiguous" : "unresolved"), w[reason] ? `: ${w[reason]}` : "") : "",
    candidates.length ? el("ul", { class: "relations" }, candidates.map(([i, key, why, score]) =>
      el("li", {}, i >= 0 ? nameButton(i) : w[key], ` ${score} % · ${w[why]}`))) : "");
}
