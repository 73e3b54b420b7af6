import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

/** An element of a page, or a text. */
export type ContentNode = ContentElement | string;

export interface ContentElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly ContentNode[];
}

/** Reads markup as browsers do. */
export function contentTree(markup: string): readonly ContentNode[] {
  return nodesOf(parseFragment(markup));
}

function nodesOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): ContentNode[] {
  return childNodes.flatMap((node): ContentNode[] => {
    if ("value" in node) return [node.value];
    if (!("tagName" in node)) return [];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName, attributes, children: nodesOf(node) }];
  });
}
