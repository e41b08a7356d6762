#!/usr/bin/env python3
"""Counts in how many stretches of talk each term stands, for Data/frequencies.tsv.

    frequencies.py FOLDER... > ../Data/frequencies.tsv

Every file of a folder is cut into stretches of about 150 words, near the length of a story. The
first line of the output is the number of stretches; the others are `term<TAB>stretches`, for the
terms that stand in at least three of them, most frequent first. Words, stop words and stems are
those of WordScanner, StopWords and Stemmer; `frequencies.py --stem < words` prints stems.
"""
import collections
import pathlib
import re
import sys

STRETCH = 150
FEWEST = 3
DATA = pathlib.Path(__file__).parent.parent / "Data"
# A run of letters, digits and what joins them inside.
WORD = re.compile(r"[^\W_]+(?:(?:['’.\-]|(?<=\d),(?=\d))[^\W_]+)*")
VOWELS = set("aeiouy")


def rows(name):
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]


STOP_WORDS = {row[0] for row in rows("stopwords.txt")}
FORMS = {form: word for form, word in rows("stems.tsv")}


def stem(word):
    base = FORMS.get(word)
    if base and (base == word or FORMS.get(base) == base):
        return base
    return regular_stem(base or word)


def regular_stem(word):
    if len(word) > 2 and word.endswith("'s"):
        word = word[:-2]
    if len(word) <= 3 or not re.fullmatch("[a-z]+", word):
        return word
    word = without_participle(without_plural(word))
    if len(word) <= 3:
        return word
    if word[-1] == "y" and word[-2] not in VOWELS:
        return word[:-1] + "i"
    if word[-1] == "e" and word[-2] != "e":
        return word[:-1]
    return word


def without_plural(word):
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word[-1] == "s" and word[-2] not in "sui" else word


def without_participle(word):
    length = 3 if word.endswith("ing") else 2 if word.endswith("ed") else 0
    left = word[:-length] if length else ""
    if word.endswith("eed") or len(left) <= 2 or not VOWELS & set(left):
        return word
    if len(left) > 3 and left[-1] == left[-2] and left[-1] not in VOWELS | set("lsz"):
        return left[:-1]
    return left


def terms(text):
    text = re.sub(r"https?://\S+", " ", text)
    text = re.sub(r"^\*\*[^*\n]{1,40}:\*\*", " ", text, flags=re.M)
    for match in WORD.finditer(text):
        word = match[0].lower().replace("’", "'")
        parts = [word] if re.search(r"[0-9]", word) else word.split("-")
        for part in parts:
            if part not in STOP_WORDS:
                found = stem(part)
                yield found if len(found) > 1 or found.isdigit() else None
            else:
                yield None


def main():
    if sys.argv[1:] == ["--stem"]:
        for line in sys.stdin:
            print(stem(line.rstrip("\n")))
        return
    counts, stretches = collections.Counter(), 0
    for folder in sys.argv[1:]:
        for path in sorted(pathlib.Path(folder).rglob("*.md")):
            found = list(terms(path.read_text(encoding="utf-8")))
            for start in range(0, len(found), STRETCH):
                counts.update(set(found[start : start + STRETCH]) - {None})
                stretches += 1
    print(stretches)
    for term, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if count >= FEWEST:
            print(f"{term}\t{count}")


main()
