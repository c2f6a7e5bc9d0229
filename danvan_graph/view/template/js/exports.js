// What is shown, to take along: PNG, SVG, CSV, print, address.

let output = {};                  // what the view at hand can give: svg(), canvas(), csv()

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const fileName = ending => `danvan-${foldedWords(state.key || state.view).replace(/ /g, "-")}.${ending}`;

/** The drawing as a file of its own: size, white ground, no interface marks. */
function svgText() {
  const copy = output.svg().cloneNode(true), [, , width, height] = copy.getAttribute("viewBox").split(" ");
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const node of copy.querySelectorAll(".hit, .handle")) node.remove();
  for (const node of copy.querySelectorAll("[class], [tabindex], [role]")) for (const name of ["class", "tabindex", "role", "data-i", "data-e"]) node.removeAttribute(name);
  copy.insertBefore(svg("rect", { width, height, fill: "#ffffff" }), copy.firstChild);
  return new XMLSerializer().serializeToString(copy);
}

async function savePng() {
  if (output.canvas) return output.canvas().toBlob(blob => download(blob, fileName("png")));
  const text = svgText(), image = new Image(), address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  image.src = address;
  await image.decode();
  // browsers refuse a canvas beyond about 16,000 pixels a side
  const scale = Math.min(2, 16000 / Math.max(image.width, image.height)), canvas = el("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  canvas.toBlob(blob => download(blob, fileName("png")));
}

/** Fields quoted; what a spreadsheet would take for a formula gets an apostrophe; a byte order mark for Excel. */
function csvText({ head, rows }) {
  const field = value => {
    const text = String(value), safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\n\r;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return "\ufeff" + [head, ...rows].map(row => row.map(field).join(",")).join("\r\n") + "\r\n";
}

/** Relations with the sentences behind them. */
function relationRows(edges) {
  const r = G.relations;
  return { name: "quan-he", head: ["source", "source_symbol", "relation", "target", "target_symbol", "date", "body", "confidence", "citations", "reviewed", "sentences", "documents"],
    rows: edges.map(e => [keyOf(r.from[e]), nameOf(r.from[e]), RELATIONS[r.type[e]], keyOf(r.to[e]), nameOf(r.to[e]), r.from[e] < 0 ? "" : G.directives.date[r.from[e]], bodyOf(r.from[e]),
      r.confidence[e] / 100, r.count[e], r.reviewed[e], evidence.items[e].map(item => evidence.words[item[0]]).join(" | "),
      [...new Set(evidence.items[e].map(item => (item[5] < 0 ? "" : evidence.documents.source[item[5]])))].join(" | ")]) };
}

async function saveCsv() {
  await loadEvidence();
  const { name, ...rows } = output.csv();
  download(new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }), fileName(`${name}.csv`));
}

function exportTools() {
  const other = lang === "vi" ? "en" : "vi";
  return [
    output.svg || output.canvas ? button("PNG", savePng, { "aria-label": t("savePng") }) : "",
    output.svg ? button("SVG", () => download(new Blob([svgText()], { type: "image/svg+xml" }), fileName("svg")), { "aria-label": t("saveSvg") }) : "",
    output.csv ? button("CSV", saveCsv, { "aria-label": t("saveCsv") }) : "",
    button(t("print"), () => window.print()),
    button(t("copyLink"), async () => {
      try { await navigator.clipboard.writeText(location.href); say(t("copied")); flash(t("copied")); }
      catch { flash(t("copyByHand")); }
    }),
    button(other === "en" ? "English" : "Tiếng Việt", () => { lang = other; history.replaceState(null, "", address()); frame(); draw(); }, { lang: other, id: "language" }),
  ];
}

function flash(text) {
  const note = el("p", { class: "flash" }, text);
  document.body.append(note);
  setTimeout(() => note.remove(), 2500);
}
