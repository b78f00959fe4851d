// Creates elements. Every text becomes a text node; markup comes only from the report, which has escaped it.

/** @typedef {string | number | Node | null | undefined | false} Child */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].map((element) => /** @type {HTMLElement} */ (element));

/** @param {Element} element @param {Record<string, any>} attributes @param {any[]} children */
function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
}

/** @param {string} name @param {Record<string, any>} [attributes] @param {...any} children @returns {HTMLElement} */
function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  fill(element, attributes, children);
  return element;
}

/** @param {string} name @param {Record<string, any>} [attributes] @param {...any} children @returns {SVGElement} */
function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  fill(element, attributes, children);
  return /** @type {SVGElement} */ (element);
}

/**
 * The data in a script element, or null if the page has none.
 * @param {string} id
 * @returns {any}
 */
function data(id) {
  const element = document.getElementById(id);
  return element ? JSON.parse(element.textContent ?? "null") : null;
}
