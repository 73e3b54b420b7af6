import type { Language } from "../../geodata/declaration.ts";
import { plural } from "../i18n/plural.ts";

/** The texts of the Filter room, which load with it. */
const en = {
  clearAll: "Clear all filters",
  clearOf: (subject: string) => `Clear the filter of ${subject}`,
  unmatched: "What does not match",
  unmatchedChoices: { hide: "Hide", fade: "Show faintly" },
  notShown: "not shown",
  of: (matched: string, total: string) => `${matched} of ${total}`,
  matching: (subject: string, matched: string, total: string) =>
    `${subject}: ${matched} of ${total} match`,
  asTable: (count: string, layers: number) =>
    plural("en", layers, {
      one: `Show the ${count} as a table`,
      other: `Show the ${count} in tables`,
    }),
  notCounted: "The matches cannot be counted now.",
  nothing: "Nothing matches.",
  nothingHint: "Take a condition away, or choose more of its values.",
  appliesTo: "Applies to",
  differing: "These layers have different filters. A condition you set here is set in all of them.",
  differs: "differs between the layers",
  allValues: (n: number) => `Show all ${n}`,
  moreAttributes: (n: number) => `More attributes (${n})`,
  arrows: "The arrow keys move between the choices.",
  elements: (present: number, total: number) =>
    present === 0
      ? `None of the ${total} features here names single elements: where rare earths are reported, it is as a group.`
      : `${present} of ${total} features here ${plural("en", present, { one: "names", other: "name" })} single elements; others report rare earths as a group, or none.`,
  reporting: (n: number) => plural("en", n, { one: `${n} feature`, other: `${n} features` }),
  given: (present: number, total: number) => `Given for ${present} of ${total}.`,
  logarithmic: "Logarithmic scale.",
  from: "From",
  to: "To",
  backwards: "The range ends before it starts.",
  contains: (title: string) => `${title} contains`,
  containing: (text: string) => `contains “${text}”`,
  atLeast: (value: string) => `from ${value}`,
  atMost: (value: string) => `up to ${value}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  others: "Further conditions",
  remove: "Remove",
  removeCondition: (text: string) => `Remove ${text}`,
  advanced: "Advanced: CQL2 text",
  textOf: (layers: string) => `Filter of ${layers} as CQL2 text`,
  textHint: "Apply with the button, or with Ctrl and Enter.",
  apply: "Apply",
  wrong: "This text cannot be used.",
  valuesMissing:
    "The values of these layers cannot be shown now. The conditions work without them.",
};

type Messages = typeof en;

const ur: Messages = {
  clearAll: "تمام فلٹر ہٹائیں",
  clearOf: (subject) => `${subject} کا فلٹر ہٹائیں`,
  unmatched: "جو شرط پر پورا نہ اترے",
  unmatchedChoices: { hide: "چھپائیں", fade: "مدھم دکھائیں" },
  notShown: "نقشے پر نہیں",
  of: (matched, total) => `${total} میں سے ${matched}`,
  matching: (subject, matched, total) => `${subject}: ${total} میں سے ${matched} شرط پر پورے`,
  asTable: (count) => `یہ ${count} جدول میں دکھائیں`,
  notCounted: "گنتی اس وقت ممکن نہیں۔",
  nothing: "کوئی اندراج شرط پر پورا نہیں اترتا۔",
  nothingHint: "کوئی شرط ہٹائیں، یا اس کی مزید قدریں چنیں۔",
  appliesTo: "ان پرتوں پر لاگو",
  differing: "ان پرتوں کے فلٹر مختلف ہیں۔ یہاں لگائی گئی شرط ان سب پر لگے گی۔",
  differs: "پرتوں میں مختلف",
  allValues: (n) => `تمام ${n} دکھائیں`,
  moreAttributes: (n) => `مزید خصوصیات (${n})`,
  arrows: "تیر والی کلیدیں ایک انتخاب سے دوسرے پر لے جاتی ہیں۔",
  elements: (present, total) =>
    present === 0
      ? `یہاں کے ${total} اندراجات میں سے کسی میں الگ الگ عناصر کے نام نہیں: جہاں نایاب ارضی عناصر کی اطلاع ہے، مجموعی طور پر ہے۔`
      : `یہاں کے ${total} میں سے ${present} ${plural("ur", present, { one: "اندراج", other: "اندراجات" })} میں الگ الگ عناصر کے نام ہیں؛ باقی میں نایاب ارضی عناصر کی اطلاع مجموعی ہے، یا نہیں ہے۔`,
  reporting: (n) => `${n} ${plural("ur", n, { one: "اندراج", other: "اندراجات" })}`,
  given: (present, total) => `${total} میں سے ${present} کے لیے معلوم۔`,
  logarithmic: "لوگارتھمی پیمانہ۔",
  from: "از",
  to: "تا",
  backwards: "حد اپنے آغاز سے پہلے ختم ہو رہی ہے۔",
  contains: (title) => `${title} میں شامل متن`,
  containing: (text) => `”${text}“ شامل`,
  atLeast: (value) => `${value} سے`,
  atMost: (value) => `${value} تک`,
  between: (from, to) => `${from} سے ${to}`,
  others: "مزید شرطیں",
  remove: "ہٹائیں",
  removeCondition: (text) => `یہ شرط ہٹائیں: ${text}`,
  advanced: "ماہرانہ: CQL2 متن",
  textOf: (layers) => `فلٹر، CQL2 متن میں: ${layers}`,
  textHint: "لاگو کرنے کے لیے بٹن دبائیں، یا Ctrl اور Enter۔",
  apply: "لاگو کریں",
  wrong: "یہ متن استعمال نہیں ہو سکتا۔",
  valuesMissing:
    "ان پرتوں کی قدریں اس وقت دکھائی نہیں جا سکتیں۔ شرطیں ان کے بغیر بھی کام کرتی ہیں۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function filterTexts(lang: Language): Messages {
  return messages[lang];
}
