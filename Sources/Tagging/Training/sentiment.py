#!/usr/bin/env python3
"""Fits Data/sentiment-weights.tsv on SEntFiN (headlines with entities and their sentiments, MIT) and on
Fixtures/labels/sentiments.tsv.

    sentiment.py PROGRAM DOCS.jsonl LABELS.jsonl SENTENCES.tsv > ../Data/sentiment-weights.tsv

PROGRAM is the built `tidings-evaluate`, whose task `sentiment-features` gives the numbers of each text.
DOCS: {"id", "text", "target"}; ids are HEADLINE.TARGET. LABELS: {"id", "label":
"positive|neutral|negative"}. A multinomial logistic regression with a squared penalty, on two axes: good
or bad against neutral, and good against bad. Numbers that stand on the two sides of an axis unequally
are penalised less on it, as in Wang and Manning, Baselines and Bigrams (2012). Headlines that read
differently for their targets count more, since only they tell what belongs to whom. The words of a
target's name tell that it is neutral, as a rater or an exchange mostly is, and never good or bad. With
--check, five folds over headlines instead of the weights. Needs NumPy and SciPy.
"""
import collections
import json
import re
import subprocess
import sys

import numpy
import scipy.optimize
import scipy.sparse
import scipy.special

FEWEST = 3  # headlines that words must stand in
STRENGTH = 0.02  # of the data against the penalty
CONTRAST = 0.5  # what a headline counts more that reads differently for its targets
STEPS = 150  # of the search, which finds no better weights behind them
EVEN = 1.0  # what a number counts that stands on both sides equally
SCALE = {"told": 3, "valence": 3, "vector": 2}  # the greater, the less a family is penalised
OWN = 0.7  # what a sentence of our own counts
SMALLEST = 0.05  # weights below do not ship
FOLDS = 5
AXES = numpy.array([[1, -2, 1], [-1, 0, 1]]) / numpy.sqrt([[6], [2]])  # by bad, neutral and good
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
    """For each axis and number, how unequally it stands on the two sides: EVEN and the log odds."""
    present = (abs(rows) > 0).astype(float)
    shares = []
    for one, other in ((classes != 0, classes == 0), (classes > 0, classes < 0)):
        first, second = ((numpy.asarray(present[s].sum(axis=0)).ravel() + 1) / s.sum() for s in (one, other))
        shares.append(EVEN + abs(numpy.log(first / second)))
    return numpy.array(shares)


class Model:
    """Weights of numbers by class, on numbers scaled by how unequally they stand on each axis."""

    def __init__(self, samples, homes, classes, weights):
        self.keys = kept(samples, homes)
        rows = matrix(samples, self.keys)
        columns = rows.T.tocsr()
        shares = unevenness(rows, classes)
        shares[1, [key[0] == "name" for key in self.keys]] = 0
        counts = STRENGTH * weights * (1 + CONTRAST * contrasted(homes, classes))
        wanted = numpy.eye(3)[classes + 1]

        def loss(values):
            fitted, bias = values[:-2].reshape(2, -1), values[-2:]
            logits = (rows @ (shares * fitted).T + bias) @ AXES
            logits -= scipy.special.logsumexp(logits, axis=1, keepdims=True)
            slope = counts[:, None] * (numpy.exp(logits) - wanted) @ AXES.T
            gradient = fitted + shares * (columns @ slope).T
            value = (fitted**2).sum() / 2 - counts @ (wanted * logits).sum(axis=1)
            return value, numpy.append(gradient, slope.sum(axis=0))

        found = scipy.optimize.minimize(
            loss, numpy.zeros(shares.size + 2), jac=True, method="L-BFGS-B", options={"maxiter": STEPS}).x
        self.weights = (shares * found[:-2].reshape(2, -1)).T @ AXES
        self.bias = found[-2:] @ AXES

    def predict(self, samples):
        return (matrix(samples, self.keys) @ self.weights + self.bias).argmax(axis=1) - 1


def contrasted(homes, classes):
    """Whether the headline of a row has rows of other classes."""
    found = collections.defaultdict(set)
    for home, one in zip(homes, classes):
        found[home].add(one)
    return numpy.array([len(found[home]) > 1 for home in homes])


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
    print("# family\twords\tgood\tbad, in hundredths")
    bad, neutral, good = model.bias
    print(f"text.bias\t\t{round(100 * (good - neutral))}\t{round(100 * (bad - neutral))}")
    for key, (bad, neutral, good) in sorted(zip(model.keys, model.weights), key=order):
        scale = SCALE.get(key[0].split(".")[0], 1)
        pair = [scale * (good - neutral), scale * (bad - neutral)]
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
