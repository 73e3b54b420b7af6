import { writtenDistance } from "../../contract/writtenValues.ts";
import { isOneOf, type Node, type SpatialRelation, spatialRelations } from "../ast.ts";
import { distanceOf } from "../distanceOf.ts";
import type { Teller, Words } from "./teller.ts";

/** The same, of places in the other order; those without an entry are as true either way. */
const turned: Partial<Record<SpatialRelation, SpatialRelation>> = {
  s_within: "s_contains",
  s_contains: "s_within",
};

/** Both are told as themselves and not as what is not the other. */
const opposite: Partial<Record<SpatialRelation, SpatialRelation>> = {
  s_intersects: "s_disjoint",
  s_disjoint: "s_intersects",
};

/** Of the functions on geometries but for S_DWITHIN. */
export const placeWords: Words = ({ op, args }, isNot, teller) => {
  const { say, places } = teller;
  const [first, second] = args as [Node, Node];
  if (!isOneOf(spatialRelations, op)) throw new TypeError(`${op} relates no places`);
  const isTurned = !places.isOwn(first) && places.isOwn(second);
  const asked = isNot ? (opposite[op] ?? op) : op;
  const text = isTurned
    ? related(turned[asked] ?? asked, second, first, teller)
    : related(asked, first, second, teller);
  return isNot && asked === op ? say.not(text) : text;
};

function related(op: SpatialRelation, first: Node, second: Node, { say, places }: Teller) {
  const isOfEach = op === "s_disjoint";
  const relation = say.places[op](places.place(second, isOfEach));
  return places.isOwn(first) ? relation : say.placed(places.place(first, isOfEach), relation);
}

/** Of S_DWITHIN. */
export const nearnessWords: Words = ({ args }, isNot, { say, places, lang }) => {
  const [first, second] = args as [Node, Node];
  const [subject, of] =
    places.isOwn(second) && !places.isOwn(first) ? [second, first] : [first, second];
  const distance = writtenDistance(lang, distanceOf(args));
  const text = (isNot ? say.beyond : say.within)(distance, places.place(of, isNot));
  return places.isOwn(subject) ? text : say.placed(places.place(subject, isNot), text);
};
