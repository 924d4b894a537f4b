# Writes a scenario with four separate conflicts of 4, 5, 6 and 7 red lines, hence 840 relaxations,
# and as many red lines besides as asked for, each over three issues and crossed by one option of
# each, which no relaxation waives: the files planted.yaml and planted.drl. At least 18 issues.
#
#   awk -v issues=30 -v options=5 -v others=40 -v folder=. -f plant-conflicts.awk

# A number below another, the same for every awk (Park and Miller 1988, "Random number generators:
# good ones are hard to find").
function random(below) {
  state = state * 16807 % 2147483647
  return state % below
}

function option(k) {
  return sprintf("%c", 97 + k)
}

function issue(k) {
  return sprintf("issue-%02d", k)
}

# The first options up to the middle, or those after it.
function half(low,  k, list) {
  for (k = low ? 0 : int(options / 2); k < (low ? int(options / 2) : options); k++) {
    list = list (list == "" ? "" : ", ") "\"" option(k) "\""
  }
  return "(" list ")"
}

function term(i, some) {
  return "    Term(issue == \"" issue(i) "\", option in " some ")\n"
}

function line(terms,  id) {
  id = sprintf("P%02d", ++lines)
  print "  " id ":\n    party: party-" lines % 3 + 1 "\n    kind: red-line\n    status: stated\n" \
    "    wording: stated-strong\n    text: \"" id " excludes these terms\"" >yaml
  print "rule \"" id " excludes these terms\"\n    @crosses(\"" id "\")\nwhen\n" terms \
    "then\n    verdict.crosses(drools);\nend\n" >drl
}

# A chain: the first line refuses low options of the first issue, each further one low options after
# high ones of the issue before, the last one high options of the last issue.
function plant(size, first,  k) {
  line(term(first, half(1)))
  for (k = 2; k < size; k++) {
    line(term(first + k - 2, half(0)) term(first + k - 1, half(1)))
  }
  line(term(first + size - 2, half(0)))
}

BEGIN {
  state = 1
  yaml = folder "/planted.yaml"
  drl = folder "/planted.drl"
  print "parley: 1\nid: planted\ntitle: \"Planted conflicts\"\ndate: 2026-01-01\ndocuments: {}\nparties:" >yaml
  for (k = 1; k <= 3; k++) {
    print "  party-" k ":\n    title: \"Party " k "\"" >yaml
  }
  print "issues:" >yaml
  for (i = 1; i <= issues; i++) {
    print "  " issue(i) ":\n    title: \"What becomes of " issue(i) "\"\n    options:" >yaml
    for (k = 0; k < options; k++) {
      print "      " option(k) ": {title: \"Option " option(k) "\"}" >yaml
    }
  }
  print "positions:" >yaml
  print "package org.parley.generated.planted\n\nimport org.parley.rules.facts.Term\n" \
    "global org.parley.rules.facts.Ruling verdict\n" >drl
  first = 1
  for (core = 1; core <= 4; core++) {
    plant(core + 3, first)
    first += core + 2
  }
  for (k = 1; k <= others; k++) {
    terms = ""
    for (t = 0; t < 3; t++) {
      i = int(issues / 3) * t + 1 + random(int(issues / 3))
      terms = terms term(i, "(\"" option(random(options)) "\")")
    }
    line(terms)
  }
  print "rules: [planted.drl]\nassumptions:\n  firmness:\n    stated-strong: 0.85\n  note: \"Invented.\"" >yaml
}
