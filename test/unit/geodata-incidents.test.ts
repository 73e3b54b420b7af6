import { pointToLineDistance } from "@turf/turf";
import type { LineString, Point } from "geojson";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import { type CommonProperties, readFeature, readLayer } from "../support/readGeodata.ts";

interface IncidentProperties extends CommonProperties {
  name: string;
  affects?: string[];
  actor?: string;
  actor_note?: string;
}

describe("incidents", () => {
  const incidents = readLayer<IncidentProperties, Point>("incidents");
  const affected = incidents.flatMap((incident) =>
    (incident.properties.affects ?? []).map((reference) => ({ incident, reference })),
  );

  test("affect routes and sites that are there", () => {
    const layers = catalog.layers.filter(
      ({ group }) => group === "sites" || group === "infrastructure",
    );
    const there = new Set(
      layers.flatMap(({ id }) => readLayer(id).map((each) => `${id}/${each.id}`)),
    );
    const strangers = affected.map(({ reference }) => reference).filter((id) => !there.has(id));
    expect(affected.length).toBeGreaterThan(8);
    expect(strangers).toEqual([]);
  });

  test("affect routes that pass where they may have been", () => {
    const far = affected.filter(({ incident, reference }) => {
      const [layer = "", id = ""] = reference.split("/");
      if (layer !== "cpec-routes") return false;
      const route = readFeature<CommonProperties, LineString>(layer, id);
      const km = pointToLineDistance(incident, route, { units: "kilometers" });
      const { position_accuracy_m: incidentM } = incident.properties;
      return km * 1000 > incidentM + route.properties.position_accuracy_m;
    });
    expect(far.map(({ incident, reference }) => `${incident.id} ${reference}`)).toEqual([]);
  });

  test("affect the highway their name gives", () => {
    const silent = incidents.filter(({ properties: { name, affects = [] } }) => {
      const [ref] = /N-\d+/.exec(name) ?? [];
      return ref !== undefined && !affects.some((id) => id.includes(`/${ref.toLowerCase()}`));
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test("name an actor only with who attributes it", () => {
    const silent = incidents.filter(({ properties }) => properties.actor && !properties.actor_note);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
