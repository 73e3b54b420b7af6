import type { LocalText } from "../../../geodata/declaration.ts";
import type { Language } from "../../contract/wire.ts";

const method: LocalText = {
  en: "Distances are geodesic on the WGS 84 ellipsoid, from each feature to the nearest point of the route or the stretch. The route is walked line by line, each cut into stretches from where it begins; gaps between lines are not counted. A feature is counted in every stretch that it is within the distance of, so the stretches may add up to more than the total, which counts each feature once. A count is by stated positions. It is certain for a feature that is within the distance wherever in its stated accuracy, and in that of the least exactly known line of the route, it lies; a feature that may be within it or not is possible.",
  ur: "فاصلے WGS 84 بیضوی پر جیوڈیسک ہیں، ہر اندراج سے راستے یا اس کے ٹکڑے کے قریب ترین نقطے تک۔ راستہ لکیر بہ لکیر طے ہوتا ہے اور ہر لکیر اپنے آغاز سے ٹکڑوں میں بانٹی جاتی ہے؛ لکیروں کے درمیان کا خلا شمار نہیں ہوتا۔ اندراج ہر اُس ٹکڑے میں گنا جاتا ہے جس سے وہ دیے گئے فاصلے کے اندر ہو، اس لیے ٹکڑوں کا مجموعہ کل سے زیادہ ہو سکتا ہے؛ کل میں ہر اندراج ایک ہی بار گنا گیا ہے۔ گنتی بیان کردہ مقامات کے مطابق ہے۔ وہ اندراج یقینی ہے جو اپنی بیان کردہ درستی، اور راستے کی سب سے کم درست لکیر کی درستی، کے اندر جہاں بھی ہو، فاصلے کے اندر ہی رہے؛ جو اندر بھی ہو سکتا ہے اور باہر بھی، وہ ممکن ہے۔",
};

/** How the exposure of a route is found out, in words. */
export function methodOf(language: Language): string {
  return method[language];
}
