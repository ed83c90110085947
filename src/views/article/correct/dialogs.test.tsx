import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { datasetWith } from "../../../../tests/fixture.ts";
import "../../../../tests/show-page.tsx";
import { correctDataset } from "../../../dataset/correct-dataset.ts";
import type { Correction } from "../../../dataset/corrections.ts";
import { indexDataset } from "../../../dataset/dataset-index.ts";
import type { Dataset } from "../../../dataset/schema.ts";
import { AddDialog } from "./add-dialog.tsx";
import { CorrectDialog } from "./correct-dialog.tsx";
import type { CorrectableRecord, NewKind } from "./draft.ts";

const text =
  "“The bay is open,” Ada Quill said on Tuesday. At least twelve drones hit Long Bay.\n\nThe quay held. Two sheds burnt near Short Bay on Monday.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const sentence = "At least twelve drones hit Long Bay.";
const dataset = datasetWith({
  documents: [{ file: "bay.txt", length: text.length }],
  actors: [
    { id: "ada", name: "Ada Quill" },
    { id: "bo", name: "Bo Lund" },
  ],
  places: [
    { id: "long", name: "Long Bay" },
    { id: "short", name: "Short Bay" },
  ],
  mentions: [{ ...at("Long Bay"), place: "long", sentence: at(sentence) }],
  times: [{ ...at("Tuesday"), value: "2025-03-04" }],
  quotes: [{ ...at("The bay is open,"), exact: "The bay is open,", speaker: "ada", date: "2025-03-04" }],
  strikes: [
    { ...at(sentence), exact: sentence, countSpan: at("twelve"), count: 12, qualifier: "atLeast", place: "long" },
  ],
});
const index = indexDataset(dataset);
const [document] = dataset.documents;
const [quote] = dataset.quotes;
const [strike] = dataset.strikes;
if (!document || !quote || !strike) throw new Error("the fixture has them");

/** What a dialog has handed on, applied to the dataset as the page does. */
function listen() {
  const kept: Correction[] = [];
  const onCorrect = async (_: unknown, correction: Correction) => {
    kept.push(correction);
    return { status: "kept" as const };
  };
  const corrected = (): Dataset => {
    const file = { correctionsVersion: 1 as const, document: { id: document?.id ?? "", file: "bay.txt", title: "" } };
    return correctDataset(dataset, [{ file: { ...file, corrections: kept }, text }]).dataset;
  };
  return {
    kept,
    corrected,
    given: { index, document: document ?? never(), text, onCorrect, onClose: () => undefined },
  };
}
const never = (): never => {
  throw new Error("the fixture has it");
};

function add(kind: NewKind, words: string) {
  const { given, ...heard } = listen();
  render(<AddDialog {...given} bodyStart={0} selected={at(words)} kind={kind} />);
  return { user: userEvent.setup(), ...heard };
}

function correct(record: CorrectableRecord) {
  const { given, ...heard } = listen();
  render(<CorrectDialog {...given} given={record} />);
  return { user: userEvent.setup(), ...heard };
}

/** The choice of what to add has some of the same names. */
function field(label: string): HTMLElement {
  const found = screen.getAllByLabelText(label, { exact: true }).find((element) => !element.matches("[type=radio]"));
  if (!found) throw new Error(`there is no field ${label}`);
  return found;
}
const byHand = [{ code: "corrected", message: "added by hand; the rules said nothing here" }];

describe("selected words", () => {
  it("become a quote of whoever is named, new to the data or not", async () => {
    const { user, corrected } = add("quote", "The quay held.");
    await user.type(field("Speaker"), "Cy Moor");
    await user.type(field("Date"), "2025-03");
    await user.keyboard("{Enter}");
    const added = corrected().quotes.find(({ exact }) => exact === "The quay held.");
    expect(added).toMatchObject({ speaker: "cy-moor", date: "2025-03", notes: byHand });
  });

  it("become a count with its noun, its place and its sentence", async () => {
    const { user, corrected } = add("count", "Two");
    await user.selectOptions(field("Measure"), "destroyed");
    await user.type(field("Count"), "2");
    await user.type(field("What"), "shed");
    await user.type(field("Place"), "Short Bay");
    await user.keyboard("{Enter}");
    const added = corrected().strikes.find(({ what }) => what === "shed");
    expect(added).toMatchObject({ measure: "destroyed", count: 2, place: "short", notes: byHand });
    expect(added?.exact).toBe("Two sheds burnt near Short Bay on Monday.");
  });

  it("become a mention of a place", async () => {
    const { user, corrected } = add("mention", "Short Bay");
    await user.type(field("Place"), "Short Bay");
    await user.keyboard("{Enter}");
    expect(corrected().mentions.at(-1)).toMatchObject({ ...at("Short Bay"), place: "short", use: "literal" });
  });

  it("become a date", async () => {
    const { user, corrected } = add("date", "Monday");
    await user.type(field("Date"), "2025-03-03");
    await user.keyboard("{Enter}");
    expect(corrected().times.at(-1)).toMatchObject({ exact: "Monday", value: "2025-03-03", notes: byHand });
  });

  it("where the rules have such a record already correct it instead of adding a second", async () => {
    const { user, corrected } = add("date", "Tuesday");
    await screen.findByText(/The rules have one at these words already/);
    await user.type(field("Date"), "2025-03-11");
    await user.keyboard("{Enter}");
    expect(corrected().times).toMatchObject([
      { value: "2025-03-11", notes: [{ message: "the rules said date Tue 4 Mar 2025" }] },
    ]);
  });
});

describe("a record", () => {
  it("is given another speaker, date and place by keyboard alone, and says what the rules had said", async () => {
    const { user, corrected } = correct({ kind: "quote", record: quote });
    const speaker = field("Speaker");
    while (window.document.activeElement !== speaker) await user.tab();
    await user.keyboard("{Control>}a{/Control}");
    await user.clear(speaker);
    await user.keyboard("Bo Lund{Tab}");
    await user.clear(field("Date"));
    await user.keyboard("2025-03-03{Tab}Short Bay{Enter}");
    const message = "the rules said speaker Ada Quill, date Tue 4 Mar 2025, no place";
    expect(corrected().quotes).toMatchObject([
      { speaker: "bo", date: "2025-03-03", place: "short", notes: [{ code: "corrected", message }] },
    ]);
  });

  it("is given another figure, and says the whole figure that the rules had", async () => {
    const { user, corrected } = correct({ kind: "count", record: strike });
    await user.clear(field("Count"));
    await user.type(field("Count"), "1,200");
    await user.keyboard("{Enter}");
    expect(corrected().strikes).toMatchObject([{ count: 1200, notes: [{ message: "the rules said at least 12" }] }]);
  });

  it("is dropped", async () => {
    const { user, corrected } = correct({ kind: "count", record: strike });
    await user.click(screen.getByRole("button", { name: "Drop the strike count" }));
    expect(corrected().strikes).toEqual([]);
  });

  it("is not corrected where nothing has been changed, which is said", async () => {
    const { user, kept } = correct({ kind: "quote", record: quote });
    await user.click(screen.getByRole("button", { name: "Save the correction" }));
    await screen.findByText("Nothing has been changed.");
    expect(kept).toEqual([]);
  });

  it("keeps what was typed where it cannot be read, and goes to the field that is wrong", async () => {
    const { user, kept } = correct({ kind: "quote", record: quote });
    await user.clear(field("Place"));
    await user.type(field("Place"), "Nowhere at all{Enter}");
    await screen.findByText("Choose a place from the list.");
    await expect.poll(() => window.document.activeElement).toBe(field("Place"));
    expect([(field("Place") as HTMLInputElement).value, kept]).toEqual(["Nowhere at all", []]);
  });
});
