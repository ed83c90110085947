import { useState } from "react";
import type { Correction } from "../../../dataset/corrections.ts";
import type { ArticleDocument } from "../../../dataset/schema.ts";
import type { Keeping, ViewProps } from "../../../filters/view-props.ts";

/** Keeps what a form corrects and then closes it; what could not be kept (`what`: "The record") is said in `message`, and the form stays. */
export function useKeptCorrection(given: {
  document: ArticleDocument;
  onCorrect: ViewProps["onCorrect"];
  what: string;
}) {
  const { document, onCorrect, what } = given;
  const [message, setMessage] = useState("");
  const keep = async (correction: Correction, close: () => void) => {
    const keeping = await onCorrect(document, correction).catch((error: unknown) => refusal(error));
    if (keeping.status === "kept") close();
    else setMessage(`${what} could not be kept. ${keeping.reason}`);
  };
  return { message, setMessage, keep };
}

/** What went wrong when a correction could not even be handed on. */
function refusal(error: unknown): Keeping {
  return { status: "refused", reason: error instanceof Error ? error.message : String(error) };
}
