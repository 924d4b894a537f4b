# A scenario that `parley generate` wrote, given as its YAML and rule files, as a cost function network
# for toulbar2 (format wcsp): a variable for every issue, a table for every red line and coherence rule.
# Other kinds of positions do not bind and are left out.
#
#   awk -v issues=16 -v options=5 -v question=count -f encode-for-toulbar2.awk scenario.yaml rules.drl
#
# question: count (of no cost is what crosses nothing), crossed (each red line crossed costs 1) or steps
# (what crosses nothing costs the steps that it asks of party-1).

BEGIN { forbidden = 1000000 }

function place(id,  number, k) {
  number = 0
  for (k = 1; k <= length(id); k++) {
    number = 26 * number + index("abcdefghijklmnopqrstuvwxyz", substr(id, k, 1))
  }
  return number - 1
}

function number(text) {
  match(text, /[0-9]+/)
  return substr(text, RSTART, RLENGTH) + 0
}

function issue_number(text) {
  match(text, /issue-[0-9]+/)
  return number(substr(text, RSTART, RLENGTH)) - 1
}

# Adds to the case at hand that an issue has one of some options, or none of them.
function term(issue, ids, negated,  some, count, k, option) {
  for (option = 0; option < options; option++) {
    allows[target, cases[target], issue, option] = negated
  }
  count = split(ids, some, /[", ]+/)
  for (k = 1; k <= count; k++) {
    if (some[k] != "") {
      allows[target, cases[target], issue, place(some[k])] = !negated
    }
  }
  asks[target, cases[target], issue] = 1
  reads[target, issue] = 1
}

function begin_case(name, cost) {
  target = name
  if (!(target in cost_of)) {
    cost_of[target] = cost
    targets[++target_count] = target
  }
  cases[target]++
}

function is_crossed(target,  n, k, holds) {
  for (n = 1; n <= cases[target]; n++) {
    holds = 1
    for (k = 1; k <= width && holds; k++) {
      holds = !((target, n, scope[k]) in asks) || allows[target, n, scope[k], chosen[k]]
    }
    if (holds) {
      return 1
    }
  }
  return 0
}

# The table of a target: the combinations that cross it, all others costing nothing.
function tabulate(target,  issue, k, total, code, rest, rows, count, line) {
  width = 0
  total = 1
  line = ""
  for (issue = 0; issue < issues; issue++) {
    if ((target, issue) in reads) {
      scope[++width] = issue
      total *= options
      line = line " " issue
    }
  }
  rows = ""
  count = 0
  for (code = 0; code < total; code++) {
    rest = code
    for (k = width; k >= 1; k--) {
      chosen[k] = rest % options
      rest = int(rest / options)
    }
    if (is_crossed(target)) {
      for (k = 1; k <= width; k++) {
        rows = rows chosen[k] " "
      }
      rows = rows cost_of[target] "\n"
      count++
    }
  }
  return width line " 0 " count "\n" rows
}

/^parties:/ { section = "parties" }
/^issues:/ { section = "issues" }
/^positions:/ { section = "positions" }
/^(coherence|rules|assumptions):/ { section = "" }
section == "parties" && /^  party-/ { is_first = /party-1:/ }
section == "parties" && is_first && /option:/ {
  stated = $0
  sub(/.*option: /, "", stated)
  sub(/[^a-z].*/, "", stated)
  wanted[issue_number($0)] = place(stated)
}
section == "positions" && /^  P[0-9]+:/ { position = number($0) }
section == "positions" && /^    kind: red-line/ { binds[position] = 1 }
section == "positions" && /rejects:/ && binds[position] {
  match($0, /\[.*\]/)
  ids = substr($0, RSTART + 1, RLENGTH - 2)
  begin_case("P" position, question == "crossed" ? 1 : forbidden)
  term(issue_number($0), ids, 0)
}

/^rule / { is_judged = 0 }
/@crosses\("P/ && binds[number($0)] {
  begin_case("P" number($0), question == "crossed" ? 1 : forbidden)
  is_judged = 1
}
/@coherence\(/ {
  begin_case("F" number($0), forbidden)
  is_judged = 1
}
/^    Term\(issue == "/ && is_judged {
  issue = issue_number($0)
  if (match($0, /option (==|!=|in) .*\)/)) {
    ids = substr($0, RSTART, RLENGTH - 1)
    negated = ids ~ /!=/
    sub(/option (==|!=|in) /, "", ids)
    gsub(/[()]/, "", ids)
    term(issue, ids, negated)
  }
}

END {
  network = ""
  for (k = 1; k <= target_count; k++) {
    network = network tabulate(targets[k])
  }
  functions = target_count
  for (issue = 0; question == "steps" && issue < issues; issue++) {
    if (issue in wanted) {
      functions++
      network = network "1 " issue " 0 " options "\n"
      for (option = 0; option < options; option++) {
        steps = option - wanted[issue]
        network = network option " " (steps < 0 ? -steps : steps) "\n"
      }
    }
  }
  print "parley", issues, options, functions, (question == "count" ? 1 : forbidden)
  for (issue = 0; issue < issues; issue++) {
    printf "%d%s", options, issue < issues - 1 ? " " : "\n"
  }
  printf "%s", network
}
