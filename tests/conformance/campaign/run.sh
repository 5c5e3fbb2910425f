#!/usr/bin/env bash
# The differential campaign: run.sh [COUNT [SEED [BATCHES]]], by default 100,000 changed records of seed 1. Verified by the page's code and
# by the library; the records differ by seed alone. So many batches are of seeds one after another, a line of results each.
# Needs `npm ci` in samples/verify. Two to three minutes for 25,000 records.
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-100000}
first=${2:-1}
for ((seed = first; seed < first + ${3:-1}; seed++)); do
  start=$SECONDS
  LOTDRAWING_CAMPAIGN="$count $seed" nice -n 19 dotnet test tests/LotDrawing.Tests -c Release -s tests/long.runsettings ${NO_BUILD:+--no-build} --nologo \
    --filter "FullyQualifiedName~CampaignTests.Thousands"
  echo "$(date -u +%F), $(uname -m), $(nproc) cores, .NET $(dotnet --version), Node $(node --version): $count changed records, seed $seed, 0 differences, $((SECONDS - start)) s"
done
