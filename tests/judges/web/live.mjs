// Looks at the pages of a service in Chromium, as people do while they write. One line of JSON:
//
//   { views: [{ path, width, scheme, scrolls, violations }], messages, strange,
//     saves: [milliseconds], kept: bool, broken: {…}, mended: {…}, record: {…}, keyboard: {…} }
//
//   live.mjs ADDRESS PLAN.json [--pictures DIR]
//
// The plan says what to look at and what to save:
//
//   { paths, preview, file, texts: [text], broken: text, figure }
//
// `texts` are contents of `file` whose pages differ, which are saved one after the other. `strange` are requests to
// anywhere else; `saves` the times from a save to the changed picture on the page.

import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import { chromium } from "playwright-core";

// Each width and each scheme, and both where a page is narrow: what is measured takes a while.
const VIEWS = [[360, "light"], [360, "dark"], [768, "dark"], [1280, "light"]];
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const PATIENCE = 30_000;

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
  const live = await preview();
  console.log(JSON.stringify({ views, messages, strange, ...live }));
} finally {
  await browser.close();
}

async function open(path, { width, height = 900, colorScheme = "light" }) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  page.on("request", (request) => {
    if (!request.url().startsWith(`${address}/`)) strange.push(request.url());
  });
  page.on("console", (message) => {
    // The page that shows that there is none is one that the browser complains of.
    if (!message.text().includes("404")) messages.push(`${path}: ${message.text()}`);
  });
  await page.goto(address + path, { waitUntil: "load" });
  return page;
}

async function view(path, width, scheme) {
  const page = await open(path, { width, colorScheme: scheme });
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  // As the browser's own, which no policy of the page keeps out.
  await page.evaluate(axe.source);
  const answer = await page.evaluate(() => axe.run({ rules: { "target-size": { enabled: true } } }));
  const violations = answer.violations.map((rule) => ({ id: rule.id, nodes: rule.nodes.map((node) => node.html).slice(0, 5) }));
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    const name = `${path.replaceAll("/", "-").replace(/^-+/, "") || "first"}-${width}-${scheme}.png`;
    await page.screenshot({ path: join(pictures, name), fullPage: true });
  }
  await page.close();
  return { path, width, scheme, scrolls, violations };
}

/** Saves as editors do: whole, by a rename. */
async function save(text) {
  const fresh = `${plan.file}.tmp`;
  await writeFile(fresh, text);
  const saved = performance.timeOrigin + performance.now();
  await rename(fresh, plan.file);
  return saved;
}

function standing(page, wanted) {
  const isAs = (wanted) => document.getElementById("pages").dataset.standing === wanted;
  return page.waitForFunction(isAs, wanted, { timeout: PATIENCE });
}

function shown(page) {
  return page.evaluate(() => ({
    pictures: [...document.querySelectorAll(".sheet img")].map((image) => image.dataset.sha256),
    drawn: [...document.querySelectorAll(".sheet img")].every((image) => image.naturalWidth > 0),
    status: document.querySelector(".status").textContent,
    findings: document.getElementById("findings").textContent,
    marks: [...document.querySelectorAll("#findings mark")].map((mark) => mark.textContent),
  }));
}

async function preview() {
  const page = await open(plan.preview, { width: 1280, height: 700 });
  await page.waitForFunction(() => document.getElementById("pages").dataset.state, null, { timeout: PATIENCE });
  await page.evaluate(() => scrollTo(0, 400));
  await watchPictures(page);
  const saves = [];
  for (const text of plan.texts) {
    const before = await page.evaluate(() => globalThis.changes.length);
    const saved = await save(text);
    await page.waitForFunction((before) => globalThis.changes.length > before, before, { timeout: PATIENCE });
    saves.push((await page.evaluate((before) => globalThis.changes[before], before)) - saved);
    // All of its pages, so that the next save finds nothing on its way.
    await page.waitForTimeout(400);
  }
  const kept = (await page.evaluate(() => scrollY)) === 400;

  const good = await shown(page);
  await save(plan.broken);
  await standing(page, "earlier");
  const broken = { ...(await shown(page)), before: good.pictures };
  if (pictures) await page.screenshot({ path: join(pictures, "preview-broken.png"), fullPage: true });
  // Somebody who comes now sees the last good pages as well.
  const late = await open(plan.preview, { width: 1280 });
  broken.late = (await shown(late)).pictures;
  await late.close();
  await save(plan.texts.at(-1));
  await standing(page, "good");
  const mended = await shown(page);

  const keyboard = await byKeyboard(page);
  await page.goto(address + plan.preview, { waitUntil: "load" });
  await page.locator(`.places a[href$="/${plan.figure}"]`).first().click();
  await page.waitForURL(`**/figures/**`);
  const record = await told(page);
  await page.close();
  return { saves, kept, broken, mended, record, keyboard };
}

/** Notes when a new picture stands on the page and is painted. */
async function watchPictures(page) {
  await page.evaluate(() => {
    globalThis.changes = [];
    const painted = () => requestAnimationFrame(() => globalThis.changes.push(performance.timeOrigin + performance.now()));
    const isPicture = (node) => node.nodeName === "IMG";
    new MutationObserver((records) => {
      if (records.some((record) => [...record.addedNodes].some(isPicture))) painted();
    }).observe(document.getElementById("pages"), { childList: true, subtree: true });
  });
}

function told(page) {
  return page.evaluate(() => ({
    path: location.pathname,
    title: document.querySelector("h1").textContent,
    text: document.querySelector("main").innerText,
  }));
}

/** From the top of the preview to the record of the first figure, with the keyboard alone. */
async function byKeyboard(page) {
  await page.goto(address + plan.preview, { waitUntil: "load" });
  const steps = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement: at } = document;
      const ring = getComputedStyle(at.querySelector("rect") ?? at);
      const isSeen = ring.outlineStyle !== "none" || (ring.stroke && ring.stroke !== "none");
      return { name: at.getAttribute("aria-label") ?? at.textContent.trim(), isFigure: Boolean(at.closest(".places")), isSeen };
    });
    steps.push(at);
    if (at.isFigure) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/figures/**`);
  return { steps, ...(await told(page)) };
}
