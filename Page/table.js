const latest = (bundle) => bundle.findings.reduce((last, finding) => (finding.last > last ? finding.last : last), "");
const severities = ["critical", "warning", "info"];
const columns = [
  { name: "bundle", key: (bundle) => bundle.path },
  { name: "outcome", key: (bundle) => ["findings", "incomplete", "clean"].indexOf(bundle.outcome) },
  { name: "diagnosis", key: (bundle) => (bundle.findings.length ? titleOf(bundle.findings[0]) : "\uffff") },
  { name: "findings", key: (bundle) => bundle.findingsTotal, right: true },
  { name: "lastSeen", key: latest },
  { name: "size", key: (bundle) => bundle.size, right: true },
];
const columnTitle = (name) => (name === "outcome" ? words().report.outcome : say(name));
bundles.forEach((bundle, index) => { bundle.index = index; });

// What the search looks through, in the language that is shown.
let haystacks = [], haystackLanguage = -1;
function haystack(bundle) {
  if (haystackLanguage !== state.language) { haystacks = []; haystackLanguage = state.language; }
  return (haystacks[bundle.index] ??= [bundle.path, bundle.sha256, outcomeOf(bundle),
    ...bundle.findings.flatMap((finding) => [titleOf(finding), head.rules[finding.rule]?.id, finding.message.id, finding.message.text, ...finding.message.args, ...(finding.nodes ?? [])]),
    ...bundle.notes.map((note) => `${words().noteKind[note.kind]} ${note.entry ?? ""}`)].join("\n").toLocaleLowerCase(words().code));
}

function fitting() {
  const parts = state.query.toLocaleLowerCase(words().code).split(/\s+/).filter(Boolean);
  const rule = state.rule === "" ? null : Number(state.rule);
  const fits = (finding) => (rule === null || (finding.rule ?? noRule) === rule) && (!state.severity || severityOf(finding) === state.severity);
  const isMember = inGroup();
  const list = bundles.filter((bundle) => isMember(bundle) && (!state.outcome || bundle.outcome === state.outcome)
    && ((rule === null && !state.severity) || bundle.findings.some(fits)) && parts.every((part) => haystack(bundle).includes(part)));
  const column = columns.find((column) => column.name === state.sort);
  if (!column) return list;
  const collator = new Intl.Collator(words().code, { numeric: true });
  const keyed = list.map((bundle) => [column.key(bundle), bundle]);
  keyed.sort(([one, first], [other, second]) => ((typeof one === "number" ? one - other : collator.compare(one, other)) * (state.descending ? -1 : 1)) || first.index - second.index);
  return keyed.map(([, bundle]) => bundle);
}

function row(bundle) {
  const isOpen = state.open.has(bundle.index), id = "details-" + bundle.index;
  const shown = bundle.findings.slice(0, 3), hidden = bundle.findingsTotal - shown.length;
  const cell = (name, attributes, ...content) => h("td", { ...attributes, role: "cell", "data-label": columnTitle(name) }, content);
  const cells = [
    h("td", { role: "cell" }, h("button", { type: "button", class: "row-name", "aria-expanded": String(isOpen), "aria-controls": id, "data-bundle": bundle.index,
      onclick: () => { if (!state.open.delete(bundle.index)) state.open.add(bundle.index); drawRows(); document.querySelector(`[data-bundle="${bundle.index}"]`).focus(); } }, h("span", {}, bundle.path))),
    cell("outcome", {}, h("span", { class: "badge " + bundle.outcome }, outcomeOf(bundle)), bundle.outcome === "findings" && !bundle.complete ? h("div", { class: "soft" }, words().report.notReadInFull) : null),
    cell("diagnosis", {}, shown.length === 0 ? null : h("ul", { class: "titles" }, shown.map((finding) => h("li", {}, h("span", { class: "dot " + severityOf(finding) }), h("span", {}, titleOf(finding)))),
      hidden > 0 ? h("li", { class: "soft" }, count("more", hidden)) : null)),
    cell("findings", { class: "right number" }, number(bundle.findingsTotal)),
    cell("lastSeen", { class: "number nowrap" }, latest(bundle)), cell("size", { class: "right number nowrap" }, number(bundle.size)),
  ];
  return [h("tr", { role: "row", class: isOpen ? "open" : null }, cells), isOpen ? h("tr", { role: "row", class: "detail", id },
    h("td", { role: "cell", colspan: columns.length }, h("section", { "aria-label": say("details", { 0: bundle.path }) }, bundleDetails(bundle)))) : null];
}

function drawRows() {
  const body = document.getElementById("rows");
  if (!body) return;
  const list = fitting(), pages = Math.max(1, Math.ceil(list.length / pageSize));
  state.page = Math.min(state.page, pages - 1);
  const shown = list.slice(state.page * pageSize, (state.page + 1) * pageSize);
  body.replaceChildren(...(shown.length ? shown.flatMap(row).filter(Boolean) : [h("tr", { role: "row" }, h("td", { role: "cell", class: "empty", colspan: columns.length }, say("nothingFits")))]));
  document.getElementById("shown").textContent = count("shown", list.length, { m: number(bundles.length) });
  document.getElementById("pager").hidden = pages === 1;
  document.getElementById("page-number").textContent = count("page", state.page + 1, { m: number(pages) });
  document.getElementById("previous").disabled = state.page === 0;
  document.getElementById("next").disabled = state.page === pages - 1;
  document.querySelectorAll("[data-sort]").forEach((title) => {
    title.setAttribute("aria-sort", title.dataset.sort !== state.sort ? "none" : state.descending ? "descending" : "ascending");
  });
  document.querySelectorAll("[data-filter]").forEach((button) => button.setAttribute("aria-pressed", String(state[button.dataset.filter] === button.dataset.value)));
  for (const [id, name] of [["filter-outcome", "outcome"], ["filter-rule", "rule"], ["filter-severity", "severity"], ["filter-group", "group"]]) document.getElementById(id).value = state[name];
  document.getElementById("search").value = state.query;
}

const noFilters = { query: "", outcome: "", rule: "", severity: "", group: "", page: 0 };
function reveal(bundle) {
  Object.assign(state, noFilters);
  state.open.add(bundle.index);
  state.page = Math.floor(fitting().indexOf(bundle) / pageSize);
  drawRows();
  const name = document.querySelector(`[data-bundle="${bundle.index}"]`);
  name.scrollIntoView();
  name.focus();
}
function choose(name, value) { state[name] = value; state.page = 0; drawRows(); }
const sortBy = (name) => { state.descending = state.sort === name && !state.descending; state.sort = name; state.page = 0; drawRows(); };

function bundlesSection() {
  if (totals.bundles === 0) return null;
  if (isSingle) return h("section", { id: "bundles-section", tabindex: -1, "aria-labelledby": "bundles-title" },
    h("h2", { id: "bundles-title", class: "hidden-visually" }, say("details", { 0: bundles[0].path })), bundleDetails(bundles[0]));
  const field = (label, content, grow) => h("label", { class: "field" + (grow ? " grow" : "") }, label, content);
  const filter = (name, options) => h("select", { id: "filter-" + name, onchange: (event) => choose(name, event.target.value) },
    h("option", { value: "" }, say("any")), options.map((option) => (Array.isArray(option) ? h("option", { value: option[0] }, option[1]) : option)));
  const turn = (id, way) => h("button", { type: "button", class: "button", id, onclick: () => { state.page += way; drawRows(); document.getElementById("bundles-section").scrollIntoView(); } }, say(id));
  return h("section", { id: "bundles-section", tabindex: -1, "aria-labelledby": "bundles-title" }, h("h2", { id: "bundles-title" }, say("bundles")),
    bundles.length < totals.bundles ? h("p", { class: "alert" }, count("bundlesLeftOut", bundles.length, { m: number(totals.bundles) })) : null,
    h("div", { class: "tools", role: "search" },
      field(say("search"), h("input", { type: "search", id: "search", placeholder: say("searchHint"), autocomplete: "off", spellcheck: "false", oninput: (event) => choose("query", event.target.value) }), true),
      field(words().report.outcome, filter("outcome", ["findings", "incomplete", "clean"].map((name) => [name, name === "findings" ? say("withFindings") : say(name)]))),
      field(say("diagnosis"), filter("rule", foundRules.map((rule) => [String(rule.index), ruleName(rule.index)]))),
      field(words().report.severity, filter("severity", severities.map((name) => [name, words().severity[name]]))),
      field(say("group"), filter("group", groupOptions())),
      h("button", { type: "button", class: "button", id: "reset", onclick: () => { Object.assign(state, noFilters); drawRows(); } }, say("reset"))),
    h("p", { class: "shown", id: "shown", role: "status" }),
    h("div", { class: "card table-card" },
      h("table", { class: "bundles", role: "table", "aria-labelledby": "bundles-title" },
        h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map((column) => h("th", { role: "columnheader", scope: "col", "data-sort": column.name, class: column.right ? "right" : null },
          h("button", { type: "button", class: "sort", onclick: () => sortBy(column.name) }, columnTitle(column.name)))))),
        h("tbody", { id: "rows", role: "rowgroup" })),
      h("nav", { class: "pager", id: "pager", "aria-label": say("bundles") }, turn("previous", -1), h("span", { id: "page-number", class: "soft number" }), turn("next", 1))));
}
