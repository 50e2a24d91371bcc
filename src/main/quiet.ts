import { app } from "electron";

/** Chromium's switches against what it would try by itself, each with its value. */
const switches: Readonly<Record<string, string>> = {
  "disable-background-networking": "",
  "disable-component-update": "",
  "disable-domain-reliability": "",
  "disable-breakpad": "",
  "disable-sync": "",
  "no-pings": "",
  "dns-prefetch-disable": "",
  // A proxy that is not there: the system's own is not asked for, and whatever slips through all else ends here.
  "proxy-server": "http://127.0.0.1:1",
  "proxy-bypass-list": "<-loopback>",
  "host-resolver-rules": "MAP * ~NOTFOUND",
};

/** Before the program is ready. */
export function keepQuiet(): void {
  app.enableSandbox();
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
}

/** Once it is ready: no question to a server for names, in the clear or not. */
export function keepResolverQuiet(): void {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: "off", secureDnsServers: [] });
}
