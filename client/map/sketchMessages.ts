import type { Language } from "../../geodata/declaration.ts";

/** What is said while a hand draws; loads with the drawing. */
const en = {
  title: "Drawing on the map",
  instructions: {
    point: "Press the place on the map.",
    line: "Set the points one by one. Finish, or the last point again, ends the line.",
    polygon: "Set the corners one by one. Finish, or the first corner again, closes the area.",
    rectangle: "Set one corner, then the one opposite; or pull from one to the other.",
    circle: "Set the centre, then a point of the edge; or pull from one to the other.",
    freehand: "Draw the outline in one pull; or press, move and press again.",
    edit: "Pull the handles. The layers follow each time you let go.",
  },
  keys: "By keyboard: arrow keys move the map, Space sets a point at the crosshair, Enter finishes, Escape cancels.",
  finish: "Finish",
  done: "Done",
  undo: "Take back a corner",
  cancel: "Cancel",
  again: "Please draw it again.",
  pull: "Pull the handle elsewhere; until then the area stays as it was.",
};

type Messages = typeof en;

const ur: Messages = {
  title: "نقشے پر خاکہ کشی",
  instructions: {
    point: "نقشے پر جگہ دبائیں۔",
    line: "نقطے ایک ایک کر کے لگائیں۔ ”مکمل“ یا آخری نقطہ دوبارہ دبانے سے لکیر ختم ہوتی ہے۔",
    polygon: "کونے ایک ایک کر کے لگائیں۔ ”مکمل“ یا پہلا کونا دوبارہ دبانے سے علاقہ بند ہو جاتا ہے۔",
    rectangle: "ایک کونا لگائیں، پھر سامنے والا؛ یا ایک سے دوسرے تک کھینچیں۔",
    circle: "مرکز لگائیں، پھر کنارے کا ایک نقطہ؛ یا ایک سے دوسرے تک کھینچیں۔",
    freehand: "خاکہ ایک ہی کشش میں کھینچیں؛ یا دبائیں، حرکت دیں اور پھر دبائیں۔",
    edit: "گول نشان کھینچیں۔ ہر بار چھوڑنے پر پرتیں بدل جاتی ہیں۔",
  },
  keys: "کی بورڈ سے: تیر نقشہ سرکاتے ہیں، اسپیس نشانے پر نقطہ لگاتی ہے، Enter مکمل کرتا ہے، Escape منسوخ۔",
  finish: "مکمل",
  done: "ہو گیا",
  undo: "آخری کونا واپس لیں",
  cancel: "منسوخ",
  again: "دوبارہ کھینچیں۔",
  pull: "نشان کو کہیں اور لے جائیں؛ تب تک علاقہ جیسا تھا ویسا ہی رہے گا۔",
};

const messages: Readonly<Record<Language, Messages>> = { en, ur };

export function sketchTexts(lang: Language): Messages {
  return messages[lang];
}
