#!/usr/bin/env python3
"""Derives fonts/web/*.woff2, the faces of the web pages, from the fonts that the PDFs are set in.

    python3 -m pip install fonttools==4.68.0 brotli==1.2.1
    python3 src/web/derive_fonts.py

A face holds the characters of one script, with kerning and what the script needs to be joined, and
without hints, which screens no longer need. The ranges are those of [web-fonts.scripts] in
templates/theme.toml. "Plex" is a reserved font name (OFL 1.1, 3): what is derived is called otherwise.
"""

import tomllib
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

root = Path(__file__).resolve().parents[2]
theme = tomllib.loads((root / "templates/theme.toml").read_text())["web-fonts"]
styles = {300: "300Light", 400: "400Regular", 600: "600SemiBold"}
COPYRIGHT, LICENSE, LICENSE_URL = 0, 13, 14
FAMILY, STYLE, FULL, POSTSCRIPT = 1, 2, 4, 6
WINDOWS_ENGLISH = (3, 1, 0x409)


def characters(ranges):
    for part in ranges.split(","):
        first, _, last = part.strip().removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def derive(script, weight):
    family = "IBMPlexSansArabic" if script == "arabic" else "IBMPlexSans"
    font = TTFont(root / f"fonts/{family}_{styles[weight]}.ttf", recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["*"] if script == "arabic" else ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = [COPYRIGHT, LICENSE, LICENSE_URL]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters(theme["scripts"][script]))
    subsetter.subset(font)
    name = f"{theme['family']} {script} {weight}"
    for identifier, text in [(FAMILY, name), (STYLE, "Regular"), (FULL, name), (POSTSCRIPT, name.replace(" ", "-"))]:
        font["name"].setName(text, identifier, *WINDOWS_ENGLISH)
    font.flavor = "woff2"
    font.save(root / f"fonts/web/{script}-{weight}.woff2")


for script in theme["scripts"]:
    for weight in theme["weights"]:
        derive(script, weight)
