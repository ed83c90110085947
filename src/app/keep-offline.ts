import { announceUpdate } from "./page-update.ts";

/**
 * Registers the service worker that keeps the page for the time without a network. A newer one waits until the reader
 * takes it, since it brings other files than the page has loaded. Where the browser refuses it, the page works as without one.
 */
export async function keepOffline(): Promise<void> {
  const workers = navigator.serviceWorker;
  const registration = await workers.register("./sw.js").catch(() => undefined);
  if (!registration) return;
  const announce = (waiting: ServiceWorker) =>
    announceUpdate(() => {
      workers.addEventListener("controllerchange", () => location.reload());
      waiting.postMessage({ type: "SKIP_WAITING" });
    });
  if (registration.waiting && workers.controller) announce(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && workers.controller) announce(coming);
    });
  });
}
