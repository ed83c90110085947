import fc from "fast-check";
import { expect, test } from "vitest";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { faultsOf } from "../tools/annotation-faults.ts";
import { nastyArticle, nastyTexts } from "../tools/nasty-texts.ts";

const gazetteer = readGazetteer();

test.each([1, 60, 1_500])("nasty texts of length %i are read without a crash or a broken span", (length) => {
  const faults = nastyTexts(length).flatMap(({ name, text }) =>
    faultsOf(` date 2025-12-04 ${text}`, gazetteer).map((fault) => `${name}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("random articles of wire copy and nasty pieces are read without a crash or a broken span", () => {
  fc.assert(
    fc.property(nastyArticle, (text) => {
      expect(faultsOf(text, gazetteer)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
