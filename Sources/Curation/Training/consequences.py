#!/usr/bin/env python3
"""Fits which sentence of a written item says why its news matters, for Data/consequence.tsv.

    consequences.py fit   PROGRAM FIXTURES > consequence.tsv
    consequences.py check PROGRAM FIXTURES

PROGRAM is the built `tidings-evaluate`, whose task `consequence-features` gives the sentences of each
document's stories with their numbers. FIXTURES is the folder with `listening` and
`labels/consequences.tsv`, where a careful reader says which sentences of newsletters and notes tell
what follows, surely or perhaps.

A logistic regression with a ridge; what is perhaps a consequence counts half. `check` tells average
precision for documents that were left out of the fit.
"""
import csv
import json
import pathlib
import subprocess
import sys

import numpy as np

RIDGE = 2.0


def read(program, fixtures):
    with open(fixtures / "labels/consequences.tsv", encoding="utf-8") as file:
        labels = list(csv.DictReader(file, delimiter="\t"))
    names = sorted({label["document"] for label in labels})
    lines = [json.dumps({"id": name, "text": (fixtures / "listening" / name).read_text("utf-8")})
             for name in names]
    done = subprocess.run([program, "consequence-features"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True)
    documents, rows, worths = [], [], []
    for answer in map(json.loads, done.stdout.splitlines()):
        mine = [label for label in labels if label["document"] == answer["id"]]
        for sentence in answer["sentences"]:
            if len(sentence["text"].split()) < 5 or sentence["text"].startswith("See "):
                continue
            uses = {label["use"] for label in mine if int(label["line"]) == sentence["line"]
                    and sentence["text"].startswith(label["opening"])}
            documents.append(answer["id"])
            rows.append(sentence["row"])
            worths.append(1.0 if "consequence" in uses else 0.5 if "perhaps" in uses else 0.0)
    return answer["names"], np.array(documents), np.array(rows), np.array(worths)


def fit(rows, worths):
    ridge = np.full(rows.shape[1], RIDGE)
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


def check(documents, rows, worths):
    scores = np.zeros(len(worths))
    for name in sorted(set(documents)):
        out = documents == name
        scores[out] = rows[out] @ fit(rows[~out], worths[~out])
    print(f"sentences {len(worths)}\tsure {average_precision(worths == 1, scores):.3f}"
          f"\tperhaps {average_precision(worths > 0, scores):.3f}"
          f"\tby chance {np.mean(worths == 1):.3f}, {np.mean(worths > 0):.3f}")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("fit", "check"):
        sys.exit(__doc__)
    NAMES, *DATA = read(sys.argv[2], pathlib.Path(sys.argv[3]))
    if sys.argv[1] == "check":
        check(*DATA)
    else:
        print("// What says why written news matters: set<TAB>name<TAB>weight, fitted by Training/consequences.py.")
        for name, weight in zip(NAMES, fit(*DATA[1:])):
            print(f"written\t{name}\t{weight:.3f}")
