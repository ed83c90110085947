/** What the policy depends on besides the page itself: the address of online tiles, where the deployer has set one. */
export type PolicySettings = { tileUrl: string | undefined };

/**
 * The content security policy of the built page, which needs no inline script or style, no `eval` and no other host.
 * A tile server (`https://{s}.tiles.example/{z}/{x}/{y}.png`) is let in when the deployer names one.
 */
export function contentPolicy({ tileUrl }: PolicySettings): string {
  const tiles = tileSource(tileUrl);
  const directives = [
    ["default-src", "'none'"],
    ["script-src", "'self'"],
    ["style-src", "'self'"],
    ["font-src", "'self'"],
    // data: is Leaflet's empty picture, blob: a chart on its way to a PNG file.
    ["img-src", "'self'", "data:", "blob:", ...tiles],
    ["connect-src", "'self'", ...tiles],
    ["worker-src", "'self'"],
    ["manifest-src", "'self'"],
    ["base-uri", "'none'"],
    ["form-action", "'none'"],
  ];
  return directives.map((directive) => directive.join(" ")).join("; ");
}

/** The headers that a host can send with every file. None forbids frames: a view is there to be embedded. */
export function securityHeaders(settings: PolicySettings): Readonly<Record<string, string>> {
  return {
    "Content-Security-Policy": contentPolicy(settings),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  };
}

/** A `_headers` file as Netlify and Cloudflare Pages read it: `/*`, then one header a line. */
export function headersFile(settings: PolicySettings): string {
  const lines = Object.entries(securityHeaders(settings)).map(([name, value]) => `  ${name}: ${value}`);
  return ["/*", ...lines, "/assets/*", "  Cache-Control: public, max-age=31536000, immutable", ""].join("\n");
}

/** `https://{s}.tiles.example/{z}/{x}/{y}.png` → `https://*.tiles.example`; an address within the page's own host needs no source. */
function tileSource(url: string | undefined): string[] {
  const origin = /^(https?:\/\/)([^/]+)\//i.exec(url ?? "");
  return origin ? [`${origin[1]}${origin[2]?.replace(/^\{s\}/, "*")}`] : [];
}
