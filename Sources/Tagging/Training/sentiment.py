#!/usr/bin/env python3
"""Fits Data/sentiment-weights.tsv on SEntFiN (headlines with entities and their sentiments, MIT).

    sentiment.py FEATURES.jsonl LABELS.jsonl > ../Data/sentiment-weights.tsv

FEATURES: one object a line, {"id": ..., "f": [["zone\\tword", value], ...]}, as
SentimentScorer.features gives them. LABELS: {"id": ..., "label": "positive|neutral|negative"}; ids
are HEADLINE.TARGET. A multinomial logistic regression with neutral as the class at 0 and a squared
penalty; with --check, five folds over headlines instead of the weights. Needs NumPy and SciPy.
"""
import collections
import json
import re
import sys

import numpy
import scipy.optimize
import scipy.sparse

FEWEST = 4  # headlines that a word must stand in
PENALTY = {"sum": 0.02, "any": 2.0, "pair": 3.0}  # of a squared weight; other zones:
PENALTY_ZONE = 2.0
SMALLEST = 0.05  # weights below do not ship
# Words of grammar, whose weights on headlines would only be noise on spoken sentences.
GRAMMAR = set("""a an the and or of in on at by for with from to as is are was were be been has have had it its
this that these those he she they we you i his her their our your my who which what there here then than so
such into over about per rs pc mr also only just can do does did if all any some each other same own""".split())
CLASSES = {"positive": 0, "negative": 1, "neutral": 2}


def stem(word):
    """As WordStem.swift, only for counting inflected forms of a word as one."""
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


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def canonical(name):
    zone, words = name.split("\t")
    if zone == "sum":
        return name
    return zone + "\t" + " ".join(stem(re.sub(r"[^a-z0-9]", "", w.lower())) for w in re.split(r"[ -]", words))


def vocabulary(samples):
    """The features that are frequent enough and no names, each with its commonest spelling."""
    homes = collections.defaultdict(set)
    spellings = collections.defaultdict(collections.Counter)
    capitals = collections.Counter()
    total = collections.Counter()
    for sample in samples:
        for name, _ in sample["f"]:
            key = canonical(name)
            homes[key].add(sample["id"].split(".")[0])
            words = name.split("\t")[1]
            spellings[key][words.lower()] += 1
            for word in words.split(" "):
                total[stem(word.lower())] += 1
                capitals[stem(word.lower())] += word[:1].isupper()

    def is_plain(key):
        if any(w in GRAMMAR for w in key.split("\t")[1].split(" ")):
            return False
        return all(capitals[w] <= 0.5 * total[w] for w in key.split("\t")[1].split(" "))
    keys = [k for k in sorted(homes) if k.startswith("sum") or (
        len(homes[k]) >= FEWEST and re.fullmatch(r"[a-z]{2,}( [a-z]{2,})?", k.split("\t")[1]) and is_plain(k))]
    return keys, {k: min(spellings[k], key=lambda w: (-spellings[k][w], w)) for k in keys}


def matrix(samples, keys):
    place = {key: number for number, key in enumerate(keys)}
    rows, columns, values = [], [], []
    for row, sample in enumerate(samples):
        seen = collections.defaultdict(float)
        for name, value in sample["f"]:
            column = place.get(canonical(name))
            if column is not None:
                seen[column] += float(value)
        for column in sorted(seen):
            rows.append(row)
            columns.append(column)
            values.append(seen[column])
    return scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(samples), len(keys)))


def fit(x, y, keys):
    n, d = x.shape
    penalty = numpy.array([PENALTY.get(k.split("\t")[0], PENALTY_ZONE) for k in keys])[:, None]
    truth = numpy.zeros((n, 2))
    for c in (0, 1):
        truth[y == c, c] = 1

    def loss(flat):
        w = flat[: 2 * d].reshape(d, 2)
        b = flat[2 * d:]
        z = numpy.hstack([x @ w + b, numpy.zeros((n, 1))])
        z -= z.max(axis=1, keepdims=True)
        p = numpy.exp(z)
        p /= p.sum(axis=1, keepdims=True)
        value = -numpy.log(p[numpy.arange(n), y] + 1e-12).sum() + 0.5 * (penalty * w * w).sum()
        error = p[:, :2] - truth
        return value, numpy.concatenate([(x.T @ error + penalty * w).ravel(), error.sum(axis=0)])

    best = scipy.optimize.minimize(loss, numpy.zeros(2 * d + 2), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return best.x[: 2 * d].reshape(d, 2), best.x[2 * d:]


def main():
    samples = read(sys.argv[1])
    labels = {x["id"]: x for x in read(sys.argv[2])}
    y = numpy.array([CLASSES[labels[s["id"]]["label"]] for s in samples])
    keys, spelling = vocabulary(samples)
    x = matrix(samples, keys)
    if "--check" in sys.argv:
        folds = numpy.array([int(re.sub(r"\D", "", s["id"].split(".")[0])) % 5 for s in samples])
        conflict = numpy.array([bool(labels[s["id"]].get("conflict")) for s in samples])
        guess = numpy.zeros(len(y), dtype=int)
        for fold in range(5):
            w, b = fit(x[folds != fold], y[folds != fold], keys)
            z = numpy.hstack([x[folds == fold] @ w + b, numpy.zeros(((folds == fold).sum(), 1))])
            guess[folds == fold] = z.argmax(axis=1)
        print(len(keys), "accuracy", (guess == y).mean(), "differing", (guess == y)[conflict].mean())
        return
    w, b = fit(x, y, keys)
    print("# zone\tword\tgood\tbad")
    print(f"sum\tbias\t{b[0]:.2f}\t{b[1]:.2f}")
    for key, (good, bad) in zip(keys, w):
        zone = key.split("\t")[0]
        if zone == "sum" or max(abs(good), abs(bad)) >= SMALLEST:
            word = key.split("\t")[1] if zone == "sum" else spelling[key]
            print(f"{zone}\t{word}\t{good:.2f}\t{bad:.2f}")


main()
