import { z } from "zod";
import { commonProperties } from "../../../geodata/properties.ts";
import { ownColumns } from "../../database/syncLayerTables.ts";

/** Longer ones would not leave room for the suffixes of indexes and constraints in PostgreSQL's 63 bytes. */
const longestName = 40;

/** Everything a plain object has by itself, such as `constructor`. */
const ofObjects = Object.getOwnPropertyNames(Object.prototype);

export const layerId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower case letters, digits and hyphens")
  .max(longestName, `is longer than ${longestName} characters`)
  .refine((id) => !ofObjects.includes(id), "is a reserved name");

export const propertyName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, "must be lower case letters, digits and underscores")
  .max(longestName, `is longer than ${longestName} characters`)
  .refine((name) => !ofObjects.includes(name) && !ownColumns.includes(name), "is a reserved name")
  .refine((name) => !Object.hasOwn(commonProperties, name), "is a property of every layer already");

export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower case letters, digits and hyphens");
