function verdict() {
  if (!isSingle) return [count("bundleCount", totals.bundles), count("findingCount", totals.findings), count("tries", totals.tries)].join(" · ");
  const bundle = bundles[0];
  const names = bundle.products.map((id) => (head.products[id] ? local(head.products[id].name) : id));
  return [...names, outcomeOf(bundle), ...(bundle.outcome === "incomplete" ? [] : [words().report[bundle.complete ? "readInFull" : "notReadInFull"]])].join(" · ");
}

function draw() {
  const title = say("report");
  document.documentElement.lang = words().code;
  document.title = isSingle ? `${bundles[0].path} · ${title}` : title;
  const language = h("select", { id: "language", onchange: (event) => { state.language = Number(event.target.value); draw(); document.getElementById("language").focus(); } },
    head.languages.map((words, index) => h("option", { value: index, lang: words.code, selected: index === state.language }, words.name)));
  const overview = totals.bundles === 0 ? null : h("section", { "aria-labelledby": "overview-title" },
    h("h2", { id: "overview-title", class: "hidden-visually" }, say("overview")),
    h("div", { class: "cards" }, isSingle ? null : figures(), outcomeCard(), isSingle && foundRules.length < 2 ? null : diagnosesCard(), timelineCard(), groupCards()));
  document.getElementById("page").replaceChildren(...[
    totals.bundles === 0 ? null : h("a", { class: "skip", href: "#bundles-section" }, say("skip")),
    h("header", { class: "top" }, h("div", { class: "frame" },
      h("div", { class: "heading" }, h("p", { class: "brand" }, isSingle ? "bundlescope · " + title : "bundlescope"),
        h("h1", {}, isSingle ? bundles[0].path : title), h("p", { class: "verdict" }, totals.bundles === 0 ? null : verdict())),
      h("label", { class: "field language" }, say("language"), language))),
    h("main", { class: "frame" }, summary.interrupted ? h("p", { class: "alert", id: "interrupted" }, local(summary.interrupted)) : null,
      summary.window && !isSingle ? h("p", { id: "window" }, local(summary.window)) : null, overview, passedOver(), bundlesSection(), isSingle ? null : meaningsSection()),
    h("footer", {}, h("div", { class: "frame" }, say("footer", { 0: head.version, 1: head.digest.slice(0, 12) }))),
  ].filter(Boolean));
  drawTimeline();
  if (!isSingle) drawRows();
}

draw();
new ResizeObserver(drawTimeline).observe(document.getElementById("page"));
