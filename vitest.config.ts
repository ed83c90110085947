import { defineConfig } from "vitest/config";

/** Unit and component tests beside the code, and what crosses folders in tests/; end-to-end tests have their own set-up. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "component",
          include: ["src/**/*.test.tsx", "tests/**/*.test.tsx"],
          environment: "jsdom",
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          globalSetup: ["tests/e2e/serve-built-app.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          retry: 2,
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
