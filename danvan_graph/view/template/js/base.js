// Words, elements, dates: what every view uses. Text of the data only ever becomes text nodes.

const NAMES = new Intl.Collator("vi");
let lang = document.documentElement.lang === "en" ? "en" : "vi";

/** A string of the interface in the language of the page; {0}, {1} are filled in. */
function t(key, ...values) {
  return STRINGS[key][lang === "vi" ? 0 : 1].replace(/\{(\d)\}/g, (_, n) => values[n]);
}

const count = n => n.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB");

/** Lower case without diacritics, as people type in a hurry. */
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/** Folded words, one blank between; leading zeros of numbers go ("07" is 7). */
const foldedWords = text => fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").replace(/(^| )0+(?=\d)/g, "$1").trim();

/** The element with these attributes; functions become listeners, strings become text. */
function make(space, tag, attributes, children) {
  const node = space ? document.createElementNS(space, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter(child => child || child === 0));
  return node;
}
const el = (tag, attributes, ...children) => make(null, tag, attributes, children);
const svg = (tag, attributes, ...children) => make("http://www.w3.org/2000/svg", tag, attributes, children);

/** Words of the data are Vietnamese in either language of the page. */
const vi = (text, className) => el("span", { lang: lang === "vi" ? null : "vi", class: className }, text);

const button = (text, click, attributes) => el("button", { type: "button", click, ...attributes }, text);

/** An address becomes a link only where it is one: never javascript: or data:. */
function link(address, text) {
  const safe = /^https?:\/\/[^\s]+$/i.test(address);
  return safe ? el("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text) : el("span", {}, text);
}

/** "2021-07-30" as "30/7/2021"; partial dates stay partial. */
const showDate = date => date.split("-").reverse().map((part, n, all) => (n < all.length - 1 ? String(+part) : part)).join("/");

/** Announce to those who do not see. */
function say(text) {
  document.getElementById("say").textContent = text;
}

/** Shorten to what fits; the whole text stays in the title of the element. */
const measure = document.createElement("canvas").getContext("2d");
function fit(text, width, font) {
  measure.font = font;
  if (measure.measureText(text).width <= width) return text;
  let low = 0, high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure.measureText(text.slice(0, middle).trimEnd() + "…").width <= width) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low).trimEnd() + "…";
}
