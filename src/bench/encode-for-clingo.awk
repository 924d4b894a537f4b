# A scenario that `parley generate` wrote, given as its YAML and rule files, as a program for clingo:
# one option is chosen for every issue, and x(P) says that red line P is crossed. Other kinds of
# positions do not bind and are left out.
#
#   awk -v issues=16 -v options=5 -f encode-for-clingo.awk scenario.yaml rules.drl

BEGIN {
  printf "{o(I,1..%d)}=1 :- I=1..%d.\n#show x/1.\n", options, issues
}

function option_number(id,  number, k) {
  number = 0
  for (k = 1; k <= length(id); k++) {
    number = 26 * number + index("abcdefghijklmnopqrstuvwxyz", substr(id, k, 1))
  }
  return number
}

function term(issue, ids, negated,  some, count, k, list) {
  count = split(ids, some, /[", ]+/)
  list = ""
  for (k = 1; k <= count; k++) {
    if (some[k] != "") {
      list = list (list == "" ? "" : ";") option_number(some[k])
    }
  }
  return (negated ? "not " : "") "o(" issue + 0 ",(" list "))"
}

function number(text) {
  match(text, /[0-9]+/)
  return substr(text, RSTART, RLENGTH) + 0
}

/^positions:/ { positions = 1 }
/^(rules|assumptions):/ { positions = 0 }
positions && /^  P[0-9]+:/ { position = number($0) }
positions && /^    kind: red-line/ { binds[position] = 1 }
positions && /rejects:/ && binds[position] {
  match($0, /issue-[0-9]+/)
  issue = number(substr($0, RSTART, RLENGTH))
  match($0, /\[.*\]/)
  ids = substr($0, RSTART + 1, RLENGTH - 2)
  print "x(" position ") :- " term(issue, ids, 0) "."
}

/^rule / { head = ""; body = "" }
/@crosses\("P/ && binds[number($0)] { head = "x(" number($0) ") " }
/@coherence\(/ { head = " " }
/^    Term\(issue == "/ {
  match($0, /issue-[0-9]+/)
  issue = number(substr($0, RSTART, RLENGTH))
  if (match($0, /option (==|!=|in) .*\)/)) {
    ids = substr($0, RSTART, RLENGTH - 1)
    negated = ids ~ /!=/
    sub(/option (==|!=|in) /, "", ids)
    gsub(/[()]/, "", ids)
    body = body (body == "" ? "" : ", ") term(issue, ids, negated)
  }
}
/^end/ && head != "" { print head ":- " body "." }
