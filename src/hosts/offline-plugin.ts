import { VitePWA } from "vite-plugin-pwa";

/** In bytes: how much of the data a first visit keeps for the time without a network; what is beyond is kept as it is read. */
const DATA_BUDGET = 20_000_000;
/** In bytes: no single file beyond this is kept on a first visit; the tagger's with its model has the most of the page's own. */
const LONGEST_FILE = 6_000_000;
const IS_DATA = /^data\//;

/**
 * Makes the service worker by which the page works without a network after its first visit: it keeps the page's own files, those
 * that read new articles too, and the data, and takes a new version only when the reader says so. The page of `npm run dev` has none.
 */
export function offlinePlugin() {
  return VitePWA({
    registerType: "prompt",
    injectRegister: false,
    manifest: false,
    workbox: {
      clientsClaim: true,
      globPatterns: ["**/*.{js,css,html,svg,woff2,json}", "assets/gazetteer-*.tsv"],
      globIgnores: ["**/*-cyrillic*", "**/*-greek*", "**/*-vietnamese*"],
      maximumFileSizeToCacheInBytes: LONGEST_FILE,
      ignoreURLParametersMatching: [/.*/],
      manifestTransforms: [
        (entries) => {
          let left = DATA_BUDGET;
          const manifest = entries.filter(({ url, size }) => {
            if (!IS_DATA.test(url)) return true;
            left -= size;
            return left >= 0;
          });
          return { manifest };
        },
      ],
      runtimeCaching: [
        {
          urlPattern: ({ sameOrigin, url }) => sameOrigin && /\/assets\//.test(url.pathname),
          handler: "CacheFirst",
          options: { cacheName: "files" },
        },
        {
          urlPattern: ({ sameOrigin, url }) => sameOrigin && /\/data\//.test(url.pathname),
          handler: "NetworkFirst",
          options: { cacheName: "data" },
        },
      ],
    },
  });
}
