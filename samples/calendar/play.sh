#!/usr/bin/env bash
# The calendar of the first phase, played with invented requests: a commitment, the two drawings of lots of 2020, and the three
# joint meetings at which drawings were repeated. Then anybody checks the record, and a forged pairing is found.
#
#   samples/calendar/play.sh [FOLDER]     FOLDER is new or empty; without it a temporary one, whose name is printed
#
# LOTS names a lots.dll that is built already; without it the command line is built first.
set -euo pipefail
inputs=$(cd "$(dirname "$0")" && pwd)
top=$inputs/../..
folder=${1:-$(mktemp -d)}
mkdir -p "$folder"
if [ -n "$(ls -A "$folder")" ]; then
  echo "play.sh: $folder holds files already; expected a new or empty folder" >&2
  exit 2
fi
if [ -z "${LOTS:-}" ]; then
  dotnet build "$top/samples/Lots" -c Release -v quiet --nologo >&2
  LOTS=$top/samples/Lots/bin/Release/net10.0/lots.dll
fi

commitment=$folder/commitment.json
record=$folder/record.json

step() { printf '\n== %s\n' "$1"; }
lots() { dotnet "$LOTS" "$@"; }

# Runs a command that must end with this exit code.
ends() {
  local expected=$1 code=0
  shift
  "$@" || code=$?
  [ "$code" = "$expected" ] || { echo "play.sh: $* ended with $code; expected $expected" >&2; exit 1; }
}

# One joint meeting: what was granted is drawn, what was refused is recorded with its reason, and the new results go to all.
meeting() {
  ends "$2" lots repeat "$record" --requests "$inputs/requests-$1.json" --ceremony "$inputs/ceremony-$1.json"
  lots results "$record" --since "$3" --format html > "$folder/results-$1.html"
}

step "2 November 2020: States, rules and the making of the seed are published, before any seed exists"
lots commit --planned spoken,dice:6 --date 2020-11-02 --out "$commitment"

step "23 November 2020: the seed is made in public, and the groups are drawn"
lots draw --record "$record" --commitment "$commitment" --ceremony "$inputs/ceremony-2020-11-23.json" --only groups --date 2020-11-23 > "$folder/groups.txt"

step "14 December 2020: the reviewing States are drawn"
lots draw --record "$record" --date 2020-12-14 > "$folder/reviewing-states.txt"

step "12 October 2021: repetitions"
meeting 2021-10-12 0 2

step "17 February 2022: repetitions; Iceland has used all four"
meeting 2022-02-17 0 3

step "4 May 2022: a fifth ordinary request is refused, an exceptional one is granted"
meeting 2022-05-04 1 4

step "anybody: does the record hold?"
ends 0 lots verify "$record" --commitment "$commitment"

step "a forger exchanges one pairing"
# The file is one line, so this is the first pairing in it: the same-region seat of the first State.
forged=$folder/forged.json
sed -E 's/"principal":"[^"]*","seat":"same-region"/"principal":"IND","seat":"same-region"/' "$record" > "$forged"
ends 1 lots verify "$forged" --commitment "$commitment"

step "done"
echo "Everything is in $folder. Drop record.json, and then forged.json, on samples/verify/verify.html: the same two verdicts."
