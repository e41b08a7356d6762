#!/usr/bin/env python3
"""Fits what sentences are good for, for Data/odds.tsv.

    odds.py fit   PROGRAM TEXTS... > odds.tsv
    odds.py check PROGRAM TEXTS...

PROGRAM is the built `tidings-evaluate`, whose task `sentence-features` gives the sentences of each
story with their numbers. TEXTS are transcripts, or JSON Lines of `id` and `text`. labels.tsv says
which sentences of which stories a careful reader took to tell the news, to tell what follows from it
(surely, or perhaps), or to be quoted, by the byte where they begin.

The shipped weights were fitted on Changelog News and Practical AI (transcripts CC BY-SA 4.0, see
NOTICE). `check` tells average precision for shows that were left out of the fit, in five folds.

Three logistic regressions with a ridge on numbers (the sentence's vector among them), words and pairs
of neighbours; what is perhaps a consequence counts half. A number's ridge is a tenth of a word's.
"""
import collections
import csv
import json
import pathlib
import subprocess
import sys
import zlib

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).parent
USES = ["news", "consequence", "quote"]
RIDGE = {"news": 8.0, "consequence": 8.0, "quote": 8.0}
# A word or a pair stands in at least so many sentences, and moves the odds by at least so much.
OFTEN = 7
LEAST = 0.12


class Sentences:
    """Of all labelled stories: features as rows, labels from 0 to 1 by use."""

    def __init__(self, program, paths):
        labels = collections.defaultdict(list)
        with open(HERE / "labels.tsv", encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                labels[row["document"]].append(row)
        texts = read(paths)
        lines = [json.dumps({"id": name, "text": texts[name]}) for name in labels if name in texts]
        done = subprocess.run([program, "sentence-features"], input="\n".join(lines) + "\n",
                              capture_output=True, text=True, check=True)
        self.shows, self.rows, self.words = [], [], []
        self.labels = {use: [] for use in USES}
        for line in done.stdout.splitlines():
            answer = json.loads(line)
            self.names = answer["names"]
            for sentence in (s for story in answer["stories"] for s in story["sentences"]):
                story = next((r for r in labels[answer["id"]]
                              if int(r["first"]) <= sentence["start"] <= int(r["last"])), None)
                if story:
                    self.add(answer["id"], sentence, story)

    def add(self, show, sentence, story):
        def has(column):
            return str(sentence["start"]) in story[column].split()
        self.shows.append(show)
        self.rows.append(sentence["row"])
        words = sentence["words"]
        self.words.append(set(words) | {f"{a} {b}" for a, b in zip(words, words[1:])})
        self.labels["news"].append(float(has("news")))
        self.labels["quote"].append(float(has("quote")))
        self.labels["consequence"].append(
            1.0 if has("consequence") else 0.5 if has("perhaps") else 0.0)

    def matrix(self):
        counts = collections.Counter(word for words in self.words for word in words)
        self.vocabulary = sorted(word for word, count in counts.items() if count >= OFTEN)
        places = {word: place for place, word in enumerate(self.vocabulary)}
        found = [(row, places[word]) for row, words in enumerate(self.words)
                 for word in words if word in places]
        rows, columns = zip(*found)
        hits = sparse.csr_matrix((np.ones(len(found)), (rows, columns)),
                                 shape=(len(self.words), len(places)))
        start = np.ones((len(self.rows), 1))
        return sparse.hstack([sparse.csr_matrix(np.hstack([start, np.array(self.rows)])), hits]).tocsr()


def read(paths):
    texts = {}
    for path in map(pathlib.Path, paths):
        if path.suffix == ".jsonl":
            with open(path, encoding="utf-8") as file:
                texts |= {d["id"]: d["text"] for d in map(json.loads, file)}
        else:
            texts[path.name] = path.read_text(encoding="utf-8")
    return texts


def fit(matrix, labels, ridge, numbers):
    ridges = np.full(matrix.shape[1], ridge)
    ridges[:numbers + 1] = ridge / 10
    ridges[0] = 0

    def loss(weights):
        scores = matrix @ weights
        chances = 1 / (1 + np.exp(-scores))
        value = np.logaddexp(0, scores) - labels * scores
        return (value.sum() + ridges @ weights ** 2 / 2,
                matrix.T @ (chances - labels) + ridges * weights)

    return minimize(loss, np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B",
                    options={"maxiter": 400}).x


def average_precision(hits, scores):
    order = np.argsort(-scores, kind="stable")
    hits = hits[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def check(sentences):
    matrix = sentences.matrix()
    folds = np.array([zlib.crc32(show.encode()) % 5 for show in sentences.shows])
    for use in USES:
        labels = np.array(sentences.labels[use])
        scores = np.zeros(len(labels))
        for fold in range(5):
            weights = fit(matrix[folds != fold], labels[folds != fold], RIDGE[use],
                          len(sentences.names))
            scores[folds == fold] = matrix[folds == fold] @ weights
        print(f"{use}\tsure {average_precision(labels == 1, scores):.3f}"
              f"\tperhaps {average_precision(labels > 0, scores):.3f}"
              f"\tby chance {np.mean(labels == 1):.3f}, {np.mean(labels > 0):.3f}")


def write(sentences):
    matrix = sentences.matrix()
    weights = np.array([fit(matrix, np.array(sentences.labels[use]), RIDGE[use],
                            len(sentences.names)) for use in USES]).T
    print("kind\tname\tnews\tconsequence\tquote")
    kinds = ["start"] + ["number"] * len(sentences.names) + [
        "pair" if " " in word else "word" for word in sentences.vocabulary]
    for kind, name, row in zip(kinds, [""] + sentences.names + sentences.vocabulary, weights):
        row = np.where(np.abs(row) < (LEAST if kind in ("word", "pair") else 0), 0, row)
        if np.any(np.round(100 * row)):
            print("\t".join([kind, name] + [str(int(round(100 * value))) for value in row]))


if __name__ == "__main__":
    if len(sys.argv) < 4 or sys.argv[1] not in ("fit", "check"):
        sys.exit(__doc__)
    SENTENCES = Sentences(sys.argv[2], sys.argv[3:])
    (write if sys.argv[1] == "fit" else check)(SENTENCES)
