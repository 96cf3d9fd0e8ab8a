import type { Origin } from "../data/types";

// Origins that are counted as one. The letter names the family wherever it is met: overview, details, merges.
export interface Family { index: number; id: number; origins: Origin[]; reasons: string[]; counted: boolean }

export function families(origins: readonly Origin[]): Family[] {
  const out = new Map<number, Family>();
  for (const origin of origins) {
    const family = out.get(origin.groups.id) ?? { index: out.size, id: origin.groups.id, origins: [], reasons: [], counted: origin.groups.counted !== false };
    family.origins.push(origin);
    const reason = origin.merged_because?.replace(/^counted as one with .*?: /i, ""); // the names stand beside it
    if (reason && !family.reasons.includes(reason)) family.reasons.push(reason);
    out.set(family.id, family);
  }
  return [...out.values()];
}

// A, B, ... Z, AA, AB.
export function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}
