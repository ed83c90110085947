import { parseArgs } from "node:util";
import fc from "fast-check";
import { readGazetteer } from "../src/hosts/read-gazetteer.ts";
import { faultsOf } from "./annotation-faults.ts";
import { nastyArticle, nastyTexts } from "./nasty-texts.ts";

/**
 * `npm run fuzz`: reads nasty texts of several lengths and then random articles, and tells each that crashes, breaks a
 * span or takes more processor time than it may. `--runs`, `--seed` and `--from` say which; a failure names how to repeat it.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    longest: { type: "string", default: String(2 * 1024 * 1024 - 64) },
  },
});
const MOST_MS_PER_KB = 50;
const RUNS_A_BATCH = 1000;
const gazetteer = readGazetteer();
const failures: string[] = [];
let slowest = { rate: 0, name: "" };

/** A collection of garbage may fall into any run: one that is too slow has three more tries. */
function check(name: string, text: string): string[] {
  const kilobytes = Math.max(1, Buffer.byteLength(text) / 1000);
  let faults: string[] = [];
  let rate = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && rate > MOST_MS_PER_KB; tries++) {
    const before = process.cpuUsage();
    faults = faultsOf(text, gazetteer);
    const { user, system } = process.cpuUsage(before);
    rate = Math.min(rate, (user + system) / 1000 / kilobytes);
  }
  if (rate > slowest.rate) slowest = { rate, name };
  if (rate > MOST_MS_PER_KB) faults.push(`${rate.toFixed(0)} ms of processor time per kB`);
  for (const fault of faults) failures.push(`${name}: ${fault}`);
  return faults;
}

faultsOf(
  nastyTexts(20_000)
    .map(({ text }) => text)
    .join(" "),
  gazetteer,
);
const lengths = [...new Set([1, 100, 2_000, 50_000, Number(values.longest)])].filter(
  (length) => length <= Number(values.longest),
);
let inputs = 0;
if (Number(values.from) === 0)
  for (const length of lengths) {
    for (const { name, text } of nastyTexts(length)) {
      const faults = check(`“${name}”, length ${length}`, ` date 2025-12-04 ${text.slice(0, Number(values.longest))}`);
      if (faults.length > 0) console.error(`✗ “${name}”, length ${length}: ${faults[0]}`);
      inputs += 1;
    }
    console.error(
      `fuzz: nasty texts of length ${length} read; slowest so far ${slowest.rate.toFixed(1)} ms/kB, ${slowest.name}`,
    );
  }
for (let batch = Number(values.from); inputs < Number(values.runs); batch++) {
  const seed = Number(values.seed) * 1_000_003 + batch;
  const runs = Math.min(RUNS_A_BATCH, Number(values.runs) - inputs);
  const known = failures.length;
  const details = fc.check(
    fc.property(nastyArticle, (text) => check(`seed ${values.seed}, batch ${batch}`, text).length === 0),
    { numRuns: runs, seed },
  );
  if (details.failed) {
    console.error(
      `✗ --seed ${values.seed} --from ${batch}: ${failures.at(-1)}\n  ${JSON.stringify(details.counterexample?.[0])}`,
    );
    failures.splice(known + 1);
  }
  inputs += runs;
  if (inputs % 10_000 < runs)
    console.error(`fuzz: ${inputs} inputs read; slowest ${slowest.rate.toFixed(1)} ms/kB, ${slowest.name}`);
}
console.log(
  `${inputs} inputs, ${failures.length} failures; slowest ${slowest.rate.toFixed(1)} ms of processor time per kB: ${slowest.name}`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
