import type { Language } from "../../geodata/declaration.ts";
import type { DateInterval } from "../../server/contract/datePrecision.ts";
import { plural } from "../i18n/plural.ts";

/** The texts of the timeline, which load with it. */
const en = {
  title: "Time",
  allTimes: "All times",
  showAllTimes: "Show all times",
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  of: (matched: string, total: string) => `${matched} of ${total}`,
  told: (period: string, matched: string, total: string) =>
    `${period}: ${matched} of ${total} features`,
  waiting: "Counting",
  failed: "The dates cannot be counted now.",
  picture: (total: string, first: string, last: string) =>
    `Histogram of ${total} features from ${first} to ${last}`,
  highest: (period: string, count: string) => `Most of them: ${period}, ${count}`,
  from: "From",
  to: "To",
  first: "First day shown",
  last: "Last day shown",
  play: "Play",
  pause: "Pause",
  stepBack: "One step back",
  stepOn: "One step on",
  step: "Shows",
  growing: "all up to then",
  lengths: {
    day: (n: number) => plural("en", n, { one: "one day", other: `${n} days` }),
    week: (n: number) => plural("en", n, { one: "one week", other: `${n} weeks` }),
    month: (n: number) => plural("en", n, { one: "one month", other: `${n} months` }),
    year: (n: number) => plural("en", n, { one: "one year", other: `${n} years` }),
  } satisfies Record<DateInterval, (n: number) => string>,
  speed: "Speed",
  speeds: { slow: "slow", medium: "medium", fast: "fast" },
  options: "Dates and steps",
  collapse: "Close the timeline",
  expand: "Open the timeline",
  inexact: (n: string, interval: string) =>
    `Of these dates, ${n} are not known to the ${interval}: they are counted where they are recorded, and may lie outside.`,
  ofBin: (period: string, count: string, inexact: string) =>
    inexact === "" ? `${period}: ${count}` : `${period}: ${count}, ${inexact} of them less exact`,
  undated: (n: string) => `${n} without a date, shown at all times.`,
  intervals: { day: "day", week: "week", month: "month", year: "year" },
  backwards: "The time ends before it starts.",
};

type Messages = typeof en;

const ur: Messages = {
  title: "زمانہ",
  allTimes: "تمام عرصہ",
  showAllTimes: "تمام عرصہ دکھائیں",
  since: (date) => `${date} سے`,
  until: (date) => `${date} تک`,
  between: (from, to) => `${from} تا ${to}`,
  of: (matched, total) => `${total} میں سے ${matched}`,
  told: (period, matched, total) => `${period}: ${total} میں سے ${matched} اندراجات`,
  waiting: "گنتی جاری ہے",
  failed: "تاریخوں کی گنتی اس وقت ممکن نہیں۔",
  picture: (total, first, last) => `${first} سے ${last} تک ${total} اندراجات کا خاکہ`,
  highest: (period, count) => `سب سے زیادہ: ${period}، ${count}`,
  from: "از",
  to: "تا",
  first: "پہلا دن",
  last: "آخری دن",
  play: "چلائیں",
  pause: "روکیں",
  stepBack: "ایک قدم پیچھے",
  stepOn: "ایک قدم آگے",
  step: "دکھائیں",
  growing: "تب تک کے سب",
  lengths: {
    day: (n) => `${n} دن`,
    week: (n) => plural("ur", n, { one: "ایک ہفتہ", other: `${n} ہفتے` }),
    month: (n) => plural("ur", n, { one: "ایک مہینہ", other: `${n} مہینے` }),
    year: (n) => `${n} سال`,
  },
  speed: "رفتار",
  speeds: { slow: "آہستہ", medium: "درمیانی", fast: "تیز" },
  options: "تاریخیں اور قدم",
  collapse: "زمانے کی پٹی بند کریں",
  expand: "زمانے کی پٹی کھولیں",
  inexact: (n, interval) =>
    `ان میں سے ${n} تاریخوں کا ٹھیک ${interval} معلوم نہیں: یہ درج شدہ تاریخ پر گنی گئی ہیں، اور اس سے باہر کی بھی ہو سکتی ہیں۔`,
  ofBin: (period, count, inexact) =>
    inexact === "" ? `${period}: ${count}` : `${period}: ${count}، جن میں سے ${inexact} کم درست`,
  undated: (n) => `${n} کی تاریخ معلوم نہیں، یہ ہر عرصے میں دکھائے جاتے ہیں۔`,
  intervals: { day: "دن", week: "ہفتہ", month: "مہینہ", year: "سال" },
  backwards: "عرصہ اپنے آغاز سے پہلے ختم ہو رہا ہے۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function timelineTexts(lang: Language): Messages {
  return messages[lang];
}
