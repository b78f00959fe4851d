const sorts = {
  competing: (bundle) => bundle.competing !== undefined,
  unread: (bundle) => !bundle.complete,
  story: (bundle, number) => (bundle.story ?? bundle.index) === number,
  shape: (bundle, number) => bundle.shapes?.includes(number) ?? false,
};
const inGroup = () => {
  const [name, number] = state.group.split(":");
  return name ? (bundle) => sorts[name](bundle, Number(number)) : () => true;
};
const storyText = (story) => local(story.text);

// The first few; the others are folded away, and those that the page does not know are counted.
function folded(items, total) {
  const few = 5, list = (part) => h("ul", { class: "bars" }, part.map((item) => h("li", {}, item)));
  const beyond = total > items.length ? h("p", { class: "soft" }, count("more", total - items.length)) : null;
  if (items.length <= few) return [list(items), beyond];
  return [list(items.slice(0, few)), h("details", {}, h("summary", {}, count("more", total - few)), list(items.slice(few)), beyond)];
}

const pathList = (paths, total) => h("span", { class: "soft paths" }, paths.map((path, index) => [index > 0 ? ", " : null, h("code", {}, path)]),
  total > paths.length ? " " + count("more", total - paths.length) : null);
const spanText = ({ first, last }) => [...new Set([first, last])].filter(Boolean).join(" – ");

function groupCard(id, hint, content, total) {
  const title = words().report[id] + (total === undefined ? "" : words().report.colon + number(total));
  return h("section", { class: "card wide", id }, h("h3", {}, title), h("p", { class: "hint" }, hint), content);
}

function storiesCard() {
  if (summary.stories.length === 0) return null;
  const item = (story) => picker("group", "story:" + story.begunBy, h("span", {}, storyText(story)), pathList(story.paths, story.bundles));
  return groupCard("stories", say("groupHint"), [folded(summary.stories.map(item), summary.stories.length),
    summary.compared < totals.bundles ? h("p", { class: "soft" }, count("compared", summary.compared)) : null]);
}

function shapesCard() {
  if (summary.shapes.length === 0) return null;
  const item = (shape) => picker("group", "shape:" + shape.number, h("code", {}, shape.name),
    h("span", { class: "value number" }, `${count("bundleCount", shape.bundles)} · ${count("seen", shape.count)}`), h("span", { class: "soft span number" }, spanText(shape)), pathList(shape.paths, shape.bundles));
  return groupCard("unknownShapes", say("groupHint"), [folded(summary.shapes.map(item), summary.shapes.length),
    summary.furtherMessages > 0 ? h("p", { class: "soft" }, count("furtherMessages", summary.furtherMessages)) : null]);
}

const opener = (bundle) => h("button", { type: "button", class: "opener", onclick: () => reveal(bundle) }, h("span", {}, bundle.path));

// A card of single bundles: a button that lists all of them, and the first ones with what is to say of each.
function bundlesCard(id, total, about, remark) {
  if (total === 0) return null;
  const items = bundles.filter(sorts[id]).slice(0, 100).map((bundle) => h("div", { class: "entry" }, opener(bundle), h("div", {}, about(bundle))));
  return groupCard(id, [remark, say("openHint")].filter(Boolean).join(" "),
    [h("p", {}, picker("group", id, count("showAllOf", total))), folded(items, total)], total);
}

const competingCard = () => bundlesCard("competing", summary.competing, (bundle) => {
  return h("ul", { class: "titles" }, bundle.competing.map((rule) => h("li", {}, h("span", { class: "dot " + head.rules[rule].severity }),
    h("span", {}, ruleTitle(head.rules[rule]), bundle.undecided.includes(rule) ? h("span", { class: "soft" }, " · " + words().report.undecided) : null))));
});

const unreadCard = () => bundlesCard("unread", summary.unread, (bundle) => {
  const note = bundle.notes.find((note) => note.losesData);
  return note ? h("p", {}, noteText(note)) : null;
}, summary.failed > 0 ? count("failed", summary.failed) : null);

const passedOver = () => summary.passedOver === 0 ? null : h("p", { id: "passed-over", class: "soft" },
  count("passedOver", summary.passedOver), words().report.colon, pathList(summary.passedOverPaths, summary.passedOver),
  summary.ownDocuments ? [" · ", local(summary.ownDocuments), words().report.colon, pathList(summary.ownDocumentPaths, summary.ownDocumentCount)] : null);

const groupCards = () => isSingle ? [] : [storiesCard(), shapesCard(), competingCard(), unreadCard()];

// The options of the table's filter: those of the cards that have a list of bundles.
function groupOptions() {
  const option = (value, text) => h("option", { value }, text);
  const part = (label, options) => (options.length ? h("optgroup", { label }, options) : null);
  return [summary.competing ? option("competing", words().report.competing) : null, summary.unread ? option("unread", words().report.unread) : null,
    part(words().report.stories, summary.stories.map((story) => option("story:" + story.begunBy, `${storyText(story)}: ${story.paths[0]}`))),
    part(words().report.unknownShapes, summary.shapes.map((shape) => option("shape:" + shape.number, shape.name)))];
}
