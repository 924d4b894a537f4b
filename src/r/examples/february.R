# A ladder, a frontier and a sweep of the February scenario, as data frames to go on with.
#
# From the top folder: Rscript src/r/examples/february.R

source("src/r/R/json.R")
source("src/r/R/parley.R")

arguments <- commandArgs(trailingOnly = TRUE)
scenario <- if (length(arguments)) arguments[1] else "scenarios/february-2026.yaml"

# How many outcomes are left, by how much of what was said binds.
ladder <- parley("run", scenario, draws = 0)$tables$ladder
for (k in seq_len(nrow(ladder))) {
  cat(ladder$name[k], format(ladder$count[k], big.mark = ",", scientific = FALSE), "\n")
}

# What an agreement would have to give whom, at the least.
frontier <- parley("outcomes", scenario)$tables$frontier_steps
cat(nrow(frontier), "steps on the frontier of concessions\n")

# How the chance of a deal falls with the firmness of one line, in either reading of another.
sweep <- parley(
  "sweep", scenario,
  vary = c("firmness:UA-R3" = "0:1:0.25", "reading:RU-R5" = "all"),
  figure = "deal")
wide <- parley_wide(sweep)
for (k in seq_len(nrow(wide))) {
  cat(wide[["firmness:UA-R3"]][k], wide[["reading:RU-R5"]][k],
      format(wide$deal[k], digits = 12), "\n")
}

# What does not exist has a message and an exit status.
tryCatch(
  parley("worlds", scenario, waive = "UA-R9"),
  parley_error = function(error) cat(error$status, strsplit(error$message, "\n")[[1]][1], "\n"))
