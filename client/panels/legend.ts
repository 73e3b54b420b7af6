import { nothing } from "lit";
export function groupLegend(..._a: unknown[]): unknown[] {
  return [];
}
export function legendList(..._a: unknown[]): unknown {
  return nothing;
}
