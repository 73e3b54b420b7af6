import type { LayerGroup } from "../../../geodata/declaration.ts";

/** Where layers are listed whose declaration does not say. */
export const addedGroup: LayerGroup = {
  id: "added",
  title: { en: "Added layers", ur: "شامل کی گئی پرتیں" },
};
