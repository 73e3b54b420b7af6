import type { Phrases } from "./phrases.ts";

const joined = (word: string) => (values: readonly string[]) =>
  values.length < 2
    ? values.join("")
    : `${values.slice(0, -1).join("، ")} ${word} ${values.at(-1)}`;

const anyOf = joined("یا");
const allOf = joined("اور");

const isLong = /[،؛]| اور | یا /;

/** With a semicolon where a comma could be one of what stands between. */
const conditions = (word: string) => (parts: readonly string[]) => {
  const mark = parts.some((part) => isLong.test(part)) ? "؛" : "،";
  return `${parts.slice(0, -1).join(`${mark} `)}${mark} ${word} ${parts.at(-1)}`;
};

/** Without a verb, which would have to agree in number and gender with whatever the title is. */
const has = (subject: string, what: string) => `${subject} ${what}`;
const told = (subject: string, what: string) => `${subject}: ${what}`;

const features = (quantity: string) => (layer: string, condition: string | undefined) =>
  `پرت ”${layer}“ کے ${quantity} اندراج${condition === undefined ? "" : ` (جس کی شرط: ${condition})`}`;

export const ur: Phrases = {
  title: (title) =>
    title
      // What follows a comma would be read as the next of a list.
      .replace(/^([^،()]+)، (.+)$/, "$1 ($2)")
      .replace(/^(از|تا|قریب)$/, "”$1“"),
  plain: (title) => title,
  quoted: (text) => `”${text}“`,
  needsQuotes: (term) => /[،؛,;:]|(^|\s)(اور|یا|نہیں)(\s|$)/.test(term),

  filter: (layer, condition) => `${layer}: صرف وہ جو اس شرط پر پورے اتریں: ${condition}۔`,
  where: (condition) => `وہ جگہیں جو اس شرط پر پوری اتریں: ${condition}`,
  all: conditions("اور"),
  any: conditions("یا"),
  group: (text) => `(${text})`,
  not: (condition) => `ایسا نہیں کہ (${condition})`,
  unknown: (condition) => `یہ معلوم نہیں کہ (${condition})`,
  always: "کوئی شرط نہیں",
  never: "ایسا کوئی نہیں ہو سکتا",
  cql2: (text) => `یہ CQL2 متن درست: ${text}`,

  anyOf,
  allOf,
  yes: "ہاں",
  no: "نہیں",
  unlisted: (value) => `${value} (فہرست میں نہیں)`,
  spelled: (title) => `${title} (جیسے ڈیٹا میں لکھا ہے)`,
  own: (title) => `خصوصیت ”${title}“`,
  named: (title, name) => `${title} [${name}]`,

  is: told,
  answers: told,
  isNot: (subject, values) =>
    told(
      subject,
      values.length === 1 ? `${values[0]} نہیں` : values.map((value) => `نہ ${value}`).join("، "),
    ),
  equals: (subject, value) => has(subject, `${value} کے برابر`),
  differs: (subject, value) => has(subject, `${value} کے سوا`),
  amount: {
    "<": (subject, value) => has(subject, `${value} سے کم`),
    "<=": (subject, value) => has(subject, `${value} یا اس سے کم`),
    ">": (subject, value) => has(subject, `${value} سے زیادہ`),
    ">=": (subject, value) => has(subject, `${value} یا اس سے زیادہ`),
  },
  time: {
    "<": (subject, value) => has(subject, `${value} سے پہلے`),
    "<=": (subject, value) => has(subject, `${value} یا اس سے پہلے`),
    ">": (subject, value) => has(subject, `${value} کے بعد`),
    ">=": (subject, value) => has(subject, `${value} یا اس کے بعد`),
  },
  letters: {
    "<": (subject, value) => told(subject, `حروفِ تہجی کی ترتیب میں ${value} سے پہلے`),
    "<=": (subject, value) => told(subject, `${value}، یا حروفِ تہجی کی ترتیب میں اس سے پہلے`),
    ">": (subject, value) => told(subject, `حروفِ تہجی کی ترتیب میں ${value} کے بعد`),
    ">=": (subject, value) => told(subject, `${value}، یا حروفِ تہجی کی ترتیب میں اس کے بعد`),
  },
  between: (subject, low, high) => has(subject, `${low} سے ${high} تک`),
  outside: (subject, low, high) => has(subject, `${low} سے ${high} تک کی حد سے باہر`),
  given: (subject) => told(subject, "درج ہے"),
  notGiven: (subject) => told(subject, "درج نہیں"),

  like: {
    contains: {
      yes: (subject, text) => told(subject, `${text} شامل`),
      no: (subject, text) => told(subject, `${text} شامل نہیں`),
    },
    begins: {
      yes: (subject, text) => told(subject, `${text} سے شروع`),
      no: (subject, text) => told(subject, `${text} سے شروع نہیں`),
    },
    ends: {
      yes: (subject, text) => told(subject, `${text} پر ختم`),
      no: (subject, text) => told(subject, `${text} پر ختم نہیں`),
    },
    matches: {
      yes: (subject, pattern) => told(subject, `${pattern} کی صورت کا (${wildcards})`),
      no: (subject, pattern) => told(subject, `${pattern} کی صورت کا نہیں (${wildcards})`),
    },
  },
  ignoring: (foldings) =>
    ` (${foldings.map((each) => ({ casei: "بڑے چھوٹے حروف", accenti: "اعراب" })[each]).join(" اور ")} کا فرق کیے بغیر)`,
  folded: {
    casei: (text) => `${text} چھوٹے حروف میں`,
    accenti: (text) => `${text} بغیر اعراب`,
  },
  remainder: (dividend, divisor) => `باقی ${dividend} ÷ ${divisor}`,
  wholePart: (dividend, divisor) => `صحیح حصہ ${dividend} ÷ ${divisor}`,

  lists: {
    a_overlaps: {
      values: (subject, values) => told(subject, `${anyOf(values)} شامل`),
      list: (subject, other) => told(subject, `کم از کم ایک ایسی قدر جو ${other} میں بھی ہے`),
    },
    a_contains: {
      values: (subject, values) =>
        told(subject, `${allOf(values)}${["", "", " دونوں"][values.length] ?? "، سب"} شامل`),
      list: (subject, other) => told(subject, `${other} کی سب قدریں شامل`),
    },
    a_containedBy: {
      values: (subject, values) => told(subject, `صرف ان میں سے: ${anyOf(values)}`),
      list: (subject, other) => told(subject, `صرف وہ قدریں جو ${other} کی ہیں`),
    },
    a_equals: {
      values: (subject, values) => told(subject, `عین یہی: ${allOf(values)}`),
      list: (subject, other) => told(subject, `عین وہی قدریں جو ${other} کی ہیں`),
    },
  },
  lacks: (subject, values) =>
    told(
      subject,
      values.length > 1
        ? `${values.map((value) => `نہ ${value}`).join("، ")} شامل`
        : `${values[0]} شامل نہیں`,
    ),
  noList: "کوئی قدر نہیں",

  ownPlace: "اپنی جگہ",
  places: {
    s_intersects: (place) => `${place} میں یا اسے چھوتے ہوئے`,
    s_disjoint: (place) => `${place} سے بالکل باہر`,
    s_within: (place) => `پوری طرح ${place} کے اندر`,
    s_contains: (place) => `${place} کو پوری طرح اپنے اندر لیے ہوئے`,
    s_touches: (place) => `${place} کو صرف کنارے پر چھوتے ہوئے`,
    s_equals: (place) => `شکل عین ${place} کی`,
    s_overlaps: (place) => `${place} کے ایک حصے پر اور اس سے باہر بھی پھیلے ہوئے`,
    s_crosses: (place) => `${place} کو پار کرتے ہوئے`,
  },
  within: (distance, of) => `${of} سے ${distance} کے اندر`,
  beyond: (distance, of) => `${of} سے ${distance} سے زیادہ دور`,
  placed: (subject, relation) => told(subject, relation),
  feature: (name, layer) => `${name} (${layer})`,
  anyFeature: features("کسی"),
  everyFeature: features("ہر"),
  point: (coordinates) => `نقطے ${coordinates}`,
  box: (extent) => `مستطیل ${extent}`,
  shapes: {
    Point: "ایک نقطے",
    MultiPoint: "چند نقطوں",
    LineString: "ایک لکیر",
    MultiLineString: "چند لکیروں",
    Polygon: "کھینچے گئے علاقے",
    MultiPolygon: "کھینچے گئے علاقوں",
    GeometryCollection: "کھینچی گئی شکلوں",
  },
  shape: (kind, vertices, extent) => `${kind} (${vertices} نقطے، ${extent})`,

  span: (start, end) =>
    start && end
      ? `${start} سے ${end} تک کے عرصے`
      : start
        ? `${start} سے آگے کے عرصے`
        : end
          ? `${end} تک کے عرصے`
          : "تمام وقت",
  times: {
    t_after: (time) => `${time} کے بعد`,
    t_before: (time) => `${time} سے پہلے`,
    t_contains: (time) => `آغاز ${time} سے پہلے اور اختتام اس کے بعد`,
    t_disjoint: (time) => `پورا کا پورا ${time} سے پہلے یا پورا اس کے بعد`,
    t_during: (time) => `آغاز ${time} کے آغاز کے بعد اور اختتام اس کے اختتام سے پہلے`,
    t_equals: (time) => `آغاز اور اختتام ${time} ہی کے ساتھ`,
    t_finishedBy: (time) => `آغاز ${time} سے پہلے اور اختتام اسی کے ساتھ`,
    t_finishes: (time) => `آغاز ${time} کے آغاز کے بعد اور اختتام اسی کے ساتھ`,
    t_intersects: (time) => `کچھ وقت ${time} کے ساتھ مشترک`,
    t_meets: (time) => `اختتام عین ${time} کے آغاز پر`,
    t_metBy: (time) => `آغاز عین ${time} کے اختتام پر`,
    t_overlappedBy: (time) => `آغاز ${time} کے دوران اور اختتام اس کے بعد`,
    t_overlaps: (time) => `آغاز ${time} سے پہلے اور اختتام اس کے دوران`,
    t_startedBy: (time) => `آغاز ${time} کے ساتھ اور اختتام اس کے بعد`,
    t_starts: (time) => `آغاز ${time} کے ساتھ اور اختتام اس سے پہلے`,
  },
  timed: told,
  clock: (day, time) => `${day}، ${time} UTC`,
};

const wildcards = "% کی جگہ کوئی بھی متن، _ کی جگہ کوئی ایک حرف؛ \\ کے بعد کا حرف خود وہی";
