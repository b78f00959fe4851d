function figures() {
  const figure = (label, value) => h("div", { class: "figure" }, h("dt", {}, label), h("dd", {}, number(value)));
  const outcome = (name) => totals.outcomes[name] ?? 0;
  return h("dl", { class: "figures" },
    isSingle ? null : [figure(say("bundles"), totals.bundles), figure(say("withFindings"), outcome("findings")),
      figure(say("clean"), outcome("clean")), figure(say("incomplete"), outcome("incomplete"))],
    figure(say("findings"), totals.findings), figure(words().report.attempts, totals.tries));
}

const picker = (filter, value, ...content) => h("button", { type: "button", class: "pick", "data-filter": filter, "data-value": value,
  "aria-pressed": String(state[filter] === value), disabled: isSingle, onclick: () => choose(filter, state[filter] === value ? "" : value) }, content);

function outcomeCard() {
  if (isSingle || totals.bundles === 0) return null;
  const names = ["findings", "incomplete", "clean"], radius = 50, round = 2 * Math.PI * radius;
  let start = 0;
  const arcs = names.map((name) => {
    const part = ((totals.outcomes[name] ?? 0) / totals.bundles) * round;
    const arc = svg("circle", { class: "stroke-" + name, cx: 60, cy: 60, r: radius, transform: "rotate(-90 60 60)",
      "stroke-dasharray": `${part} ${round - part}`, "stroke-dashoffset": -start });
    start += part;
    return part > 0 ? arc : null;
  });
  const label = { findings: say("withFindings"), clean: say("clean"), incomplete: say("incomplete") };
  return h("section", { class: "card outcomes", id: "outcomes" }, h("h3", {}, say("outcomes")),
    h("div", { class: "donut" },
      svg("svg", { viewBox: "0 0 120 120", "aria-hidden": "true" }, svg("circle", { class: "stroke-none", cx: 60, cy: 60, r: radius }), arcs,
        svg("text", { x: 60, y: 67 }, number(totals.bundles))),
      h("ul", { class: "legend" }, names.map((name) => h("li", {}, picker("outcome", name, h("span", { class: "dot " + name }),
        h("span", {}, label[name]), h("span", { class: "number" }, number(totals.outcomes[name] ?? 0))))))));
}

const ruleName = (index) => (index === noRule ? say("noRule") : ruleTitle(head.rules[index]));
const ruleSeverity = (index) => head.rules[index]?.severity ?? "";
const foundRules = totals.rules.map((rule, index) => ({ ...rule, index })).filter((rule) => rule.bundles > 0)
  .sort((one, other) => other.bundles - one.bundles || other.count - one.count || one.index - other.index);

const spans = new Map(summary.groups.map((group) => [group.rule, group]));
function diagnosesCard() {
  if (foundRules.length === 0) return null;
  const measure = (rule) => (isSingle ? rule.count : rule.bundles), most = Math.max(...foundRules.map(measure));
  return h("section", { class: "card " + (isSingle ? "wide" : "diagnoses"), id: "diagnoses" }, h("h3", {}, say("diagnoses")),
    isSingle ? null : h("p", { class: "hint" }, say("diagnosesHint")),
    h("ul", { class: "bars" }, foundRules.map((rule) => h("li", {}, picker("rule", String(rule.index),
      h("span", { class: "name" }, h("span", { class: "dot " + ruleSeverity(rule.index) }), h("span", {}, ruleName(rule.index))),
      h("span", { class: "value number nowrap" }, isSingle ? count("seen", rule.count) : `${count("bundleCount", rule.bundles)} · ${count("seen", rule.count)}`),
      svg("svg", { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
        svg("rect", { x: 0, y: 0, width: (100 * measure(rule)) / most, height: 8 })),
      isSingle ? null : h("span", { class: "soft span number" }, spanText(spans.get(rule.index) ?? {})))))));
}

const meaningsSection = () => head.rules.length === 0 ? null : h("section", { class: "card wide", id: "meanings" }, h("h2", {}, say("meanings")),
  (totals.bundles === 0 ? head.rules.map((_, index) => index) : foundRules.map((rule) => rule.index).filter((index) => index !== noRule)).map((index) => {
    const rule = head.rules[index];
    return h("details", { class: "meaning", open: head.rules.length === 1 }, h("summary", {}, h("h3", {}, ruleTitle(rule))),
      h("div", { class: "body" }, h("p", { class: "meta" }, h("span", { class: "badge " + rule.severity }, words().severity[rule.severity]),
        h("code", {}, rule.id), h("span", {}, words().basis[rule.basis])), meaning(rule), references(rule.references)));
  }));
