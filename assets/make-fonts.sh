#!/bin/sh
# Makes the web fonts from the typefaces. Each file name contains the start of the file's SHA-256, because browsers keep
# a font for a year and so a name must never get other content. Needs Debian's packages python3-fonttools,
# python3-brotli and woff2. After running it, put the new names into baari.css.
set -eu
cd "$(dirname "$0")/src/main/resources"
out=META-INF/resources/fonts
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The characters of Urdu, and Arabic letters that other keyboards put into Urdu texts.
URDU="U+0020-0022,U+0028-0029,U+002C,U+002F,U+003A,U+003B,U+00A0,U+060C,U+061B,U+061F,U+0621-0624,U+0626-063A,\
U+0640-0642,U+0644-064B,U+064E-0651,U+0654,U+0670,U+0679,U+067E,U+0686,U+0688,U+0691,U+0698,U+06A9,U+06AF,U+06BA,U+06BE,\
U+06C1-06C3,U+06CC,U+06D2-06D4,U+06F0-06F9,U+200C-200F,U+2013,U+2019,U+2026"

keep() {
  name=$1 file=$2
  rm -f "$out/$name".*.woff2
  cp "$file" "$out/$name.$(sha256sum "$file" | cut -c1-8).woff2"
}

for weight in 400Regular 700Bold; do
  typeface=baari/fonts/NotoNastaliqUrdu_$weight.ttf
  "${PYTHON:-python3}" -m fontTools.subset "$typeface" --unicodes="$URDU" --no-hinting --flavor=woff2 --output-file="$work/urdu.woff2"
  keep "nastaliq-urdu-${weight%%[A-Z]*}" "$work/urdu.woff2"
  cp "$typeface" "$work/whole.ttf"
  woff2_compress "$work/whole.ttf"
  keep "nastaliq-${weight%%[A-Z]*}" "$work/whole.woff2"
done
