import { nothing } from "lit";
export function featureSymbol(..._a: unknown[]): unknown {
  return nothing;
}
