// The chosen language, and the script's own texts.

const head = data("head");
const choices = all("input[name=language]").map((choice) => /** @type {HTMLInputElement} */ (choice));

/** The index of the chosen language. */
const language = () => Math.max(0, choices.findIndex((choice) => choice.checked));
const code = () => choices[language()]?.value ?? document.documentElement.lang;
const words = () => head.languages[language()];

/**
 * A text in the chosen language: one for each language, or one for all.
 * @param {string | string[]} text
 */
const local = (text) => (Array.isArray(text) ? text[language()] : text);

/** @param {number} value */
const number = (value) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, words().digits);

/** @param {string} text @param {Record<string, string | number>} values */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));

/** @param {string} name @param {Record<string, string | number>} [values] */
const say = (name, values = {}) => filled(words().page[name], values);

/**
 * A text in the plural form for a number, which replaces `n` in it.
 * @param {string} name
 * @param {number} value
 * @param {Record<string, string | number>} [values]
 */
function count(name, value, values = {}) {
  const text = words().page[name];
  const form = typeof text === "string" ? text : text[new Intl.PluralRules(code()).select(value)] ?? text.other;
  return filled(form, { n: number(value), ...values });
}
