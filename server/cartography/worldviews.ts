import type { Language, LocalText } from "../../geodata/declaration.ts";
import type { Worldview } from "../contract/wire.ts";

interface WorldviewProfile {
  title: LocalText;
  /** Goes with every map drawn in this worldview. */
  note: LocalText;
}

/** How disputed boundaries are shown, by profile. The lines themselves carry the profile they belong to. */
export const worldviews: Readonly<Record<Worldview, WorldviewProfile>> = {
  un: {
    title: { en: "United Nations", ur: "اقوامِ متحدہ" },
    // The wording of the United Nations Geospatial map of the region.
    note: {
      en: "Dotted line represents approximately the Line of Control in Jammu and Kashmir agreed upon by India and Pakistan. The final status of Jammu and Kashmir has not yet been agreed upon by the parties. The boundaries and names shown do not imply official endorsement or acceptance by the United Nations.",
      ur: "نقطہ دار لکیر جموں و کشمیر میں لائن آف کنٹرول کو تقریباً ظاہر کرتی ہے جس پر بھارت اور پاکستان متفق ہوئے تھے۔ جموں و کشمیر کی حتمی حیثیت پر فریقین کا ابھی اتفاق نہیں ہوا۔ نقشے پر دی گئی سرحدوں اور ناموں سے اقوامِ متحدہ کی سرکاری توثیق یا منظوری مراد نہیں۔",
    },
  },
  pk: {
    title: { en: "Survey of Pakistan", ur: "سروے آف پاکستان" },
    note: {
      en: "Boundaries as shown by the Survey of Pakistan. Jammu and Kashmir is shown as disputed territory whose final status is to be decided in line with the relevant resolutions of the United Nations Security Council.",
      ur: "سرحدیں سروے آف پاکستان کے مطابق ہیں۔ جموں و کشمیر متنازع علاقے کے طور پر دکھایا گیا ہے جس کی حتمی حیثیت اقوامِ متحدہ کی سلامتی کونسل کی متعلقہ قراردادوں کے مطابق طے ہونی ہے۔",
    },
  },
};

export function worldviewNote(worldview: Worldview, lang: Language): string {
  return worldviews[worldview].note[lang];
}
