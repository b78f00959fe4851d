// The table of bundles: searched, filtered, sorted and paged. A row opens the bundle's report.

/**
 * @typedef {object} Bundle
 * @property {string} path
 * @property {"findings" | "clean" | "incomplete"} outcome
 * @property {boolean} complete
 * @property {"refused" | "unclear" | "nothing"} verdict
 * @property {number[]} rules Indices of the rules that stand; unknown messages have the index after the last rule.
 * @property {string[]} severities
 * @property {number} count
 * @property {string} last
 * @property {number} size
 * @property {string} search Text that is searched in addition to the visible text.
 * @property {number} status @property {number} titles Pieces.
 * @property {number[]} detail Pieces, in order.
 * @property {(string | string[])[]} pieces The pieces that it adds.
 * @property {[string | null, string, number | null][]} tries Time, the outcome's first letter, rule.
 * @property {number} [story] @property {boolean} [person] @property {number[]} [shapes]
 * @property {number} index
 */

/** @type {Bundle[]} */
const bundles = data("bundles") ?? [];
const totals = data("totals");
/** @type {(string | string[])[]} */
const pieces = bundles.flatMap((bundle) => bundle.pieces);
bundles.forEach((bundle, index) => { bundle.index = index; });

let pageSize = 50;
/**
 * The bundles that are open.
 * @type {Set<number>}
 */
const opened = new Set();

/**
 * Shows markup of the report.
 * @param {Element} element
 * @param {...number} ids
 */
function show(element, ...ids) {
  element.innerHTML = ids.map((id) => local(pieces[id])).join("\n");
  return element;
}

/** @param {number} id */
function plain(id) { return show(document.createElement("template"), id).innerHTML.replace(/<[^>]*>/g, " ").replace(/&#(\d+);/g, (_, /** @type {string} */ digits) => String.fromCodePoint(Number(digits))); }

const verdicts = ["refused", "unclear", "nothing"];
/** @type {{ name: string, key: (bundle: Bundle) => string | number, right?: boolean }[]} */
const columns = [
  { name: "bundle", key: (bundle) => bundle.path },
  { name: "outcome", key: (bundle) => verdicts.indexOf(bundle.verdict) },
  { name: "diagnosis", key: (bundle) => plain(bundle.titles) || "\uffff" },
  { name: "findings", key: (bundle) => bundle.count, right: true },
  { name: "lastSeen", key: (bundle) => bundle.last },
  { name: "size", key: (bundle) => bundle.size, right: true },
];

/** @type {Record<string, (bundle: Bundle, number: number) => boolean>} */
const groups = {
  person: (bundle) => bundle.person === true,
  unread: (bundle) => !bundle.complete,
  story: (bundle, number) => (bundle.story ?? bundle.index) === number,
  shape: (bundle, number) => bundle.shapes?.includes(number) ?? false,
};

/** @type {string[]} */
let haystacks = [];
/**
 * The text that a search looks through, in the chosen language.
 * @param {Bundle} bundle
 */
function haystack(bundle) {
  return (haystacks[bundle.index] ??= [bundle.path, plain(bundle.status), plain(bundle.titles), bundle.search].join("\n").toLocaleLowerCase(code()));
}

function fitting() {
  const parts = choice.query.toLocaleLowerCase(code()).split(/\s+/).filter(Boolean);
  const rule = head.rules.findIndex((/** @type {{ id: string }} */ rule) => rule.id === choice.rule);
  const [group, number] = choice.group.split(":");
  const list = bundles.filter((bundle) => (!choice.verdict || bundle.verdict === choice.verdict)
    && (!choice.rule || bundle.rules.includes(rule)) && (!choice.severity || bundle.severities.includes(choice.severity))
    && (!groups[group] || groups[group](bundle, Number(number))) && parts.every((part) => haystack(bundle).includes(part)));
  const column = columns.find((column) => column.name === choice.sort);
  if (!column) return list;
  const collator = new Intl.Collator(code(), { numeric: true }), way = choice.descending ? -1 : 1;
  return list.map((bundle) => ({ key: column.key(bundle), bundle }))
    .sort((one, other) => way * (typeof one.key === "number" ? one.key - Number(other.key) : collator.compare(one.key, String(other.key)))
      || one.bundle.index - other.bundle.index)
    .map(({ bundle }) => bundle);
}

/**
 * A path that wraps after a slash rather than within a name.
 * @param {string} path
 */
const breakable = (path) => path.split(/(?<=\/)/).flatMap((part) => [part, h("wbr")]);

/** @param {Bundle} bundle @returns {HTMLElement[]} */
function row(bundle) {
  const isOpen = opened.has(bundle.index), id = "details-" + bundle.index;
  /** @param {string} name @param {Record<string, any>} attributes @param {...any} content */
  const cell = (name, attributes, ...content) => h("td", { ...attributes, role: "cell", "data-label": say(name) }, content);
  const toggle = () => {
    if (!opened.delete(bundle.index)) opened.add(bundle.index);
    drawRows();
    all(`[data-bundle="${bundle.index}"]`)[0]?.focus();
  };
  const cells = [
    h("td", { role: "cell" }, h("button", { type: "button", class: "row-name", "aria-expanded": String(isOpen), "aria-controls": id,
      "data-bundle": bundle.index, onclick: toggle }, h("span", {}, breakable(bundle.path)))),
    cell("outcome", {}, show(h("div"), bundle.status)), cell("diagnosis", {}, show(h("div"), bundle.titles)),
    cell("findings", { class: "right number" }, number(bundle.count)), cell("lastSeen", { class: "number nowrap" }, bundle.last),
    cell("size", { class: "right number nowrap" }, number(bundle.size)),
  ];
  const line = h("tr", { role: "row", class: isOpen ? "open" : null }, cells);
  if (!isOpen) return [line];
  const report = h("section", { class: "report", "aria-label": say("details", { 0: bundle.path }) });
  show(report, ...bundle.detail);
  addCopyButtons(report);
  return [line, h("tr", { role: "row", class: "detail", id }, h("td", { role: "cell", colspan: columns.length }, report))];
}

function drawRows() {
  const body = byId("rows"), list = fitting(), pages = Math.max(1, Math.ceil(list.length / pageSize));
  choice.page = Math.min(choice.page, pages - 1);
  const shown = list.slice(choice.page * pageSize, (choice.page + 1) * pageSize);
  const none = h("tr", { role: "row" }, h("td", { role: "cell", class: "empty", colspan: columns.length }, say("nothingFits")));
  body.replaceChildren(...(shown.length ? shown.flatMap(row) : [none]));
  byId("shown").textContent = count("shown", list.length, { m: number(bundles.length) });
  byId("pager").hidden = pages === 1;
  byId("page-number").textContent = count("page", choice.page + 1, { m: number(pages) });
  /** @type {HTMLButtonElement} */ (byId("previous")).disabled = choice.page === 0;
  /** @type {HTMLButtonElement} */ (byId("next")).disabled = choice.page === pages - 1;
  for (const title of all("[data-sort]"))
    title.setAttribute("aria-sort", title.dataset.sort !== choice.sort ? "none" : choice.descending ? "descending" : "ascending");
  for (const button of all("[data-filter]"))
    button.setAttribute("aria-pressed", String(choice[/** @type {"rule"} */ (button.dataset.filter)] === button.dataset.value));
  for (const field of all(".tools [data-choice]"))
    /** @type {HTMLInputElement} */ (field).value = choice[/** @type {"rule"} */ (field.dataset.choice)];
  writeAddress();
}

/**
 * Changes the choices, and scrolls to the list if the choice was made elsewhere.
 * @param {Partial<typeof choice>} chosen
 * @param {boolean} [isElsewhere]
 */
function choose(chosen, isElsewhere = false) {
  Object.assign(choice, { page: 0, ...chosen });
  drawRows();
  if (isElsewhere) byId("bundles-section").scrollIntoView();
}

/** @param {string} name */
function sortBy(name) { choose({ descending: choice.sort === name && !choice.descending, sort: name }); }

/** @param {string} label @param {HTMLElement} content @param {boolean} [grows] */
const field = (label, content, grows = false) => h("label", { class: grows ? "field grow" : "field" }, label, content);

/** @param {keyof typeof choice} name @param {[string, string][]} options */
const filter = (name, options) => h("select", { id: "filter-" + name, "data-choice": name,
  onchange: (/** @type {Event} */ event) => choose({ [name]: /** @type {HTMLSelectElement} */ (event.target).value }) },
  h("option", { value: "" }, say("any")), options.map(([value, text]) => h("option", { value }, text)));

/** @returns {[string, string][]} */
function groupOptions() {
  return all(`.in-${code()} [data-filter=group]`).map((button) => [button.dataset.value ?? "", button.dataset.title ?? button.textContent ?? ""]);
}

function drawTable() {
  const found = new Set(bundles.flatMap((bundle) => bundle.rules));
  const rules = head.rules.map((/** @type {any} */ rule, /** @type {number} */ index) => [rule.id, local(rule.title), index])
    .filter((/** @type {any[]} */ [, , index]) => found.has(index));
  /** @param {string} id @param {number} way */
  const turn = (id, way) => h("button", { type: "button", class: "button", id,
    onclick: () => { choice.page += way; drawRows(); byId("bundles-section").scrollIntoView(); } }, say(id));
  const search = h("input", { type: "search", id: "search", "data-choice": "query", placeholder: say("searchHint"), autocomplete: "off", spellcheck: "false",
    oninput: (/** @type {Event} */ event) => choose({ query: /** @type {HTMLInputElement} */ (event.target).value }) });
  haystacks = [];
  byId("bundles-section").replaceChildren(
    h("h2", { id: "bundles-title" }, say("bundles")),
    totals.listed < totals.bundles ? h("p", { class: "alert" }, count("bundlesLeftOut", totals.listed, { m: number(totals.bundles) })) : "",
    h("div", { class: "tools", role: "search" }, field(say("search"), search, true),
      field(say("outcome"), filter("verdict", verdicts.map((name) => [name, say(name)]))),
      field(say("diagnosis"), filter("rule", rules)),
      field(say("severity"), filter("severity", ["critical", "warning", "info"].map((name) => [name, say(name)]))),
      field(say("group"), filter("group", groupOptions())),
      h("button", { type: "button", class: "button", id: "reset", onclick: () => choose(noFilters) }, say("reset"))),
    h("p", { class: "shown", id: "shown", role: "status" }),
    h("div", { class: "card table-card" },
      h("table", { class: "bundles", role: "table", "aria-labelledby": "bundles-title" },
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map((column) =>
          h("th", { role: "columnheader", scope: "col", "data-sort": column.name, class: column.right ? "right" : null },
            h("button", { type: "button", class: "sort", onclick: () => sortBy(column.name) }, say(column.name)))))),
        h("tbody", { id: "rows", role: "rowgroup" })),
      h("nav", { class: "pager", id: "pager", "aria-label": say("bundles") }, turn("previous", -1),
        h("span", { id: "page-number", class: "soft number" }), turn("next", 1))));
  drawRows();
}
