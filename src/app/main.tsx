import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/newsreader/wght.css";
import "../ui/theme.css";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { config } from "zod/mini";
import { App } from "./app.tsx";

// Without this zod tries to compile its checks, which the content security policy forbids.
config({ jitless: true });

// Once the page stands and is idle: what is kept for later must not slow what is read now.
if (import.meta.env.PROD && "serviceWorker" in navigator)
  addEventListener("load", () =>
    whenIdle(() => void import("./keep-offline.ts").then(({ keepOffline }) => keepOffline())),
  );

function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 1000);
}

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 600_000, retry: 1, networkMode: "always" },
  },
});
const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  );
