import fs from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import type { ShippedLicences, ShippedPackage } from "../dataset/licences.ts";

const LICENCE_FILE = /^(?:licen[cs]e|copying|ofl)(?:[.-].*)?$/i;

/**
 * Writes `licences.json` at build: whose packages are in the bundle, workers included, with version and licence, and the NOTICE
 * of the data. `page` belongs to the page's plugins, `worker` to the workers', which Vite bundles by themselves.
 */
export function licencesPlugin(): { page: Plugin; worker: () => Plugin[] } {
  const roots = new Set<string>();
  let notice = "";
  const collect = (moduleIds: Iterable<string>) => {
    for (const id of moduleIds) {
      const root = packageRoot(id);
      if (root !== null) roots.add(root);
    }
  };
  return {
    page: {
      name: "dateline-licences",
      apply: "build",
      configResolved({ root }) {
        notice = fs.readFileSync(path.join(root, "NOTICE"), "utf8");
      },
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === "chunk") collect(file.moduleIds);
        collect([...this.getModuleIds()].filter((id) => /\.css(?:$|\?)/.test(id)));
        const packages = [...roots].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
        const licences: ShippedLicences = { notice, packages };
        this.emitFile({ type: "asset", fileName: "licences.json", source: `${JSON.stringify(licences)}\n` });
      },
    },
    worker: () => [
      {
        name: "dateline-licences-of-workers",
        generateBundle(_, bundle) {
          for (const file of Object.values(bundle)) if (file.type === "chunk") collect(file.moduleIds);
        },
      },
    ],
  };
}

/** `/…/node_modules/@scope/name/dist/x.js` → `/…/node_modules/@scope/name`; a module of our own has none. */
function packageRoot(id: string): string | null {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/@]+)\//.exec(id)?.[1] ?? null;
}

function describe(root: string): ShippedPackage {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const file = fs.readdirSync(root).find((entry) => LICENCE_FILE.test(entry));
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === "string" ? license : "see its text",
    text: file === undefined ? null : fs.readFileSync(path.join(root, file), "utf8"),
  };
}
