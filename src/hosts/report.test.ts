import { expect, it } from "vitest";
import { createGazetteer } from "../ingest/gazetteer.ts";
import { annotateArticle } from "../ingest/ingest.ts";
import { reportLines } from "./report.ts";

it("lists each quotation mark that pairs with no other, with file, line and what stands round it", () => {
  const text = " date 2025-03-04 “We stay,” said Olha Krut.\n\nThe road was “icy on Monday.\n\nNobody left ”.\n";
  const annotations = annotateArticle("north/roads.txt", new TextEncoder().encode(text), createGazetteer(""));
  expect(reportLines(annotations)).toEqual([
    "north/roads.txt:3: a quotation mark that pairs with no other: …said Olha Krut. The road was “icy on Monday. Nobody left ”.…",
    "north/roads.txt:5: a quotation mark that pairs with no other: … “icy on Monday. Nobody left ”. …",
  ]);
});
