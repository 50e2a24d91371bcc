/** What a browser is started with. */
export interface Setting {
  /** the folder of its profile, in which the page's storage lies */
  readonly profile: string;
  /** our server's port: the only address that the browser can reach */
  readonly port: number;
}

/**
 * The arguments of a Chromium that shows our page and nothing else. Everything it tries to reach by itself is asked of
 * our server, and dies there; the other flags keep it from trying.
 */
export function flagsOf({ profile, port }: Setting): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    `--proxy-server=http://127.0.0.1:${port}`,
    // Loopback addresses too are asked of the proxy.
    "--proxy-bypass-list=<-loopback>",
    // The one thing that would not ask a proxy.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    ...quiet,
    `--disable-features=${unwanted.join(",")}`,
    // Chromium has no sandbox for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}

const quiet = [
  "--no-first-run",
  "--no-default-browser-check",
  "--no-experiments",
  "--no-pings",
  "--no-service-autorun",
  "--disable-background-mode",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-field-trial-config",
  "--disable-notifications",
  "--disable-search-engine-choice-screen",
  "--disable-sync",
  "--dns-prefetch-disable",
  "--hide-crash-restore-bubble",
  "--metrics-recording-only",
  // The system's keyring would ask for a password; nothing is kept in it.
  "--password-store=basic",
  "--use-mock-keychain",
];

const unwanted = [
  "AsyncDns",
  "AutofillServerCommunication",
  "CertificateTransparencyComponentUpdater",
  "DialMediaRouteProvider",
  "HttpsUpgrades",
  "InterestFeedContentSuggestions",
  "MediaRouter",
  "NetworkErrorLogging",
  "NetworkTimeServiceQuerying",
  "OptimizationGuideModelDownloading",
  "OptimizationGuideOnDeviceModel",
  "OptimizationHints",
  "Reporting",
  "Translate",
];
