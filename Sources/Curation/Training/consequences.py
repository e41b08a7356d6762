#!/usr/bin/env python3
"""Fits which sentence of a written item says why its news matters, for Data/consequence.tsv.

    consequences.py fit   PROGRAM FIXTURES > consequence.tsv
    consequences.py check PROGRAM FIXTURES

PROGRAM is the built `tidings-evaluate`, whose task `consequence-features` gives the sentences of each
document's stories with their numbers and words. FIXTURES is the folder with `listening` and `letters`,
of which `labels/consequences.tsv` and `labels/letters.tsv` say which sentences tell what follows, surely
or perhaps.

A logistic regression with a ridge; what is perhaps a consequence counts half. Words count that stand in
many letters and are no names, so that subjects do not. `check` tells average precision for documents that were left out
of the fit.
"""
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys

import numpy as np

RIDGE = 2.0
WORD_RIDGE = 10.0
# A word stands in at least so many documents.
OFTEN = 12


def plain(text):
    """Without the marks of Markdown, as openings are written."""
    text = re.sub(r"\]\([^)]*\)", "", text)
    return " ".join(re.sub(r"[*`#\[\]]", "", text).split())


def labels(fixtures):
    """Texts by document, and their labels as `(line, use, opening)`."""
    texts, marks = {}, collections.defaultdict(list)
    for file, folder in (("consequences", "listening"), ("letters", "letters")):
        with open(fixtures / f"labels/{file}.tsv", encoding="utf-8") as rows:
            for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                name = f"{folder}/{row['document']}"
                texts[name] = (fixtures / name).read_text("utf-8")
                marks[name].append((int(row["line"]), row["use"], plain(row["opening"])[:40]))
    return texts, marks


def read(program, fixtures):
    texts, marks = labels(fixtures)
    lines = [json.dumps({"id": name, "text": text}) for name, text in sorted(texts.items())]
    done = subprocess.run([program, "consequence-features"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True)
    documents, rows, words, worths = [], [], [], []
    for answer in map(json.loads, done.stdout.splitlines()):
        for sentence in answer["sentences"]:
            if len(sentence["text"].split()) < 5 or sentence["text"].startswith("See "):
                continue
            text = plain(sentence["text"])
            uses = {use for line, use, opening in marks[answer["id"]]
                    if line == sentence["line"] and text.startswith(opening)}
            documents.append(answer["id"])
            rows.append(sentence["row"])
            words.append(set(sentence["words"]) & set(re.findall(r"[a-z]+", sentence["text"])))
            worths.append(1.0 if "consequence" in uses else 0.5 if "perhaps" in uses else 0.0)
    often = vocabulary(documents, words)
    said = [[float(word in mine) for word in often] for mine in words]
    names = [("written", name) for name in answer["names"]] + [("word", word) for word in often]
    return names, np.array(documents), np.hstack([rows, said]), np.array(worths)


def vocabulary(documents, words):
    """The words that stand in many documents, sorted."""
    found = collections.defaultdict(set)
    for document, mine in zip(documents, words):
        for word in mine:
            found[word].add(document)
    return sorted(word for word, where in found.items()
                  if len(where) >= OFTEN)


def fit(rows, worths, names):
    ridge = np.array([RIDGE if kind == "written" else WORD_RIDGE for kind, _ in names])
    ridge[0] = 0
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chances = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chances - worths) + ridge * weights
        curve = (rows * (chances * (1 - chances))[:, None]).T @ rows + np.diag(ridge + 1e-9)
        weights -= np.linalg.solve(curve, slope)
    return weights


def average_precision(hits, scores):
    hits = hits[np.argsort(-scores, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def check(names, documents, rows, worths):
    scores = np.zeros(len(worths))
    for name in sorted(set(documents)):
        out = documents == name
        scores[out] = rows[out] @ fit(rows[~out], worths[~out], names)
    print(f"sentences {len(worths)}\tsure {average_precision(worths == 1, scores):.3f}"
          f"\tperhaps {average_precision(worths > 0, scores):.3f}"
          f"\tby chance {np.mean(worths == 1):.3f}, {np.mean(worths > 0):.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("fit", "check"):
        sys.exit(__doc__)
    NAMES, *DATA = read(sys.argv[2], pathlib.Path(sys.argv[3]))
    if sys.argv[1] == "check":
        check(NAMES, *DATA)
    else:
        print("// What says why written news matters: kind<TAB>name<TAB>weight, fitted by Training/consequences.py.")
        for (kind, name), weight in zip(NAMES, fit(*DATA[1:], NAMES)):
            print(f"{kind}\t{name}\t{weight:.3f}")
