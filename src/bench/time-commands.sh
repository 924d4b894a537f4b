#!/bin/sh
# Times whole commands, start-up included: the median wall and processor time of some runs, made by
# turns so that a slow hour of the machine is slow for all, and their ratios to those of --version.
#
#   src/bench/time-commands.sh [-n RUNS] [SCENARIO]
#
# RUNS is 5 and SCENARIO scenarios/february-2026.yaml unless given. Prints a table for RESULTS.md.
# Works on a copy of the scenarios and rules and with a cache folder of its own, so that nothing of
# the user's is touched.

set -eu

runs=5
if [ "${1:-}" = -n ]; then
  runs=$2
  shift 2
fi
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
scenario=${1:-$root/scenarios/february-2026.yaml}
name=$(basename -- "$scenario")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$work/scenarios"
cp -- "$(dirname -- "$scenario")"/*.yaml "$work/scenarios/"
cp -- "$(dirname -- "$scenario")"/*.drl "$work/scenarios/" 2>/dev/null || :
if [ -d "$(dirname -- "$scenario")/../rules" ]; then
  cp -R -- "$(dirname -- "$scenario")/../rules" "$work/rules"
fi
export XDG_CACHE_HOME="$work/cache"

parley() {
  "$root/parley" "$@" >/dev/null 2>"$work/errors" </dev/null || {
    cat "$work/errors" >&2
    exit 1
  }
}

# What has to be true before a run; not part of what is timed.
no_preparation() {
  :
}

forget_tables() {
  rm -rf "$XDG_CACHE_HOME"
}

# What is remembered is that of the scenario as it came, and no edit but the one that is timed.
undo_edits() {
  rm -rf "$XDG_CACHE_HOME" "$work/scenarios" "$work/rules"
  cp -R "$work/first/." "$work/"
}

# The file of rules that the scenario names last.
last_rules() {
  named=$(sed -n 's|^ *- *\(.*\.drl\) *$|\1|p' "$copy" | tail -n 1)
  printf '%s' "$work/scenarios/$named"
}

edit_a_comment() {
  undo_edits
  printf '// Edited.\n' >>"$(last_rules)"
}

# Says the last rule of a file once more under another name: nothing is judged otherwise, but the
# rules are others than those remembered.
edit_a_rule() {
  undo_edits
  awk '/^rule / {rule = "rule \"edited\"\n"; inside = 1; next}
       inside {rule = rule $0 "\n"}
       /^end/ {inside = 0}
       END {printf "\n%s", rule}' "$(last_rules)" >"$work/rule"
  cat "$work/rule" >>"$(last_rules)"
}

# Takes one option off the first list of several that a position rejects.
edit_a_position() {
  undo_edits
  awk '!edited && /rejects: [{].*,[^]]*\]/ {edited = sub(/, [^],]*\]/, "]")} {print}' \
    "$copy" >"$work/position"
  cp "$work/position" "$copy"
}

# Seconds since some moment, to the nanosecond where date has them.
now() {
  case $(date +%N) in
    *N*) date +%s ;;
    *) date +%s.%N ;;
  esac
}

# Prints the wall and processor seconds of a command; processor "-" without a time program.
timed() {
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -p -o "$work/time" "$@" >/dev/null 2>"$work/errors" </dev/null || {
      cat "$work/errors" >&2
      exit 1
    }
    # -p has hundredths only, which is enough here.
    awk '/^real/ {wall = $2} /^user/ {cpu += $2} /^sys/ {cpu += $2}
         END {printf "%.2f %.2f\n", wall, cpu}' "$work/time"
  else
    start=$(now)
    "$@" >/dev/null 2>"$work/errors" </dev/null || {
      cat "$work/errors" >&2
      exit 1
    }
    awk -v start="$start" -v end="$(now)" 'BEGIN {printf "%.2f -\n", end - start}'
  fi
}

# row TITLE PREPARATION ARGUMENT... times a command once, or prints its line of the table.
row() {
  title=$1
  preparation=$2
  shift 2
  number=$((number + 1))
  if [ "$printing" = yes ]; then
    wall=$(cut -d ' ' -f 1 "$work/times-$number" | median)
    cpu=$(cut -d ' ' -f 2 "$work/times-$number" | median)
    if [ "$number" = 1 ]; then
      first_wall=$wall
      first_cpu=$cpu
    fi
    printf '| %s | %s | %s | %s | %s |\n' "$title" "$wall" "$cpu" \
      "$(ratio "$wall" "$first_wall")" "$(ratio "$cpu" "$first_cpu")"
  else
    "$preparation"
    timed "$root/parley" "$@" >>"$work/times-$number"
  fi
}

ratio() {
  awk -v part="$1" -v whole="$2" 'BEGIN {if (part == "-" || whole + 0 == 0) print "-"; else printf "%.2f\n", part / whole}'
}

median() {
  sort -n | awk '{value[NR] = $1} END {print value[int((NR + 1) / 2)]}'
}

new_folder() {
  rm -rf "$work/out"
}

commands() {
  number=0
  row '`--version`' no_preparation --version
  row '`check`' undo_edits check "$copy"
  row '`run`, nothing remembered' forget_tables run "$copy" -o "$work/out" --force
  undo_edits
  row '`run`, rules unchanged, new folder' new_folder run "$copy" -o "$work/out"
  row '`run`, rules unchanged, `--force`' no_preparation run "$copy" -o "$work/out" --force
  row '`run`, a comment edited' edit_a_comment run "$copy" -o "$work/out" --force
  row '`run`, a rule edited' edit_a_rule run "$copy" -o "$work/out" --force
  row '`run`, one `rejects` edited' edit_a_position run "$copy" -o "$work/out" --force
  undo_edits
  row '`worlds --draws 0`' no_preparation worlds "$copy" --draws 0
  PARLEY_JAVA_OPTS="-Xmx128m $options"
  row '`run`, rules unchanged, `-Xmx128m`' no_preparation run "$copy" -o "$work/out" --force
  row '`run`, a rule edited, `-Xmx128m`' edit_a_rule run "$copy" -o "$work/out" --force
  PARLEY_JAVA_OPTS=$options
}

options=${PARLEY_JAVA_OPTS:-}
PARLEY_JAVA_OPTS=$options
export PARLEY_JAVA_OPTS
copy=$work/scenarios/$name
printing=no

parley run "$copy" -o "$work/out"
parley worlds "$copy" --draws 0
mkdir "$work/first"
for folder in scenarios rules cache; do
  if [ -d "$work/$folder" ]; then
    cp -R "$work/$folder" "$work/first/"
  fi
done

run=1
while [ "$run" -le "$runs" ]; do
  commands
  run=$((run + 1))
done
printf '%s, median of %s runs, %s processors\n\n' "$name" "$runs" "$(getconf _NPROCESSORS_ONLN)"
printf '| command | wall s | processor s | wall, ratio | processor, ratio |\n|---|---|---|---|---|\n'
printing=yes
commands
