/**
 * Maps that are drawn both by MapLibre and as figures: every layer, from a country to a quarry, in both languages and themes,
 * and all that a map can have drawn on it.
 */
export const figureMaps: readonly string[] = [
  "view=68.5,30,4.2",
  "view=68.5,30,5&theme=dark&layers=mineral-belts,faults,cpec-routes,incidents:1:heat",
  "view=66.5,29.5,6.4&lang=ur&layers=mineral-belts,faults,incidents:1:clusters,balochistan-sites",
  "view=72.3,35,7.6&layers=mineral-belts,faults,cpec-routes,cpec-nodes,incidents,kpk-sites",
  "view=74.5,36,7&lang=ur&theme=dark&layers=mineral-belts,gilgit-baltistan-sites,cpec-routes",
  "view=67.9,25.9,8.5&worldview=pk&layers=ancient-mining,balochistan-sites,cpec-nodes:0.6",
  "view=62.1,29.1,9.5&layers=chagai-arc-sites,mineral-belts&area=POINT(62.1+29.1)@20000",
  "view=62.1,29.1,12,25&theme=dark&layers=chagai-arc-sites&select=chagai-arc-sites/reko-diq",
  "view=62.6,25.4,9&layers=cpec-nodes,cpec-routes,incidents",
  "view=71.8,34.3,8&lang=ur&layers=kpk-sites,incidents,faults&filter.incidents=fatalities_best+%3E+5&unmatched=fade",
  "view=66.9,29.9,10.5&theme=dark&layers=balochistan-sites,incidents,mineral-belts",
  "view=63.5,28.8,7,-20&layers=mineral-belts,chagai-arc-sites,faults,cpec-routes&zones=chagai-arc-sites/reko-diq@50000,100000",
  "view=67.2,29.9,6.7&layers=mineral-belts:0.5,incidents,cpec-routes,cpec-nodes&area=POLYGON((66+29,69+29,68.4+31.2,66.3+31,66+29))",
  "view=64,28.4,6.2&lang=ur&theme=dark&layers=mineral-belts,faults&zones=where:S_DWITHIN(geometry,+POINT(64+28.6),+120000,+'m')+AND+NOT+S_DWITHIN(geometry,+POINT(65+28.9),+60000,+'m')~name:حلقہ",
];
