// Opens web pages in Chromium and says what is there, as one line of JSON for each page:
//
//   { file, requests, messages, text, figures, alternatives, headings, ways,
//     views: [{ width, scheme, scrolls, escaping, violations, undecided, contrasts }] }
//
// `requests` and `messages` are what the page asked for beyond itself and what the console said;
// `alternatives` the alternative texts of drawings; `escaping` the labels that leave their drawing;
// `undecided` what the checker leaves to people; `contrasts` how many texts it measured.
//
// `ways` are the lists of links that a print of the page would have.
//
// A view is a width and a colour scheme. In each, axe-core judges the page with all tables open;
// rules that wait for WCAG 2.2 are asked too. With --pictures DIR, each view is also painted.

import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";

const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const files = process.argv.slice(2);
const pictures = files[0] === "--pictures" ? files.splice(0, 2)[1] : null;
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
try {
  for (const file of files) console.log(JSON.stringify(await judge(file)));
} finally {
  await browser.close();
}

async function judge(file) {
  const [requests, messages, views] = [[], [], []];
  let read;
  for (const width of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      const address = pathToFileURL(file).href;
      page.on("request", (request) => {
        const asked = request.url();
        if (asked !== address && !asked.startsWith("data:")) requests.push(asked);
      });
      page.on("console", (message) => messages.push(message.text()));
      await page.goto(address);
      read ??= await page.evaluate(readPage);
      views.push(await view(page, { width, scheme: colorScheme }));
      if (pictures) await paint(page, file, `${width}-${colorScheme}`);
      await page.close();
    }
  }
  return { file, requests, messages, ...read, ways: await printedWays(file), views };
}

async function printedWays(file) {
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(pathToFileURL(file).href);
  const ways = await page.evaluate(() => {
    const seen = [...document.querySelectorAll("nav")].filter((nav) => nav.checkVisibility());
    return seen.map((nav) => nav.getAttribute("aria-label") ?? "");
  });
  await page.close();
  return ways;
}

async function view(page, { width, scheme }) {
  const closed = await page.evaluate(scrolls);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  const open = await page.evaluate(scrolls);
  const escaping = await page.evaluate(escapingLabels);
  // Not as a script of the page, which may have none.
  await page.evaluate(axe.source);
  const answer = await page.evaluate(() => axe.run({ rules: { "target-size": { enabled: true } } }));
  const told = (rule) => ({ id: rule.id, help: rule.help, nodes: rule.nodes.map((node) => node.html) });
  return {
    width,
    scheme,
    scrolls: closed || open,
    escaping,
    violations: answer.violations.map(told),
    undecided: answer.incomplete.map(told),
    contrasts: answer.passes.find((rule) => rule.id === "color-contrast")?.nodes.length ?? 0,
  };
}

async function paint(page, file, name) {
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = false)));
  const path = join(pictures, `${basename(dirname(file))}-${basename(file, ".html")}-${name}.png`);
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path, fullPage: true });
}

// Everything below runs in the page.

function scrolls() {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}

/** Labels of charts that leave their drawing by more than a pixel. */
function escapingLabels() {
  const leaves = (label) => {
    const [inner, outer] = [label.getBoundingClientRect(), label.ownerSVGElement.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1;
  };
  return [...document.querySelectorAll("svg text")].filter(leaves).map((label) => label.textContent);
}

/** The page's text without what is only read aloud, and every number that says which figure it is. */
function readPage() {
  const place = (element) => {
    if (element.closest("svg")) return "chart";
    if (element.closest("details")) return "table";
    return element.closest(".amount") ? "box" : "prose";
  };
  // A wide chart is drawn twice, and one of the two is shown.
  const once = (selector) => [...document.querySelectorAll(selector)].filter((element) => !element.closest(".narrow"));
  const figures = once("[data-figure]").map((element) => ({
    figure: element.dataset.figure,
    value: element.getAttribute("value"),
    as: place(element),
    text: element.textContent,
  }));
  const alternatives = once("svg[role=img]").map((svg) => svg.getAttribute("aria-label"));
  const copy = document.body.cloneNode(true);
  copy.querySelectorAll(".hidden, .skip, svg, details, nav").forEach((element) => element.remove());
  copy.querySelectorAll("p, h1, h2, h3, li, th, td, figcaption, .label, .note").forEach((element) => element.append("\n"));
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => Number(heading.tagName[1]));
  return { text: copy.textContent, figures, alternatives, headings };
}
