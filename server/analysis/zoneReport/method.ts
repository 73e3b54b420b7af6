import type { LocalText } from "../../../geodata/declaration.ts";
import type { Language } from "../../contract/wire.ts";

const method: LocalText = {
  en: "Distances are geodesic on the WGS 84 ellipsoid, from the source to the nearest point of each feature; what is within a distance is decided by them, never by a drawn outline. A count is by stated positions. It is certain for a feature that is on the same side of the ring's edge wherever in its stated accuracy, and that of the source, it lies; otherwise the feature is possible. Lengths of lines are measured between the places where they enter and leave. Areas are measured on an outline that is exact to the tolerance stated.",
  ur: "فاصلے WGS 84 بیضوی پر جیوڈیسک ہیں، مبدا سے ہر شے کے قریب ترین نقطے تک؛ کون فاصلے کے اندر ہے، اس کا فیصلہ انہی سے ہوتا ہے، کھینچے ہوئے خاکے سے نہیں۔ گنتی بیان کردہ مقامات کے مطابق ہے۔ شے یقینی تب ہے جب اپنی اور مبدا کی بیان کردہ درستی کے اندر وہ کہیں بھی ہو، حلقے کے کنارے کی اسی طرف رہے؛ ورنہ وہ ممکن ہے۔ لکیروں کی لمبائی وہاں سے وہاں تک ناپی گئی ہے جہاں وہ داخل ہوتی اور نکلتی ہیں۔ رقبے ایسے خاکے پر ناپے گئے ہیں جو بیان کردہ حد تک درست ہے۔",
};

/** Of a zone that a condition says. */
const whereMethod: LocalText = {
  en: "A point is inside where the condition holds, which is told by geodesic distances on the WGS 84 ellipsoid, never by a drawn outline. Of lines and areas what lies inside is measured on an outline of where the condition holds, drawn to 100 m: each place is on its right side of it, but where a distance that the condition asks for is met within 100 m. A count is by stated positions. It is certain for a feature that is farther from the outline than its stated accuracy and 100 m; a point whose position is exact is certain too; otherwise the feature is possible. What the condition names is taken where it is said to be.",
  ur: "نقطہ وہاں اندر ہے جہاں شرط پوری ہوتی ہے؛ اس کا فیصلہ WGS 84 بیضوی پر جیوڈیسک فاصلوں سے ہوتا ہے، کھینچے ہوئے خاکے سے نہیں۔ لکیروں اور رقبوں کا اندر والا حصہ اس خاکے پر ناپا گیا ہے جہاں شرط پوری ہوتی ہے، جو 100 میٹر کی حد تک درست ہے: ہر مقام اس کی درست طرف ہے، سوائے اس کے جہاں شرط میں مانگا گیا کوئی فاصلہ 100 میٹر کے اندر اندر پورا ہوتا ہو۔ گنتی بیان کردہ مقامات کے مطابق ہے۔ شے یقینی تب ہے جب وہ خاکے سے اپنی بیان کردہ درستی اور 100 میٹر سے زیادہ دور ہو؛ وہ نقطہ بھی یقینی ہے جس کا مقام بالکل معلوم ہے؛ ورنہ شے ممکن ہے۔ شرط میں جن کا نام لیا گیا ہے وہ بیان کردہ مقام پر مانے گئے ہیں۔",
};

/** How a zone report is made, in words. */
export function methodOf(language: Language, isOfWhere: boolean): string {
  return (isOfWhere ? whereMethod : method)[language];
}
