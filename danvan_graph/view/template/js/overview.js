// Time by level: every directive a mark in its lane, relations only of the one chosen. On canvas, for 20,000 of them.

function overview() {
  const canvas = el("canvas", { id: "time", tabindex: 0, role: "application", "aria-label": t("overviewLabel", count(shown.total)), "aria-describedby": "timeHelp" });
  const tip = el("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  const holder = el("div", { class: "time" }, canvas, tip);
  const redraw = () => { queued = 0; paint(canvas); };
  let queued = 0;
  const soon = () => { queued ||= requestAnimationFrame(redraw); };

  canvas.addEventListener("wheel", event => {
    if (!event.ctrlKey && Math.abs(event.deltaX) < Math.abs(event.deltaY) && !document.activeElement?.isSameNode(canvas)) return;
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) view.start += event.deltaX / view.scale;
    else zoomTime(canvas, Math.exp(-event.deltaY / 400), event.offsetX);
    soon();
  }, { passive: false });
  let drag = null;
  canvas.addEventListener("pointerdown", event => { drag = { x: event.clientX, start: view.start, moved: false }; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener("pointermove", event => {
    if (drag) {
      if (Math.abs(event.clientX - drag.x) > 3) drag.moved = true;
      if (drag.moved) { view.whole = false; view.start = drag.start - (event.clientX - drag.x) / view.scale; tip.hidden = true; soon(); }
      return;
    }
    const i = markAt(canvas, event.offsetX, event.offsetY);
    canvas.style.cursor = i < 0 ? "grab" : "pointer";
    tip.hidden = i < 0;
    if (i < 0) return;
    tip.textContent = [nameOf(i), showDate(G.directives.date[i]), bodyOf(i)].filter(Boolean).join(" · ");
    const left = Math.min(event.offsetX + 14, canvas.clientWidth - tip.offsetWidth - 4);
    tip.style.transform = `translate(${Math.max(0, left)}px, ${event.offsetY + 16}px)`;
  });
  canvas.addEventListener("pointerleave", () => { tip.hidden = true; });
  canvas.addEventListener("pointerup", event => {
    const moved = drag?.moved;
    drag = null;
    if (moved) return;
    const i = markAt(canvas, event.offsetX, event.offsetY);
    if (i >= 0) pick(`n${i}`);
    else if (state.select) pick("");
  });
  canvas.addEventListener("pointercancel", () => { drag = null; });
  canvas.addEventListener("dblclick", event => {
    const i = markAt(canvas, event.offsetX, event.offsetY);
    if (i >= 0) go({ view: "directive", key: G.directives.key[i] });
  });
  canvas.addEventListener("keydown", event => keysOfOverview(event, canvas, soon));
  new ResizeObserver(soon).observe(holder);
  view.soon = soon;
  return el("section", { class: "overview" },
    el("div", { class: "bar" },
      el("h2", {}, t("overview")),
      el("span", { class: "number" }, t("directivesShown", count(shown.total))),
      el("span", { class: "zoom" },
        button("−", () => { zoomTime(canvas, 1 / 1.5); soon(); }, { "aria-label": t("zoomOut") }),
        button("+", () => { zoomTime(canvas, 1.5); soon(); }, { "aria-label": t("zoomIn") }),
        button(t("whole"), () => { view.scale = 0; view.whole = true; soon(); }))),
    holder, el("p", { id: "timeHelp", class: "help" }, t("overviewHelp")));
}

/** Left and right go through time within a lane, up and down to the nearest of another lane, Enter opens. */
function keysOfOverview(event, canvas, soon) {
  const d = G.directives, now = state.select[0] === "n" ? Number(state.select.slice(1)) : -1;
  if (event.key === "Enter" && now >= 0) return go({ view: "directive", key: G.directives.key[now] });
  if (event.key === "+" || event.key === "-") { zoomTime(canvas, event.key === "+" ? 1.5 : 1 / 1.5); return soon(); }
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key], lane = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step && !lane) return;
  event.preventDefault();
  const all = Array.from({ length: G.size }, (_, i) => i).filter(i => shown.directive[i]);
  if (!all.length) return;
  const time = i => (Number.isNaN(d.day[i]) ? -1e9 : d.day[i]);
  let next;
  if (now < 0) next = all.reduce((a, b) => (time(b) > time(a) ? b : a));
  else if (step) {
    const row = all.filter(i => d.level[i] === d.level[now]).sort((a, b) => time(a) - time(b) || a - b);
    next = row[row.indexOf(now) + step];
  } else {
    const levels = view.marks.used, target = levels[levels.indexOf(d.level[now]) + lane];
    next = all.filter(i => d.level[i] === target).sort((a, b) => Math.abs(time(a) - time(now)) - Math.abs(time(b) - time(now)) || a - b)[0];
  }
  if (next === undefined) return;
  pick(`n${next}`);
  say([nameOf(next), showDate(d.date[next]), bodyOf(next), t(STATUSES[d.status[next]])].filter(Boolean).join(", "));
  const x = xOf(next);
  if (!d.undated[next] && (x < LANE.left + LANE.unknown + 20 || x > canvas.clientWidth - 20)) view.start = d.day[next] - (canvas.clientWidth / 2 - LANE.left) / view.scale;
  soon();
}
