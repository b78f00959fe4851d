function causeParts(rule, ranked, text, level) {
  const cause = rule.causes[ranked.index];
  const hints = (label, texts, chosen) => chosen.map((index) => h("p", { class: "hintline prose" }, labelled(label, text(texts[index]))));
  return [
    h("p", { class: "prose" }, text(cause.explanation)),
    hints(words().report.speaksFor, cause.supports, ranked.supports ?? []),
    hints(words().report.speaksAgainst, cause.contradicts, ranked.contradicts ?? []),
    ranked.file ? h("p", { class: "hintline prose" }, labelled(ranked.file.confirms ? words().report.speaksFor : words().report.speaksAgainst, local(ranked.file.text))) : null,
    h("p", { class: "decide" }, labelled(words().report.decidedBy, text(cause.decidedBy))),
    h("div", {}, h(level, { class: "label" }, words().report.steps), h("ol", { class: "steps" }, cause.steps.map((step) => h("li", {}, text(step))))),
  ];
}

function meaning(rule, ranking, values, lacking) {
  const text = (text) => ruleText(rule, text, values, lacking);
  const order = ranking ?? rule.causes.map((_, index) => ({ index }));
  const why = h("div", {}, h("h4", { class: "label" }, words().report.why), h("p", { class: "prose" }, text(rule.diagnosis)));
  if (order.length === 1) return [why, h("div", { class: "cause" }, causeParts(rule, order[0], text, "h4"))];
  return [
    why,
    h("div", {}, h("h4", { class: "label" }, words().report.causes),
      h("ol", { class: "causes" }, order.map((ranked, place) =>
        h("li", { class: "cause" }, h("h5", {}, `${place + 1}. ${text(rule.causes[ranked.index].title)}`), causeParts(rule, ranked, text, "h6"))))),
  ];
}

function references(list) {
  if (!list?.length) return null;
  const link = (reference) => /^https:\/\//.test(reference.url)
    ? h("a", { href: reference.url, rel: "noopener noreferrer", target: "_blank" }, local(reference.title))
    : `${local(reference.title)} ${reference.url}`;
  return h("div", {}, h("h4", { class: "label" }, words().report.readMore),
    h("ul", { class: "links" }, list.map((reference) => h("li", {}, labelled(reference.id, link(reference))))));
}

function messageKeys(message) {
  const fields = [["Logger", message.source || undefined], ["MessageId", message.id], ...message.args.map((text) => ["MessageArgs", text]),
    ["Message", message.text], ["Severity", message.severity], ["Resolution", message.resolution]];
  const remark = (holds, name) => (holds ? h("p", { class: "soft" }, words().report[name]) : null);
  return h("div", {}, h("h4", { class: "label" }, words().report.inTheLog),
    h("dl", { class: "keys" }, fields.filter(([, text]) => text !== undefined).map(([key, text]) => [h("dt", {}, key), h("dd", {}, text)])),
    remark(message.cut, "payloadCut"), remark(message.argsMalformed, "argumentsNotAList"), remark(message.duplicateKeys, "duplicateKeys"));
}

const command = (...parts) => h("pre", { class: "command" }, "bundlescope " + parts.join(" "));

function places(finding, bundle) {
  if (!finding.evidence) return h("div", {}, h("h4", { class: "label" }, words().report.seenIn), h("p", { class: "soft prose" }, say("evidenceLeftOut")), command("diagnose", bundle.shellPath));
  const place = (evidence, isFirst) => h("div", { class: "place" },
    h("p", {}, h("code", {}, evidence.place), evidence.time ? [" · ", h("span", { class: "number" }, evidence.time)] : null),
    evidence.also ? h("p", { class: "soft" }, phrase("alsoIn", evidence.also.join(words().report.list))) : null,
    h("pre", { tabindex: 0 }, evidence.excerpt),
    isFirst ? h("p", { class: "soft" }, say("command")) : null, command("show", bundle.shellPath, evidence.id));
  const [first, ...further] = finding.evidence;
  const hidden = (finding.records ?? finding.count) - finding.evidence.length;
  return h("div", {}, h("h4", { class: "label" }, words().report.seenIn), first ? place(first, true) : null,
    further.map((evidence) => h("details", {}, h("summary", {}, h("code", {}, evidence.place), evidence.time ? " · " + evidence.time : null), place(evidence, false))),
    hidden > 0 ? h("p", { class: "soft" }, count("more", hidden)) : null);
}

const statusOf = ({ status, superseded }, bundle) => (superseded ? phrase(superseded.length > 1 ? "superseded" : "supersededAtNoTime", ...superseded)
  : words().report[status !== "standing" ? "standingUnknown" : bundle.complete ? (bundle.isCutByWindow ? "standsInWindow" : "stands") : "standsAsFarAsRead"]);

function findingArticle(finding, bundle) {
  const rule = head.rules[finding.rule], severity = severityOf(finding);
  const unknown = () => h("div", {}, h("h4", { class: "label" }, words().report.why), h("p", { class: "prose" }, !finding.message.cut ? words().report.unknownDiagnosis
    : finding.message.explain === undefined ? words().report.cutDiagnosisNoId : phrase("cutDiagnosis", finding.message.explain)));
  return h("article", { class: "finding " + severity },
    h("header", {}, h("h3", {}, titleOf(finding)),
      h("p", { class: "meta" }, h("span", { class: "badge " + severity }, words().severity[severity]), h("span", {}, statusOf(finding, bundle)), h("span", {}, seen(finding)),
        rule ? h("code", {}, rule.id) : h("span", {}, say("noRule")))),
    finding.comparison ? h("p", { class: "alert prose" }, local(finding.comparison)) : null,
    rule ? meaning(rule, finding.causes, finding.values, lackingOf(finding)) : unknown(), messageKeys(finding.message), places(finding, bundle),
    references(rule ? rule.references : head.products[finding.product]?.references));
}

const attemptOutcome = (initial) => words().attemptOutcome[{ f: "failed", s: "succeeded", u: "unknown" }[initial]];
function causeOf([, , , outcome, rule, id, , values]) {
  if (rule !== null) return ruleTitle(head.rules[rule], values);
  return outcome === "f" ? unknownTitle({ id: id ?? undefined }) : "";
}

function runRow({ first: attempt, to, end, n }) {
  const [from, time, , result] = attempt, last = end && time?.slice(0, 11) === end.slice(0, 11) ? end.slice(11) : end;
  return h("tr", {}, h("td", { class: "number" }, from === to ? String(from) : `${from}–${to}`),
    h("td", { class: "number" }, [time, last].filter(Boolean).join(" – ")),
    h("td", {}, n === 1 ? attemptOutcome(result) : `${attemptOutcome(result)} ×${number(n)}`), h("td", {}, causeOf(attempt)));
}

// What the log says of a success behind the last try.
const successAfter = ({ showsSuccess, product }, bundle) => (showsSuccess ? words().report[bundle.complete ? (bundle.isCutByWindow ? "noLaterSuccessInWindow" : "noLaterSuccess") : "noLaterSuccessRead"]
  : [words().report.successUnseen, head.products[product]?.successPlace].filter(Boolean).map((text) => (Array.isArray(text) ? local(text) : text)).reduce((before, text) => before + (before.endsWith("。") ? "" : " ") + text));

const subjectTitle = ({ last: [, , operation, , , , fields], log }) => [
  operation === null ? words().report.unknownOperation : operationTitle(head.operations[operation], fields), log ? [" · ", h("code", {}, log)] : null];

function storyOf(standing, bundle) {
  const names = words().report, story = [count("tries", standing.tries)];
  if (standing.changes.length) story.push(count("causeChanged", standing.changes.length, { 0: standing.changes.join(words().report.list) }));
  const cause = causeOf(standing.last), outcome = attemptOutcome(standing.last[3]);
  return [h("p", {}, story.join(" · ")), h("p", {}, cause ? phrase("last", outcome, cause) : phrase("lastAlone", outcome)),
    standing.last[3] === "s" ? null : h("p", {}, successAfter(standing, bundle)),
    standing.tries < 2 ? null : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": names.attempts }, h("table", { class: "tries" },
      h("thead", {}, h("tr", {}, ["#", names.time, names.outcome, names.cause].map((title) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, standing.runs.map(runRow), standing.hidden > 0 ? h("tr", {}, h("td", {}), h("td", { colspan: 3, class: "soft" }, count("more", standing.hidden))) : null,
        standing.further.map(runRow))))];
}

// The tries of each subject are a story of their own.
function triesPanel(bundle) {
  const [first] = bundle.standing, hidden = bundle.subjects - bundle.standing.length;
  if (!first) return null;
  return h("section", { class: "panel" }, h("h3", {}, words().report.attempts), bundle.subjects === 1 ? [h("h4", {}, subjectTitle(first)), storyOf(first, bundle)]
    : [h("p", {}, count("tries", bundle.tries)), bundle.standing.map((standing) => h("div", {}, h("h4", {}, subjectTitle(standing)), storyOf(standing, bundle)))],
    hidden > 0 ? h("p", { class: "soft" }, count("more", hidden)) : null);
}

const noteText = (note) => labelled(words().noteKind[note.kind], note.entry ? [h("code", {}, note.entry), words().report.colon] : null, fill(local(note.text), note.quoted));
function notesList(bundle, losesData) {
  const list = bundle.notes.filter((note) => note.losesData === losesData);
  return list.length === 0 ? null : h("ul", { class: "notes" }, list.map((note) => h("li", {}, noteText(note))));
}

// The state of each rule of the products that the bundle is of; of all where it is of none.
function statesOf(bundle) {
  const letters = { f: ["matched", "found"], a: ["absent", "notInLog"], n: ["notEvaluable", "noLog"], s: ["notEvaluable", "sourceMissing"], i: ["notEvaluable", "logIncomplete"],
    w: ["absent", "notInWindow"], o: ["notEvaluable", "outsideWindow"] };
  return [...bundle.coverage].map((letter, index) => [head.rules[index], letters[letter]])
    .filter(([rule, known]) => known && (bundle.products.length === 0 || bundle.products.includes(rule.product)));
}

const statsOf = ([seen, read, bytes, matched]) =>
  count("stats", seen, { read: number(read), size: count("byteCount", bytes), matched: number(matched) });

function summaryOf(states) {
  const tally = (name) => states.filter(([, known]) => known[0] === name).length;
  const summary = count("rulesChecked", states.length, { matched: number(tally("matched")), absent: number(tally("absent")) });
  return tally("notEvaluable") === 0 ? summary : count("rulesNotEvaluable", tally("notEvaluable"), { 0: summary });
}

function readingPanel(bundle) {
  const names = words().report, states = statesOf(bundle);
  const lost = bundle.outcome === "incomplete" ? null : notesList(bundle, true), remarks = notesList(bundle, false);
  const hidden = bundle.notesTotal - bundle.notes.length;
  const section = (title, content) => (content ? h("div", {}, h("h3", {}, title), content) : null);
  return h("section", { class: "panel" }, section(names.notRead, lost), section(names.remarks, remarks),
    hidden > 0 ? h("p", { class: "soft" }, count("more", hidden)) : null,
    h("details", {}, h("summary", {}, summaryOf(states)),
      h("div", { class: "scroll" }, h("table", { class: "states" },
        h("thead", {}, h("tr", {}, [names.rule, names.state, names.reason].map((title) => h("th", { scope: "col" }, title)))),
        h("tbody", {}, states.map(([rule, [name, reason]]) => h("tr", {}, h("td", {}, h("code", {}, rule.id)), h("td", {}, words().coverageState[name]), h("td", {}, fill(words().coverageReason[reason], [rule.logs])))))))),
    h("p", { class: "soft" }, [
      ...bundle.products.map((id) => (head.products[id] ? local(head.products[id].name) : id)),
      count("byteCount", bundle.size), statsOf(bundle.stats),
      ...(bundle.sha256 ? ["SHA-256 " + bundle.sha256] : [])].join(" · ")));
}

function bundleDetails(bundle) {
  const hidden = bundle.findingsTotal - bundle.findings.length;
  return h("div", { class: "bundle" }, bundle.window ? h("p", { class: "window" }, local(bundle.window)) : null,
    bundle.outcome === "clean" ? h("p", { class: "fine" }, count("nothingFound", statesOf(bundle).filter(([, [state]]) => state === "absent").length)) : null,
    bundle.outcome === "incomplete" ? h("section", { class: "panel" }, h("p", { class: "alert" }, words().report[bundle.isOutsideWindow ? "nothingInWindow" : "noCleanBill"]), notesList(bundle, true)) : null,
    bundle.outcome === "findings" && !bundle.complete ? h("p", { class: "alert" }, words().report.moreMayBeMissing) : null,
    // Several tries are one story: it says which of the findings still stands, so it comes first.
    bundle.tries > 1 ? triesPanel(bundle) : null, bundle.findings.map((finding) => findingArticle(finding, bundle)),
    hidden > 0 ? h("div", { class: "panel" }, h("p", { class: "soft" }, count("findingsLeftOut", hidden)), command("diagnose", bundle.shellPath)) : null,
    bundle.tries > 1 ? null : triesPanel(bundle), readingPanel(bundle));
}
