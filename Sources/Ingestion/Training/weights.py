#!/usr/bin/env python3
"""Fits the weights of story borders and of advertisements, for Data/weights.tsv.

    weights.py borders        PROGRAM FIXTURES [SEGMENTATION] > weights.tsv
    weights.py advertisements PROGRAM FIXTURES [SEGMENTATION] > weights.tsv
    weights.py chat           PROGRAM FIXTURES [SEGMENTATION] > weights.tsv
    weights.py check          PROGRAM FIXTURES [SEGMENTATION]

PROGRAM is the built `tidings-evaluate`, whose task `segmentation-features` gives the numbers of each
utterance and stretch. FIXTURES is the folder with `listening`, `talks` and `labels`. SEGMENTATION is a folder
with `docs.jsonl` and `gold.jsonl` (`id`, `text`; `id`, `starts`, `ads`: lines from 0, one sentence a
line) and, if there, `docs_nocue.jsonl` and `gold_nocue.jsonl`, where the words that open
advertisements are taken out.

The shipped weights were fitted on 81 episodes of Changelog News (transcripts CC BY-SA 4.0, see NOTICE)
and on the podcasts and talks of Fixtures. The score of an advertisement holds the scores of borders, so fit
the borders first, write the table, build, and fit the advertisements then; each call keeps the rest
of the table. `chat` fits what is added to the weights of advertisements where people chat, on top of
those in the table. `check` says how well shows and folds are told that were left out of the fit.

Borders: logistic regression by Newton's method, over the utterances between the first story and the
last that are no advertisement. Advertisements: a semi-Markov conditional random field (Sarawagi and
Cohen 2004) over disjoint stretches. Both with a ridge.
"""
import csv
import json
import pathlib
import subprocess
import sys

import numpy as np
from scipy.optimize import minimize

TABLE = pathlib.Path(__file__).parent.parent / "Data" / "weights.tsv"
# What is weighed otherwise in interviews; where people chat, everything is.
INTERVIEW = """hostWords asks topicsNext topics asked closeDepth farDepth opener linking pronoun known
    names""".split()
# What tells advertisements otherwise where people chat: few, as few are labelled.
ADVERTISEMENT_CHAT = ["imperative", "offerEnd", "brandCall", "brandAlone", "copy"]
# The sets of the table that titles.py and chapters.py fit.
OTHERS = {"title", "titleChat", "chapter"}
STORY_ROLES = {"report", "analysis", "outlook"}
# One podcast of Fixtures counts as much as so many of SEGMENTATION: there are few, and they differ.
FIXTURE_WEIGHT = 1.5
FIXTURE_WEIGHT_ADVERTISEMENT = 4.0
# Added to the bias: the fit asks which utterances are borders, the table for the best set of them.
BIAS = 1.5
CHAT_BIAS = 0.0
INTERVIEW_BIAS = -1.5
# The same for borders without an announcement where listeners can rely on one.
SILENCE = -1.8
# Taken from the score of each advertisement, so that what is found is right.
CAUTION = 0.6


class Talk:
    """The numbers and labels of a transcript."""

    def __init__(self, rows, starts, advertisements, first, last, show):
        self.show = show
        self.rows = rows
        self.lines = rows["lines"]
        self.borders = np.array(rows["borders"], float)
        self.stretches = [tuple(s["range"]) for s in rows["advertisements"]]
        self.stretch_rows = np.array([s["row"] for s in rows["advertisements"]], float)
        self.gold = self._stretches(advertisements)
        self._mark_free(set(starts), advertisements, first, last)

    def _stretches(self, advertisements):
        found = []
        for start, end in advertisements:
            inside = [i for i, line in enumerate(self.lines) if start <= line < end]
            if inside:
                found.append((inside[0], inside[-1] + 1))
        return found

    def _mark_free(self, starts, advertisements, first, last):
        """Where the fit has to tell: not at the first story, nor where an advertisement tells it."""
        forced = {first} | {end for _, end in advertisements}
        self.free, self.is_start, seen = [], [], set()
        for index, line in enumerate(self.lines):
            begins = line not in seen
            seen.add(line)
            inside = any(a <= line < b for a, b in advertisements)
            if first <= line < last and not inside and line not in forced:
                self.free.append(index)
                self.is_start.append(float(line in starts and begins))


def rows_of(program, documents):
    text = "".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in documents)
    done = subprocess.run(
        [program, "segmentation-features"], input=text, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def fixtures(program, folder):
    """The podcasts and the talks."""
    folder = pathlib.Path(folder)
    stories, sponsors = {}, {}
    for name, role in (("stories", None), ("parts", "sponsor"), ("talks", None)):
        with open(folder / "labels" / f"{name}.tsv", encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                lines = (int(row["line"]) - 1, int(row["endLine"]))
                if row["role"] == "sponsor":
                    sponsors.setdefault(row["document"], []).append(lines)
                elif role is None and row["role"] in STORY_ROLES:
                    stories.setdefault(row["document"], []).append(lines)
    names = sorted(n for n in stories if n.startswith(("podcasts/", "talks/")))
    paths = {n: folder / ("" if n.startswith("talks/") else "listening") / n for n in names}
    texts = [(n, path.read_text(encoding="utf-8")) for n, path in paths.items()]
    talks = []
    for rows in rows_of(program, texts):
        name = rows["id"]
        show = name.rsplit("-", 1)[0] if name[-4].isdigit() else name
        lines = stories[name]
        talks.append(
            Talk(rows, [s for s, _ in lines], sponsors.get(name, []), min(lines)[0],
                 max(e for _, e in lines), show))
    return talks


def podcasts(talks):
    """Without the talks, which have one short advertisement each; with them others are told worse."""
    return [talk for talk in talks if talk.rows["id"].startswith("podcasts/")]


def segmentation(program, folder, suffix=""):
    folder = pathlib.Path(folder)
    if not (folder / f"docs{suffix}.jsonl").exists():
        return []
    gold = {g["id"]: g for g in read(folder / f"gold{suffix}.jsonl")}
    texts = [(d["id"], d["text"]) for d in read(folder / f"docs{suffix}.jsonl")]
    talks = []
    for rows in rows_of(program, texts):
        labels = gold[rows["id"]]
        starts = labels["starts"]
        talks.append(
            Talk(rows, starts, labels["ads"], min(starts), max(starts), rows["id"]))
    return talks


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


# Borders


def design(talk):
    """The numbers of each free utterance; beside them those for chat and interviews."""
    names = talk.rows["borderNames"]
    base = talk.borders[talk.free]
    chat = np.array(talk.rows["chattiness"])[talk.free][:, None]
    announcing = np.array(talk.rows["announcing"])[talk.free][:, None]
    interview = float(talk.rows["isInterview"])
    opener, called = (base[:, names.index(n)][:, None] for n in ("opener", "callsOut"))
    ones = np.ones((len(base), 1))
    return np.hstack([
        base,
        base * chat, ones * chat,
        base[:, [names.index(n) for n in INTERVIEW]] * interview, ones * interview,
        ((opener < 2) & (called == 0)) * announcing * chat, ones,
    ])


def fit_borders(plain, special):
    """The weights in the order of `design`."""
    talks = plain + special
    rows = np.vstack([design(t) for t in talks])
    truth = np.concatenate([t.is_start for t in talks])
    share = np.concatenate(
        [np.full(len(t.free), 1.0 if t in plain else FIXTURE_WEIGHT) for t in talks])
    base = talks[0].borders.shape[1]
    ridge = np.array([1.0] * base + [4.0] * base + [0.5] + [6.0] * len(INTERVIEW)
                     + [0.5, 0.5, 1e-6])
    weights = np.zeros(rows.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ ((truth - chance) * share) - ridge * weights
        curve = (rows * (chance * (1 - chance) * share)[:, None]).T @ rows + np.diag(ridge)
        step = np.clip(np.linalg.solve(curve, slope), -2, 2)
        weights += step
        if abs(step).max() < 1e-7:
            break
    return weights


def border_table(weights, names):
    """The table's rows `(set, name, weight)`."""
    base = len(names)
    chat = 2 * base
    interview = chat + 1 + len(INTERVIEW)
    table = [("border", n, w) for n, w in zip(names, weights)]
    table += [("chat", n, w) for n, w in zip(names, weights[base:])]
    table += [("interview", n, w) for n, w in zip(INTERVIEW, weights[chat + 1:])]
    table += [
        ("number", "bias", weights[-1] + BIAS), ("number", "chatBias", weights[chat] + CHAT_BIAS),
        ("number", "interviewBias", weights[interview] + INTERVIEW_BIAS),
        ("number", "silence", min(0, weights[-2]) + SILENCE),
    ]
    return table


def border_scores(talk, weights):
    shift = (BIAS + CHAT_BIAS * np.array(talk.rows["chattiness"])[talk.free]
             + INTERVIEW_BIAS * float(talk.rows["isInterview"]))
    rows = design(talk)
    return rows @ weights + shift + SILENCE * rows[:, -2]


def told_borders(talk, weights):
    """How many borders are told, found and true where each score above zero is one."""
    found = border_scores(talk, weights) > 0
    truth = np.array(talk.is_start) > 0
    return np.array([(found & truth).sum(), found.sum(), truth.sum()])


# Advertisements


class Lattice:
    """The stretches of a talk by their starts and ends, to sum over all disjoint sets of them."""

    def __init__(self, talk):
        self.count = len(talk.lines)
        self.rows = talk.stretch_rows
        self.starts = np.array([s for s, _ in talk.stretches], int)
        self.ends = np.array([e for _, e in talk.stretches], int)
        order = {stretch: k for k, stretch in enumerate(talk.stretches)}
        self.gold = [order[g] for g in talk.gold if g in order]
        self.by_end = [np.flatnonzero(self.ends == i) for i in range(self.count + 1)]
        self.by_start = [np.flatnonzero(self.starts == i) for i in range(self.count + 1)]

    def sums(self, scores):
        """The logarithm of the sum over all sets, and each stretch's share of it."""
        ahead = np.zeros(self.count + 1)
        for i in range(1, self.count + 1):
            here = self.by_end[i]
            ahead[i] = ahead[i - 1]
            if len(here):
                ahead[i] = log_sum(ahead[i - 1], ahead[self.starts[here]] + scores[here])
        behind = np.zeros(self.count + 1)
        for i in range(self.count - 1, -1, -1):
            here = self.by_start[i]
            behind[i] = behind[i + 1]
            if len(here):
                behind[i] = log_sum(behind[i + 1], behind[self.ends[here]] + scores[here])
        share = np.exp(ahead[self.starts] + scores + behind[self.ends] - ahead[-1])
        return ahead[-1], share

    def best(self, scores):
        sums = [0.0] * (self.count + 1)
        chosen = [None] * (self.count + 1)
        for i in range(1, self.count + 1):
            sums[i] = sums[i - 1]
            for k in self.by_end[i]:
                if sums[self.starts[k]] + scores[k] > sums[i] + 1e-9:
                    sums[i], chosen[i] = sums[self.starts[k]] + scores[k], k
        found, i = [], self.count
        while i > 0:
            if chosen[i] is None:
                i -= 1
            else:
                found.append((self.starts[chosen[i]], i))
                i = self.starts[chosen[i]]
        return found


def log_sum(one, others):
    top = max(one, others.max())
    return top + np.log(np.exp(one - top) + np.exp(others - top).sum())


def fit_advertisements(plain, special):
    lattices = [(Lattice(t), 1.0) for t in plain if len(t.stretches)]
    lattices += [(Lattice(t), FIXTURE_WEIGHT_ADVERTISEMENT) for t in special if len(t.stretches)]
    size = lattices[0][0].rows.shape[1]

    def loss(weights):
        value, slope = 0.25 * weights @ weights, 0.5 * weights
        for lattice, share in lattices:
            scores = lattice.rows @ weights
            total, chances = lattice.sums(scores)
            value += share * (total - scores[lattice.gold].sum())
            slope = slope + share * (
                chances @ lattice.rows - lattice.rows[lattice.gold].sum(axis=0))
        return value, slope

    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B",
                    options={"maxiter": 150}).x


def fit_chat(talks, special, weights, columns):
    """What is added to the `weights` of some columns where people chat."""
    lattices = []
    for talk in talks + special:
        chat = np.array([talk.rows["chattiness"][start] for start, _ in talk.stretches])
        if chat.any():
            share = 1.0 if talk in talks else FIXTURE_WEIGHT_ADVERTISEMENT
            lattices.append((Lattice(talk), talk.stretch_rows[:, columns] * chat[:, None], share))

    def loss(added):
        value, slope = 0.25 * added @ added, 0.5 * added
        for lattice, rows, share in lattices:
            scores = lattice.rows @ weights + rows @ added
            total, chances = lattice.sums(scores)
            value += share * (total - scores[lattice.gold].sum())
            slope = slope + share * (chances @ rows - rows[lattice.gold].sum(axis=0))
        return value, slope

    return minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B").x


def shipped_advertisement(names):
    table = {name: weight for _, name, weight in kept({"advertisement"})}
    weights = np.array([table.get(name, 0) for name in names])
    weights[names.index("one")] += CAUTION
    return weights


def advertisement_table(weights, names):
    weights = weights.copy()
    weights[names.index("one")] -= CAUTION
    return [("advertisement", n, w) for n, w in zip(names, weights)]


def told_advertisements(talk, weights):
    """How many utterances of advertisements are told, found and true."""
    if not len(talk.stretches):
        return np.zeros(3, int)
    scores = talk.stretch_rows @ weights - CAUTION
    found = {i for s, e in Lattice(talk).best(scores) for i in range(s, e)}
    truth = {i for s, e in talk.gold for i in range(s, e)}
    return np.array([len(found & truth), len(found), len(truth)])


# The table


def kept(sets):
    """The rows of the shipped table of some sets."""
    if not TABLE.exists():
        return []
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()
            if line and not line.startswith("//")]
    return [(s, n, float(w)) for s, n, w in rows if s in sets]


def write(table):
    print("// Made by Training/weights.py: set, name, weight.")
    for group, name, weight in table:
        if abs(weight) >= 0.005:
            print(f"{group}\t{name}\t{weight:.2f}")


def check(fit, told, plain, twins, special):
    """Prints how well four folds of `plain` and each show of `special` are told without them."""
    ids = sorted({t.show for t in plain})
    sums = {"plain": np.zeros(3), "twins": np.zeros(3), "special": np.zeros(3)}
    for fold in range(4):
        out = set(ids[fold::4])
        weights = fit([t for t in plain + twins if t.show not in out], special)
        for name, talks in (("plain", plain), ("twins", twins)):
            for talk in talks:
                if talk.show in out:
                    sums[name] += told(talk, weights)
    for show in sorted({t.show for t in special}):
        weights = fit(plain + twins, [t for t in special if t.show != show])
        counts = sum(told(t, weights) for t in special if t.show == show)
        sums["special"] += counts
        print(f"  {show}: {figures(counts)}")
    for name, counts in sums.items():
        print(f"  {name}: {figures(counts)}")


def figures(counts):
    told, found, true = counts
    return f"P {told / max(found, 1):.3f} R {told / max(true, 1):.3f} " \
           f"F1 {2 * told / max(found + true, 1):.3f}"


def main():
    command, program, folder, *rest = sys.argv[1:]
    special = fixtures(program, folder)
    plain = segmentation(program, rest[0]) if rest else []
    twins = segmentation(program, rest[0], "_nocue") if rest else []
    rows = special[0].rows
    if command == "borders":
        weights = fit_borders(plain, special)
        write(border_table(weights, rows["borderNames"])
              + kept({"advertisement", "advertisementChat"} | OTHERS))
    elif command == "advertisements":
        weights = fit_advertisements(plain + twins, podcasts(special))
        write(kept({"border", "chat", "interview", "number"})
              + advertisement_table(weights, rows["advertisementNames"])
              + kept({"advertisementChat"} | OTHERS))
    elif command == "chat":
        names = rows["advertisementNames"]
        columns = [names.index(n) for n in ADVERTISEMENT_CHAT]
        added = fit_chat(
            plain + twins, podcasts(special), shipped_advertisement(names), columns)
        write(kept({"border", "chat", "interview", "number", "advertisement"})
              + [("advertisementChat", n, w) for n, w in zip(ADVERTISEMENT_CHAT, added)]
              + kept(OTHERS))
    elif command == "check":
        print("Borders")
        check(fit_borders, told_borders, plain, [], special)
        print("Advertisements")
        check(fit_advertisements, told_advertisements, plain, twins, podcasts(special))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
