#!/usr/bin/env python3
"""Derives cldr/<language>.json, the number words of a language, from CLDR's spell-out rules.

    npm pack cldr-rbnf@48.2.0 && tar xzf cldr-rbnf-48.2.0.tgz
    python3 derive.py package/rbnf

Spells out a choice of numbers with every cardinal and ordinal rule set, in every gender, case and
plural form that the rules have, and keeps the words. Where the rules join words without a space
(a soft hyphen in German; a prefix of thousands in Russian and Polish), it keeps the parts instead:
any sequence of parts is a number word, so that the list need not hold every number.
"""

import json
import re
import sys
import textwrap
from functools import cache
from pathlib import Path

LANGUAGES = {"ar": ["ar"], "de": ["de", "de_CH"], "en": ["en"], "pl": ["pl"], "ru": ["ru"]}
# What a rule leaves in digits. No word comes of it.
DIGITS = "0"
CATEGORIES = ["zero", "one", "two", "few", "many", "other"]
JOINT = "\u00ad"
# Rule sets whose result is the first part of a compound, such as Russian "двадцатипяти|тысячный".
PREFIXES = re.compile("thousands")

# They join the parts of a number and are none by themselves.
CONNECTORS = {"and", "und"}


def numbers():
    yield from range(0, 1000)
    for power in range(3, 18, 3):
        for factor in [*range(1, 20), *range(20, 100, 10), *range(100, 1000, 100), 21, 32, 43, 54, 65, 76, 87, 98]:
            yield factor * 10**power
            yield factor * 10**power + 1


def read_rule_sets(path):
    """Rule sets by name: lists of (base value, divisor, body)."""
    sets = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("%") and line.endswith(":"):
            rules = sets.setdefault(line[:-1], [])
        elif match := re.match(r"(\d+)(?:/(\d+))?(>*): ?(.*);$", line):
            base, radix = int(match[1]), int(match[2] or 10)
            exponent = 0
            while base and radix ** (exponent + 1) <= base:
                exponent += 1
            rules.append((base, radix ** max(exponent - len(match[3]), 0), match[4].removeprefix("'")))
    return sets


class Speller:
    def __init__(self, path):
        self.sets = read_rule_sets(path)

    def names(self):
        return [name for name in self.sets if re.match(r"%spellout-(cardinal|numbering|ordinal)(?!-year)", name)]

    @cache
    def spell(self, name, number, category):
        rules = self.sets[name]
        chosen = [index for index, (base, _, _) in enumerate(rules) if base <= number]
        if not chosen:
            return ""
        index = chosen[-1]
        base, divisor, body = rules[index]
        two = "<" in body and ">" in body
        if two and number % divisor == 0 and base % divisor != 0:
            base, divisor, body = rules[index - 1]
        return self.fill(name, number, divisor, body, category)

    def fill(self, name, number, divisor, body, category):
        rest = number % divisor
        body = re.sub(r"\[([^|\]]*)\|([^\]]*)\]", lambda m: m[1] if rest else m[2], body)
        body = re.sub(r"\[([^\]]*)\]", lambda m: m[1] if rest else "", body)
        body = re.sub(r"\$\((?:cardinal|ordinal),(.*?)\)\$", lambda m: plural(m[1], category), body)

        def substitute(match):
            kind, target = match[0][0], match[0][1:-1]
            if target.startswith(("#", "0")):
                return DIGITS
            value = {"<": number // divisor, ">": rest, "=": number}[kind]
            joint = JOINT if kind == "<" and PREFIXES.search(target) else ""
            return self.spell(target or name, value, category) + joint

        body = re.sub(r"<[^<]*<|>[^>]*>|=[^=]*=", substitute, body)
        return body.replace("'", "")


def plural(forms, category):
    forms = dict(re.findall(r"(\w+)\{([^}]*)\}", forms))
    return forms.get(category, forms["other"])


def derive(folder, files):
    words, parts = set(), set()
    for file in files:
        speller = Speller(folder / f"{file}-SpelloutRules.txt")
        spelled = (
            speller.spell(name, number, category)
            for name in speller.names()
            for number in numbers()
            for category in CATEGORIES
        )
        for word in {word for text in spelled if DIGITS not in text for word in re.split(r"[\s,-]+", text)}:
            pieces = [piece for piece in word.split(JOINT) if piece]
            words.update(pieces)
            parts.update(pieces if len(pieces) > 1 else [])
    return sorted(words - CONNECTORS), sorted(parts)


def written(files, words, parts):
    source = f"Unicode CLDR 48.2, spell-out rules of {', '.join(files)}; derived by ../derive.py"
    head = f'"source": {json.dumps(source)},\n"license": "Unicode-3.0",\n'
    return f'{{\n{head}"words": {listed(words)},\n"parts": {listed(parts)}\n}}\n'


def listed(words):
    lines = textwrap.wrap(", ".join(json.dumps(word, ensure_ascii=False) for word in words), 110)
    return "\n".join(["[", *(f"  {line}" for line in lines), "]"])


def main():
    folder = Path(sys.argv[1])
    for language, files in LANGUAGES.items():
        path = Path(__file__).parent / "cldr" / f"{language}.json"
        path.write_text(written(files, *derive(folder, files)), encoding="utf-8")


main()
