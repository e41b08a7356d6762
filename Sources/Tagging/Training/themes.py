#!/usr/bin/env python3
"""Fits Data/theme-weights.tsv on the labelled stories and items of Fixtures.

    themes.py PROGRAM FIXTURES > ../Data/theme-weights.tsv
    themes.py check PROGRAM FIXTURES [DOCS.jsonl GOLD.jsonl]

PROGRAM is the built `tidings-evaluate`, whose task `theme-features` gives the numbers of each text.
FIXTURES is the folder with `listening`, `letters` and `labels`: `themes.tsv` (themes, further themes that
are neither right nor wrong, text), `letter-themes.tsv` (the same of lines of letters) and `stories.tsv`. `check` tells how well folds of them are told by a fit
without them, and, with GOLD (`id`, `themes`, `maybe`), how well its texts are, by THRESHOLD and REACH
and by those chosen on other folds of GOLD.

One logistic regression a theme with a ridge: the sum of the theme's words, scaled; its share of the
greatest sum; the vector of the text. Themes of users get the weights of a regression over all themes at
once, in which each theme is told by a line and three phrases alone. Needs NumPy.
"""
import csv
import json
import pathlib
import re
import subprocess
import sys

import numpy as np

THEMES = ["models", "compute", "agents", "safety", "policy", "business"]
WORD_RIDGE, VECTOR_RIDGE = 1.0, 1.0
# There are fewer stories than items, and stories are what is to be told.
STORY_WEIGHT = 2.0
# The same as in ThemeTagger.swift.
THRESHOLD, REACH, HALF = -0.4, 3.0, 6.0


class Texts:
    def __init__(self, program, rows):
        """Rows of id, text, themes and further themes that are neither right nor wrong."""
        self.ids = [row[0] for row in rows]
        given = "".join(json.dumps({"id": row[0], "text": row[1]}) + "\n" for row in rows)
        done = subprocess.run(
            [program, "theme-features"], input=given, capture_output=True, text=True, check=True)
        found = [json.loads(line) for line in done.stdout.splitlines()]
        order = [found[0]["themes"].index(theme) for theme in THEMES]
        sums = np.array([row["words"] for row in found])[:, order]
        self.words = np.maximum(sums, 0) / (HALF + np.maximum(sums, 0))
        greatest = sums.max(1, keepdims=True)
        self.share = np.where(greatest > 0, sums / np.where(greatest > 0, greatest, 1), 0)
        self.vectors = np.array([row["vector"] for row in found])
        self.truth = np.array([[theme in row[2] for theme in THEMES] for row in rows], float)
        self.open = np.array([[theme in row[3] for theme in THEMES] for row in rows]) & (
            self.truth == 0)

    def design(self, theme):
        own = np.stack([self.words[:, theme], self.share[:, theme]], 1)
        return np.hstack([own, self.vectors, np.ones((len(own), 1))])


def items(folder):
    with open(folder / "labels" / "themes.tsv", encoding="utf-8") as file:
        for number, row in enumerate(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)):
            if number:
                yield f"item {number}", row[2], row[0].split("|"), row[1].split("|")


def letters(folder):
    with open(folder / "labels" / "letter-themes.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            lines = (folder / "letters" / row["document"]).read_text(encoding="utf-8").splitlines()
            text = "\n".join(lines[int(row["line"]) - 1 : int(row["endLine"])])
            yield (f"{row['document']} {row['line']}", text, row["themes"].split("|"),
                   row["maybe"].split("|"))


def stories(folder):
    with open(folder / "labels" / "stories.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            lines = (folder / "listening" / row["document"]).read_text(encoding="utf-8").splitlines()
            text = "\n".join(lines[int(row["line"]) - 1 : int(row["endLine"])])
            yield f"{row['document']} {row['line']}", text, row["themes"].split("|"), []


def regression(rows, truth, shares, ridge):
    """Newton's method for logistic regression; the last ridge is that of the constant."""
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ ((truth - chance) * shares) - ridge * weights
        curve = (rows * (chance * (1 - chance) * shares)[:, None]).T @ rows + np.diag(ridge)
        step = np.clip(np.linalg.solve(curve, slope), -3, 3)
        weights += step
        if abs(step).max() < 1e-9:
            break
    return weights


def fitted(parts):
    """The weights of each theme; parts are texts, which of them, and how much each counts."""
    ridge = np.r_[[WORD_RIDGE] * 2, [VECTOR_RIDGE] * parts[0][0].vectors.shape[1], 1e-4]
    found = []
    for theme in range(len(THEMES)):
        rows = np.vstack([texts.design(theme)[which] for texts, which, _ in parts])
        truth = np.concatenate([texts.truth[which, theme] for texts, which, _ in parts])
        shares = np.concatenate(
            [np.where(texts.open[which, theme], 0, share) for texts, which, share in parts])
        found.append(regression(rows, truth, shares, ridge))
    return found


def support(texts, weights):
    return np.stack([texts.design(theme) @ row for theme, row in enumerate(weights)], 1)


# Themes of users

# As a user would tell of them.
TOLD = {
    "models": ["New language models and how well they do", "language model", "open weights",
               "benchmark"],
    "compute": ["Chips, data centers and the speed of inference", "gpu", "data center", "memory"],
    "agents": ["Software agents and coding assistants", "agent", "coding assistant", "tool use"],
    "safety": ["Misuse, security and alignment of AI", "jailbreak", "red team", "alignment"],
    "policy": ["Laws, courts and governments on AI", "regulation", "court", "export controls"],
    "business": ["Money, deals, prices and people of AI companies", "funding", "revenue",
                 "acquisition"],
}  # fmt: skip


def told(program, texts, rows):
    """The numbers of each text and theme, where the theme is told by a line and phrases alone."""
    lines = [(f"{theme} {n}", line, [], []) for theme in THEMES for n, line in enumerate(TOLD[theme])]
    places = Texts(program, lines).vectors.reshape(len(THEMES), 4, -1).sum(1)
    places /= np.linalg.norm(places, axis=1, keepdims=True)
    sums = np.array([
        [sum(3 / (1 + n) for phrase in TOLD[theme][1:]
             for n in range(len(re.findall(rf"\b{phrase}", row[1].lower())))) for theme in THEMES]
        for row in rows])  # fmt: skip
    greatest = np.maximum(sums.max(1, keepdims=True), 1e-9)
    return np.stack(
        [sums / (HALF + sums), sums / greatest, texts.vectors @ places.T, np.ones(sums.shape)], 2)


def fitted_to_told(program, parts):
    rows = np.vstack([told(program, texts, rows).reshape(-1, 4) for texts, rows, _ in parts])
    truth = np.concatenate([texts.truth.ravel() for texts, _, _ in parts])
    shares = np.concatenate(
        [np.where(texts.open, 0, share).ravel() for texts, _, share in parts])
    return regression(rows, truth, shares, np.array([WORD_RIDGE, WORD_RIDGE, 0.1, 1e-4]))


def write(weights, user):
    print("# Made by Training/themes.py: theme, name, numbers.")
    for theme, row in zip(THEMES, weights):
        print(f"{theme}\tbias\t{row[-1]:.3f}")
        print(f"{theme}\twords\t{row[0]:.3f}")
        print(f"{theme}\tshare\t{row[1]:.3f}")
        print(f"{theme}\tvector\t" + " ".join(f"{number:.3f}" for number in row[2:-1]))
    for name, number in zip(["words", "share", "likeness", "bias"], user):
        print(f"*\t{name}\t{number:.3f}")


# How well texts are told


def figures(truth, open_, evidence, threshold=THRESHOLD, reach=REACH):
    best = evidence.max(1, keepdims=True)
    found = (evidence >= np.maximum(threshold, best - reach))
    right = (found & (truth > 0)).sum(0)
    wrong = (found & (truth == 0) & ~open_).sum(0)
    missed = (~found & (truth > 0)).sum(0)
    each = 2 * right / np.maximum(2 * right + wrong + missed, 1)
    micro = 2 * right.sum() / (2 * right.sum() + wrong.sum() + missed.sum())
    with_any = truth.sum(1) > 0
    first = evidence.argmax(1)
    good = ((truth > 0) | open_)[np.arange(len(first)), first] & found.any(1)
    return micro, good[with_any].mean(), each


def line(name, result):
    micro, first, each = result
    print(f"{name}: F1 {micro:.3f}, first {first:.3f}, "
          + ", ".join(f"{theme} {value:.2f}" for theme, value in zip(THEMES, each)))


def in_folds(texts, others, folds=5):
    """The evidence in texts, each fold by a fit without it."""
    evidence = np.zeros(texts.truth.shape)
    order = np.random.default_rng(1).permutation(len(texts.ids))
    for fold in range(folds):
        out = order[fold::folds]
        kept = np.setdiff1d(order, out)
        evidence[out] = support(texts, fitted([(texts, kept, 1.0), *others]))[out]
    return evidence


def chosen_in_folds(texts, evidence, rounds=10, folds=5):
    """Figures by limits that were chosen on other folds, the mean over some cuts into folds."""
    results = []
    for seed in range(rounds):
        order = np.random.default_rng(seed).permutation(len(texts.ids))
        moved = np.zeros(evidence.shape)
        for fold in range(folds):
            out = order[fold::folds]
            kept = np.setdiff1d(order, out)
            _, threshold, reach = max(
                (figures(texts.truth[kept], texts.open[kept], evidence[kept], threshold, reach)[0],
                 threshold, reach)
                for threshold in np.arange(-1.5, 1, 0.1) for reach in (1, 1.5, 2, 2.5, 3, 4))
            low = evidence[out] < np.maximum(threshold, evidence[out].max(1, keepdims=True) - reach)
            # So that one threshold of zero tells all folds.
            moved[out] = np.where(low, -9, np.exp(np.clip(evidence[out], -9, 9)))
        results.append(figures(texts.truth, texts.open, moved, 0, 1e9))
    return [np.mean([result[part] for result in results], axis=0) for part in range(3)]


def check(own, told_stories, program, rest):
    every = np.arange(len(told_stories.ids))
    parts = [(told_stories, every, STORY_WEIGHT)]
    line("items, in folds", figures(own.truth, own.open, in_folds(own, parts)))
    parts = [(own, np.arange(len(own.ids)), 1.0)]
    evidence = in_folds(told_stories, parts)
    line("stories, in folds", figures(told_stories.truth, told_stories.open, evidence))
    if rest:
        docs, gold = ([json.loads(row) for row in open(path, encoding="utf-8")] for path in rest)
        labels = {row["id"]: row for row in gold}
        texts = Texts(program, [
            (row["id"], row["text"], labels[row["id"]]["themes"], labels[row["id"]]["maybe"])
            for row in docs])  # fmt: skip
        evidence = support(texts, fitted([*parts, (told_stories, every, STORY_WEIGHT)]))
        line("others", figures(texts.truth, texts.open, evidence))
        line("others, limits in folds", chosen_in_folds(texts, evidence))


def main():
    *command, program, folder = [
        argument for argument in sys.argv[1:] if not argument.endswith(".jsonl")]
    rest = [argument for argument in sys.argv[1:] if argument.endswith(".jsonl")]
    folder = pathlib.Path(folder)
    own_rows, story_rows = [*items(folder), *letters(folder)], list(stories(folder))
    own, told_stories = Texts(program, own_rows), Texts(program, story_rows)
    if command:
        check(own, told_stories, program, rest)
        return
    weights = fitted([
        (own, np.arange(len(own.ids)), 1.0),
        (told_stories, np.arange(len(told_stories.ids)), STORY_WEIGHT)])
    user = fitted_to_told(
        program, [(own, own_rows, 1.0), (told_stories, story_rows, STORY_WEIGHT)])
    write(weights, user)


main()
