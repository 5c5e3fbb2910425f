#!/usr/bin/env bash
# The calendar of the first phase, played with invented requests: the two drawings of lots of 2020, the three joint meetings at
# which drawings were repeated, and one more with a round of drand. Then anybody checks the record.
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

# Every command that writes ends its output with the hash to be published.
publish() { tail -n 1 | cut -d' ' -f3 >> "$folder/published-hashes.txt"; }

# Words and dice, an entry each, and the drawing.
ceremony() {
  lots contribute "$record" --date "$1" --words "$2" | publish
  lots contribute "$record" --date "$1" --rolls "$3" | publish
}
draw() {
  lots draw "$record" --date "$1" | publish
  lots results "$record" --format html --out "$folder/results-$1.html"
  cp "$record" "$folder/record-$1.json"
}

step "2 November 2020: States, rules and the making of the seed are published, before any seed exists"
lots begin --out "$record" --groups-only --ceremony "words, dice 6x50" --date 2020-11-02 | publish

step "23 November 2020: the seed is made in public, and the groups are drawn"
ceremony 2020-11-23 "Twenty-nine delegations are in the hall, and the lake is calm." 24125611515526665565212345366226621135653514431231
draw 2020-11-23

step "14 December 2020: the reviewing States, by a seed of their own"
lots reviewers "$record" --ceremony "words, dice 6x50" --date 2020-12-14 | publish
ceremony 2020-12-14 "The first snow fell before the session opened." 61524334125612346152433425161352413652413625143625
draw 2020-12-14

step "12 October 2021: announced for a wrong State by a clerical error, which is annulled before any seed exists"
lots meet "$record" --request IRL:same-region --ceremony "words, dice 6x50" --date 2021-10-12 | publish
lots annul "$record" --decided-by "the Chair" --reason "a clerical error: Iceland had asked, not Ireland" --date 2021-10-12 | publish

step "12 October 2021: repetitions"
lots meet "$record" --requests "$inputs/requests-2021-10-12.json" --ceremony "words, dice 6x50" --date 2021-10-12 | publish
ceremony 2021-10-12 "The first word on page twelve of this morning's journal is harvest." 53423323336525424563542454362116355366534222216365
draw 2021-10-12

step "17 February 2022: repetitions; Iceland has used all four"
lots meet "$record" --requests "$inputs/requests-2022-02-17.json" --ceremony "words, dice 6x50" --date 2022-02-17 | publish
ceremony 2022-02-17 "Seven umbrellas were left in the cloakroom." 14253641526341526354163524163524615243615243516243
draw 2022-02-17

step "4 May 2022: a fifth ordinary request is refused, an exceptional one granted, another refused by decision"
ends 1 lots meet "$record" --requests "$inputs/requests-2022-05-04.json" --ceremony "words, dice 6x50" --date 2022-05-04 > "$folder/meet.txt"
publish < "$folder/meet.txt"
rm "$folder/meet.txt"
ceremony 2022-05-04 "The interpreter in booth four counted to nine." 36251436251463524163254136254163524136524136251346
draw 2022-05-04

step "15 September 2023: a meeting whose seed has a round of drand in it"
lots meet "$record" --request FJI:other-region --ceremony "words, dice 6x20, drand 657413" --date 2023-09-15 | publish
ceremony 2023-09-15 "A clock in the corridor stood still." 25143625143625143614
lots contribute "$record" --round "$inputs/round-657413.json" --date 2023-09-15 | publish
draw 2023-09-15

step "anybody: does the record hold, up to the last hash published?"
ends 0 lots verify "$record" --hash "$(tail -n 1 "$folder/published-hashes.txt")"
lots results "$record" --checker --out "$folder/check.html"

step "a forger exchanges one pairing"
# The file is one line, so this is the first pairing in it: the same-region seat of the first State.
forged=$folder/forged.json
sed -E 's/"principal":"[^"]*","seat":"same-region"/"principal":"IND","seat":"same-region"/' "$record" > "$forged"
ends 1 lots verify "$forged"

step "the end of the record is cut off: what is left holds, but a hash that was published is not in it"
# As the record was after its first drawings: any copy from before is one.
shortened=$folder/shortened.json
cp "$folder/record-2020-12-14.json" "$shortened"
ends 0 lots verify "$shortened"
ends 1 lots verify "$shortened" --hash "$(tail -n 1 "$folder/published-hashes.txt")"

step "done"
echo "Everything is in $folder. Open samples/verify/verify.html and drop record.json, forged.json, then shortened.json with the last hash of published-hashes.txt on it: the same verdicts."
