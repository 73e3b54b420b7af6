import type { LayerState } from "../../contract/wire.ts";
import type { ApiRequest } from "../apiRequest.ts";
import { apiDescription } from "../landingDocument.ts";
import { openApiDocument } from "../openapi/openApiDocument.ts";
import { html } from "./html.ts";
import { t } from "./messages.ts";
import { page } from "./page.ts";
import { table } from "./table.ts";

interface Parameter {
  name: string;
  description: string;
}

interface Operation {
  summary: string;
  parameters: readonly object[];
}

/** The definition of the API for people: each path, and what may be asked of it. */
export function apiPage(ask: ApiRequest, layers: readonly LayerState[]): string {
  const words = t(ask.language);
  const { paths, components } = openApiDocument(ask, layers);
  const shared: Readonly<Record<string, Parameter>> = components.parameters;
  const operations = Object.entries<object>(paths).map(([path, methods]) => {
    const [{ summary, parameters: given }] = Object.values(methods) as [Operation];
    const parameters = given.map((each) => resolved(each, shared));
    const rows = parameters.map(({ name, description }) => [
      html`<code>${name}</code>`,
      description,
    ]);
    return html`<details>
<summary><code>/api${path === "/" ? "" : path}</code> ${summary}</summary>
${rows.length > 0 ? table(summary, [words.parameter, words.meaning], rows) : undefined}
</details>\n`;
  });
  return page(ask, {
    title: words.definition,
    above: [["", words.home]],
    content: html`<p>${apiDescription[ask.language]}</p>
<p><a href="${ask.hrefOf("/openapi.json")}">OpenAPI 3.0</a></p>
<div dir="ltr">${operations}</div>`,
  });
}

function resolved(given: object, shared: Readonly<Record<string, Parameter>>): Parameter {
  if (!("$ref" in given)) return given as Parameter;
  const name = String(given.$ref).split("/").at(-1) ?? "";
  return shared[name] ?? { name, description: "" };
}
