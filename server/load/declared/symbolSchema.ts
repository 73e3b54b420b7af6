import { z } from "zod";
import type {
  FillClass,
  LineClass,
  MarkerClass,
  ThemedColour,
} from "../../../geodata/declaration.ts";
import { isIcon } from "../../cartography/icons.ts";

const hex = z.string().regex(/^#[0-9a-fA-F]{6}$/, "must be a colour like #1F4E8C");

/** One colour for both themes, or one for each. */
const colour: z.ZodType<ThemedColour> = z.preprocess(
  (given) => (typeof given === "string" ? { light: given, dark: given } : given),
  z.strictObject({ light: hex, dark: hex }),
);

const letters = z.string().regex(/^[A-Za-z0-9?]{1,3}$/, "must be one to three Latin letters");

const marker = z.strictObject({
  shape: z.enum(["circle", "diamond", "hexagon", "square", "triangle", "gem", "pentagon", "bar"]),
  code: letters,
  icon: z.string().refine(isIcon, "is not an icon that Naqsha has").exactOptional(),
  colour,
}) satisfies z.ZodType<MarkerClass>;

const line = z.strictObject({
  colour,
  widthPx: z.number().min(0.5).max(12),
  pattern: z.enum(["cased", "plain", "rail", "ferry"]).default("plain"),
  ornament: z.enum(["teeth", "ticks", "dextral", "sinistral"]).exactOptional(),
}) satisfies z.ZodType<LineClass>;

const fill = z.strictObject({
  colour,
  opacity: z.number().min(0).max(1),
  pattern: z
    .enum(["volcanic", "plutonic", "ophiolite", "metamorphic", "alkaline", "sedimentary"])
    .exactOptional(),
}) satisfies z.ZodType<FillClass>;

/** Of the terms of the vocabulary that a symbol classifies by. */
export const classSchemas = { marker, line, fill, graduated: z.strictObject({ code: letters }) };

const property = z.string();

export const symbolSchema = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("marker"),
      classBy: property,
      labelFirstBy: property.exactOptional(),
      discOf: z.literal("selected").exactOptional(),
    }),
    z.strictObject({
      type: z.literal("graduated"),
      sizeBy: property,
      maximum: z.number().positive(),
      hollowWhen: property,
      codeBy: property.exactOptional(),
      colour,
      discOf: z.literal("selected").exactOptional(),
    }),
    z.strictObject({
      type: z.literal("line"),
      classBy: property,
      dashedWhen: z.strictObject({ property, values: z.array(z.string()) }).exactOptional(),
      labelBy: property.exactOptional(),
    }),
    z.strictObject({ type: z.literal("fill"), classBy: property }),
  ],
  { error: "must have a type: marker, graduated, line or fill" },
);

export type DeclaredSymbol = z.output<typeof symbolSchema>;
