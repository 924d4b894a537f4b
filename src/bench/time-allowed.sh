#!/bin/sh
# How long commands take that are allowed so many seconds, on generated scenarios that are too hard to
# answer in full, and February: wall and processor time of each, and by how much the wall time exceeds
# what is allowed and what `--version` takes. On a machine that others use, the excess is theirs as
# well: an hour of quiet is needed. Needs the program's jar, built with `mvn -DskipTests package`;
# another jar can be given to compare with.
#
#   src/bench/time-allowed.sh [-t SECONDS] [-c "COMMAND…"] [-i "INSTANCE…"] [JAR]
#
# SECONDS is 5 unless given; of commands and instances all that there are.

set -eu

allowed=5
commands='run conflicts whatif outcomes worlds negotiate opening stability bargain ratify compare sources rules check sweep'
instances='dense-100 dense-500 dense-1000 twenty-5 thirty-5 sixty-4 wide sixteen-5 readings-24 february'
while getopts t:c:i: option; do
  case $option in
    t) allowed=$OPTARG ;;
    c) commands=$OPTARG ;;
    i) instances=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
jar=${1:-$root/target/parley-all.jar}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
export XDG_CACHE_HOME="$work/cache"

parley() {
  java -XX:+UseSerialGC -jar "$jar" "$@"
}

# make NAME OPTION… writes an instance; its later snapshot differs by the date.
make() {
  folder=$work/$1
  shift
  parley generate --seed 1 -o "$folder" "$@" >/dev/null
  scenario=$(echo "$folder"/*.yaml)
  later=${scenario%.yaml}-later.yaml
}

# Makes each four positions that follow one another the readings of one, in scenario and rules.
make_readings() {
  awk '
    /^[a-z]/ { if (inside) { printf "%s", readings; readings = "" } inside = /^positions:/ }
    inside && /^  P[0-9]+:/ {
      reading = count++ % 4 + 1
      if (reading == 1) { printf "%s", readings; print; readings = "    readings:\n" }
      readings = readings "      r" reading ": {text: \"Reading " reading "\", probability: 0.25}\n"
      next
    }
    inside && $1 == "rejects:" { sub(/}\n$/, ", " substr($0, 5) "}\n", readings); next }
    inside && /^    / && reading > 1 { next }
    { print }
    END { printf "%s", readings }' "$1" >"$1.new"
  mv "$1.new" "$1"
  awk '
    /@crosses/ {
      split($0, part, "\""); id = part[2]
      number = substr(id, 2) - 1
      printf "    @crosses(\"P%0*d\")\n    @reading(\"r%d\")\n", length(id) - 1, number - number % 4 + 1, number % 4 + 1
      next
    }
    { print }' "$2" >"$2.new"
  mv "$2.new" "$2"
}

# Adds a rule over twenty issues to the first position.
widen() {
  cat >>"$1" <<RULE

rule "Too much of one kind"
    @crosses("P01")
when
    accumulate(Term(issue in ($(seq -f '"issue-%02g"' -s ', ' 20)), option in ("a", "b")); \$n : count(); \$n > 12)
then
    verdict.crosses(drools);
end
RULE
}

instance() {
  case $1 in
    dense-100) make "$1" --issues 20 --options 4 --positions 100 --density 0.5 ;;
    dense-500) make "$1" --issues 20 --options 4 --positions 500 --density 0.25 ;;
    dense-1000) make "$1" --issues 20 --options 4 --positions 1000 --density 0.25 ;;
    twenty-5) make "$1" --issues 20 --options 5 --positions 60 --density 0.5 ;;
    thirty-5) make "$1" --issues 30 --options 5 --positions 90 --min-scope 3 ;;
    sixty-4) make "$1" --issues 60 --options 4 --positions 100 --density 0.5 ;;
    sixteen-5) make "$1" --issues 16 --options 5 --positions 40 --density 0.6 ;;
    wide)
      make "$1" --issues 30 --options 4 --positions 60
      widen "$folder"/*.drl
      ;;
    readings-24)
      make "$1" --issues 16 --options 4 --positions 96 --density 0.3
      make_readings "$scenario" "$folder"/*.drl
      ;;
    february)
      mkdir -p "$work/february"
      cp -R -- "$root/scenarios" "$root/rules" "$work/february/"
      scenario=$work/february/scenarios/february-2026.yaml
      later=$work/february/scenarios/december-2025.yaml
      return
      ;;
  esac
  sed 's/^date: .*/date: 2026-02-01/; s/^id: .*/&-later/' "$scenario" >"$later"
}

# Wall and processor seconds of a command, and how it ended.
timed() {
  { LC_ALL=C bash -c 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1; echo $? >&2' _ "$@" || :; } 2>&1 |
    awk 'NF == 3 { wall = $1; processor = $2 + $3 } NF == 1 { status = $1 } END { print wall, processor, status }'
}

# shellcheck disable=SC2046
set -- $(timed java -XX:+UseSerialGC -jar "$jar" --version)
version=$1
echo "allowed $allowed s; --version takes $version s, of which processor $2 s"
echo
echo '| command | scenario | wall s | processor s | beyond s | exit status |'
echo '|---|---|---|---|---|---|'
for name in $instances; do
  instance "$name"
  position=$(awk '/^positions:/ { inside = 1 } inside && /^  [A-Z].*:$/ { sub(":", "", $1); print $1; exit }' "$scenario")
  # The tables are made beforehand: what is timed is the answer.
  parley conflicts "$scenario" --limit 1 --time 60 >/dev/null 2>&1 || :
  for command in $commands; do
    case $command in
      compare) set -- compare "$scenario" "$later" ;;
      sweep) set -- sweep "$scenario" --vary "firmness:$position=0:1:0.05" ;;
      *) set -- "$command" "$scenario" ;;
    esac
    # shellcheck disable=SC2046
    set -- $(timed java -XX:+UseSerialGC -jar "$jar" "$@" --time "$allowed")
    echo "$1 $2 $3 $command $name" | awk -v allowed="$allowed" -v version="$version" \
      '{ printf "| `%s` | %s | %.1f | %.1f | %.1f | %s |\n", $4, $5, $1, $2, $1 - allowed - version, $3 }'
  done
done
