import type { Source } from "./source";
import type { StoryRow } from "./types";

const kFirst = 2000; // rows; about half a megabyte, so that the first are seen at once
const kPiece = 5000;
export const kMost = 20_000;

export interface StoryRows { rows: StoryRow[]; total: number }

// The list of stories, piece by piece; `shown` gets all rows read so far and how many there are in all.
export async function readStories(source: Source, shown: (read: StoryRows) => void): Promise<void> {
  let rows: StoryRow[] = [];
  for (;;) {
    const limit = rows.length ? kPiece : kFirst;
    const { stories, total } = await source.get<{ stories: StoryRow[]; total?: number }>(`api/stories?offset=${rows.length}&limit=${limit}`);
    rows = rows.concat(stories);
    shown({ rows, total: total ?? rows.length });
    if (source.kind === "report" || stories.length < limit || rows.length >= kMost) return;
  }
}
