import type { Source } from "./source";
import type { StoryRow } from "./types";

const kPiece = 2000; // rows; about half a megabyte

// The list of stories, piece by piece; `shown` gets all rows read so far, so that the first are seen at once.
export async function readStories(source: Source, shown: (rows: StoryRow[]) => void): Promise<void> {
  let rows: StoryRow[] = [];
  for (;;) {
    const { stories } = await source.get<{ stories: StoryRow[] }>(`api/stories?offset=${rows.length}&limit=${kPiece}`);
    rows = rows.concat(stories);
    shown(rows);
    if (source.kind === "report" || stories.length < kPiece) return;
  }
}
