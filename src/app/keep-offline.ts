import { registerSW } from "virtual:pwa-register";
import { announceUpdate } from "./page-update.ts";

/** Registers the service worker that keeps the page for the time without a network. */
export function keepOffline(): void {
  const take = registerSW({ onNeedRefresh: () => announceUpdate(() => void take(true)) });
}
