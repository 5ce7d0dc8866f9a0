import type { Place } from "../domain/index.js";
import type { Gazetteer, LocatedPlace } from "./gazetteer.js";

/**
 * A gazetteer for places that come with coordinates. Regions, provinces and communes are taken as they are written, so every
 * place is found; one without a coordinate has no point. There is no list of names, so `search` knows none.
 */
export function coordinateGazetteer(country: string): Gazetteer {
  return {
    locate: (place) => ({ status: "found", place: asWritten(place, country) }),
    search: (text) => ({ status: "unknown", field: "text", value: text, suggestions: [] }),
    labels: () => undefined,
    regions: () => [],
    provinces: () => [],
  };
}

function asWritten(place: Place, country: string): LocatedPlace {
  const { region, province, commune, lat, lon } = place;
  return {
    country: place.country ?? country,
    ...(region === undefined ? {} : { region }),
    ...(province === undefined ? {} : { province }),
    ...(commune === undefined ? {} : { commune }),
    ...(lat === undefined || lon === undefined ? {} : { point: { lat, lon } }),
  };
}
