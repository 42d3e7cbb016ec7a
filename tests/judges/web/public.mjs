// Looks at public pages in Chromium, as people do who hold a copy, without JavaScript where they send it. One line of JSON:
//
//   { views: [{ path, width, scheme, scrolls, violations }], messages, strange, cookies,
//     sent: [{ file, state, heading }], typed: { state, heading } }
//
//   public.mjs ADDRESS PLAN.json [--pictures DIR]
//
// The plan says what to look at, and what to send: { paths, verify, files, code }. `strange` are requests to anywhere else.

import { mkdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";

const VIEWS = [[390, "light"], [390, "dark"], [1280, "light"], [1280, "dark"]];
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

const [address, planFile, ...rest] = process.argv.slice(2);
const plan = JSON.parse(await readFile(planFile, "utf8"));
const pictures = rest[0] === "--pictures" ? rest[1] : null;
const [messages, strange] = [[], []];
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
try {
  const views = [];
  for (const path of plan.paths) {
    for (const [width, scheme] of VIEWS) views.push(await view(path, width, scheme));
  }
  console.log(JSON.stringify({ views, ...(await send()), messages, strange }));
} finally {
  await browser.close();
}

function listen(page, path) {
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`)) strange.push(request.url());
  });
  page.on("console", (message) => {
    if (!/\b4(04|10)\b/.test(message.text())) messages.push(`${path}: ${message.text()}`);
  });
}

async function view(path, width, scheme) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  listen(page, path);
  await page.goto(address + path, { waitUntil: "load" });
  const found = await looked(page, path.replaceAll(/[/?&]/g, "-"), width, scheme);
  await page.close();
  return { path, width, scheme, ...found };
}

async function looked(page, name, width, scheme) {
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  // As the browser's own, which no policy of the page keeps out.
  await page.evaluate(axe.source);
  const answer = await page.evaluate(() => axe.run({ rules: { "target-size": { enabled: true } } }));
  const violations = answer.violations.map((rule) => ({ id: rule.id, nodes: rule.nodes.map((node) => node.html).slice(0, 5) }));
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}-${width}-${scheme}.png`), fullPage: true });
  }
  return { scrolls, violations };
}

async function said(page) {
  const verdict = page.locator(".verdict");
  return { state: await verdict.getAttribute("data-state"), heading: await page.locator("#verdict").innerText() };
}

async function send() {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
  const page = await context.newPage();
  listen(page, plan.verify);
  const sent = [];
  for (const file of plan.files) {
    await page.goto(address + plan.verify);
    await page.setInputFiles("#file", file);
    await page.locator("form:has(#file) button").click();
    await page.waitForSelector(".verdict");
    if (pictures) await page.screenshot({ path: join(pictures, `sent-${sent.length}.png`), fullPage: true });
    sent.push({ file: basename(file), ...(await said(page)) });
  }
  await page.goto(address + plan.verify);
  await page.fill("#code", plan.code);
  await page.press("#code", "Enter");
  await page.waitForSelector(".verdict");
  const typed = await said(page);
  const cookies = (await context.cookies()).length;
  await context.close();
  return { sent, typed, cookies };
}
