// The tries over time: a lane for each diagnosis and a bubble for tries close together. Dragging, buttons and keys zoom.

const second = 1000, minute = 60 * second, hour = 60 * minute, day = 24 * hour;
const spans = [1, 5, 15, 30].map((n) => n * second).concat(
  [1, 5, 15, 30].map((n) => n * minute), [1, 3, 6, 12].map((n) => n * hour), [1, 2, 7, 14, 30, 91, 182, 365].map((n) => n * day));
const laneBound = 8;

// A logged time has no zone: it is taken for UTC and written back as such, so that it is shown as it was logged.
/** @param {string | null} text */
function instant(text) {
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(text ?? "")?.slice(1).map(Number);
  return parts ? Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5]) : NaN;
}
/** @param {number} time */
const logged = (time) => new Date(time).toISOString().replace("T", " ").slice(0, 19);

/**
 * What a survey counts over time: records instead of tries, in lanes of their own.
 * @type {{ lanes: { name: string | string[], tone: string, marks: [string, number][] }[] } | null}
 */
const occurrences = data("occurrences");

/** The lane of a try is its rule, the one for unknown messages, or its outcome if it did not fail. */
const tries = (occurrences
  ? occurrences.lanes.flatMap((lane, index) => lane.marks.map(([time, n]) => ({ time: instant(time), n, outcome: "", lane: String(index) })))
  : bundles.flatMap((bundle) => bundle.tries.map(([time, outcome, rule]) =>
    ({ time: instant(time), n: 1, outcome, lane: String(rule ?? (outcome === "f" ? head.rules.length - 1 : outcome)) }))))
  .filter((attempt) => !Number.isNaN(attempt.time)).sort((one, other) => one.time - other.time);
const total = tries.reduce((sum, attempt) => sum + attempt.n, 0);

/** @typedef {{ keys: Set<string>, name: () => string, tone: string }} Lane */

/** @param {string} outcome */
const outcomeName = (outcome) => words().outcomes[outcome];

/** @returns {Lane[]} */
function lanesOf() {
  if (occurrences) return occurrences.lanes.map((lane, index) => ({ keys: new Set([String(index)]), name: () => local(lane.name), tone: lane.tone }));
  /** @param {string} key @returns {Lane} */
  const lane = (key) => {
    const rule = head.rules[Number(key)];
    return { keys: new Set([key]), name: () => (rule ? local(rule.title) : outcomeName(key)), tone: key === "s" ? "good" : rule?.severity ?? "warning" };
  };
  /** @type {Map<string, number>} */
  const tally = new Map();
  for (const attempt of tries) tally.set(attempt.lane, (tally.get(attempt.lane) ?? 0) + 1);
  const keys = [...tally].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([key]) => key);
  if (keys.length <= laneBound) return keys.map(lane);
  const others = { keys: new Set(keys.slice(laneBound - 1)), name: () => say("otherDiagnoses"), tone: "info" };
  return [...keys.slice(0, laneBound - 1).map(lane), others];
}
const lanes = lanesOf();
const ends = tries.length ? { from: tries[0].time, to: tries[tries.length - 1].time } : { from: 0, to: 0 };
const margin = Math.max((ends.to - ends.from) * 0.03, 30 * second);
const whole = { from: ends.from - margin, to: ends.to + margin };
let view = { ...whole };

/** @param {number} from @param {number} to */
function look(from, to) {
  const span = Math.min(Math.max(to - from, 10 * second), whole.to - whole.from), middle = (from + to) / 2;
  const start = Math.min(Math.max(middle - span / 2, whole.from), whole.to - span);
  view = { from: start, to: start + span };
  drawLanes();
}
/** @param {number} factor */
const zoom = (factor) => { const middle = (view.from + view.to) / 2, half = ((view.to - view.from) * factor) / 2; look(middle - half, middle + half); };
/** @param {number} part */
const move = (part) => { const way = (view.to - view.from) * part; look(view.from + way, view.to + way); };

/** @param {Lane} lane @param {number} width */
function bubbles(lane, width) {
  const scale = (width - 28) / (view.to - view.from), bin = 14;
  /** @type {Map<string, { n: number, sum: number, first: number, last: number, outcome: string }>} */
  const fallen = new Map();
  for (const { time, n, outcome, lane: key } of tries) {
    if (!lane.keys.has(key) || time < view.from || time > view.to) continue;
    const place = `${Math.floor(((time - view.from) * scale) / bin)} ${outcome}`;
    const group = fallen.get(place) ?? { n: 0, sum: 0, first: time, last: time, outcome };
    group.n += n; group.sum += n * time; group.last = time;
    fallen.set(place, group);
  }
  return [...fallen.values()].map((group) => svg("circle", { class: `bubble ${group.outcome === "s" ? "good" : lane.tone}`,
    cx: 14 + (group.sum / group.n - view.from) * scale, cy: 22, r: Math.min(4 + 2 * Math.sqrt(group.n), 18) },
    svg("title", {}, `${occurrences ? count("records", group.n) : `${outcomeName(group.outcome)} · ${count("tries", group.n)}`} · ${logged(group.first)}${group.last > group.first ? " – " + logged(group.last) : ""}`)));
}

function drawLanes() {
  const chart = document.getElementById("lanes");
  if (!chart) return;
  const strips = [...chart.querySelectorAll("svg")], width = Math.max(strips[0].clientWidth, 120);
  const span = view.to - view.from, scale = (width - 28) / span, longest = spans[spans.length - 1];
  const step = spans.find((step) => span / step <= width / 95) ?? longest * Math.ceil(span / longest / (width / 95));
  /** @type {number[]} */
  const ticks = [];
  for (let time = Math.ceil(view.from / step) * step; time <= view.to; time += step) ticks.push(time);
  /** @param {number} time */
  const place = (time) => 14 + (time - view.from) * scale;
  strips.forEach((strip, index) => {
    strip.setAttribute("viewBox", `0 0 ${width} ${index < lanes.length ? 44 : 26}`);
    if (index < lanes.length) {
      strip.replaceChildren(...ticks.map((time) => svg("line", { class: "tick", x1: place(time), x2: place(time), y1: 0, y2: 44 })),
        svg("line", { class: "track", x1: 0, x2: width, y1: 22, y2: 22 }), ...bubbles(lanes[index], width));
      return;
    }
    strip.replaceChildren(...ticks.map((time, tick) => {
      const text = logged(time), isNewDay = tick === 0 || logged(ticks[tick - 1]).slice(0, 10) !== text.slice(0, 10);
      const anchor = place(time) < 48 ? "start" : place(time) > width - 48 ? "end" : "middle";
      return svg("text", { x: anchor === "start" ? 0 : anchor === "end" ? width : place(time), y: 17, "text-anchor": anchor },
        step >= day ? text.slice(0, 10) : isNewDay ? text.slice(5, 16) : text.slice(11, step < minute ? 19 : 16));
    }));
  });
  byId("range").textContent = `${logged(view.from)} – ${logged(view.to)}`;
  /** @type {HTMLButtonElement} */ (byId("whole")).disabled = view.from === whole.from && view.to === whole.to;
}

/** @param {HTMLElement} chart */
function brush(chart) {
  /** @type {number | null} */
  let start = null;
  /** @type {HTMLElement | null} */
  let mark = null;
  const strip = /** @type {SVGElement} */ (chart.querySelector("svg"));
  /** @param {number} x */
  const timeAt = (x) => {
    const box = strip.getBoundingClientRect(), left = box.left + 14, right = box.right - 14;
    return view.from + ((Math.min(Math.max(x, left), right) - left) / (box.width - 28)) * (view.to - view.from);
  };
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.clientX < strip.getBoundingClientRect().left) return;
    start = event.clientX;
    chart.setPointerCapture(event.pointerId);
  });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    if (!mark) { mark = h("div", { class: "brush" }); chart.append(mark); }
    mark.style.left = `${Math.min(start, event.clientX) - chart.getBoundingClientRect().left}px`;
    mark.style.width = `${Math.abs(event.clientX - start)}px`;
  });
  /** @param {PointerEvent} event */
  const end = (event) => {
    mark?.remove();
    if (start !== null && event.type === "pointerup" && Math.abs(event.clientX - start) > 6)
      look(timeAt(Math.min(start, event.clientX)), timeAt(Math.max(start, event.clientX)));
    start = mark = null;
  };
  chart.addEventListener("pointerup", end);
  chart.addEventListener("pointercancel", end);
}

/** Redraws the card in the chosen language. */
function drawTimeline() {
  const card = byId("timeline");
  const title = say(occurrences ? "occurrences" : "timeline");
  card.setAttribute("aria-label", title);
  card.hidden = tries.length < 2;
  if (card.hidden) return;
  /** @param {string} name @param {() => void} action @param {string} [id] */
  const tool = (name, action, id) => h("button", { type: "button", class: "button", onclick: action, id }, say(name));
  /** @type {Record<string, () => void>} */
  const keys = { "+": () => zoom(0.5), "=": () => zoom(0.5), "-": () => zoom(2), ArrowLeft: () => move(-0.25), ArrowRight: () => move(0.25), 0: () => look(whole.from, whole.to) };
  const label = `${title}. ${count(occurrences ? "occurrencesSummary" : "timelineSummary", total, { 0: logged(ends.from), 1: logged(ends.to) })}`;
  const chart = h("div", { class: "lanes", id: "lanes", tabindex: 0, role: "group", "aria-label": label,
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      const act = !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key];
      if (act) { act(); event.preventDefault(); }
    } },
    [...lanes, null].map((lane) => h("div", { class: lane ? "lane" : "lane axis" }, h("span", { class: "name", title: lane?.name() }, lane?.name()),
      svg("svg", lane ? { role: "img", "aria-label": lane.name() } : { "aria-hidden": "true" }))));
  brush(chart);
  card.replaceChildren(h("h2", {}, title), h("p", { class: "hint" }, say("timelineHint")),
    h("div", { class: "timeline-tools" }, tool("zoomIn", () => zoom(0.5)), tool("zoomOut", () => zoom(2)), tool("earlier", () => move(-0.25)),
      tool("later", () => move(0.25)), tool("showAll", () => look(whole.from, whole.to), "whole"),
      h("span", { class: "range", id: "range", "aria-live": "polite" })), chart);
  drawLanes();
}
