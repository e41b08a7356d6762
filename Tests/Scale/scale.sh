#!/bin/sh
# scale.sh PROGRAM FIXTURES FOLDER [STORIES]: how long a week takes, and how much memory.
#
# Reads the fixtures and a week of STORIES (50,000) made by varying them, and tells seconds of the
# processor and megabytes for reading, for making the week's digest anew from what is derived already,
# and for deriving all of it anew. Then the same for single stories of growing length.
set -eu
program=$1 fixtures=$2 folder=$3 stories=${4:-50000}
here=$(dirname "$0")
export TIDINGS_CONFIG=/dev/null XDG_CONFIG_HOME="$folder"
rm -rf "$folder" && mkdir -p "$folder"
python3 "$here/week.py" "$fixtures" "$folder/week" "$stories"
# Another theme makes all stale; then the documents are derived, and the week is made, anew.
printf 'nothing:\n  description: Nothing\n  phrases: [zzyzx]\n' > "$folder/themes.yaml"

measured() {
    label=$1
    shift
    /usr/bin/time -f "%U %S %e %M" -o "$folder/time" "$@" > "$folder/out" 2>&1 || { cat "$folder/out"; exit 1; }
    awk -v label="$label" '{ printf "%-34s %7.2f s processor %7.2f s clock %6d MB\n",
        label, $1 + $2, $3, $4 / 1024 }' "$folder/time"
}

measured "fixtures: read, three digests" "$program" run "$fixtures/listening" --quiet \
    --archive "$folder/fixtures.sqlite" --output "$folder/fixtures"
measured "$stories stories: read" "$program" ingest "$folder/week" --quiet --archive "$folder/week.sqlite"
measured "$stories stories: digest shown" "$program" digest --archive "$folder/week.sqlite"
measured "$stories stories: composed anew" "$program" digest --why --archive "$folder/week.sqlite"
measured "$stories stories: derived anew" "$program" digest --archive "$folder/week.sqlite" \
    --themes "$folder/themes.yaml"

# One story that names companies in every sentence: twice the length is to take twice the time.
for size in 500 1000 2000; do
    mkdir -p "$folder/long"
    awk -v bytes="${size}000" 'BEGIN {
        print "# Who rents chips\n\n**Published:** 2026-04-20\n"
        for (n = 0; n < bytes; n += length(line)) {
            line = "Google rents " n " chips to Anthropic, and Meta builds its own for Llama. "
            printf "%s", line
        }
    }' > "$folder/long/$size.md"
    measured "a story of $size KB: read" "$program" ingest "$folder/long/$size.md" --quiet \
        --archive "$folder/long-$size.sqlite"
done
