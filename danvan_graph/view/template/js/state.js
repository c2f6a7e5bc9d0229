// What is shown, and its address: everything after # is a permalink. Only what differs from the start is in it.

const START = {
  view: "overview", key: "", tab: "drawing", depth: 2, q: "", rests: "", map: "old", select: "",
  relations: "0,1", levels: "", statuses: "", texts: "", province: "", campaign: "", body: "", from: "", to: "", confidence: 0,
  open: "", closed: "", more: "",
};
const CHOICES = { view: ["overview", "list", "directive", "campaigns", "campaign", "places", "place"], tab: ["drawing", "list", "provinces"], map: ["old", "new"] };
const NUMBERS = ["depth", "confidence"];
// what a change of the subject resets
const OF_SUBJECT = ["key", "tab", "q", "rests", "select", "open", "closed", "more"];
let state = { ...START };

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1)), next = { ...START, depth: G.depth };
  for (const name of Object.keys(START)) if (given.has(name)) next[name] = given.get(name);
  for (const name of NUMBERS) next[name] = Math.max(0, Math.min(100, Number(next[name]) || 0));
  next.depth = Math.max(1, next.depth);
  next.select = chosenFrom(next.select);
  for (const [name, allowed] of Object.entries(CHOICES)) if (!allowed.includes(next[name])) next[name] = START[name];
  lang = ["vi", "en"].includes(given.get("lang")) ? given.get("lang") : document.documentElement.dataset.first;
  if (!given.has("view") && G.focus >= 0) Object.assign(next, { view: "directive", key: G.directives.key[G.focus] });
  return next;
}

function address() {
  const out = new URLSearchParams();
  for (const [name, given] of Object.entries(state)) {
    const value = name === "select" ? chosenAs(given) : given;
    const start = name === "depth" ? G.depth : START[name];
    if (String(value) !== String(start) || (name === "view" && G.focus >= 0)) out.set(name, value);
  }
  if (lang !== document.documentElement.dataset.first) out.set("lang", lang);
  return `#${out}`;
}

/** What is chosen, by keys: numbers of rows change from build to build. */
function chosenAs(select) {
  const number = Number(select.slice(1)), r = G.relations;
  if (select[0] === "n") return `n:${keyOf(number)}`;
  return select[0] === "e" ? `e:${RELATIONS[r.type[number]]}:${keyOf(r.from[number])}>${keyOf(r.to[number])}` : "";
}

function chosenFrom(text) {
  const nodeOf = key => {
    const isBody = key.startsWith("b:"), at = isBody ? indexOfKey("bodies", key.slice(2)) : indexOfKey("directives", key);
    return at < 0 ? null : isBody ? -1 - at : at;
  };
  if (text.startsWith("n:")) {
    const i = nodeOf(text.slice(2));
    return i === null ? "" : `n${i}`;
  }
  const parts = /^e:([A-Z_]+):(.+)>(.+)$/.exec(text);
  if (!parts) return "";
  const from = nodeOf(parts[2]), to = nodeOf(parts[3]), type = RELATIONS.indexOf(parts[1]);
  const e = to === null || to < 0 ? undefined : G.in[to].find(edge => G.relations.from[edge] === from && G.relations.type[edge] === type);
  return e === undefined ? "" : `e${e}`;
}

/** Another subject or view: a step that the browser's back button undoes. Filters stay. */
function go(change) {
  for (const name of OF_SUBJECT) state[name] = START[name];
  Object.assign(state, change);
  history.pushState(null, "", address());
  draw();
  document.getElementById("main").focus({ preventScroll: true });
  document.getElementById("main").scrollIntoView({ block: "nearest" });
}

/** Another filter, depth or tab of the same subject. */
function change(values) {
  Object.assign(state, values);
  history.replaceState(null, "", address());
  draw();
}

/** Lists inside a value: "0,1" as a set. */
const setOf = text => new Set(text ? text.split(",") : []);
function toggled(text, item) {
  const set = setOf(text);
  if (!set.delete(String(item))) set.add(String(item));
  return [...set].join(",");
}
