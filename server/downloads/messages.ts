import type { Language } from "../../geodata/declaration.ts";

const en = {
  all: "All features of the layer",
  selectedBy: (question: string) => `Features selected by ${question}`,
  positions:
    "Longitude and latitude on WGS 84. position_accuracy_m is the radius in metres within which the thing is believed to be, and position_method says how its position was found.",
  edition: "Edition",
  published: (edition: number, date: string) => `${edition}, published on ${date}`,
  positionsTitle: "Positions",
  address: "Address",
  count: (count: number) => (count === 1 ? "1 feature" : `${count} features`),
};

type Messages = typeof en;

const ur: Messages = {
  all: "تہہ کے تمام اندراجات",
  selectedBy: (question) => `منتخب اندراجات، شرط: ${question}`,
  positions:
    "طول بلد اور عرض بلد، WGS 84 پر۔ position_accuracy_m میٹروں میں وہ نصف قطر ہے جس کے اندر اصل مقام سمجھا جاتا ہے، اور position_method بتاتا ہے کہ مقام کیسے معلوم ہوا۔",
  edition: "اشاعت",
  published: (edition, date) => `${edition}، تاریخِ اشاعت ${date}`,
  positionsTitle: "مقامات",
  address: "پتا",
  count: (count) => (count === 1 ? "1 اندراج" : `${count} اندراجات`),
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

/** What files say beside the data. */
export function t(language: Language): Messages {
  return messages[language];
}
