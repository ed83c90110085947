import type { Plugin } from "vite";
import { contentPolicy, headersFile, type PolicySettings, securityHeaders } from "./security-headers.ts";

/**
 * Puts the content security policy into the built page, where any static host keeps it, sends it as a header from the
 * server of `npm start`, and writes a `_headers` file for the hosts that read one. The page of `npm run dev` has none: Vite's own script is inline.
 */
export function securityPlugin(): Plugin {
  let settings: PolicySettings = { tileUrl: undefined };
  return {
    name: "dateline-security",
    configResolved({ env }) {
      settings = { tileUrl: env.VITE_TILE_URL };
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { server }) =>
        server
          ? []
          : [
              {
                tag: "meta",
                attrs: { "http-equiv": "Content-Security-Policy", content: contentPolicy(settings) },
                injectTo: "head-prepend",
              },
            ],
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile(settings) });
    },
    configurePreviewServer(server) {
      server.middlewares.use((_, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders(settings))) response.setHeader(name, value);
        next();
      });
    },
  };
}
