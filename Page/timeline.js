const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const steps = [1, 5, 15, 30].map((n) => n * second).concat([1, 5, 15, 30].map((n) => n * minute), [1, 3, 6, 12].map((n) => n * hour), [1, 2, 7, 14, 30, 91, 182, 365].map((n) => n * day));
const laneBound = 8;

// A logged time has no zone: it is taken for UTC and written back as such, so that it is shown as it was logged.
function instant(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text ?? "");
  return parts ? Date.UTC(parts[1], parts[2] - 1, parts[3], parts[4], parts[5], parts[6]) : NaN;
}
const logged = (time) => new Date(time).toISOString().replace("T", " ").slice(0, 19);
const tries = bundles.flatMap((bundle) => bundle.attempts.map(([, time, , outcome, rule]) => ({ time: instant(time), outcome, lane: String(rule ?? (outcome === "f" ? noRule : outcome)) })))
  .filter((attempt) => !Number.isNaN(attempt.time)).sort((one, other) => one.time - other.time);

function lanesOf() {
  // A try that did not fail has no diagnosis; its lane is that of its outcome.
  const lane = (key) => ({ keys: new Set([key]), name: () => (/\d/.test(key) ? ruleName(Number(key)) : attemptOutcome(key)),
    severity: key === "s" ? "succeeded" : ruleSeverity(Number(key)) || "warning" });
  const tally = new Map();
  for (const attempt of tries) tally.set(attempt.lane, (tally.get(attempt.lane) ?? 0) + 1);
  const keys = [...tally].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([key]) => key);
  if (keys.length <= laneBound) return keys.map(lane);
  return [...keys.slice(0, laneBound - 1).map(lane), { name: () => say("otherDiagnoses"), severity: "info", keys: new Set(keys.slice(laneBound - 1)) }];
}
const lanes = lanesOf();
const margin = tries.length ? Math.max((tries.at(-1).time - tries[0].time) * 0.03, 30 * second) : 0;
const whole = tries.length ? { from: tries[0].time - margin, to: tries.at(-1).time + margin } : null;
let view = whole && { ...whole };

function look(from, to) {
  const least = 10 * second, most = whole.to - whole.from;
  const span = Math.min(Math.max(to - from, least), most), middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span);
  view = { from: start, to: start + span };
  drawTimeline();
}
const zoom = (factor) => { const middle = (view.from + view.to) / 2, half = ((view.to - view.from) * factor) / 2; look(middle - half, middle + half); };
const move = (part) => { const way = (view.to - view.from) * part; look(view.from + way, view.to + way); };

function bubbles(lane, width) {
  const scale = (width - 28) / (view.to - view.from), bin = 14, groups = new Map();
  for (const attempt of tries) {
    if (!lane.keys.has(attempt.lane) || attempt.time < view.from || attempt.time > view.to) continue;
    const key = `${Math.floor(((attempt.time - view.from) * scale) / bin)} ${attempt.outcome}`;
    const group = groups.get(key) ?? { n: 0, sum: 0, first: attempt.time, outcome: attempt.outcome };
    group.n += 1; group.sum += attempt.time; group.last = attempt.time;
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => svg("circle", { class: `bubble ${group.outcome === "s" ? "succeeded" : lane.severity}`,
    cx: 14 + (group.sum / group.n - view.from) * scale, cy: 22, r: Math.min(4 + 2 * Math.sqrt(group.n), 18) },
    svg("title", {}, `${attemptOutcome(group.outcome)} · ${count("tries", group.n)} · ${logged(group.first)}${group.last > group.first ? " – " + logged(group.last) : ""}`)));
}

function drawTimeline() {
  const chart = document.getElementById("lanes");
  if (!chart || !view) return;
  const width = Math.max(chart.querySelector("svg").clientWidth, 120), span = view.to - view.from, scale = (width - 28) / span;
  const step = steps.find((step) => span / step <= width / 95) ?? steps.at(-1) * Math.ceil(span / steps.at(-1) / (width / 95));
  const ticks = [];
  for (let time = Math.ceil(view.from / step) * step; time <= view.to; time += step) ticks.push(time);
  const place = (time) => 14 + (time - view.from) * scale;
  const lines = () => ticks.map((time) => svg("line", { class: "tick", x1: place(time), x2: place(time), y1: 0, y2: 44 }));
  chart.querySelectorAll("svg").forEach((strip, index) => {
    strip.setAttribute("viewBox", `0 0 ${width} ${index < lanes.length ? 44 : 26}`);
    if (index < lanes.length) strip.replaceChildren(...lines(), svg("line", { class: "track", x1: 0, x2: width, y1: 22, y2: 22 }), ...bubbles(lanes[index], width));
    else strip.replaceChildren(...ticks.map((time, tick) => {
      const text = logged(time), isNewDay = tick === 0 || logged(ticks[tick - 1]).slice(0, 10) !== text.slice(0, 10);
      const anchor = place(time) < 48 ? "start" : place(time) > width - 48 ? "end" : "middle";
      return svg("text", { x: anchor === "start" ? 0 : anchor === "end" ? width : place(time), y: 17, "text-anchor": anchor },
        step >= day ? text.slice(0, 10) : isNewDay ? text.slice(5, 16) : text.slice(11, step < minute ? 19 : 16));
    }));
  });
  document.getElementById("range").textContent = `${logged(view.from)} – ${logged(view.to)}`;
  document.getElementById("whole").disabled = view.from === whole.from && view.to === whole.to;
}

function brush(chart) {
  let start = null, mark = null;
  const strip = chart.querySelector("svg");
  const timeAt = (x) => { const box = strip.getBoundingClientRect(); return view.from + ((Math.min(Math.max(x, box.left + 14), box.right - 14) - box.left - 14) / (box.width - 28)) * (view.to - view.from); };
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.clientX < strip.getBoundingClientRect().left) return;
    start = event.clientX;
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    if (!mark) { mark = h("div", { class: "brush" }); chart.append(mark); }
    const left = chart.getBoundingClientRect().left;
    mark.style.left = `${Math.min(start, event.clientX) - left}px`;
    mark.style.width = `${Math.abs(event.clientX - start)}px`;
  });
  const end = (event) => {
    mark?.remove();
    if (start !== null && event.type === "pointerup" && Math.abs(event.clientX - start) > 6) look(timeAt(Math.min(start, event.clientX)), timeAt(Math.max(start, event.clientX)));
    start = mark = null;
  };
  chart.addEventListener("pointerup", end);
  chart.addEventListener("pointercancel", end);
}

function timelineCard() {
  if (totals.tries === 0) return null;
  if (!whole) return h("section", { class: "card wide" }, h("h3", {}, say("timeline")), h("p", { class: "soft" }, say("noTries")));
  const tool = (name, action, id) => h("button", { type: "button", class: "button", onclick: action, id }, say(name));
  const keys = { "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), ArrowLeft: () => move(-0.25), ArrowRight: () => move(0.25), 0: () => look(whole.from, whole.to) };
  const chart = h("div", { class: "lanes", id: "lanes", tabindex: 0, role: "group",
    "aria-label": `${say("timeline")}. ${count("timelineSummary", tries.length, { 0: logged(tries[0].time), 1: logged(tries.at(-1).time) })}`,
    onkeydown: (event) => { const act = !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]; if (act) { act(); event.preventDefault(); } } },
    [...lanes, null].map((lane) => h("div", { class: lane ? "lane" : "lane axis" }, h("span", { class: "name", title: lane?.name() }, lane?.name()),
      svg("svg", lane ? { role: "img", "aria-label": lane.name() } : { "aria-hidden": "true" }))));
  brush(chart);
  return h("section", { class: "card wide", id: "timeline" }, h("h3", {}, say("timeline")), h("p", { class: "hint" }, say("timelineHint")),
    h("div", { class: "timeline-tools" }, tool("zoomIn", () => zoom(0.5)), tool("zoomOut", () => zoom(2)), tool("earlier", () => move(-0.25)), tool("later", () => move(0.25)),
      tool("showAll", () => look(whole.from, whole.to), "whole"), h("span", { class: "range", id: "range", "aria-live": "polite" })), chart);
}
