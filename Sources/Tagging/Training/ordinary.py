#!/usr/bin/env python3
"""Lists the words that are written in small letters, for telling names from them.

    ordinary.py TRANSCRIPT... > ../Data/ordinary.txt

A word counts that stands at least three times in small letters, in two files, and three times as often
so as with a capital inside a sentence. Counted on transcripts of the podcasts Practical AI and
Changelog News, https://github.com/thechangelog/transcripts, CC BY-SA 4.0. A file of JSON Lines counts
as a file for each of its texts.
"""
import collections
import json
import re
import sys

FEWEST = 3
FILES = 2
SHARE = 3


def texts(paths):
    for path in sorted(paths):
        with open(path, encoding="utf-8") as file:
            if path.endswith(".jsonl"):
                yield from (json.loads(line)["text"] for line in file if line.strip())
            else:
                yield file.read()


def main():
    small, capital, homes = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for number, text in enumerate(texts(sys.argv[1:])):
        text = re.sub(r"\*\*[^*]*\*\*", ". ", text)
        text = re.sub(r"https?://\S+|\]\([^)]*\)", "", text)
        for match in re.finditer(r"(?<![\w'’])([A-Za-z][a-z]+)(?!\w)", text):
            word = match.group(1)
            before = text[max(0, match.start() - 3):match.start()]
            if word[0].isupper() and re.search(r"[.!?:\"“\n]\s*$|^\s*$", before):
                continue
            (capital if word[0].isupper() else small)[word.lower()] += 1
            homes[word.lower()].add(number)
    for word in sorted(small):
        if small[word] >= max(FEWEST, SHARE * capital[word]) and len(homes[word]) >= FILES:
            print(word)


main()
