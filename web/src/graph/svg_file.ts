import { kBox, type Box, type Line, type Scene } from "./geometry";
import { captionShown, kDash, kLight, nameShown, outline, rounding } from "./look";

// The picture as a file that stands alone: no style sheet, no font, no script. Page text is escaped, never markup.
export function svgFile(scene: Scene, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${scene.width} ${scene.height}" width="${scene.width}" height="${scene.height}" font-family="sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="${kLight.line}"/></marker></defs>`,
    `<rect width="100%" height="100%" fill="${kLight.paper}"/>`,
    ...(scene.undated ? [`<rect x="${scene.undated.left}" y="26" width="${scene.undated.right - scene.undated.left}" height="${scene.height - 26}" fill="${kLight.soft}"/>`] : []),
    ...scene.ticks.map((t) => `<text x="${t.x}" y="20" font-size="11" fill="${kLight.muted}">${escaped(t.label)}</text>`),
    ...scene.lines.map(lineMarkup),
    ...scene.boxes.map(boxMarkup),
    "</svg>\n",
  ].join("\n");
}

function lineMarkup({ edge, path, width }: Line): string {
  const dash = kDash[edge.kind].join(" ");
  return `<path d="${path}" fill="none" stroke="${kLight.line}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ""} marker-end="url(#head)"><title>${escaped(edge.why)}</title></path>`;
}

function boxMarkup({ node, x, y }: Box): string {
  const hollow = node.kind === "unseen";
  const fill = hollow ? kLight.paper : kLight.card;
  const width = node.origin || node.denies ? 2 : 1;
  return (
    `<g><title>${escaped(node.name)}</title><rect x="${x}" y="${y}" width="${kBox.width}" height="${kBox.height}" rx="${rounding(node)}" fill="${fill}"` +
    ` stroke="${outline(node, kLight)}" stroke-width="${width}"${hollow ? ' stroke-dasharray="2 3"' : ""}/>` +
    `<svg x="${x}" y="${y}" width="${kBox.width - 6}" height="${kBox.height}"><text x="10" y="16" font-size="12.5" fill="${kLight.ink}">${escaped(nameShown(node))}</text>` +
    `<text x="10" y="30" font-size="10.5" fill="${kLight.muted}">${escaped(captionShown(node))}</text></svg></g>`
  );
}

const kEscapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

// Characters that XML 1.0 does not allow become U+FFFD, so that every reader opens the file.
export function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd").replace(/[&<>"']/g, (c) => kEscapes[c] as string);
}
