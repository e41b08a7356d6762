#!/usr/bin/env python3
"""Counts in how many stretches of talk each word stands, for Data/frequencies.tsv.

    frequencies.py FOLDER... > ../Data/frequencies.tsv

Every file of a folder is cut into stretches of about 150 words, near the length of a story. The
first line of the output is the number of stretches; the others are `word<TAB>stretches`, for the
words that stand in at least four of them, most frequent first.
"""
import collections
import pathlib
import re
import sys

STRETCH = 150
WORD = re.compile(r"[a-z0-9][a-z0-9'’.\-]*[a-z0-9]|[a-z0-9]")


def words(text):
    text = re.sub(r"https?://\S+", " ", text)
    text = re.sub(r"^\*\*[^*\n]{1,40}:\*\*", " ", text, flags=re.M)
    return [w.replace("’", "'") for w in WORD.findall(text.lower())]


def main():
    counts, stretches = collections.Counter(), 0
    for folder in sys.argv[1:]:
        for path in sorted(pathlib.Path(folder).rglob("*.md")):
            found = words(path.read_text(encoding="utf-8"))
            for start in range(0, len(found), STRETCH):
                counts.update(set(found[start : start + STRETCH]))
                stretches += 1
    print(stretches)
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= 4:
            print(f"{word}\t{count}")


main()
