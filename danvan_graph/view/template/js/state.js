// What is shown, and its address: everything after # is a permalink. Only what differs from the start is in it.

const START = {
  view: "overview", key: "", tab: "drawing", depth: 2, q: "", map: "old", select: "",
  relations: "0,1", levels: "", statuses: "", texts: "", province: "", campaign: "", body: "", from: "", to: "", confidence: 0,
  open: "", closed: "", more: "",
};
const NUMBERS = ["depth", "confidence"];
// what a change of the subject resets
const OF_SUBJECT = ["key", "tab", "q", "select", "open", "closed", "more"];
let state = { ...START };

function readAddress() {
  const given = new URLSearchParams(location.hash.slice(1)), next = { ...START, depth: G.depth };
  for (const name of Object.keys(START)) if (given.has(name)) next[name] = given.get(name);
  for (const name of NUMBERS) next[name] = Math.max(0, Math.min(100, Number(next[name]) || 0));
  next.depth = Math.max(1, next.depth);
  if (given.get("lang") === "vi" || given.get("lang") === "en") lang = given.get("lang");
  if (!given.has("view") && G.focus >= 0) Object.assign(next, { view: "directive", key: G.directives.key[G.focus] });
  return next;
}

function address() {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    const start = name === "depth" ? G.depth : START[name];
    if (String(value) !== String(start) || (name === "view" && G.focus >= 0)) out.set(name, value);
  }
  if (lang !== document.documentElement.dataset.first) out.set("lang", lang);
  return `#${out}`;
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
