import { expect, it } from "vitest";
import type { Graph } from "../data/types";
import { scene } from "./geometry";
import { escaped, svgFile } from "./svg_file";

it("escapes markup, and what XML does not allow", () => {
  expect(escaped(`<script>"&'`)).toBe("&lt;script&gt;&quot;&amp;&#39;");
  expect(escaped("a\u0000b\ud800c😀")).toBe("a\ufffdb\ufffdc😀");
});

it("holds page text as text only", () => {
  const node = { id: "n", kind: "unseen", name: '"><script>alert(1)</script>', x: 0, lane: 0, articles: 1, time: null } as unknown as Graph["nodes"][number];
  const file = svgFile(scene({ width: 1, height: 1, nodes: [node], edges: [], ticks: [] }), "<title>");
  expect(file).not.toMatch(/<script|style=|href/);
  expect(file).toContain("&lt;title&gt;");
  expect(file).toContain('stroke-dasharray="2 3"');
});
