#include "report/style.h"

namespace stemma::report {
namespace {

constexpr Markup kSheet = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1d1b18; --muted: #655f56; --rule: #ddd8ce; --soft: #f1eee7;
  --link: #1c4f82; --accent: #8a2f1c; --differ: #9b1c1c; --agree: #2b6137;
  --said: #fdf3d0; --claim: #dfeaf7; --shared: #8a8172; --cut: #f8dcd7; --added: #d9efdc; --telling: #ffd9a0; --other: #ece6fa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #161513; --card: #1e1d1a; --ink: #e8e4dc; --muted: #a29b8f; --rule: #3a3732; --soft: #24221e;
    --link: #8fbcec; --accent: #e08b73; --differ: #ff9d8f; --agree: #8fce9b;
    --said: #3a3216; --claim: #1d3147; --shared: #8a8172; --cut: #4b211c; --added: #17391f; --telling: #6a4410; --other: #34294f;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI",
  "Noto Sans", "Liberation Sans", sans-serif; overflow-wrap: break-word; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
main, .masthead, .foot { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
h1, h2, .statement, .text, .passage, .quote p, .headline { font-family: "Charter", "Iowan Old Style", "Source Serif 4",
  Georgia, "Noto Serif", "Liberation Serif", serif; }
h1 { font-size: clamp(1.7rem, 4vw, 2.4rem); line-height: 1.15; margin: .3rem 0 .6rem; font-weight: 600; }
h2 { font-size: clamp(1.4rem, 3vw, 1.9rem); line-height: 1.2; margin: .2rem 0 1rem; font-weight: 600; max-width: 46rem; }
h3 { font-size: .82rem; letter-spacing: .06em; text-transform: uppercase; color: var(--accent); margin: 2.2rem 0 .7rem;
  font-weight: 650; }
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px;
  border-radius: 2px; }
p { margin: .4rem 0; }
.muted, .date { color: var(--muted); }
.kicker, .label { color: var(--muted); font-size: .85rem; margin: 0; }
.masthead { padding-top: 2rem; }
.masthead .lede { max-width: 46rem; font-size: 1.06rem; }
.masthead .note { max-width: 46rem; color: var(--muted); border-left: 3px solid var(--rule); padding-left: .9rem; }
.brand { font-weight: 700; letter-spacing: .04em; color: var(--accent); margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; color: var(--muted); font-size: .85rem; padding: .2rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .8rem .5rem 0; border-bottom: 1px solid var(--rule); }
thead th { font-size: .8rem; color: var(--muted); font-weight: 600; }
td.num { font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
.story { border-top: 3px solid var(--ink); margin-top: 3rem; padding-top: 1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .6rem 2.4rem; margin: 0 0 1.2rem; padding: .9rem 0; border-block: 1px solid var(--rule); }
.fact { display: flex; flex-direction: column; max-width: 14rem; }
.fact .big { order: -1; margin: 0; font: 600 2.2rem/1.1 "Charter", "Iowan Old Style", Georgia, "Noto Serif", "Liberation Serif", serif;
  font-variant-numeric: lining-nums; }
.fact dt { line-height: 1.3; }
.fact dt .muted { display: block; font-size: .85rem; }
.versus { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 1fr); }
.versus h3 { margin-top: .4rem; }
.statement { font-size: 1.28rem; line-height: 1.4; margin: 0 0 .8rem; }
.statement.small { font-size: 1.08rem; margin-bottom: .3rem; }
.spread { margin: 0; font-size: .95rem; }
.spread div, .meta div { display: grid; grid-template-columns: minmax(0, 1fr); padding: .3rem 0; border-top: 1px solid var(--rule); }
.spread dt, .meta dt { color: var(--muted); font-size: .87rem; }
.spread dd, .meta dd { margin: 0; }
.denial { border-left: 3px solid var(--differ); padding-left: 1.1rem; }
.denial.none { border-color: var(--rule); }
.denials { list-style: none; margin: 0; padding: 0; }
.alert { background: var(--soft); border-left: 3px solid var(--differ); padding: .5rem .8rem; }
.sign { font-weight: 700; }
.origins { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; }
.origin { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .9rem 1.1rem; }
.origin-name { margin: 0 0 .3rem; font-size: 1.08rem; }
.family { margin: 1.1rem 0 .5rem; color: var(--muted); }
.family strong { color: var(--accent); margin-right: .3rem; }
.why { max-width: 46rem; }
.carried { font-size: .92rem; color: var(--muted); margin-bottom: 0; }
.tag { font-size: .8rem; border: 1px solid var(--rule); border-radius: 3px; padding: .05rem .4rem; color: var(--muted); white-space: nowrap; }
.chain { list-style: none; margin: .3rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 0; align-items: baseline; }
.chain li + li::before { content: "\2192"; content: "\2192" / "which names"; color: var(--muted); padding: 0 .5rem; }
.chain .last { font-weight: 650; }
.quote { margin: .6rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); max-width: 46rem; }
.quote p { margin: 0; }
.quote footer { font-size: .87rem; color: var(--muted); }
.quote .src { font-weight: 700; }
.quote .cue { font-style: italic; }
details { margin: .4rem 0; }
summary { cursor: pointer; padding: .2rem 0; }
summary:hover { color: var(--link); }
details.more > summary, section > details > summary { color: var(--link); }
.more { font-size: inherit; }
.card { border-top: 1px solid var(--rule); padding: .9rem 0; }
.values { list-style: none; margin: 0; padding: 0; }
.values li { margin-bottom: .25rem; }
.value { font-weight: 600; }
.conflicting .value { border-bottom: 2px solid var(--differ); }
.by { font-size: .88rem; color: var(--muted); }
.differ { color: var(--differ); white-space: nowrap; }
.agree { color: var(--agree); }
.reason { font-size: .9rem; }
.details th[scope=row] { width: 8rem; }
.details td:last-child { width: 30%; min-width: 9rem; }
figure { margin: 0; }
.lineage .scroll { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; }
.lineage svg { display: block; max-width: 100%; height: auto; font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif; }
svg text { fill: var(--ink); text-anchor: middle; }
svg .name { font-size: 12px; font-weight: 600; }
svg .when { font-size: 11px; fill: var(--muted); }
svg text.band { font-size: 12px; fill: var(--muted); text-anchor: start; }
svg line.band { stroke: var(--rule); stroke-dasharray: 1 4; }
.node rect { fill: var(--card); stroke: var(--ink); stroke-width: 1.2; }
.node.group rect { stroke-width: 3; }
.node.source rect { fill: var(--soft); stroke: var(--muted); }
.node.unseen rect { fill: none; stroke: var(--ink); stroke-dasharray: 2 3; }
.edge path { fill: none; }
.edge .hit { stroke: transparent; stroke-width: 12; }
.edge .line { stroke: var(--ink); stroke-width: 1.7; }
.edge .tip { fill: var(--ink); }
.edge.cites .line { stroke: var(--link); stroke-dasharray: 6 4; stroke-width: 1.4; }
.edge.cites .tip { fill: var(--link); }
.edge.links .line { stroke: var(--muted); stroke-dasharray: 1 4; stroke-width: 1.4; }
.edge.links .tip { fill: var(--muted); }
.edge.unsure .line { stroke-width: 1; opacity: .7; }
.edge.circle .line { stroke: var(--differ); }
.edge.circle .tip { fill: var(--differ); }
.edge:hover .line { stroke-width: 3; }
svg a:focus-visible rect { stroke: var(--link); stroke-width: 3; }
.legend { list-style: none; margin: .6rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; font-size: .87rem; }
.legend svg { display: inline-block; vertical-align: middle; overflow: visible; }
figcaption .muted { font-size: .87rem; }
.key { font-size: .87rem; }
.pair, .article { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; margin: .5rem 0; }
.pair > *, .article > .page { padding-left: 1.1rem; padding-right: 1.1rem; }
.pair > summary, .article > summary { padding: .6rem 1.1rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: .8rem 2rem; padding-bottom: 1rem; }
.passage { white-space: pre-line; margin: .3rem 0 0; }
.gap { color: var(--muted); font: .8rem/1 system-ui, sans-serif; }
mark, ins, del { color: inherit; border-radius: 2px; padding: 0 .12em; }
mark { background: var(--other); }
mark::before { content: "~"; color: var(--muted); font-size: .85em; }
mark.moved::before { content: "\21C4"; }
mark.telling { background: var(--telling); font-weight: 700; }
mark.telling::before { content: "\2260"; color: var(--differ); }
del { background: var(--cut); text-decoration: line-through; text-decoration-thickness: 1px; }
del::before { content: "\2212"; color: var(--differ); }
ins { background: var(--added); text-decoration: none; border-bottom: 1px solid var(--agree); }
ins::before { content: "+"; color: var(--agree); }
.article > summary .headline { color: var(--muted); }
.page { padding-bottom: 1rem; }
.meta { margin: 0 0 1rem; font-size: .92rem; }
.text { font-size: 1.05rem; max-width: 42rem; border-top: 1px solid var(--rule); padding-top: .6rem; }
.text .heading { font-weight: 700; }
.text .standfirst { font-size: 1.1rem; color: var(--muted); }
.text .pull { padding-left: 1rem; border-left: 3px solid var(--rule); }
.text .item { padding-left: 1.2rem; }
.text .item::before { content: "\2022 "; margin-left: -1rem; color: var(--muted); }
.m.said { background: var(--said); }
.m.clm { box-shadow: inset 0 -.5em 0 var(--claim); }
.m.reuse { border-bottom: 1px dotted var(--shared); }
.m.src { font-weight: 700; }
.m.cue { font-style: italic; }
sup { font: .68rem/1 system-ui, sans-serif; margin-left: .15em; }
.aside { font-size: .9rem; color: var(--muted); border-top: 1px solid var(--rule); padding-top: .4rem; max-width: 42rem; }
.lines li { margin-bottom: .4rem; }
.alone { margin-top: 3rem; border-top: 3px solid var(--ink); padding-top: 1rem; }
.foot { color: var(--muted); font-size: .87rem; padding-block: 2rem 3rem; }
:target { outline: 2px solid var(--accent); outline-offset: 4px; border-radius: 2px; }
@media (min-width: 52rem) {
  .versus { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
  .spread div, .meta div { grid-template-columns: 10rem minmax(0, 1fr); }
}
@media (max-width: 34rem) {
  .details caption { display: block; }
  nav td:first-child, nav th:first-child { min-width: 11rem; }
  .versus .denial { margin-top: 1.5rem; }
  .details, .details tbody, .details tr, .details th, .details td { display: block; width: auto !important; }
  .details thead { position: absolute; left: -100vw; }
  .details th, .details td { border: 0; padding: .15rem 0; }
  .details tr { border-bottom: 1px solid var(--rule); padding: .5rem 0; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --muted: #444; --rule: #bbb; --soft: #f4f4f4; --link: #000; }
  body { font-size: 10.5pt; }
  main, .masthead, .foot { max-width: none; padding: 0; }
  .story { break-before: page; }
  .origin, .card, .fact, .quote, tr, .columns { break-inside: avoid; }
  h2, h3, summary { break-after: avoid; }
  .scroll { overflow: visible; }
  .lineage svg { max-width: 100%; height: auto; }
  .skip, .legend + .muted { display: none; }
}
)css";

}  // namespace

Markup StyleSheet() { return kSheet; }

}  // namespace stemma::report
