import { useState } from "react";
import { TextButton } from "./text-button.tsx";

type CopyStatus = "idle" | "copied" | "refused";

/** Copies a text that is made when asked for, and says so. */
export function CopyButton({ label, textOf }: { label: string; textOf: () => string }) {
  const [status, setStatus] = useState<CopyStatus>("idle");
  const copy = () => void copyText(textOf()).then((isCopied) => setStatus(isCopied ? "copied" : "refused"));
  return (
    <>
      <TextButton onClick={copy}>{status === "copied" ? "Copied" : label}</TextButton>
      <output className="only-read-out">{spoken[status]}</output>
    </>
  );
}

const spoken: Readonly<Record<CopyStatus, string>> = {
  idle: "",
  copied: "Copied",
  refused: "The browser did not let it be copied",
};

/** Puts a text on the clipboard; false when the browser refuses, as it does on a page that is not served securely. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
