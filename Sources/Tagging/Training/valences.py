#!/usr/bin/env python3
"""Writes Data/valences.tsv, how good or bad a word is by itself, from the lexicon of VADER (MIT).

    valences.py vader_lexicon.txt ../Data/ordinary.txt > ../Data/valences.tsv

Hutto and Gilbert, VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text
(2014); the file is in the Python package vaderSentiment 3.3.2. Words of small letters are kept, short ones
where they are ordinary words and not what people write for laughter; no coarse ones, no names, and
none that business uses in a sense of its own, of which Data/sentiment.txt tells.
"""
import sys

# Means of ratings from -4 to 4; smaller ones tell nothing.
SMALLEST = 0.3
LONG = 5
BUSINESS = set("""
    share shared shares sharing nifty crude crudely overweight underweight gross interest interests asset
    assets demand demanded demanding demands debt debts security securities beat beats beaten beating
    commodity energy battle defense defence strike strikes outperform gain gained gaining gains growth
    profit profits profited loss losses liability special number numbers united party nice like liked
    likes well won tank tanks tanked cut cuts cutting fire fires fired firing block blocks killed shot
    trade engage engaged matter matters natural active actively accept accepted allow allows reach
    reached limited alert vice ready please greenhouse credit credits credited cash fund funds equity
    retained retain play played plays playing pay huge intelligence intelligent amazon amazons
    admiral admirals treasury treasuries diamond diamonds successor successors trustee trustees festival
""".split())
COARSE = ("asshole", "bastard", "bitch", "cunt", "fag", "fuck", "jackass", "nigg", "rape", "rapi",
          "retard", "shit", "slut", "whor")


def main():
    lexicon, ordinary = sys.argv[1:]
    with open(ordinary, encoding="utf-8") as lines:
        known = {line.strip() for line in lines}
    with open(lexicon, encoding="utf-8") as lines:
        for line in sorted(lines):
            word, mean = line.split("\t")[:2]
            if not (word.isascii() and word.isalpha() and word.islower()):
                continue
            if len(word) < LONG and word not in known:
                continue
            if abs(float(mean)) < SMALLEST or word in BUSINESS or word.startswith(COARSE):
                continue
            print(f"{word}\t{round(10 * float(mean))}")


if __name__ == "__main__":
    main()
