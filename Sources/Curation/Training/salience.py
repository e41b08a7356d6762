#!/usr/bin/env python3
"""Fits what the features of spoken sentences weigh, for Data/salience.tsv.

    salience.py fit   PROGRAM TALKS > speech.tsv
    salience.py check PROGRAM TALKS [CHARACTERS]

PROGRAM is the built `tidings-evaluate`, whose task `salience-features` gives the sentences of each text
with their numbers. TALKS is a folder with `docs.jsonl` (`id`, `text`) and `gold.jsonl` (`id`, `summary`).

The shipped weights of `speech` were fitted on the general queries of QMSum (MIT, see NOTICE), whose
summaries people wrote. A sentence is worth its share of words that the summary has, half of it without
the stop words, and of its pairs of words; a ridge finds the weights. `check` chooses as SentenceChooser
does and tells ROUGE-1 and ROUGE-2 (without stems) of texts that were left out of the fit, ten folds.

The weights of `writing` are settings, chosen by reading what they choose.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent
STOP = set((HERE.parent.parent / "Language/Data/stopwords.txt").read_text().split())
# What talk is told by; the others are for writing.
NAMES = ["long", "short", "binding", "speaker", "speakers", "listener", "matter", "decision", "fragment",
         "central", "opening"]
RIDGE = 100.0
REPETITION, FULLNESS, SENTENCES, COMPARED = 0.25, 0.2, 7, 200


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def grams(tokens, size):
    return collections.Counter(zip(*(tokens[i:] for i in range(size))))


def rouge(left, right, size):
    left, right = grams(left, size), grams(right, size)
    return 2 * sum((left & right).values()) / max(1, sum(left.values()) + sum(right.values()))


class Talk:
    def __init__(self, answer, summary):
        keep = [i for i, s in enumerate(answer["sentences"]) if 4 <= len(s.split()) <= 60]
        columns = [answer["names"].index(name) for name in NAMES]
        self.sentences = [answer["sentences"][i] for i in keep]
        self.rows = np.array(answer["rows"], float)[keep][:, columns]
        self.tokens = [words(s) for s in self.sentences]
        self.terms = [set(t) - STOP for t in self.tokens]
        self.summary = words(summary)
        one, two = grams(self.summary, 1), grams(self.summary, 2)
        self.worth = np.array([self.value(t, one, two) for t in self.tokens])

    @staticmethod
    def value(tokens, one, two):
        shared = grams(tokens, 1) & one
        told = sum(n for (word,), n in shared.items() if word not in STOP)
        pairs = sum((grams(tokens, 2) & two).values())
        return (0.5 * sum(shared.values()) + 0.5 * told) / max(5, len(tokens)) \
            + pairs / max(5, len(tokens) - 1)

    def chosen(self, salience, room):
        open_ = list(np.argsort(-salience, kind="stable")[:COMPARED])
        told, chosen, left = set(), [], room + 1
        while len(chosen) < SENTENCES:
            open_ = [i for i in open_ if len(self.sentences[i]) < left]
            worth = [(salience[i] - REPETITION * len(self.terms[i] & told) / max(1, len(self.terms[i])))
                     * len(self.sentences[i]) ** FULLNESS for i in open_]
            if not worth or max(worth) <= 0:
                break
            place = open_.pop(int(np.argmax(worth)))
            chosen.append(place)
            told |= self.terms[place]
            left -= len(self.sentences[place]) + 1
        return [word for i in sorted(chosen) for word in self.tokens[i]]


def read(program, folder):
    folder = pathlib.Path(folder)
    with open(folder / "docs.jsonl") as texts:
        output = subprocess.run([program, "salience-features"], stdin=texts, check=True,
                                capture_output=True, text=True).stdout
    with open(folder / "gold.jsonl") as lines:
        gold = {g["id"]: g["summary"] for g in map(json.loads, lines)}
    return [Talk(a, gold[a["id"]]) for a in map(json.loads, output.splitlines())]


def fitted(talks):
    """The weights, and what is added to their sum; the features count by their spread."""
    rows, worth = np.vstack([t.rows for t in talks]), np.concatenate([t.worth for t in talks])
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    scaled = (rows - mean) / spread
    weights = np.linalg.solve(scaled.T @ scaled + RIDGE * np.eye(len(NAMES)),
                              scaled.T @ (worth - worth.mean())) / spread
    return weights, worth.mean() - mean @ weights


def main():
    verb, program, folder = sys.argv[1:4]
    talks = read(program, folder)
    if verb == "fit":
        weights, bias = fitted(talks)
        for name, weight in zip(NAMES, weights):
            print(f"speech\t{name}\t{weight:.3f}")
        print(f"speech\tbias\t{bias:.3f}")
        return
    room = int(sys.argv[4]) if len(sys.argv) > 4 else 800
    sums = np.zeros(2)
    for fold in range(10):
        weights, bias = fitted([t for i, t in enumerate(talks) if i % 10 != fold])
        for talk in talks[fold::10]:
            told = talk.chosen(talk.rows @ weights + bias, room)
            sums += [rouge(told, talk.summary, 1), rouge(told, talk.summary, 2)]
    print("ROUGE-1 %.4f ROUGE-2 %.4f" % tuple(sums / len(talks)))


main()
