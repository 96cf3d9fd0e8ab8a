import { expect, it } from "vitest";
import { citation, finding } from "./citation";
import { fileName } from "./download";

const article = { id: "courier.html", title: "Seven dead", outlet: "Harrowmouth Courier", domain: null, published: "2026-03-05", url: "https://courier.example/1" };

it("cites words so that another person finds them again", () => {
  expect(citation({ article, start: 10, end: 42, text: "seven  people\nwere killed" }, "0.1.0")).toBe(
    "“seven people were killed”. Harrowmouth Courier, “Seven dead”, 5 Mar 2026. https://courier.example/1. characters 10–42 of courier.html. Found with Stemma 0.1.0.",
  );
});

it("says so when there is no date", () => {
  expect(citation({ article: { ...article, published: null, title: null, url: null }, start: 0, end: 1, text: "x" }, "1")).toContain("Harrowmouth Courier, no date");
});

it("never cites a finding without its limits", () => {
  expect(finding("12 outlets, 2 independent origins", ["2 articles carry no date."], "0.1.0")).toBe(
    "12 outlets, 2 independent origins, in this collection. Limits: 2 articles carry no date. Found with Stemma 0.1.0.",
  );
});

it.each([["../../etc/passwd", "stemma-etc-passwd.csv"], ["Zürich: 3 dead?", "stemma-zu-rich-3-dead.csv"], ["///", "stemma-view.csv"]])(
  "makes of %j the file name %s", (words, name) => expect(fileName(words, "csv")).toBe(name),
);
