#!/usr/bin/env python3
"""Makes a week of many stories by varying those of the fixtures.

    week.py FIXTURES FOLDER [STORIES]

Writes newsletters of twenty stories each into FOLDER, all of one week. A story is one of the fixtures'
with other names, numbers and some other words, so that stories are as alike as those of real weeks: one
in five tells a happening that another document tells too. The same arguments give the same bytes.
"""
import pathlib
import random
import re
import sys

PER_DOCUMENT = 20
START = ["Bel", "Cor", "Dan", "El", "Far", "Gal", "Hal", "Ist", "Jor", "Kel", "Lum", "Mar", "Nor", "Os",
         "Pel", "Quin", "Ros", "Sal", "Tor", "Ul", "Ver", "Wes", "Yar", "Zan"]
MIDDLE = ["a", "e", "i", "o", "u", "an", "er", "il", "on", "ur", "ad", "eb", "ig", "om", "un"]
END = ["dyne", "lode", "mark", "ton", "vane", "wright", "field", "port", "sen", "rix", "tis", "mere"]


def stories(folder):
    """Titles and bodies of the fixtures' newsletters and notes."""
    found = []
    for path in sorted(pathlib.Path(folder).glob("listening/newsletters/*")):
        lines = [line.strip() for line in path.read_text().splitlines() if len(line.strip()) > 40]
        for line in lines:
            text = re.sub(r"\(Source:.*?\)|\[[^\]]*\]\([^)]*\)|[*_]", "", line)
            parts = re.split(r"(?<=[.!?]) ", text, maxsplit=1)
            if len(parts) == 2 and len(parts[1]) > 120:
                found.append((parts[0].rstrip("."), parts[1]))
    return found


def name(chance):
    return chance.choice(START) + chance.choice(MIDDLE) + chance.choice(END)


def varied(story, happening, chance, vocabulary):
    """The story with the happening's names and numbers, and some words by chance."""
    own = random.Random(happening)
    names = {}

    def word(match):
        text = match.group(0)
        if text[0].isdigit():
            return str(own.randrange(2, 900)) + text[len(text.rstrip("%MBK")):]
        if text[0].isupper():
            if text not in names:
                names[text] = name(own)
            return names[text]
        return chance.choice(vocabulary) if chance.random() < 0.15 else text

    title, body = story
    # The first word of a sentence is no name.
    def sentence(text):
        first, _, rest = text.partition(" ")
        return first + " " + re.sub(r"[A-Za-z][A-Za-z'-]+|\d[\d.,]*[%MBK]?", word, rest)
    said = " ".join(sentence(part) for part in re.split(r"(?<=[.!?]) ", body))
    return f"{name(own)} {sentence(title)}", said


def main():
    fixtures, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 50_000
    chance = random.Random(7)
    base = stories(fixtures)
    vocabulary = sorted({w for _, body in base for w in re.findall(r"\b[a-z]{5,}\b", body)})
    folder.mkdir(parents=True, exist_ok=True)
    happening = 0
    for number in range((count + PER_DOCUMENT - 1) // PER_DOCUMENT):
        blocks = [f"# Letter {name(random.Random(number))} {number}", f"**Published:** 2026-04-{20 + number % 7:02d}"]
        for _ in range(min(PER_DOCUMENT, count - number * PER_DOCUMENT)):
            happening += 1
            # One in five tells again what a letter before it told.
            told = chance.randrange(happening) if chance.random() < 0.2 else happening
            title, body = varied(base[told % len(base)], told, chance, vocabulary)
            blocks.append(f"## {title}\n\n{body}")
        (folder / f"letter-{number:05d}.md").write_text("\n\n".join(blocks) + "\n")


main()
