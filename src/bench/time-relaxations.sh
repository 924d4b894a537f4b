#!/bin/sh
# Times all relaxations of generated scenarios against clingo, as whole processes in one run: medians
# of processor time, with their ratio. Needs clingo (Debian: gringo). Times the launcher, as a user
# starts it, unless another launcher or a jar is given to compare with.
#
#   src/bench/time-relaxations.sh [-n RUNS] [LAUNCHER|JAR]

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/whole-processes.sh"

echo '| issues × options, positions, density, seed | relaxations | clingo s | parley s | ratio |'
echo '|---|---|---|---|---|'
# Times one scenario in a folder: what it is, its issues and options.
compare() {
  folder=$2
  awk -v issues="$3" -v options="$4" -f "$here/encode-for-clingo.awk" \
    "$folder"/*.yaml "$folder"/*.drl >"$folder.lp"
  what=$1
  set -- clingo "$folder.lp" --heuristic=Domain --enum-mode=domRec --dom-mod=5,16 -q 0
  # clingo ends with 30 where it has listed everything.
  found=$({ "$@" || :; } | awk '/^Models/ { print $3 }')
  theirs=$(median "$@")
  # The first run makes the tables that the others remember.
  "$work/parley" conflicts "$folder"/*.yaml --time 300 >/dev/null
  ours=$(median "$work/parley" conflicts "$folder"/*.yaml --time 300)
  echo "$theirs $ours" | awk -v what="$what" -v found="$found" \
    '{ printf "| %s | %s | %s | %s | %.1f |\n", what, found, $1, $2, $2 / $1 }'
}

while read -r issues options positions density seed; do
  folder=$work/$issues-$options-$positions-$density-$seed
  "$work/parley" generate --issues "$issues" --options "$options" --positions "$positions" \
    --density "$density" --seed "$seed" -o "$folder" >/dev/null
  compare "$issues × $options, $positions, $density, $seed" "$folder" "$issues" "$options"
done <<LIST
16 5 40 0.5 1
16 5 40 0.6 1
16 5 40 0.6 4
LIST

for others in 20 40; do
  folder=$work/planted-$others
  mkdir "$folder"
  awk -v issues=30 -v options=5 -v others="$others" -v folder="$folder" -f "$here/plant-conflicts.awk"
  compare "30 × 5, $((22 + others)), four cores planted" "$folder" 30 5
done
