// Tables of the survey: a click on a column's title sorts the rows by it, and once more turns them round.

/** @param {HTMLTableCellElement} title */
function sortRows(title) {
  const table = title.closest("table"), body = table?.tBodies[0];
  if (!body) return;
  const descending = title.getAttribute("aria-sort") === "ascending";
  const collator = new Intl.Collator(code(), { numeric: true }), way = descending ? -1 : 1;
  /** @param {HTMLTableRowElement} row */
  const key = (row) => row.cells[title.cellIndex].dataset.key ?? "";
  const rows = [...body.rows].map((row) => ({ row, key: key(row) }));
  rows.sort((one, other) => way * collator.compare(one.key, other.key));
  body.append(...rows.map(({ row }) => row));
  for (const other of table.querySelectorAll("th")) other.setAttribute("aria-sort", other === title ? (descending ? "descending" : "ascending") : "none");
}

for (const title of all("table.sortable th")) {
  const cell = /** @type {HTMLTableCellElement} */ (title);
  cell.replaceChildren(h("button", { type: "button", class: "sort", onclick: () => sortRows(cell) }, cell.textContent));
  cell.setAttribute("aria-sort", "none");
}
