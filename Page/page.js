// The page's events: choosing a language, copying, printing; for several bundles also the table and the tries over time.

/**
 * Adds a button above each list of steps that copies it to the clipboard.
 * @param {ParentNode} part
 */
function addCopyButtons(part) {
  for (const steps of part.querySelectorAll("ol.steps")) {
    if (!head || steps.previousElementSibling?.classList.contains("copy")) continue;
    const button = h("button", { type: "button", class: "button copy" }, say("copySteps"));
    button.addEventListener("click", async () => {
      const text = [...steps.children].map((step, index) => `${index + 1}. ${step.textContent?.trim()}`).join("\n");
      await navigator.clipboard?.writeText(text);
      button.textContent = say("copied");
    });
    steps.before(button);
  }
}

/** Redraws the page in the chosen language. */
function draw() {
  document.documentElement.lang = code();
  for (const button of all(".copy")) button.remove();
  for (const main of all("main")) if (main.lang === code()) addCopyButtons(main);
  const title = all(`.in-${code()} h1`)[0]?.textContent;
  if (title) document.title = title;
  if (bundles.length) drawTable();
  if (bundles.length || occurrences) drawTimeline();
  writeAddress();
}

// Folded parts and all rows of the table are printed.
/** @type {HTMLDetailsElement[]} */
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = all("details:not([open])").map((details) => /** @type {HTMLDetailsElement} */ (details));
  for (const details of unfolded) details.open = true;
  if (!bundles.length) return;
  pageSize = Infinity;
  drawRows();
});
addEventListener("afterprint", () => {
  for (const details of unfolded) details.open = false;
  if (!bundles.length) return;
  pageSize = 50;
  drawRows();
});

for (const choice of choices) choice.addEventListener("change", draw);
addEventListener("hashchange", () => { readAddress(); draw(); });
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-filter]") : null;
  if (!(button instanceof HTMLElement)) return;
  const name = /** @type {"rule" | "group" | "verdict"} */ (button.dataset.filter), value = button.dataset.value ?? "";
  choose({ [name]: choice[name] === value ? "" : value }, choice[name] !== value);
});

document.documentElement.classList.add("scripted");
readAddress();
draw();
if (bundles.length || occurrences) new ResizeObserver(drawLanes).observe(byId("timeline"));
