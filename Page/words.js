const read = (id) => JSON.parse(document.getElementById(id).textContent);
const head = read("head"), bundles = read("bundles"), totals = read("totals"), summary = read("summary");
const state = {
  language: head.languages.findIndex((words) => words.code === head.language),
  query: "", outcome: "", rule: "", severity: "", group: "", sort: "", descending: false, page: 0, open: new Set(),
};
const isSingle = totals.bundles === 1 && bundles.length === 1;
const noRule = head.rules.length;
const pageSize = 50;

const words = () => head.languages[state.language];
const local = (text) => text[state.language];
const number = (value) => new Intl.NumberFormat(words().code).format(value);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? values[name] : hole));
const say = (name, values = {}) => fill(words().page[name], values);
// A text in the form for a number, which stands in it as `n`.
function count(name, value, values = {}) {
  const text = words().page[name];
  const form = typeof text === "string" ? text : (text[new Intl.PluralRules(words().code).select(value)] ?? text.other);
  return fill(form, { n: number(value), ...values });
}
const phrase = (name, ...values) => fill(words().report[name], values);

const namespaces = { svg: "http://www.w3.org/2000/svg" };
function make(namespace, name, attributes, children) {
  const element = namespace ? document.createElementNS(namespaces[namespace], name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}
const h = (name, attributes, ...children) => make(null, name, attributes, children);
const svg = (name, attributes, ...children) => make("svg", name, attributes, children);

const labelled = (label, ...content) => [h("strong", {}, label + words().report.colon), ...content];
// The first variant of a text for what is absent, else the text itself.
const variant = (text, isAbsent) => text.slice(head.languages.length).find(({ without }) => without.split("+").every(isAbsent))?.text ?? text;
// A text of a rule in the variant for what the log lacks, with what it tells of the product's parameters in it.
function ruleText(rule, text, values = {}, lacking = []) {
  const parameters = head.products[rule.product]?.parameters ?? {};
  const isAbsent = (name) => lacking.includes(name) || (name in parameters && !(name in values));
  const filled = (text) => local(variant(text, isAbsent)).replace(/\{([a-z][a-z0-9-]*)(?:\.([a-z][a-z0-9-]*))?\}/g, (hole, name, part) => {
    const parameter = parameters[name], value = values[name];
    if (!parameter) return hole;
    if (!part) return value ?? (parameter.otherwise ? local(parameter.otherwise) : hole);
    const depending = parameter.values[value]?.[part] ?? parameter.texts[part];
    return depending ? filled(depending) : hole;
  });
  return filled(text);
}
const ruleTitle = (rule, values, lacking) => ruleText(rule, rule.title, values, lacking);
const lackingOf = ({ message, nodes }) => [...(message.args.some((argument) => argument.trim()) || message.cut || message.argsMalformed ? [] : ["argument"]), ...(nodes ? [] : ["node"])];
const operationTitle = (operation, fields = {}) =>
  local(variant(operation.title, (name) => operation.fields.includes(name) && !(name in fields)))
    .replace(/\{([a-z][a-z0-9-]*)\}/g, (hole, name) => (operation.fields.includes(name) ? fields[name] ?? hole : hole));

const seen = (finding) => {
  const times = count("seen", finding.count), { first, last } = finding;
  const when = !first || !last ? times
    : finding.count === 1 || first === last ? say("seenAt", { 0: times, 1: first }) : say("seenBetween", { 0: times, 1: first, 2: last });
  return [...(finding.nodes ? [phrase("nodes", finding.nodes.join(words().report.list))] : []), when].join(" · ");
};
const severityOf = (finding) => (finding.rule === undefined ? finding.severity : head.rules[finding.rule].severity);
const unknownTitle = (message) => {
  const name = message.cut ? "cutTitle" : "unknownTitle";
  return message.id === undefined ? phrase(name + "NoId") : phrase(name, message.id);
};
const titleOf = (finding) => (finding.rule === undefined ? unknownTitle(finding.message) : ruleTitle(head.rules[finding.rule], finding.values, lackingOf(finding)));
const outcomeOf = (bundle) =>
  bundle.outcome === "findings" ? count("findingCount", bundle.findingsTotal) : words().outcome[bundle.outcome];
