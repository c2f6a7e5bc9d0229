// Search without diacritics: words at their beginning, numbers whole ("23" is not 230, nor a day of a date).

let haystack = null;

function buildIndex() {
  const d = G.directives, places = G.places.name.map(foldedWords), bodies = G.bodies.name.map(foldedWords);
  haystack = {
    signs: d.symbol.map((symbol, i) => ` ${foldedWords(`${d.kind[i]} ${symbol || d.number[i]}`)} `),
    rest: d.heading.map((heading, i) => ` ${foldedWords(heading)} ${d.body[i] < 0 ? "" : bodies[d.body[i]]} `
      + `${d.place[i] < 0 ? "" : `${places[d.place[i]]} ${places[G.places.province[d.place[i]]] ?? ""}`} ${d.year[i] || ""} `),
    bodies, places, campaigns: G.campaigns.name.map(foldedWords),
  };
}

const needle = word => (/^\d/.test(word) ? ` ${word} ` : ` ${word}`);

/** Directives that fit every word, the best first. */
function searchDirectives(typed) {
  if (!haystack) buildIndex();
  const whole = foldedWords(typed), needles = whole.split(" ").filter(Boolean).map(needle);
  if (!needles.length) return [];
  const found = [];
  for (let i = 0; i < G.size; i++) {
    const sign = haystack.signs[i], rest = haystack.rest[i];
    let signs = 0, all = true;
    for (const word of needles) {
      if (sign.includes(word)) signs++;
      else if (!rest.includes(word)) { all = false; break; }
    }
    if (!all) continue;
    // the symbol as a whole, then words of kind and symbol, then how much the graph says of it
    const exact = foldedWords(G.directives.symbol[i]) === whole ? 4e6 : 0;
    const near = rest.includes(` ${whole}`) ? 5e5 : 0;
    found.push([exact + near + signs * 1e6 + degree(i), i]);
  }
  return found.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(pair => pair[1]);
}

/** Rows of another table whose name has every word at a word's beginning. */
function searchNames(table, typed) {
  if (!haystack) buildIndex();
  const needles = foldedWords(typed).split(" ").filter(Boolean).map(needle);
  return needles.length ? haystack[table].flatMap((name, i) =>
    needles.every(word => ` ${name} `.includes(word)) ? [i] : []) : [];
}

/** What the list under the box offers, in groups. */
function suggestions(typed) {
  const directives = searchDirectives(typed);
  const places = searchNames("places", typed).filter(i => G.places.level[i] === "province" || issuedIn(i).length).slice(0, 4);
  return {
    total: directives.length,
    groups: [
      ["campaigns", searchNames("campaigns", typed).slice(0, 3)],
      ["places", places],
      ["directives", directives.slice(0, 8)],
      ["bodies", searchNames("bodies", typed).slice(0, 4)],
    ].filter(group => group[1].length),
  };
}

/** The search box: a combobox with its list, as the ARIA practices describe it. */
function searchBox() {
  const list = el("ul", { id: "hits", role: "listbox", "aria-label": t("results"), hidden: true });
  const input = el("input", {
    id: "search", type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "hits",
    "aria-autocomplete": "list", "aria-label": t("search"), placeholder: t("searchHint"), autocomplete: "off", spellcheck: "false",
  });
  let options = [], active = -1;

  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); active = -1; };
  const choose = open => { close(); input.value = ""; open(); };
  const point = to => {
    options[active]?.node.setAttribute("aria-selected", "false");
    active = (to + options.length) % options.length;
    const node = options[active].node;
    node.setAttribute("aria-selected", "true");
    node.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", node.id);
  };
  const option = (open, ...children) => {
    const node = el("li", { role: "option", id: `hit${options.length}`, "aria-selected": "false",
      mousedown: event => { event.preventDefault(); choose(open); } }, ...children);
    options.push({ node, open });
    return node;
  };
  const opened = {
    campaigns: i => () => go({ view: "campaign", key: G.campaigns.key[i] }),
    places: i => () => go({ view: "place", key: G.places.key[i] }),
    directives: i => () => go({ view: "directive", key: G.directives.key[i] }),
    bodies: i => () => go({ view: "list", body: G.bodies.name[i] }),
  };
  const lines = {
    campaigns: i => [vi(G.campaigns.name[i], "name")],
    places: i => [vi(G.places.name[i], "name"), el("small", {}, placeNote(i))],
    directives: i => [vi(nameOf(i), "name"), el("small", {}, statusWord(i), " ",
      vi([showDate(G.directives.date[i]), bodyOf(i)].filter(Boolean).join(" · "))), vi(G.directives.heading[i], "line")],
    bodies: i => [vi(G.bodies.name[i], "name")],
  };
  const update = () => {
    options = []; active = -1;
    list.replaceChildren();
    if (!input.value.trim()) return close();
    const { total, groups } = suggestions(input.value);
    for (const [group, rows] of groups) {
      list.append(el("li", { role: "presentation", class: "group" }, t(group)));
      for (const i of rows) list.append(option(opened[group](i), ...lines[group](i)));
    }
    const q = input.value.trim();
    if (total > 8) list.append(option(() => go({ view: "list", q }), t("allHits", count(total))));
    if (!groups.length) list.append(el("li", { role: "presentation", class: "group" }, t("noHits")));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    say(t("hits", count(total)));
  };
  input.addEventListener("input", update);
  input.addEventListener("focus", () => { if (input.value) update(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") { close(); return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) update();
      if (options.length) point(active < 0 && event.key === "ArrowUp" ? -1 : active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && !list.hidden && options.length) {
      event.preventDefault();
      choose(options[Math.max(active, 0)].open);
    }
  });
  return el("div", { class: "search" }, input, list);
}
