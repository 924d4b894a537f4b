#!/bin/sh
# Times counting and nearest outcomes of generated scenarios against toulbar2, as whole processes in one
# run: medians of processor time, with their ratio, where both say the same; ends with 1 where they do
# not. toulbar2 counts in floating point: of a count beyond 2^53 its first digits are compared. Needs
# toulbar2 (Debian has it). Times the launcher, as a user starts it, unless another
# launcher or a jar is given to compare with.
#
#   src/bench/time-nearest.sh [-n RUNS] [LAUNCHER|JAR]

set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/whole-processes.sh"

# What parley says to a question, or nothing, from the JSON that it prints; where the best outcome for a
# party asks no steps of it, it is not named.
answer() {
  awk -v question="$1" '
    function value() { sub(/.*: /, ""); sub(/,.*/, ""); return $0 }
    question == "count" && /"exact" : \{/ { within = 1 }
    within && question == "count" && /"count" :/ { print value(); exit }
    question == "crossed" && /"crossings" :/ { print value(); exit }
    question == "steps" && /"best" : \{/ { within = 1 }
    within && question == "steps" && /"steps" : \{/ { steps = 0 }
    within && question == "steps" && /"party-1" :/ { steps = value() }
    within && question == "steps" && /"outcome" : \{/ { print steps; exit }'
}

# Whether two counts are the same, as far as floating point tells them apart.
same() {
  awk -v one="$1" -v other="$2" 'BEGIN { exit one == other || one >= 2 ^ 53 && one + 0 == other + 0 ? 0 : 1 }'
}

# Asks both one question of the scenario in $folder and prints a line of the table. No solution, of
# which toulbar2 tells no number, is a count of nothing.
compare() {
  question=$1
  shift
  awk -v issues="$issues" -v options="$options" -v question="$question" \
    -f "$here/encode-for-toulbar2.awk" "$folder"/*.yaml "$folder"/*.drl >"$folder.wcsp"
  case $question in
    count) set -- "$folder.wcsp" -B=1 -O=-3 -a -hbfs: -timer=300 "$@" ;;
    *) set -- "$folder.wcsp" -timer=300 "$@" ;;
  esac
  theirs=$(toulbar2 "$@" | awk '/^Number of solutions/ { found = $NF } /^Optimum:/ { found = $2 }
    /^No solution/ { found = 0 } END { print found }')
  their_time=$(median toulbar2 "$@")
  case $question in
    count) set -- run "$folder"/*.yaml --draws 0 -o "$work/out" --force ;;
    *) set -- outcomes "$folder"/*.yaml --for party-1 --keep 1 ;;
  esac
  # This run makes the tables that the others remember.
  ours=$("$work/parley" "$@" --json 2>/dev/null | answer "$question") || :
  our_time=$(median "$work/parley" "$@" --json)
  alike=$ours
  if [ -n "$ours" ] && same "$ours" "$theirs"; then
    alike=$([ "$ours" = "$theirs" ] && echo 'the same' || echo "$ours")
  elif [ -n "$ours" ] && [ -n "$theirs" ]; then
    differ=yes
  fi
  echo "$their_time $our_time" |
    awk -v what="$issues × $options, $positions, $least to $most, $density, $seed" -v question="$question" \
      -v theirs="$theirs" -v ours="$alike" \
      '{ printf "| %s | %s | %s | %s | %s | %s | %.1f |\n", what, question, theirs == "" ? "–" : theirs,
        ours == "" ? "–" : ours, $1, $2, $2 / ($1 > 0.01 ? $1 : 0.01) }'
}

differ=
echo '| issues × options, positions, scope, density, seed | question | toulbar2 | parley | toulbar2 s | parley s | ratio |'
echo '|---|---|---|---|---|---|---|'
while read -r issues options positions least most density seed; do
  folder=$work/$issues-$options-$positions-$least-$most-$density-$seed
  "$work/parley" generate --issues "$issues" --options "$options" --positions "$positions" \
    --min-scope "$least" --max-scope "$most" --density "$density" --seed "$seed" -o "$folder" >/dev/null
  compare count
  found=$theirs
  compare crossed
  if [ "$found" != 0 ]; then
    compare steps
  fi
done <<LIST
16 5 40 1 3 0.1 1
16 5 40 1 3 0.5 1
20 4 40 1 3 0.1 1
20 4 40 1 3 0.5 1
30 5 30 3 3 0.1 1
LIST
[ -z "$differ" ]
