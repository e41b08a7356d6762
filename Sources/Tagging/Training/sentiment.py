#!/usr/bin/env python3
"""Fits Data/sentiment-weights.tsv on SEntFiN (headlines with entities and their sentiments, MIT) and on
Fixtures/labels/sentiments.tsv.

    sentiment.py PROGRAM DOCS.jsonl LABELS.jsonl SENTENCES.tsv > ../Data/sentiment-weights.tsv

PROGRAM is the built `tidings-evaluate`, whose task `sentiment-features` gives the numbers of each text.
DOCS: {"id", "text", "target"}; ids are HEADLINE.TARGET. LABELS: {"id", "label":
"positive|neutral|negative"}. A multinomial logistic regression with a squared penalty, of which the
classes good and bad are written against neutral; numbers that stand in the classes unequally are
penalised less, as in Wang and Manning, Baselines and Bigrams (2012). With --check, five folds over
headlines instead of the weights. Needs NumPy, SciPy and scikit-learn.
"""
import collections
import json
import re
import subprocess
import sys

import numpy
import scipy.sparse
from sklearn.linear_model import LogisticRegression

FEWEST = 3  # headlines that words must stand in
STRENGTH = 0.02  # of the data against the penalty
EVEN = 1.0  # what a number counts that tells nothing of the class
SCALE = {"told": 3, "valence": 3, "vector": 2}  # the greater, the less a family is penalised
OWN = 0.7  # what a sentence of our own counts
SMALLEST = 0.04  # weights below do not ship
FOLDS = 5
CLASSES = {"positive": 1, "+": 1, "neutral": 0, "0": 0, "negative": -1, "-": -1}
MARKS = {"TARGET", "OTHER", "NUMBER", ",", "|"}


def stem(word):
    """As WordStem.swift, for counting inflected forms of a word as one."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is"):
        word = word[:-1]
    whole = word
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ied"):
        return word[:-3] + "y"
    elif len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
        word = word[:-2]
    if word != whole and len(word) > 3 and word[-1] == word[-2] and word[-2:] not in ("ll", "ss", "ee"):
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == "e" else word


def plain(word):
    return word if word in MARKS else re.sub(r"[^a-z0-9]", "", word.lower())


class Sample:
    """A text's numbers by name, each word in the form that stands for its inflections."""

    def __init__(self, row, spellings):
        self.numbers = collections.defaultdict(float)
        for name, value in zip(row["names"], row["values"]):
            family, words = name.split("\t")
            words = words.split(" ") if words else []
            if family != "outline":
                words = [plain(w) for w in words]
            if any(not w or not w.isascii() for w in words):
                continue
            stems = tuple(w if w in MARKS or family == "outline" else stem(w) for w in words)
            key = (family,) + stems
            self.numbers[key] += value
            spellings[key][" ".join(words)] += 1
        for part, values in row["vectors"].items():
            for number, value in enumerate(values):
                self.numbers[(part, str(number))] = value


def features(program, docs):
    done = subprocess.run(
        [program, "sentiment-features"], input="\n".join(json.dumps(d) for d in docs) + "\n",
        capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def kept(samples, homes):
    """The numbers that stand in enough headlines."""
    seen = collections.defaultdict(set)
    for sample, home in zip(samples, homes):
        for key in sample.numbers:
            seen[key].add(home)
    return sorted(k for k in seen if len(k) == 1 or k[0].startswith("vector") or len(seen[k]) >= FEWEST)


def matrix(samples, keys):
    place = {key: number for number, key in enumerate(keys)}
    rows, columns, values = [], [], []
    for row, sample in enumerate(samples):
        for key, value in sample.numbers.items():
            column = place.get(key)
            if column is not None:
                rows.append(row)
                columns.append(column)
                values.append(value * SCALE.get(key[0].split(".")[0], 1))
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(samples), len(keys)))


def unevenness(rows, classes):
    """For each number, how unequally it stands in the classes: EVEN and the log odds of each class."""
    present = (abs(rows) > 0).astype(float)
    odds = []
    for one in sorted(set(classes)):
        inside, outside = classes == one, classes != one
        with_, without = (numpy.asarray(present[part].sum(axis=0)).ravel() + 1 for part in (inside, outside))
        odds.append(numpy.log((with_ / inside.sum()) / (without / outside.sum())))
    return EVEN + numpy.sqrt((numpy.array(odds) ** 2).mean(axis=0))


class Model:
    """Weights of numbers by class, on numbers scaled by how unequally they stand in the classes."""

    def __init__(self, samples, homes, classes, weights):
        self.keys = kept(samples, homes)
        rows = matrix(samples, self.keys)
        self.shares = unevenness(rows, classes)
        self.fitted = LogisticRegression(C=STRENGTH, max_iter=300)
        self.fitted.fit(rows @ scipy.sparse.diags(self.shares), classes, sample_weight=weights)

    def weights(self):
        """Of each number, by class."""
        return (self.fitted.coef_ * self.shares).T

    def predict(self, samples):
        return self.fitted.predict(matrix(samples, self.keys) @ scipy.sparse.diags(self.shares))


def own(path):
    """Sentences of our own: sign, target, text; a sentence with several targets is one home."""
    rows, homes = [], {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number and line.strip():
                sign, target, text = line.rstrip("\n").split("\t")
                home = homes.setdefault(text, len(homes) + 1)
                rows.append(({"id": f"own{home}.{number}", "text": text, "target": target}, CLASSES[sign]))
    return rows


def main():
    program, docs, labels, sentences = [a for a in sys.argv[1:] if a != "--check"]
    with open(docs, encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    with open(labels, encoding="utf-8") as lines:
        labels = {row["id"]: row for row in map(json.loads, lines)}
    ours = own(sentences)
    classes = numpy.array([CLASSES[labels[d["id"]]["label"]] for d in docs] + [c for _, c in ours])
    weights = numpy.array([1.0] * len(docs) + [OWN] * len(ours))
    all_docs = docs + [doc for doc, _ in ours]
    spellings = collections.defaultdict(collections.Counter)
    samples = [Sample(row, spellings) for row in features(program, all_docs)]
    homes = numpy.array([d["id"].split(".")[0] for d in all_docs])
    if "--check" in sys.argv:
        check(samples, homes, classes, weights, len(docs), [bool(labels[d["id"]].get("conflict")) for d in docs])
        return
    model = Model(samples, homes, classes, weights)
    bad, neutral, good = (list(model.fitted.classes_).index(c) for c in (-1, 0, 1))
    print("# family\twords\tgood\tbad, in hundredths")
    bias = model.fitted.intercept_
    print(f"text.bias\t\t{round(100 * (bias[good] - bias[neutral]))}\t{round(100 * (bias[bad] - bias[neutral]))}")
    for key, column in sorted(zip(model.keys, model.weights()), key=order):
        scale = SCALE.get(key[0].split(".")[0], 1)
        pair = [scale * (column[good] - column[neutral]), scale * (column[bad] - column[neutral])]
        isvector = key[0].startswith("vector")
        if isvector or max(map(abs, pair)) >= SMALLEST:
            words = key[1] if isvector else min(spellings[key], key=lambda w: (-spellings[key][w], w))
            print(f"{key[0]}\t{words}\t{round(100 * pair[0])}\t{round(100 * pair[1])}")


def order(entry):
    key = entry[0]
    return (key[0], int(key[1])) if key[0].startswith("vector") else (key[0], 0, key[1:])


def check(samples, homes, classes, weights, count, conflict):
    folds = numpy.array([int(re.sub(r"\D", "", home)) % FOLDS for home in homes])
    guess = numpy.zeros(len(classes), dtype=int)
    for fold in range(FOLDS):
        train = folds != fold
        chosen = [s for s, t in zip(samples, train) if t]
        model = Model(chosen, homes[train], classes[train], weights[train])
        tested = [s for s, t in zip(samples, train) if not t]
        guess[~train] = model.predict(tested)
    right = guess == classes
    differing = numpy.array(conflict)
    print(f"headlines {right[:count].mean():.4f}, differing {right[:count][differing].mean():.4f}, "
          f"own sentences {right[count:].mean():.4f}")


if __name__ == "__main__":
    main()
