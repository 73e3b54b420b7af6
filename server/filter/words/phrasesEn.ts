import type { Phrases } from "./phrases.ts";

const joined = (word: string) => (values: readonly string[]) =>
  values.length < 2
    ? values.join("")
    : `${values.slice(0, -1).join(", ")} ${word} ${values.at(-1)}`;

const anyOf = joined("or");
const allOf = joined("and");
const noneOf = joined("nor");

const isLong = /[,;]| and | or /;

/** With a semicolon where a comma could be one of what stands between. */
const conditions = (word: string) => (parts: readonly string[]) => {
  const mark = parts.some((part) => isLong.test(part)) ? ";" : ",";
  return `${parts.slice(0, -1).join(`${mark} `)}${mark} ${word} ${parts.at(-1)}`;
};

/** A title such as "Date known to the" is completed by its value. */
const isOpen = (subject: string) => / (the|to|of|as|by)$/.test(subject);

const isQuestion = (subject: string) => /^(how|what|who|which) /.test(subject);

/** Such as "By way of", which needs no preposition. */
const isPreposition = (subject: string) => /^(by|also) /.test(subject);

const has = (subject: string, what: string) =>
  `${isPreposition(subject) ? "" : "with "}${subject} ${what}`;

const equals = (subject: string, value: string) =>
  has(subject, isOpen(subject) ? value : `equal to ${value}`);

const features = (quantity: string) => (layer: string, condition: string | undefined) =>
  `${quantity} feature of ${layer}${condition === undefined ? "" : ` (those ${condition})`}`;

export const en: Phrases = {
  title: (title) =>
    plain(title)
      // What follows a comma would be read as the next of a list.
      .replace(/^([^,()]+), (.+)$/, "$1 ($2)")
      .replace(/^(from|to|near|by|via)$/, "“$1”"),
  plain,
  quoted: (text) => `“${text}”`,
  needsQuotes: (term) => /[,;:]|\b(and|or|not)\b/.test(term),

  filter: (layer, condition) => `${layer}: only those ${condition}.`,
  where: (condition) => `places ${condition}`,
  all: conditions("and"),
  any: conditions("or"),
  group: (text) => `(${text})`,
  not: (condition) => `not (${condition})`,
  unknown: (condition) => `of which it is not known whether they are those (${condition})`,
  always: "without any condition",
  never: "of which there can be none",
  cql2: (text) => `of which this CQL2 text is true: ${text}`,

  anyOf,
  allOf,
  yes: "yes",
  no: "no",
  unlisted: (value) => `${value} (not a listed value)`,
  spelled: (title) => `${title} (as the data spell it)`,
  own: (title) => `their ${title}`,
  named: (title, name) => `${title} [${name}]`,

  is: (subject, value) => {
    if (isQuestion(subject)) return `with ${subject}: ${value}`;
    return isOpen(subject) ? has(subject, value) : `whose ${subject} is ${value}`;
  },
  answers: (subject, value) => `with ${subject}: ${value}`,
  isNot: (subject, values) => has(subject, `other than ${anyOf(values)}`),
  equals,
  differs: (subject, value) => has(subject, `other than ${value}`),
  amount: {
    "<": (subject, value) => has(subject, `less than ${value}`),
    "<=": (subject, value) => has(subject, `${value} or less`),
    ">": (subject, value) => has(subject, `more than ${value}`),
    ">=": (subject, value) => has(subject, `${value} or more`),
  },
  time: {
    "<": (subject, value) => has(subject, `before ${value}`),
    "<=": (subject, value) => has(subject, `${value} or earlier`),
    ">": (subject, value) => has(subject, `after ${value}`),
    ">=": (subject, value) => has(subject, `${value} or later`),
  },
  letters: {
    "<": (subject, value) => has(subject, `sorted before ${value}`),
    "<=": (subject, value) => has(subject, `sorted before ${value} or equal to it`),
    ">": (subject, value) => has(subject, `sorted after ${value}`),
    ">=": (subject, value) => has(subject, `sorted after ${value} or equal to it`),
  },
  between: (subject, low, high) => has(subject, `from ${low} to ${high}`),
  outside: (subject, low, high) => has(subject, `not from ${low} to ${high}`),
  given: (subject) => has(subject, "given"),
  notGiven: (subject) => has(subject, "not given"),

  like: {
    contains: {
      yes: (subject, text) => has(subject, `containing ${text}`),
      no: (subject, text) => has(subject, `not containing ${text}`),
    },
    begins: {
      yes: (subject, text) => has(subject, `beginning with ${text}`),
      no: (subject, text) => has(subject, `not beginning with ${text}`),
    },
    ends: {
      yes: (subject, text) => has(subject, `ending with ${text}`),
      no: (subject, text) => has(subject, `not ending with ${text}`),
    },
    matches: {
      yes: (subject, pattern) => has(subject, `of the form ${pattern} (${wildcards})`),
      no: (subject, pattern) => has(subject, `not of the form ${pattern} (${wildcards})`),
    },
  },
  ignoring: (foldings) =>
    ` (${foldings.map((each) => ({ casei: "capitals", accenti: "accents" })[each]).join(" and ")} make no difference)`,
  folded: {
    casei: (text) => `${text} in small letters`,
    accenti: (text) => `${text} without accents`,
  },
  remainder: (dividend, divisor) => `remainder of ${dividend} ÷ ${divisor}`,
  wholePart: (dividend, divisor) => `whole part of ${dividend} ÷ ${divisor}`,

  lists: {
    a_overlaps: {
      values: (subject, values) =>
        has(subject, isOpen(subject) ? anyOf(values) : `including ${anyOf(values)}`),
      list: (subject, other) => has(subject, `having a value in common with ${other}`),
    },
    a_contains: {
      values: (subject, values) => has(subject, `including ${allOf(values)}`),
      list: (subject, other) => has(subject, `including all of ${other}`),
    },
    a_containedBy: {
      values: (subject, values) => has(subject, `none other than ${anyOf(values)}`),
      list: (subject, other) => has(subject, `none other than those of ${other}`),
    },
    a_equals: {
      values: (subject, values) => has(subject, `exactly ${allOf(values)}`),
      list: (subject, other) => has(subject, `exactly those of ${other}`),
    },
  },
  lacks: (subject, values) =>
    has(
      subject,
      values.length > 1 ? `including neither ${noneOf(values)}` : `not including ${values[0]}`,
    ),
  noList: "no values at all",

  ownPlace: "their own place",
  places: {
    s_intersects: (place) => `in or meeting ${place}`,
    s_disjoint: (place) => `wholly outside ${place}`,
    s_within: (place) => `wholly inside ${place}`,
    s_contains: (place) => `with the whole of ${place} inside`,
    s_touches: (place) => `touching ${place} only at its edge`,
    s_equals: (place) => `of exactly the shape of ${place}`,
    s_overlaps: (place) => `covering a part of ${place} and reaching beyond it`,
    s_crosses: (place) => `crossing ${place}`,
  },
  within: (distance, of) => `within ${distance} of ${of}`,
  beyond: (distance, of) => `more than ${distance} from ${of}`,
  placed: (subject, relation) => `with ${subject} ${relation}`,
  feature: (name, layer) => `${name} (${layer})`,
  anyFeature: features("any"),
  everyFeature: features("every"),
  point: (coordinates) => `the point ${coordinates}`,
  box: (extent) => `the box ${extent}`,
  shapes: {
    Point: "a point",
    MultiPoint: "points",
    LineString: "a line",
    MultiLineString: "lines",
    Polygon: "a drawn area",
    MultiPolygon: "drawn areas",
    GeometryCollection: "drawn shapes",
  },
  shape: (kind, vertices, extent) => `${kind} (${vertices} vertices, ${extent})`,

  span: (start, end) =>
    start && end
      ? `the time from ${start} to ${end}`
      : start
        ? `the time from ${start} on`
        : end
          ? `the time up to ${end}`
          : "all time",
  times: {
    t_after: (time) => `after ${time}`,
    t_before: (time) => `before ${time}`,
    t_contains: (time) => `starting before ${time} and ending after it`,
    t_disjoint: (time) => `wholly before or wholly after ${time}`,
    t_during: (time) => `starting after the start of ${time} and ending before its end`,
    t_equals: (time) => `starting and ending with ${time}`,
    t_finishedBy: (time) => `starting before ${time} and ending with it`,
    t_finishes: (time) => `starting after the start of ${time} and ending with it`,
    t_intersects: (time) => `having time in common with ${time}`,
    t_meets: (time) => `ending just when ${time} starts`,
    t_metBy: (time) => `starting just when ${time} ends`,
    t_overlappedBy: (time) => `starting during ${time} and ending after it`,
    t_overlaps: (time) => `starting before ${time} and ending during it`,
    t_startedBy: (time) => `starting with ${time} and ending after it`,
    t_starts: (time) => `starting with ${time} and ending before it`,
  },
  timed: has,
  clock: (day, time) => `${day}, ${time} UTC`,
};

const wildcards =
  "% stands for any text, _ for any one character, \\ before a character for itself";

function plain(title: string): string {
  return isName(title) ? title : title.slice(0, 1).toLowerCase() + title.slice(1);
}

/** Names and symbols keep their capitals: Late Cretaceous, USGS, Cu. */
function isName(title: string): boolean {
  const isWord = /^([A-Z][a-z]{2,}|In|By|Of|To|At|On|No)(?![A-Za-z])/.test(title);
  return !isWord || /^Urdu\b|[\s-][A-Z][a-z]/.test(title);
}
