"use strict";
// Everything here is convenience: the page is complete without it. No state leaves the browser.
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = all(".row");
  const changes = rows.filter((row) => row.dataset.n);
  const runs = all("details.run");
  const store = {
    get(key) { try { return localStorage.getItem("resdiff." + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem("resdiff." + key, value); } catch { /* private window */ } },
  };
  const fill = (pattern, n, total) => pattern.replace("{n}", n).replace("{total}", total);
  const kindOf = (row) => row.classList[1];

  // Filters by kind and tag.
  const off = new Set();
  const tag = byId("tag");
  function filter() {
    for (const row of rows) {
      const kind = row.classList.contains("signpost") || row.classList.contains("heading") ? "" : kindOf(row);
      const tagged = !tag || !tag.value || (row.dataset.tags || "").split(" ").includes(tag.value);
      row.hidden = off.has(kind) || !tagged;
    }
    for (const run of runs) run.hidden = all(".row", run).every((row) => row.hidden);
    for (const part of all(".part")) part.hidden = all(".row", part).every((row) => row.hidden);
    byId("empty").hidden = rows.some((row) => !row.hidden);
    find();
  }
  const chips = all(".chip");
  for (const chip of chips) {
    chip.addEventListener("click", () => {
      const on = chip.getAttribute("aria-pressed") === "false";
      chip.setAttribute("aria-pressed", on);
      if (on) off.delete(chip.dataset.kind); else off.add(chip.dataset.kind);
      filter();
    });
  }
  if (tag) tag.addEventListener("change", filter);
  byId("all").addEventListener("click", () => {
    off.clear();
    for (const chip of chips) chip.setAttribute("aria-pressed", true);
    if (tag) tag.value = "";
    filter();
  });

  // From change to change.
  const place = byId("place");
  let now = -1;
  function go(step) {
    const shown = changes.filter((row) => !row.hidden);
    if (!shown.length) return;
    const current = now >= 0 ? changes[now] : null;
    let index = shown.indexOf(current) + step;
    if (!current && step < 0) index = shown.length - 1;
    show(shown[(index + shown.length) % shown.length]);
  }
  function show(row) {
    for (const other of all(".row.now")) other.classList.remove("now");
    row.classList.add("now");
    if (row.dataset.n) now = changes.indexOf(row);
    const run = row.closest("details.run");
    if (run) run.open = true;
    row.scrollIntoView({ block: "start" });
    all(".what a", row).some((link) => { // the old label may be hidden, and then it takes no focus
      link.focus({ preventScroll: true });
      return document.activeElement === link;
    });
    if (now >= 0) place.textContent = fill(place.dataset.count, now + 1, changes.length);
  }
  byId("next").addEventListener("click", () => go(1));
  byId("previous").addEventListener("click", () => go(-1));
  place.textContent = fill(place.dataset.count, "–", changes.length);

  // Search: letters are compared without case and accents; a hit may reach over marked words.
  const input = byId("search"), found = byId("found");
  const plain = (letter) => letter.normalize("NFD")[0].toLowerCase()[0];
  const folded = (text) => text.replace(/[^a-z0-9 ]/g, plain);
  let hits = [], hit = -1;
  const narrow = matchMedia("(max-width: 46rem)"), read = new Map();
  function cells() { // told from classes: asking the layout would make the browser lay out every row
    const one = narrow.matches || root.dataset.layout === "unified";
    return rows.filter((row) => !row.hidden).flatMap((row) =>
      all(!one ? ".old, .new" : row.matches(".m") ? ".both" : row.matches(".b") ? ".new" : ".old, .new", row));
  }
  function textOf(cell) {
    if (!read.has(cell)) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), nodes = [];
      let text = "";
      while (walker.nextNode()) { nodes.push([text.length, walker.currentNode]); text += walker.currentNode.data; }
      read.set(cell, [nodes, folded(text)]);
    }
    return read.get(cell);
  }
  function find() {
    const wanted = folded(input.value.trim());
    hits = []; hit = -1;
    if (wanted) {
      for (const cell of cells()) {
        const [nodes, haystack] = textOf(cell);
        const point = (at) => { let k = nodes.length - 1; while (nodes[k][0] > at) k--; return [nodes[k][1], at - nodes[k][0]]; };
        for (let at = haystack.indexOf(wanted); at >= 0; at = haystack.indexOf(wanted, at + wanted.length)) {
          const range = new Range(), last = point(at + wanted.length - 1);
          range.setStart(...point(at)); range.setEnd(last[0], last[1] + 1);
          hits.push(range);
        }
      }
    }
    mark();
  }
  function mark() {
    if (globalThis.CSS && CSS.highlights) {
      CSS.highlights.set("found", new Highlight(...hits));
      CSS.highlights.set("current", new Highlight(...(hit >= 0 ? [hits[hit]] : [])));
    }
    found.textContent = !input.value.trim() ? "" : hits.length ? fill(found.dataset.count, hit >= 0 ? hit + 1 : "–", hits.length) : found.dataset.none;
  }
  function step(by) {
    if (!hits.length) return;
    hit = (hit < 0 ? (by > 0 ? 0 : hits.length - 1) : hit + by + hits.length) % hits.length;
    const element = hits[hit].startContainer.parentElement, run = element.closest("details.run");
    if (run) run.open = true;
    element.scrollIntoView({ block: "center" });
    mark();
  }
  input.addEventListener("input", find);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
    if (event.key === "Escape") { input.value = ""; find(); input.blur(); }
  });

  // Browsers whose CSS cannot open what is known of the documents on wide screens.
  if (!CSS.supports("selector(::details-content)") && !narrow.matches) for (const one of all("details.about")) one.open = true;

  // Layout, folding, colours: remembered.
  const layout = byId("layout"), fold = byId("fold"), theme = byId("theme");
  function setLayout(value) { root.dataset.layout = value; layout.setAttribute("aria-pressed", value === "unified"); find(); }
  fold.hidden = !runs.length;
  function setFold(value) { fold.setAttribute("aria-pressed", value); for (const run of runs) run.open = !value; }
  function setTheme(value) { if (value) root.dataset.theme = value; else delete root.dataset.theme; theme.value = value; }
  layout.addEventListener("click", () => { const v = root.dataset.layout === "unified" ? "side-by-side" : "unified"; setLayout(v); store.set("layout", v); });
  fold.addEventListener("click", () => { const v = fold.getAttribute("aria-pressed") !== "true"; setFold(v); store.set("fold", v); });
  theme.addEventListener("change", () => { setTheme(theme.value); store.set("theme", theme.value); });

  // Keys and help.
  const help = byId("help");
  byId("helper").addEventListener("click", () => help.showModal());
  byId("close").addEventListener("click", () => help.close());
  const keys = { n: () => go(1), p: () => go(-1), "/": () => input.focus(), u: () => layout.click(), f: () => fold.click(), "?": () => help.showModal() };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
    const action = keys[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  // A permalink may lead into a folded run.
  function follow() {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const row = target && target.closest(".row");
    if (row) { row.hidden = false; show(row); }
  }
  addEventListener("hashchange", follow);
  let opened = [];
  addEventListener("beforeprint", () => { opened = all("details:not([open])"); for (const one of opened) one.open = true; });
  addEventListener("afterprint", () => { for (const one of opened) one.open = false; });

  // What stays on top must not cover what was jumped to.
  const top = document.querySelector(".top");
  const clear = () => { root.style.scrollPaddingTop = (getComputedStyle(top).position === "sticky" ? top.offsetHeight + 12 : 12) + "px"; };
  byId("bar").hidden = theme.hidden = false;
  new ResizeObserver(clear).observe(top);
  clear();
  setLayout(store.get("layout") || root.dataset.layout);
  setFold(store.get("fold") !== "false");
  setTheme(store.get("theme") || "");
  follow();
})();
