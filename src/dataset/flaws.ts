/** What of a dataset could not be taken as it stands: where the first such thing is, what is wrong there, and how many are alike. */
export type Flaw = {
  /**
   * "broken": the file ends or breaks there, what stands before is used. "list": a whole list is missing.
   * "record": a record was left out. "reference": a record was kept without what it refers to. "tables": the file of tables
   * (its place) could not be used, the records were read one by one.
   */
  kind: "broken" | "list" | "record" | "reference" | "tables";
  place: string;
  message: string;
  count: number;
};

export type FlawLog = {
  flaws: Flaw[];
  /** Notes a flaw of a list (`quotes`); of many alike only the first is kept, so that megabytes of junk cost no memory. */
  tell: (list: string, flaw: Omit<Flaw, "count">) => void;
};

/** A log in which nothing stands yet. */
export function createFlawLog(): FlawLog {
  const first = new Map<string, Flaw>();
  const flaws: Flaw[] = [];
  return {
    flaws,
    tell: (list, flaw) => {
      const key = `${list} ${flaw.kind}`;
      const known = first.get(key);
      if (known) {
        known.count += 1;
        return;
      }
      const told = { ...flaw, count: 1 };
      first.set(key, told);
      flaws.push(told);
    },
  };
}
