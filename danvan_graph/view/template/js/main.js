// Put together: read the address, draw the view, wait for the next.

const VIEWS = { overview: overviewView, list: listView, directive: directiveView, campaigns: campaignsView, campaign: campaignView, places: placesView, place: placeView };
const PARTS = [["overview", ["overview"]], ["list", ["list"]], ["campaigns", ["campaigns", "campaign"]], ["places", ["places", "place"]]];

function overviewView() {
  const node = overview();
  output = { canvas: () => document.getElementById("time"), svg: overviewSvg, csv: () => directiveRows(Array.from({ length: G.size }, (_, i) => i).filter(i => shown.directive[i])) };
  return [node];
}

/** What stays while views change: names, search, navigation. */
function frame() {
  document.documentElement.lang = lang;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) node.setAttribute("aria-label", t(node.dataset.tLabel));
  document.getElementById("searchBox").replaceChildren(searchBox());
}

/** What the view is about, for the title of the window and of a bookmark. */
function subject() {
  const table = { directive: "directives", place: "places", campaign: "campaigns" }[state.view];
  const i = table ? indexOfKey(table, state.key) : -1;
  return i < 0 ? "" : table === "directives" ? fullNameOf(i) : G[table].name[i];
}

/** How to find the element in focus again once it is drawn anew. */
function placeOfFocus() {
  const here = document.activeElement;
  if (here?.closest?.(".node")) return `.node[data-i="${here.dataset.i}"]`;
  return here?.id ? `#${CSS.escape(here.id)}` : null;
}

function refocus(selector) {
  const node = document.querySelector(selector);
  if (!node) return;
  if (node.closest(".node")) {
    document.querySelector(".node.focus").setAttribute("tabindex", -1);
    node.setAttribute("tabindex", 0);
  }
  node.focus({ preventScroll: true });
}

function draw() {
  const focused = placeOfFocus();
  applyFilters();
  const box = document.getElementById("filterBox");
  if (box) filtersShut = !box.open;
  document.body.dataset.view = state.view;
  document.title = [subject(), t("appName")].filter(Boolean).join(" – ");
  view.soon = null;
  output = {};
  const main = document.getElementById("main"), scrolled = document.getElementById("filters").scrollTop;
  main.replaceChildren(...VIEWS[state.view]().flat().filter(Boolean));
  document.getElementById("filters").replaceChildren(...filterPanel());
  document.getElementById("filters").scrollTop = scrolled;
  document.getElementById("nav").replaceChildren(...PARTS.map(([name, views]) =>
    button(t(name), () => go({ view: name }), { "aria-current": views.includes(state.view) ? "page" : null })));
  document.getElementById("tools").replaceChildren(...exportTools().filter(Boolean));
  showPanel();
  if (focused && document.activeElement === document.body) refocus(focused);
}

async function start() {
  document.documentElement.dataset.first = lang;
  try {
    await loadCore();
  } catch (error) {
    document.getElementById("loading").textContent = `${t("cannotOpen")} (${error.message})`;
    return;
  }
  state = readAddress();
  frame();
  window.addEventListener("beforeprint", () => document.querySelectorAll(".table").forEach(node => node.dispatchEvent(new Event("whole"))));
  document.getElementById("home").addEventListener("click", () => go({ view: "overview" }));
  window.addEventListener("popstate", () => { state = readAddress(); frame(); draw(); });
  if (window.innerWidth < 900) filtersShut = true;
  draw();
  requestAnimationFrame(() => requestAnimationFrame(() => {
    document.documentElement.dataset.ready = Math.round(performance.now());
    // what nobody waits for
    setTimeout(() => {
      allResting();
      if (!state.select && state.view === "overview") showPanel();
      loadEvidence().then(buildIndex);
    }, 200);
  }));
}

start();
