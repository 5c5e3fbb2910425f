#!/usr/bin/env bash
# The differential campaign: run.sh [COUNT [SEED]], by default 100,000 changed records of seed 1. Verified by the page's code and
# by the library; the records differ by seed alone. Needs `npm ci` in samples/verify. About a minute for 5,000 records.
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-100000}
seed=${2:-1}
start=$SECONDS
LOTDRAWING_CAMPAIGN="$count $seed" nice -n 19 dotnet test tests/LotDrawing.Tests -c Release -s tests/long.runsettings ${NO_BUILD:+--no-build} --nologo \
  --filter "FullyQualifiedName~CampaignTests.Thousands"
echo "$(date -u +%F), $(uname -m), $(nproc) cores, .NET $(dotnet --version), Node $(node --version): $count changed records, seed $seed, 0 differences, $((SECONDS - start)) s"
