// Takes the pictures of the README: a record checked in the browser, and an audit's report. It needs the solution built in
// Release, and Debian's chromium. `node docs/pictures/make.mjs`; the drawing, the audit and so the pictures are always the same.
import { spawn, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const lots = resolve(here, "../../samples/Lots/bin/Release/net10.0/lots");
const work = mkdtempSync(join(tmpdir(), "pictures-"));
const run = (...given) => execFileSync(lots, given, { cwd: work, stdio: "pipe" });

run("begin", "--out", "record.json", "--ceremony", "words, dice 6x50", "--date", "2026-11-16", "--yes");
run("contribute", "record.json", "--date", "2026-11-16", "--yes", "--words", "The words spoken in the hall.",
  "--rolls", "24125611515526665565212345366226621135653514431231".padEnd(50, "4"));
run("draw", "record.json", "--date", "2026-11-16", "--yes");
run("results", "record.json", "--checker", "--out", "check.html");
run("audit", "--draws", "1000000", "--seed", "an audit", "--report", "audit.html");

const browser = spawn("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-pipe", `--user-data-dir=${join(work, "profile")}`],
  { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
try {
  // The browser's protocol over two pipes: JSON messages, each ended by a zero byte.
  const waiting = new Map();
  let read = "";
  browser.stdio[4].setEncoding("utf8").on("data", (text) => {
    const messages = (read + text).split("\0");
    read = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) waiting.get(message.id)?.(message.result);
  });
  let last = 0, sessionId;
  const send = (method, params = {}) => new Promise((answered) => {
    waiting.set(++last, answered);
    browser.stdio[3].write(`${JSON.stringify({ id: last, sessionId, method, params })}\0`);
  });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  ({ sessionId } = await send("Target.attachToTarget", { targetId, flatten: true }));
  const value = async (expression) => (await send("Runtime.evaluate", { expression, awaitPromise: true })).result.value;

  // One picture: the file, once `ready` holds, from the element's top, width by height.
  async function picture(name, ready, element, width, height) {
    await send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    await send("Page.navigate", { url: pathToFileURL(join(work, `${name}.html`)).href });
    while (!(await value(ready))) await new Promise((later) => setTimeout(later, 100));
    const y = await value(`document.querySelector(${JSON.stringify(element)}).getBoundingClientRect().top + scrollY`);
    const { data } = await send("Page.captureScreenshot", { captureBeyondViewport: true, clip: { x: 0, y: Math.max(0, y - 24), width, height, scale: 1 } });
    writeFileSync(join(here, `${name}.png`), Buffer.from(data, "base64"));
  }
  await picture("check", "!!document.querySelector('section[data-verdict]')", "section[data-verdict]", 900, 640);
  await picture("audit", "document.readyState === 'complete'", "body", 900, 640);
} finally {
  browser.kill();
  await new Promise((closed) => browser.once("exit", closed));
  rmSync(work, { recursive: true, force: true });
}
