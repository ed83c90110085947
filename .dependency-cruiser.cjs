/** Who may import whom: data flows seeds → ingest → dataset → filters → views, and never back. */
const layer = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}/`, pathNot: "\\.test\\.tsx?$" },
  to: { path: "^(src|tools|tests)/", pathNot: [from, ...allowed].map((folder) => `^src/${folder}/`) },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    layer("dataset-stands-alone", "dataset", [], "dataset imports nothing of ours"),
    layer("ingest-knows-dataset", "ingest", ["dataset"], "ingest imports dataset only"),
    layer("filters-know-dataset", "filters", ["dataset"], "filters import dataset only"),
    layer("hosts-know-ingest", "hosts", ["dataset", "ingest"], "hosts import dataset and ingest"),
    layer("ui-stands-alone", "ui", [], "ui has no knowledge of the data"),
    layer("views-know-filters", "views", ["dataset", "filters", "ui"], "views import dataset, filters, ui"),
    layer("app-knows-no-ingest", "app", ["dataset", "filters", "ui", "views", "hosts"], "app imports all but ingest"),
    {
      name: "views-know-no-sibling",
      severity: "error",
      from: { path: "^src/views/([^/]+)/" },
      to: { path: "^src/views/", pathNot: "^src/views/$1/" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: "^(src|tools)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^tests/|\\.test\\.tsx?$" },
    },
    {
      name: "pure-without-node",
      comment: "dataset, ingest and filters run in a browser worker as they do in Node",
      severity: "error",
      from: { path: "^src/(dataset|ingest|filters)/", pathNot: "\\.test\\.tsx?$" },
      to: { dependencyTypes: ["core"] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { conditionNames: ["import", "require", "node", "default", "types"] },
  },
};
