#!/bin/sh
# scale.sh PROGRAM FIXTURES FOLDER [STORIES]: how long a week takes, and how much memory.
#
# Reads the fixtures and a week of STORIES (50,000) made by varying them, and tells seconds of the
# processor and megabytes for reading, for making the week's digest anew from what is derived already,
# and for deriving all of it anew.
set -eu
program=$1 fixtures=$2 folder=$3 stories=${4:-50000}
here=$(dirname "$0")
export TIDINGS_CONFIG=/dev/null
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
