/** Texts of others in the languages of documents: they stay text, whatever they hold. */

/** What would end a line, or is no letter, becomes a space. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/** A web address that no language takes for marks of its own: parentheses, quotes and stars encoded too. */
export function plainAddress(address: string): string {
  return address.replaceAll(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const htmlMarks: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "{": "&#123;",
  "}": "&#125;",
};

/** Text of HTML, and a value between double quotes. What makes sites of templates looks for braces. */
export function htmlText(text: string): string {
  return oneLine(text).replaceAll(/[&<>"{}]/g, (character) => htmlMarks[character] ?? character);
}

/** Text of CommonMark, of Pandoc's Markdown and of Quarto's, whose shortcodes are in braces. */
export function markdownText(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_{}[\]<>&#|~^$@]/g, "\\$&");
}

/** A value in the braces of Pandoc's attributes, without its quotes. */
export function attributeValue(text: string): string {
  return oneLine(text).replaceAll(/[&"<>{}\\`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const latexMarks: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\symbol{34}",
  "[": "{[}",
  "]": "{]}",
};

/** Text of LaTeX, in an optional argument too. */
export function latexText(text: string): string {
  return oneLine(text).replaceAll(
    /[\\~^<>|"[\]{}#$%&_]/g,
    (character) => latexMarks[character] ?? `\\${character}`,
  );
}

/** A plain address in an argument of `\href`, which stands within another. */
export function latexAddress(address: string): string {
  return address.replaceAll(/[#%&_]/g, "\\$&");
}

/** A string of R or of YAML, with its quotes. Quarto looks for its shortcodes in strings too. */
export function quoted(text: string): string {
  return JSON.stringify(oneLine(text).replaceAll("{{", "{ {"));
}
