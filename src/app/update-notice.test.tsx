import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { announceUpdate } from "./page-update.ts";
import { UpdateNotice } from "./update-notice.tsx";

test("a newer version is told of once it is there, and taken when the reader says so", async () => {
  const taken: string[] = [];
  render(<UpdateNotice />);
  expect(screen.queryByRole("status")).toBeNull();
  act(() => announceUpdate(() => taken.push("taken")));
  expect(screen.getByRole("status").textContent).toContain("newer version");
  await userEvent.click(screen.getByRole("button", { name: "Reload" }));
  expect(taken).toEqual(["taken"]);
});
