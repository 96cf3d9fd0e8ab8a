import { expect, it } from "vitest";
import { linkable } from "./address_shown";

it.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.example/x", "x", "", null])(
  "makes no link of %j", (address) => expect(linkable(address)).toBeNull(),
);

it("links to http and https", () => expect(linkable("https://a.example/x y")).toBe("https://a.example/x%20y"));
