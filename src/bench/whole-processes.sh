# What scripts share that time whole processes of parley against another program; to be read by them, with
# $here set to this folder. Takes their arguments, [-n RUNS] [LAUNCHER|JAR], and sets $runs, $work (a folder
# that is gone afterwards, with a cache and the program as "$work/parley" in it) and median().

runs=5
if [ "${1:-}" = -n ]; then
  runs=$2
  shift 2
fi
program=$(realpath -- "${1:-$here/../../parley}")

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export XDG_CACHE_HOME="$work/cache"
case $program in
  *.jar) printf '#!/bin/sh\nexec java -jar "%s" "$@"\n' "$program" >"$work/parley" ;;
  *) printf '#!/bin/sh\nexec "%s" "$@"\n' "$program" >"$work/parley" ;;
esac
chmod +x "$work/parley"
# A launcher may have to build first.
"$work/parley" --version >/dev/null

# Processor seconds of a command, the median of some runs.
median() {
  for _ in $(seq "$runs"); do
    { LC_ALL=C bash -c 'TIMEFORMAT="%U %S"; time "$@" >/dev/null 2>&1' _ "$@" || :; } 2>&1 |
      awk 'END { print $1 + $2 }'
  done | sort -n | awk '{ s[NR] = $1 } END { printf "%.2f", s[int((NR + 1) / 2)] }'
}
