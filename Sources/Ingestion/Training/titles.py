#!/usr/bin/env python3
"""Fits the weights of the titles of spoken stories, for Data/weights.tsv.

    titles.py fit   PROGRAM FIXTURES [SEGMENTATION] > weights.tsv
    titles.py check PROGRAM FIXTURES [SEGMENTATION]

PROGRAM is the built `tidings-evaluate`, whose task `title-features` gives the clauses of each story
with their numbers. FIXTURES is the folder with `listening` and `labels/titles.tsv`. SEGMENTATION is a
folder with `docs.jsonl` and `gold.jsonl` (`id`, `text`; `id`, `starts`, `ads`, `titles`: lines from 0,
one sentence a line; a title for each stretch between two starts, or null).

The shipped weights were fitted on the editors' titles of Changelog News (transcripts CC BY-SA 4.0, see
NOTICE), on the podcasts of Fixtures and on openings.txt, whose titles are clauses that a careful reader
would take. `check` tells ROUGE-1 F1 for stories that were left out of the fit: eight folds over shows.

A title's worth is its ROUGE-1 F1 against the best of the accepted ones, less what its form costs. The
weights maximise the expected worth of a choice at random by the exponentials of the scores, with a ridge.
"""
import collections
import csv
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).parent
TABLE = HERE.parent / "Data" / "weights.tsv"
# What an unclean form takes from a title's worth, by the numbers of its clause.
COST = {"leadPronoun": .25, "leadPerson": .25, "leadListener": .25, "leadLink": .35,
        "leadAnother": .25, "leadVerb": .4, "leadChatter": .1, "leadPreposition": .12,
        "leadQuestion": .15, "endLimit": .3, "endRelative": .05, "endThat": .2, "endPreposition": .15, "background": .15, "lastFrame": .2, "place": .08, "twoWords": .1, "naming": .05,
        "endColon": .05, "question": .1, "anyPerson": .25, "anyListener": .15, "splice": .2,
        "behindName": .25, "leadFrame": .2, "subordinate": .4, "tail": .15, "leadParticiple": .2, "opinion": .3, "frame": .3, "tiny": .1}
SHARE = {"news": 1.0, "chat": 4.0, "opening": 4.0}
RIDGE = 0.004
HEAT = 12.0


def words(text):
    return collections.Counter(re.findall(r"[a-z0-9]+", text.lower()))


def rouge(left, right):
    left, right = words(left), words(right)
    return 2 * sum((left & right).values()) / max(1, sum(left.values()) + sum(right.values()))


class Story:
    def __init__(self, kind, show, accepted, texts, rows, names, talk):
        self.kind, self.show, self.accepted, self.texts = kind, show, accepted, texts
        rows = np.array(rows, float)
        self.rows = np.hstack([rows, rows * talk]) if len(rows) else rows
        self.rouge = np.array([max(rouge(text, a) for a in accepted) for text in texts])
        self.cost = sum(rows[:, names.index(n)] * c for n, c in COST.items()) if len(rows) else 0
        self.worth = self.rouge - self.cost


def stories_of(program, documents):
    """Of `(kind, show, text, [(first, end, accepted)])`."""
    lines = [json.dumps({"id": str(i), "text": d[2], "stories": [[a, b] for a, b, _ in d[3]]})
             for i, d in enumerate(documents)]
    done = subprocess.run([program, "title-features"], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, check=True)
    found = []
    for line, (kind, show, _, stories) in zip(done.stdout.splitlines(), documents):
        answer = json.loads(line)
        for clauses, (_, _, accepted) in zip(answer["stories"], stories):
            if clauses:
                found.append(Story(kind, show, accepted, [c["text"] for c in clauses],
                                   [c["row"] for c in clauses], answer["names"],
                                   answer["talkativeness"]))
    return found, answer["names"]


def fixtures(folder):
    folder = pathlib.Path(folder)
    accepted, ends = collections.defaultdict(list), {}
    with open(folder / "labels" / "stories.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            ends[row["document"], int(row["line"])] = int(row["endLine"])
    with open(folder / "labels" / "titles.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            accepted[row["document"], int(row["line"])].append(row["title"])
    names = sorted({document for document, _ in accepted})
    return [("chat", name, (folder / "listening" / name).read_text(encoding="utf-8"),
             [(line - 1, ends[d, line], titles)
              for (d, line), titles in sorted(accepted.items()) if d == name]) for name in names]


def openings():
    lines, stories = [], []
    for block in (HERE / "openings.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        rows = block.split("\n")
        accepted = [r[2:] for r in rows if r.startswith("= ")]
        said = [r for r in rows if not r.startswith("= ")]
        stories.append((len(lines), len(lines) + len(said), accepted))
        lines += said
    return [("opening", "openings", "\n".join(lines) + "\n", stories)]


def segmentation(folder):
    def read(name):
        with open(pathlib.Path(folder) / name, encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.strip()]
    gold = {g["id"]: g for g in read("gold.jsonl")}
    documents = []
    for document in read("docs.jsonl"):
        labels = gold[document["id"]]
        count = document["text"].count("\n") + 1
        starts, ends = [0] + labels["starts"], labels["starts"] + [count]
        sponsored = {first for first, _ in labels["ads"]}
        stories = [(a, b, [t]) for a, b, t in zip(starts, ends, labels["titles"])
                   if t and a not in sponsored]
        if stories:
            documents.append(("news", document["id"], document["text"], stories))
    return documents


def fit(stories):
    """The mean over fits that leave out a fifth each: what is best by chance evens out."""
    fits = [fit_once([s for i, s in enumerate(stories) if i % 5 != out]) for out in range(5)]
    return np.mean(fits, axis=0)


def fit_once(stories):
    """Cool first, so that the start does not matter much."""
    weights = np.zeros(stories[0].rows.shape[1])
    for heat in (HEAT / 4, HEAT / 2, HEAT):
        weights = fit_from(weights, stories, heat)
    return weights


def fit_from(start, stories, heat):
    half = len(start) // 2
    ridge = RIDGE * len(stories) * np.concatenate([np.ones(half), np.full(half, 2.0)])

    def loss(weights):
        value = ridge @ weights ** 2
        slope = 2 * ridge * weights
        for story in stories:
            scores = heat * (story.rows @ weights)
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            mean = chances @ story.worth
            value -= SHARE[story.kind] * mean
            slope = slope - SHARE[story.kind] * heat * (
                (chances * (story.worth - mean)) @ story.rows)
        return value, slope

    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x


def picked(story, weights):
    return int(np.argmax(np.round(story.rows @ weights, 6)))


def check(stories):
    tops = collections.defaultdict(list)
    worths = collections.defaultdict(list)
    lines = []
    for fold in range(8):
        kept = [s for i, s in enumerate(stories) if part(s, i) != fold]
        weights = fit(kept)
        for i, story in enumerate(stories):
            if part(story, i) == fold:
                best = picked(story, weights)
                tops[story.kind].append(story.rouge[best])
                worths[story.kind].append(story.cost[best])
                lines.append((story.kind, story.rouge[best], story.texts[best], story.accepted[0],
                              story.texts[int(np.argmax(story.worth))]))
    for kind, values in tops.items():
        best = np.mean([s.rouge.max() for s in stories if s.kind == kind])
        print(f"{kind}: {np.mean(values):.3f} of {best:.3f} reachable, {len(values)} stories, "
              f"cost {np.mean(worths[kind]):.3f}")
    if "-v" in sys.argv:
        for line in sorted(lines):
            print(f"{line[0]} {line[1]:.2f} | {line[2]} | {line[3]} | {line[4]}")


def part(story, index):
    """The fold of a story: all of a news show in one, those of the openings spread."""
    if story.kind == "opening":
        return index % 8
    return sum(story.show.encode()) % 8


def write(weights, names):
    kept = [line for line in TABLE.read_text(encoding="utf-8").splitlines()
            if not line.startswith(("title\t", "titleChat\t"))]
    print("\n".join(kept))
    half = len(names)
    for group, values in (("title", weights[:half]), ("titleChat", weights[half:])):
        for name, weight in zip(names, values):
            if abs(weight) >= 0.005:
                print(f"{group}\t{name}\t{weight:.2f}")


def main():
    arguments = [a for a in sys.argv[1:] if a != "-v"]
    command, program, folder, *rest = arguments
    documents = fixtures(folder) + openings() + (segmentation(rest[0]) if rest else [])
    stories, names = stories_of(program, documents)
    if command == "check":
        check(stories)
    elif command == "fit":
        write(fit(stories), names)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
