#!/usr/bin/env python3
"""Fits what sentences are good for, for Data/odds.tsv.

    odds.py uses   PROGRAM TEXTS... > odds.tsv
    odds.py claims PROGRAM TEXTS... > odds.tsv
    odds.py check  PROGRAM TEXTS...

PROGRAM is the built `tidings-evaluate`, whose task `sentence-features` gives the sentences of each
story with their numbers. TEXTS are transcripts, or JSON Lines of `id` and `text`. labels.tsv says
which sentences of which stories a careful reader took to tell the news, to tell what follows from it
(surely, or perhaps), or to be quoted, by the byte where they begin. claims.tsv says which sentences of
whole conversations he took to say best, or well enough, what was claimed, as can be understood alone.

The shipped weights were fitted on Changelog News and Practical AI (transcripts CC BY-SA 4.0, see
NOTICE). `check` tells average precision for shows that were left out of the fit, in five folds.

Four logistic regressions with a ridge on numbers (the sentence's vector among them), words and pairs
of neighbours; what is perhaps a consequence counts half, and a good claim seven tenths of the best. A
number's ridge is a tenth of a word's. What a claim is also rests on the odds of the other three uses, so
fit `uses` first, write the table, build, and fit `claims` then; each call keeps the rest of the table.
"""
import collections
import csv
import functools
import json
import pathlib
import subprocess
import sys
import zlib

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parent / "Data" / "odds.tsv"
USES = ["news", "consequence", "quote"]
RIDGE = {"news": 8.0, "consequence": 8.0, "quote": 8.0, "claim": 24.0}
GOOD = 0.7
KINDS = ["start", "odds", "number"]
# A word or a pair stands in at least so many sentences, and moves the odds by at least so much.
OFTEN = 7
LEAST = 0.12


class Sentences:
    """Of labelled stories: features as rows, words, and labels from 0 to 1 by use."""

    def __init__(self, program, texts, labelled, uses):
        """Keeps the sentences that `labelled` gives labels for, by document and first byte."""
        names = [name for name in labelled if name in texts]
        lines = [json.dumps({"id": name, "text": texts[name]}) for name in names]
        done = subprocess.run([program, "sentence-features"], input="\n".join(lines) + "\n",
                              capture_output=True, text=True, check=True)
        self.shows, self.rows, self.words, self.odds = [], [], [], []
        self.labels = {use: [] for use in uses}
        for line in done.stdout.splitlines():
            answer = json.loads(line)
            self.names = answer["names"]
            for sentence in (s for story in answer["stories"] for s in story["sentences"]):
                labels = labelled[answer["id"]](sentence["start"])
                if labels is None:
                    continue
                self.shows.append(answer["id"])
                self.rows.append(sentence["row"])
                self.odds.append(sentence["odds"][:len(USES)])
                words = sentence["words"]
                self.words.append(set(words) | {f"{a} {b}" for a, b in zip(words, words[1:])})
                for use in uses:
                    self.labels[use].append(labels[use])

    def matrix(self):
        if not self.rows:
            sys.exit("no labelled sentences in the texts given")
        counts = collections.Counter(word for words in self.words for word in words)
        self.vocabulary = sorted(word for word, count in counts.items() if count >= OFTEN)
        places = {word: place for place, word in enumerate(self.vocabulary)}
        found = [(row, places[word]) for row, words in enumerate(self.words)
                 for word in words if word in places]
        rows, columns = zip(*found)
        hits = sparse.csr_matrix((np.ones(len(found)), (rows, columns)),
                                 shape=(len(self.words), len(places)))
        start = np.ones((len(self.rows), 1))
        if "claim" in self.labels:
            start = np.hstack([start, np.array(self.odds)])
        return sparse.hstack([sparse.csr_matrix(np.hstack([start, np.array(self.rows)])), hits]).tocsr()


def uses_of_stories():
    """For labelled stories: what tells the labels of a sentence by its first byte."""
    stories = collections.defaultdict(list)
    with open(HERE / "labels.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            stories[row["document"]].append(row)

    def labels(rows, start):
        row = next((r for r in rows if int(r["first"]) <= start <= int(r["last"])), None)
        if row is None:
            return None

        def has(column):
            return str(start) in row[column].split()
        return {"news": float(has("news")), "quote": float(has("quote")),
                "consequence": 1.0 if has("consequence") else 0.5 if has("perhaps") else 0.0}

    return {name: functools.partial(labels, rows) for name, rows in stories.items()}


def claims_of_talks():
    """The same for whole conversations."""
    def labels(row, start):
        return {"claim": 1.0 if str(start) in row["best"].split()
                else GOOD if str(start) in row["good"].split() else 0.0}

    with open(HERE / "claims.tsv", encoding="utf-8") as file:
        return {row["document"]: functools.partial(labels, row)
                for row in csv.DictReader(file, delimiter="\t")}


def read(paths):
    texts = {}
    for path in map(pathlib.Path, paths):
        if path.suffix == ".jsonl":
            with open(path, encoding="utf-8") as file:
                texts |= {d["id"]: d["text"] for d in map(json.loads, file)}
        else:
            texts[path.name] = path.read_text(encoding="utf-8")
    return texts


def fit(matrix, labels, use, numbers):
    """The weights of the start, of `numbers` numbers, and of words."""
    ridges = np.full(matrix.shape[1], RIDGE[use])
    ridges[:numbers + 1] = RIDGE[use] / 10
    ridges[0] = 0

    def loss(weights):
        scores = matrix @ weights
        chances = 1 / (1 + np.exp(-scores))
        value = np.logaddexp(0, scores) - labels * scores
        return (value.sum() + ridges @ weights ** 2 / 2,
                matrix.T @ (chances - labels) + ridges * weights)

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B",
                    options={"maxiter": 400}).x


def numbers_of(sentences):
    return len(sentences.names) + (len(USES) if "claim" in sentences.labels else 0)


def average_precision(hits, scores):
    order = np.argsort(-scores, kind="stable")
    hits = hits[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def check(sentences):
    matrix = sentences.matrix()
    folds = np.array([zlib.crc32(show.encode()) % 5 for show in sentences.shows])
    for use, values in sentences.labels.items():
        labels = np.array(values)
        scores = np.zeros(len(labels))
        for fold in set(folds):
            weights = fit(matrix[folds != fold], labels[folds != fold], use, numbers_of(sentences))
            scores[folds == fold] = matrix[folds == fold] @ weights
        print(f"{use}\tsure {average_precision(labels == 1, scores):.3f}"
              f"\tperhaps {average_precision(labels > 0, scores):.3f}"
              f"\tby chance {np.mean(labels == 1):.3f}, {np.mean(labels > 0):.3f}")


def fitted(sentences):
    """For each use the weight of each kind and name."""
    matrix = sentences.matrix()
    odds = [("odds", use) for use in USES] if "claim" in sentences.labels else []
    keys = [("start", "")] + odds + [("number", name) for name in sentences.names] + [
        ("pair" if " " in word else "word", word) for word in sentences.vocabulary]
    return {use: dict(zip(keys, fit(matrix, np.array(labels), use, numbers_of(sentences))))
            for use, labels in sentences.labels.items()}


def write(weights):
    """The table with other weights for some uses."""
    uses = USES + ["claim"]
    table = {use: {} for use in uses}
    with open(TABLE, encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for use in uses:
                table[use][row["kind"], row["name"]] = int(row.get(use, 0))
    for use, values in weights.items():
        table[use] = {
            key: 0 if key[0] in ("word", "pair") and abs(value) < LEAST else int(round(100 * value))
            for key, value in values.items()}
    print("\t".join(["kind", "name"] + uses))
    keys = {key: None for use in uses for key in table[use]}
    def place(key):
        return (KINDS.index(key[0]), "") if key[0] in KINDS else (len(KINDS), key[1])

    for key in sorted(keys, key=place):
        row = [table[use].get(key, 0) for use in uses]
        if any(row):
            print("\t".join([*key] + [str(value) for value in row]))


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("uses", "claims", "check"):
        sys.exit(__doc__)
    TEXTS = read(sys.argv[3:])
    PARTS = {"uses": (uses_of_stories, USES), "claims": (claims_of_talks, ["claim"])}
    for name, (labels, uses) in PARTS.items():
        if sys.argv[1] == "check":
            check(Sentences(sys.argv[2], TEXTS, labels(), uses))
        elif sys.argv[1] == name:
            write(fitted(Sentences(sys.argv[2], TEXTS, labels(), uses)))
