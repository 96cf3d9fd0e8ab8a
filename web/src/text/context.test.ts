import { expect, it } from "vitest";
import { contextAfter, contextBefore } from "./context";

it("begins and ends with whole words, and shows that something was cut", () => {
  expect(contextBefore("ed as false a claim ", true)).toBe("… as false a claim ");
  expect(contextAfter(" on two sites. Neither has p", true)).toBe(" on two sites. Neither has …");
});

it("leaves the ends of a text alone", () => {
  expect(contextBefore("The ministry ", false)).toBe("The ministry ");
  expect(contextAfter(".", false)).toBe(".");
});

it("keeps text without spaces", () => expect(contextBefore("\u7206".repeat(120), true)).toBe("… " + "\u7206".repeat(120)));
