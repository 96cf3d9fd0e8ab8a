import { defineConfig } from "@playwright/test";

// Debian's Chromium; nothing is downloaded. The switches keep it from calling home, which a closed network would refuse.
export default defineConfig({
  testDir: "tests/browser",
  workers: 2,
  fullyParallel: true,
  reporter: [["list"]],
  timeout: 30_000,
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.03, animations: "disabled", scale: "css" } },
  snapshotPathTemplate: "{testDir}/../screenshots/{arg}{ext}",
  use: {
    viewport: { width: 1280, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
