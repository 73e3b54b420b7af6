import type { LocalText } from "../../../geodata/declaration.ts";
import type { Language } from "../../contract/wire.ts";

const method: LocalText = {
  en: "Distances are geodesic on the WGS 84 ellipsoid, from the source to the nearest point of each feature; what is within a distance is decided by them, never by a drawn outline. A count is by stated positions. It is certain for a feature that is on the same side of the ring's edge wherever in its stated accuracy, and that of the source, it lies; otherwise the feature is possible. Lengths of lines are measured between the places where they enter and leave. Areas are measured on an outline that is exact to the tolerance stated.",
  ur: "فاصلے WGS 84 بیضوی پر جیوڈیسک ہیں، مبدا سے ہر شے کے قریب ترین نقطے تک؛ کون فاصلے کے اندر ہے، اس کا فیصلہ انہی سے ہوتا ہے، کھینچے ہوئے خاکے سے نہیں۔ گنتی بیان کردہ مقامات کے مطابق ہے۔ شے یقینی تب ہے جب اپنی اور مبدا کی بیان کردہ درستی کے اندر وہ کہیں بھی ہو، حلقے کے کنارے کی اسی طرف رہے؛ ورنہ وہ ممکن ہے۔ لکیروں کی لمبائی وہاں سے وہاں تک ناپی گئی ہے جہاں وہ داخل ہوتی اور نکلتی ہیں۔ رقبے ایسے خاکے پر ناپے گئے ہیں جو بیان کردہ حد تک درست ہے۔",
};

/** How a zone report is made, in words. */
export function methodOf(language: Language): string {
  return method[language];
}
