// Keeps the reader's choices in the address, so a link opens the same view.

const choice = { query: "", verdict: "", rule: "", severity: "", group: "", sort: "", descending: false, page: 0 };
const noFilters = { query: "", verdict: "", rule: "", severity: "", group: "", page: 0 };
/**
 * The choices and their names in the address.
 * @type {[keyof typeof choice, string][]}
 */
const fields = [["query", "q"], ["verdict", "verdict"], ["rule", "rule"], ["severity", "severity"], ["group", "group"], ["sort", "sort"]];

function writeAddress() {
  const address = new URLSearchParams();
  if (code() !== document.body.dataset.language) address.set("lang", code());
  for (const [name, key] of fields) if (choice[name]) address.set(key, String(choice[name]));
  if (choice.descending) address.set("order", "descending");
  if (choice.page > 0) address.set("page", String(choice.page + 1));
  const text = address.toString();
  if (text !== location.hash.slice(1)) history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
}

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  const asked = choices.find((language) => language.value === address.get("lang")) ?? choices.find((language) => language.value === document.body.dataset.language);
  if (asked) asked.checked = true;
  for (const [name, key] of fields) Object.assign(choice, { [name]: address.get(key) ?? "" });
  choice.descending = address.get("order") === "descending";
  choice.page = Math.max(0, (Number(address.get("page")) || 1) - 1);
}
