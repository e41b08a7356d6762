#!/bin/sh
# corpus.sh FOLDER: makes a corpus for each subject of the fuzzer from the samples and the fixtures.
set -eu
tests=$(dirname "$0")/..
samples=$tests/IngestionTests/Samples
into() {
    mkdir -p "$folder/$1"
    subject=$1
    shift
    for file; do
        if [ -f "$file" ]; then
            cp "$file" "$folder/$subject/$(echo "$file" | cksum | cut -d' ' -f1)"
        fi
    done
}
folder=$1
into text "$samples"/*.md "$samples"/*.txt "$tests"/../Fixtures/listening/*/*
into captions "$samples"/*.vtt "$samples"/*.srt
into transcripts "$samples"/*.json "$samples"/*.tsv "$samples"/page.html
into pages "$samples"/*.html "$samples"/*/*.html "$samples"/*/*.htm
into feeds "$samples"/*/*.xml "$samples"/*/*.rss "$samples"/*/*.atom "$samples"/*/*.opml "$samples"/*.xml
into posts "$samples"/*/*.js "$samples"/*/*.jsonl "$samples"/*/*.csv "$samples"/*/*.json
into mail "$samples"/mail/*
into packed "$samples"/packed/*
into inflate "$samples"/packed/*
