#!/bin/sh
# Makes the projector's fonts: what the texts, the names of States and any record in Latin, Cyrillic or Arabic letters need, and no more.
# A laptop that is borrowed for a projector has no Arabic or Chinese font of its own.
#   apt-get install fonttools python3-brotli fonts-noto-core fonts-noto-cjk
# Run it again when a text has a new character; a test says so. The fonts are under the SIL Open Font License, beside this file.
set -eu
cd "$(dirname "$0")"
texts=$(mktemp) common=$(mktemp)
trap 'rm -f "$texts" "$common"' EXIT
cat ../../Texts/*.json ../../../data/names.csv | LC_ALL=C.UTF-8 grep -oP '\p{Han}' | sort -u > "$texts"
# The 3,755 most usual characters: level 1 of GB 2312.
python3 -c "print(''.join(bytes([a, b]).decode('gb2312', 'ignore') for a in range(0xb0, 0xd8) for b in range(0xa1, 0xff)))" > "$common"
noto=/usr/share/fonts/truetype/noto
cjk=/usr/share/fonts/opentype/noto

subset() { # FONT OUT [option …]
  font=$1 out=$2
  shift 2
  pyftsubset "$font" --output-file="$out" --flavor=woff2 --layout-features='*' --no-hinting --desubroutinize "$@"
}

for weight in Regular Bold; do
  # Letters of names and words, and the punctuation of the texts.
  subset $noto/NotoSans-$weight.ttf NotoSans-$weight.woff2 --unicodes=20-7E,A0-17F,218-21B,2BC,400-45F,490,491,2010-2027,2030-203A,20AC,2190-2193,2212
  subset $noto/NotoSansArabic-$weight.ttf NotoSansArabic-$weight.woff2 --unicodes=20,28,29,2E,3A,600-65F,670,6D4,200C-200F,2066-2069,FD3E,FD3F
  # Han characters: those of the texts and names alone. Font 2 of the collection is for simplified Chinese.
  subset $cjk/NotoSansCJK-$weight.ttc NotoSansCJKsc-$weight.woff2 --font-number=2 --text-file="$texts" --unicodes=2713,25CF,25C6,3001,3002,3008-3011,2026,FF00-FF5E
done
# What a delegation may say in the hall in Chinese; loaded only when it is shown.
subset $cjk/NotoSansCJK-Bold.ttc NotoSansCJKsc-words.woff2 --font-number=2 --text-file="$common"
# Hashes and dice: the letters and digits of one width. Font 7 is the collection's monospaced one for simplified Chinese.
subset $cjk/NotoSansCJK-Bold.ttc NotoSansMono-Bold.woff2 --font-number=7 --unicodes=20-7E,B7
