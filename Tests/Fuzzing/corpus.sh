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
shapes=$tests/../Fixtures/shapes
into text "$samples"/*.md "$samples"/*.txt "$tests"/../Fixtures/listening/*/* "$shapes"/*/*.txt "$shapes"/*/*.md
into captions "$samples"/*.vtt "$samples"/*.srt "$shapes"/*/*.vtt "$shapes"/*/*.srt
into transcripts "$samples"/*.json "$samples"/*.tsv "$samples"/*.ttml "$samples"/page.html "$shapes"/podcasts/*.json "$shapes"/podcasts/*.html "$shapes"/*/*.tsv
into pages "$samples"/*.html "$samples"/*/*.html "$shapes"/newsletters/*.html
into feeds "$samples"/*.xml "$samples"/*.opml "$samples"/feed.json "$shapes"/feeds/*
into posts "$samples"/posts* "$samples"/tweets.js "$shapes"/posts/*.* "$shapes"/posts/*/*/*.js
into mail "$samples"/mail/* "$shapes"/mail/*.* "$shapes"/mail/Maildir/cur/*
into packed "$samples"/packed/* "$shapes"/packed/*
into inflate "$samples"/packed/* "$shapes"/packed/*
