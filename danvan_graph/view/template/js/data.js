// The data inside the page, unpacked, and what follows from it.

const RELATIONS = ["IMPLEMENTS", "SUPERSEDES", "BASED_ON", "AMENDS", "REPEALS", "GUIDES", "CITES"];
const IMPLEMENTS = 0, SUPERSEDES = 1, BASED_ON = 2, REPEALS = 4, GUIDES = 5;
const LEVELS = ["central", "province", "district", "commune", "unknown"];
const STATUSES = ["standing", "superseded", "repealed", "ended"];

const G = {};                     // directives, bodies, places, campaigns, relations: columns
let evidence = null;              // the second part; see loadEvidence

async function unpack(id) {
  const holder = document.getElementById(id);
  const text = holder.textContent;
  holder.remove();
  const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64(text) : Uint8Array.from(atob(text), c => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).json();
}

async function loadCore() {
  Object.assign(G, await unpack("core"));
  const d = G.directives, r = G.relations, n = d.key.length, m = r.type.length;
  G.size = n;
  for (const column of ["kind", "heading", "from", "to"]) d[column] = d[column].map(word => G.words[word]);
  d.day = Float64Array.from(d.date, dayOf);
  d.undated = Uint8Array.from(d.day, day => +Number.isNaN(day));
  d.year = Int16Array.from(d.date, date => (date ? +date.slice(0, 4) : 0));
  // relation numbers by directive, outgoing and incoming
  G.out = Array.from({ length: n }, () => []);
  G.in = Array.from({ length: n }, () => []);
  G.ofBody = new Map();
  for (let i = 0; i < m; i++) {
    if (r.from[i] >= 0) G.out[r.from[i]].push(i);
    else if (G.ofBody.has(r.from[i])) G.ofBody.get(r.from[i]).push(i);
    else G.ofBody.set(r.from[i], [i]);
    G.in[r.to[i]].push(i);
  }
  d.status = Uint8Array.from({ length: n }, (_, i) => {
    if (G.in[i].some(e => r.type[e] === SUPERSEDES && !r.part[e])) return 1;
    if (G.in[i].some(e => r.type[e] === REPEALS && !r.part[e])) return 2;
    return d.to[i] ? 3 : 0;
  });
  d.campaigns = Array.from({ length: n }, () => []);
  for (const [campaign, isDocument, i] of G.promotes) if (!isDocument) d.campaigns[i].push(campaign);
}

let loading = null;
/** Sentences and documents: read when first asked for, or when the page is idle. */
function loadEvidence() {
  // the larger part stands behind the scripts, so that the page is drawn while the browser still reads it
  const read = document.readyState === "loading" ? new Promise(done => addEventListener("DOMContentLoaded", done)) : Promise.resolve();
  loading ??= read.then(() => unpack("evidence")).then(value => { evidence = value; });
  return loading;
}

/** Days since 1970; the middle of what a partial date leaves open; NaN without a date. */
function dayOf(date) {
  if (!date) return NaN;
  const [year, month, day] = date.split("-").map(Number);
  return Date.UTC(year, month ? month - 1 : 6, day || (month ? 15 : 1)) / 864e5;
}

const keyIndex = new Map();
function indexOfKey(table, key) {
  if (!keyIndex.has(table)) keyIndex.set(table, new Map(G[table].key.map((k, i) => [k, i])));
  return keyIndex.get(table).get(key) ?? -1;
}

/** "Quyết định 23-QĐ/TW"; without a number the first words of the heading. */
function nameOf(i) {
  if (i < 0) return G.bodies.name[-1 - i];
  const d = G.directives, kind = d.kind[i] || t("directive");
  return d.symbol[i] ? `${kind} ${d.symbol[i]}` : `${kind} ${t("noNumber")}`;
}
/** With its place: numbers of local bodies recur from place to place. */
function fullNameOf(i) {
  const place = i < 0 ? -1 : G.directives.place[i];
  return place < 0 ? nameOf(i) : `${nameOf(i)} (${shortPlace(place)})`;
}
const bodyOf = i => (i < 0 ? G.bodies.name[-1 - i] : G.directives.body[i] < 0 ? "" : G.bodies.name[G.directives.body[i]]);
const placeOf = i => (i < 0 ? G.bodies.place[-1 - i] : G.directives.place[i]);

/** Number of the province on a map ("old", "new"); -1 where there is none. */
function provinceOf(place, map) {
  if (place < 0) return -1;
  const p = G.places;
  if (map === "new") return p.today[place];
  return p.era[place] === "old" ? p.province[place] : -1;
}
const provincesOf = map => G.places.key.map((_, i) => i).filter(i =>
  G.places.level[i] === "province" && G.places.era[i] === map && (G.places.listed[i] || issuedIn(i).length)).sort((a, b) => NAMES.compare(shortPlace(a), shortPlace(b)));
const shortPlace = i => G.places.name[i].replace(/^(Tỉnh|Thành phố) /, "");

/** What replaced or repealed a directive. */
function replacedBy(i) {
  if (i < 0) return [];
  const type = G.directives.status[i] === 1 ? SUPERSEDES : REPEALS;
  return G.in[i].filter(e => G.relations.type[e] === type && !G.relations.part[e] && G.relations.from[e] >= 0).map(e => G.relations.from[e]);
}

/** What, itself in force, still rests on a replaced or repealed directive: as the saved query `stale` has it. */
function restingOn(i) {
  const r = G.relations, rests = type => type === IMPLEMENTS || type === BASED_ON || type === GUIDES, ends = type => type === SUPERSEDES || type === REPEALS;
  return [...new Set(G.in[i].filter(e => rests(r.type[e]) && r.from[e] >= 0).map(e => r.from[e]))].filter(other =>
    !G.directives.status[other] && !G.out[other].some(e => ends(r.type[e]) && r.to[e] === i));
}
let resting = null;
function allResting() {
  resting ??= [...new Set(G.in.flatMap((_, i) => (isOver(i) ? restingOn(i) : [])))].sort((a, b) => a - b);
  return resting;
}

const isOver = i => G.directives.status[i] === 1 || G.directives.status[i] === 2;
const degree = i => G.in[i].length + G.out[i].length;
