// Follows the states of a preview: pictures that changed are loaded before they are shown, and nothing moves.
"use strict";

(() => {
  const pages = document.getElementById("pages");
  const findings = document.getElementById("findings");
  const status = document.querySelector(".status");

  const parsed = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };

  // The focus stays on the figure that had it.
  const focused = () => document.activeElement?.closest?.(".places a")?.getAttribute("href");
  const focusAgain = (sheet, address) => {
    if (!address || document.activeElement !== document.body) return;
    for (const link of sheet.querySelectorAll(".places a")) {
      if (link.getAttribute("href") === address) return link.focus({ preventScroll: true });
    }
  };

  const replace = async (sheet, page) => {
    const picture = sheet.querySelector("img");
    if (picture.dataset.sha256 !== page.sha256) {
      const fresh = picture.cloneNode();
      fresh.src = page.picture;
      fresh.dataset.sha256 = page.sha256;
      await fresh.decode();
      picture.replaceWith(fresh);
    }
    const address = focused();
    sheet.querySelector(".places").replaceWith(parsed(page.places));
    focusAgain(sheet, address);
  };

  const show = async (shown) => {
    const waiting = shown.pages.map((page) => {
      const sheet = document.getElementById(`page-${page.number}`);
      if (!sheet) return pages.append(parsed(page.html));
      return replace(sheet, page);
    });
    for (const sheet of [...pages.children].slice(shown.pages.length)) sheet.remove();
    findings.innerHTML = shown.findings;
    status.textContent = shown.status;
    pages.dataset.standing = shown.standing;
    await Promise.allSettled(waiting);
    pages.dataset.state = shown.state;
  };

  // One after the other: a later state never comes under an earlier one.
  let last = Promise.resolve();
  const source = new EventSource(pages.dataset.events);
  source.addEventListener("shown", (event) => {
    const shown = JSON.parse(event.data);
    last = last.then(() => show(shown));
  });
  source.addEventListener("error", () => {
    status.textContent = "The connection is lost; trying again.";
    pages.dataset.standing = "earlier";
  });
})();
