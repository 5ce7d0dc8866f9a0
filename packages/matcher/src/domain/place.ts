import * as z from "zod";
import { latitude, longitude, shortText } from "./primitives.js";

const partsOfAPlace = {
  region: shortText.optional(),
  province: shortText.optional(),
  commune: shortText.optional(),
  lat: latitude.optional(),
  lon: longitude.optional(),
};

const WHOLE_POINT = { message: "lat and lon come together" };

function hasWholePoint(place: { lat?: number | undefined; lon?: number | undefined }): boolean {
  return (place.lat === undefined) === (place.lon === undefined);
}

/**
 * Where a need is to be served or a firm is based. Every part may be unknown.
 *
 * `region`, `province` and `commune` take a code or an official name of the country pack; `lat` and `lon` are WGS 84
 * degrees and come together.
 */
export const placeSchema = z
  .strictObject({
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, "is not an ISO 3166-1 alpha-2 code such as MA")
      .optional(),
    ...partsOfAPlace,
  })
  .refine(hasWholePoint, WHOLE_POINT);

/** Where past work was done. Old records write countries in many ways, and that is no reason to refuse a firm. */
export const pastPlaceSchema = z
  .strictObject({ country: shortText.optional(), ...partsOfAPlace })
  .refine(hasWholePoint, WHOLE_POINT);

export type Place = z.infer<typeof placeSchema>;
