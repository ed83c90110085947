import fs from "node:fs";
import { expect, test } from "vitest";
import { contentPolicy, headersFile } from "./security-headers.ts";

const sourcesOf = (policy: string, directive: string) =>
  policy
    .split("; ")
    .find((part) => part.startsWith(`${directive} `))
    ?.split(" ")
    .slice(1);

test("lets the page's own scripts and styles run and nothing inline", () => {
  const policy = contentPolicy({ tileUrl: undefined });
  expect([sourcesOf(policy, "script-src"), sourcesOf(policy, "style-src"), policy.includes("unsafe")]).toEqual([
    ["'self'"],
    ["'self'"],
    false,
  ]);
});

test("asks no other host unless the deployer has set one for tiles", () => {
  expect(contentPolicy({ tileUrl: undefined })).not.toContain("http");
});

test.each([
  ["https://tiles.example/{z}/{x}/{y}.png", "https://tiles.example"],
  ["https://{s}.tiles.example/{z}/{x}/{y}.png", "https://*.tiles.example"],
])("lets pictures come from the tile server %s", (tileUrl, source) => {
  expect(sourcesOf(contentPolicy({ tileUrl }), "img-src")).toContain(source);
});

test("needs no source for tiles of the page's own host", () => {
  expect(contentPolicy({ tileUrl: "tiles/{z}/{x}/{y}.png" })).toBe(contentPolicy({ tileUrl: undefined }));
});

test("the headers file holds the policy for every address", () => {
  const [first, second] = headersFile({ tileUrl: undefined }).split("\n");
  expect([first, second]).toEqual(["/*", `  Content-Security-Policy: ${contentPolicy({ tileUrl: undefined })}`]);
});

test("docs/publishing.md gives the same policy for nginx and Apache", () => {
  const page = fs.readFileSync(new URL("../../docs/publishing.md", import.meta.url), "utf8");
  expect(page.split(`"${contentPolicy({ tileUrl: undefined })}"`)).toHaveLength(3);
});
