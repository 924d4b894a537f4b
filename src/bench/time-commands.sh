#!/bin/sh
# Times whole commands, start-up included: the median wall and processor time of some runs.
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

# What has to be true before each run; not part of what is timed.
no_preparation() {
  :
}

forget_tables() {
  rm -rf "$XDG_CACHE_HOME"
}

edit_a_rule() {
  for rules in "$work"/rules/*.drl "$work"/scenarios/*.drl; do
    if [ -f "$rules" ]; then
      printf '// Edited at %s, %s.\n' "$(date +%s)" "$1" >>"$rules"
      return 0
    fi
  done
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

# row TITLE PREPARATION ARGUMENT... prints one line of the table.
row() {
  title=$1
  preparation=$2
  shift 2
  : >"$work/times"
  run=1
  while [ "$run" -le "$runs" ]; do
    "$preparation" "$run"
    rm -rf "$work/out"
    timed "$root/parley" "$@" >>"$work/times"
    run=$((run + 1))
  done
  wall=$(cut -d ' ' -f 1 "$work/times" | median)
  cpu=$(cut -d ' ' -f 2 "$work/times" | median)
  printf '| %s | %s | %s |\n' "$title" "$wall" "$cpu"
}

median() {
  sort -n | awk '{value[NR] = $1} END {print value[int((NR + 1) / 2)]}'
}

parley --version
printf '%s, median of %s runs, %s processors\n\n' "$name" "$runs" "$(getconf _NPROCESSORS_ONLN)"
printf '| command | wall s | processor s |\n|---|---|---|\n'
copy=$work/scenarios/$name
row '`--version`' no_preparation --version
row '`check`' forget_tables check "$copy"
row '`run`, nothing remembered' forget_tables run "$copy" -o "$work/out"
row '`run`, rules unchanged' no_preparation run "$copy" -o "$work/out"
row '`run`, after a rule edit' edit_a_rule run "$copy" -o "$work/out"
PARLEY_JAVA_OPTS="-Xmx128m ${PARLEY_JAVA_OPTS:-}"
export PARLEY_JAVA_OPTS
row '`run`, rules edited, `-Xmx128m`' edit_a_rule run "$copy" -o "$work/out"
row '`run`, rules unchanged, `-Xmx128m`' no_preparation run "$copy" -o "$work/out"
