#!/usr/bin/env python3
"""Fits the weights of the chapters of conversations, for Data/weights.tsv.

    chapters.py fit   PROGRAM TEXTS... > weights.tsv
    chapters.py check PROGRAM TEXTS...

PROGRAM is the built `tidings-evaluate`, whose task `segmentation-features` gives the numbers of each
utterance. TEXTS are transcripts. chapters.tsv says where a careful reader began the chapters of them, by
the byte of the first sentence.

The shipped weights were fitted on thirty-five interviews of Practical AI (transcripts CC BY-SA 4.0, see NOTICE),
each as it is and without the names of its speakers, a sentence a line. `check` tells for episodes that were
left out of the fit how many of the borders are found exactly, and the error Pk (Beeferman et al. 1999).

Logistic regression with a ridge over the utterances, in which borders and others count the same.
"""
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parent / "Data" / "weights.tsv"
STRENGTH = 0.01
# As in ChapterSplitter.swift, in words.
LONGEST, SHORTEST = 1050, 250


class Talk:
    """The numbers of a conversation's utterances, and where its chapters begin."""

    def __init__(self, name, text, starts, answer):
        self.name, self.names = name, answer["borderNames"]
        self.rows = np.array(answer["borders"])
        lines = answer["lines"]
        # A line's words are shared out among its utterances.
        said, counts = text.split("\n"), collections.Counter(lines)
        self.words = np.array([len(said[line].split()) / counts[line] for line in lines])
        self.starts = sorted({next(i for i, line in enumerate(lines) if line >= start)
                              for start in starts})


def without_names(text, starts):
    """The text a sentence a line, and the lines of the starts."""
    data = text.encode()
    lines, found = [], []
    for number, (first, end) in enumerate(zip([0] + starts, starts + [len(data)])):
        if number:
            found.append(len(lines))
        part = re.sub(r"(?m)^\*\*[^*]+\*\*:? ?", "", data[first:end].decode(errors="ignore"))
        part = re.sub(r"\*\*[^*]+:\*\* ?$", "", part)
        part = re.sub(r"\\?\[\d+:\d+\\?\] ?", "", part)
        lines += [s.strip() for s in re.split(r"(?<=[.?!])\s+", part) if s.strip()]
    return "\n".join(lines), found


def talks_of(program, paths):
    starts = collections.defaultdict(list)
    with open(HERE / "chapters.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            starts[row["document"]].append(int(row["start"]))
    documents = []
    for path in map(pathlib.Path, paths):
        if path.name in starts:
            text = path.read_text(encoding="utf-8")
            lines = [text.encode()[:start].count(b"\n") for start in starts[path.name]]
            documents.append((path.name, text, lines))
            documents.append((path.name, *without_names(text, starts[path.name])))
    lines = [json.dumps({"id": str(i), "text": d[1]}) for i, d in enumerate(documents)]
    done = subprocess.run([program, "segmentation-features"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True)
    return [Talk(*document, json.loads(line))
            for document, line in zip(documents, done.stdout.splitlines())]


def fit(talks):
    rows = np.vstack([talk.rows for talk in talks])
    truth = np.concatenate(
        [np.isin(np.arange(len(talk.rows)), talk.starts).astype(int) for talk in talks])
    model = LogisticRegression(C=STRENGTH, max_iter=2000, class_weight="balanced")
    return model.fit(rows, truth).coef_[0]


def chapters(talk, weights):
    """As ChapterSplitter does, from the labelled start to the last utterance and with no border forced."""
    places = np.concatenate([[0], np.cumsum(talk.words)])
    scores = talk.rows @ weights
    count = len(scores)
    kept = [talk.starts[0]]
    for index in np.argsort(-scores, kind="stable"):
        last = max((other for other in kept if other <= index), default=None)
        end = min((other for other in kept if other > index), default=count)
        if (last is not None and places[end] - places[last] > LONGEST
                and min(places[index] - places[last], places[end] - places[index]) >= SHORTEST):
            kept.append(int(index))
    return sorted(kept)


def pk(found, gold, count):
    width = max(2, round(count / (len(gold) + 1) / 2))
    places = np.arange(count)
    left, right = (np.searchsorted(sorted(b), places, side="right") for b in (found, gold))
    return np.mean((left[:-width] == left[width:]) != (right[:-width] == right[width:]))


def check(talks):
    for kind, group in (("with names", talks[::2]), ("without", talks[1::2])):
        hits = found = true = 0
        errors = []
        for talk in group:
            weights = fit([other for other in talks if other.name != talk.name])
            borders = chapters(talk, weights)
            hits += len(set(borders[1:]) & set(talk.starts[1:]))
            found, true = found + len(borders) - 1, true + len(talk.starts) - 1
            errors.append(pk(borders, talk.starts, len(talk.rows)))
        print(f"{kind}: F1 {2 * hits / (found + true):.3f}, Pk {np.mean(errors):.3f}, "
              f"{true} borders")


def write(talks):
    kept = [line for line in TABLE.read_text(encoding="utf-8").splitlines()
            if not line.startswith("chapter\t")]
    print("\n".join(kept))
    for name, weight in zip(talks[0].names, fit(talks)):
        if abs(weight) >= 0.005:
            print(f"chapter\t{name}\t{weight:.2f}")


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("fit", "check"):
        sys.exit(__doc__)
    TALKS = talks_of(sys.argv[2], sys.argv[3:])
    (write if sys.argv[1] == "fit" else check)(TALKS)
