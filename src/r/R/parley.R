# Parley from R: asks the program and reads what it writes.
#
#   answer <- parley("run", "scenarios/february-2026.yaml", draws = 0)
#   answer$tables$ladder     # each table as a typed data frame
#   answer$json()            # the answer as a tree

# The launcher: PARLEY of the environment, that of a clone from its top folder, or of the path.
parley_launcher <- function() {
  name <- if (.Platform$OS.type == "windows") "parley.cmd" else "parley"
  given <- Sys.getenv("PARLEY")
  if (nzchar(given)) return(given)
  if (file.exists(name) && !dir.exists(name)) return(normalizePath(name))
  found <- Sys.which(name)
  if (!nzchar(found)) stop("the launcher of Parley is not found; set PARLEY to its path")
  unname(found)
}

# Asks a command and reads its answer.
#
# command   such as "worlds"
# ...       scenario files, and options of the command line by name with underscores for hyphens:
#           a vector gives an option several times, a named one as NAME=VALUE; TRUE is an option
#           without a value, and NULL or FALSE none at all
# folder    where the files of the answer are to stay; a folder for the time being otherwise
# progress  TRUE to show how far the command is, or a function of done, total and seconds left
#
# What goes wrong is an error of class "parley_error" with $message and $status.
parley <- function(command, ..., folder = NULL, progress = FALSE) {
  if (is.null(folder)) {
    folder <- tempfile("parley-")
    on.exit(unlink(folder, recursive = TRUE))
  }
  shown <- is.function(progress) || isTRUE(progress)
  words <- c(parley_launcher(), command, .arguments(list(...)), "-o", folder)
  if (shown) {
    given <- Sys.getenv("PARLEY_JAVA_OPTS", NA)
    # The program shows progress on terminals only, and knows of one by this.
    Sys.setenv(PARLEY_JAVA_OPTS = trimws(paste(
      if (is.na(given)) "" else given, "-Dparley.terminal=true")))
    on.exit(
      if (is.na(given)) Sys.unsetenv("PARLEY_JAVA_OPTS")
      else Sys.setenv(PARLEY_JAVA_OPTS = given), add = TRUE)
  }
  null <- if (.Platform$OS.type == "windows") "NUL" else "/dev/null"
  line <- paste(paste(shQuote(words), collapse = " "), "2>&1", ">", null, "<", null)
  ended <- .listen(line, progress)
  if (!(ended$status %in% c(0L, 5L))) {
    # Messages are wrapped to the width of a screen, two blanks before what goes on.
    message <- gsub("\n  ", " ", paste(ended$said, collapse = "\n"), fixed = TRUE)
    stop(structure(
      class = c("parley_error", "error", "condition"),
      list(message = message, call = NULL, status = ended$status)))
  }
  answer <- parley_read(folder)
  answer$status <- ended$status
  answer
}

# The words of the command line that options stand for; those without a name are files.
.arguments <- function(options) {
  names <- names(options)
  if (is.null(names)) names <- rep("", length(options))
  words <- character()
  for (k in seq_along(options)) {
    value <- options[[k]]
    option <- paste0("--", gsub("_", "-", names[k]))
    if (is.null(value) || identical(value, FALSE)) next
    if (!nzchar(names[k])) words <- c(words, as.character(value))
    else if (identical(value, TRUE)) words <- c(words, option)
    else {
      each <- vapply(value, .text, "")
      if (!is.null(names(value))) each <- paste(names(value), each, sep = "=")
      words <- c(words, rbind(option, unname(each)))
    }
  }
  words
}

# A number as the command line takes it, 100000 and not 1e+05.
.text <- function(value) {
  if (is.numeric(value)) format(value, scientific = FALSE, digits = 15, trim = TRUE)
  else as.character(value)
}

# Runs a command line; what it says line by line, progress being told and left out, and its status.
.listen <- function(line, progress) {
  said <- character()
  rest <- ""
  connection <- pipe(line, "rb")
  repeat {
    bytes <- readBin(connection, "raw", 256L)
    rest <- paste0(rest, rawToChar(bytes))
    ends <- if (length(bytes)) "(.*)[\r\n]" else "(.*)"
    whole <- if (length(bytes)) regmatches(rest, regexpr("(?s).*[\r\n]", rest, perl = TRUE)) else rest
    if (length(whole) && nzchar(whole)) {
      rest <- substr(rest, nchar(whole) + 1L, nchar(rest))
      for (text in strsplit(whole, "[\r\n]+")[[1]]) {
        seen <- regmatches(
          text, regexec("^([0-9,]+) of ([0-9,]+) \\w+, .* ([0-9.]+) s left", text, perl = TRUE))[[1]]
        if (length(seen)) .tell(seen, text, progress)
        else if (nzchar(trimws(text))) said <- c(said, sub("\\s+$", "", text))
      }
    }
    if (!length(bytes)) break
  }
  status <- close(connection)
  status <- if (is.null(status)) 0L else as.integer(status)
  # The system's word on how a process ended has the exit status in its second byte.
  list(said = said, status = if (status >= 256L) status %/% 256L else status)
}

.tell <- function(seen, text, progress) {
  if (is.function(progress)) {
    numbers <- as.numeric(gsub(",", "", seen[2:4]))
    progress(numbers[1], numbers[2], numbers[3])
  } else if (isTRUE(progress)) {
    cat("\r", text, file = stderr(), sep = "")
  }
}

# The answer in a folder that a command has written: its tables, and $json() and $manifest() as trees.
parley_read <- function(folder) {
  package <- parley_json(.content(folder, "datapackage.json"))
  tables <- lapply(package$resources, function(resource) .table(folder, resource))
  names(tables) <- vapply(package$resources, function(resource) resource$name, "")
  beside <- c("datapackage.json", "manifest.json", "page.json", "tally.json")
  answer <- setdiff(list.files(folder, "[.]json$"), beside)
  # Folders for the time being are gone when the trees are asked for.
  text <- .content(folder, answer[1])
  manifest <- .content(folder, "manifest.json")
  list(
    tables = tables,
    json = function() parley_json(text),
    manifest = function() parley_json(manifest),
    status = 0L)
}

.content <- function(folder, name) {
  file <- file.path(folder, name)
  text <- readChar(file, file.info(file)$size, useBytes = TRUE)
  Encoding(text) <- "UTF-8"
  text
}

.table <- function(folder, resource) {
  frame <- utils::read.csv(
    file.path(folder, resource$path), colClasses = "character", na.strings = "",
    check.names = FALSE, encoding = "UTF-8")
  for (field in resource$schema$fields) {
    cells <- frame[[field$name]]
    frame[[field$name]] <- switch(field$type,
      # Counts may be larger than a whole number of R; up to 2^53 they are exact.
      integer = as.numeric(cells),
      number = suppressWarnings(as.numeric(sub("INF", "Inf", cells, fixed = TRUE))),
      boolean = cells == field$trueValues[[1]],
      list = I(lapply(strsplit(cells, field$delimiter, fixed = TRUE),
                      function(texts) texts[!is.na(texts)])),
      cells)
  }
  frame
}

# The cases of a sweep, a row each: its factors and its figures by name.
parley_wide <- function(answer) {
  cases <- answer$tables$cases
  wide <- data.frame(case = unique(cases$case))
  for (factor in answer$tables$factors$factor) {
    own <- cases[cases$factor == factor, ]
    kind <- answer$tables$factors$kind[answer$tables$factors$factor == factor]
    value <- own$value[match(wide$case, own$case)]
    wide[[factor]] <- if (kind %in% c("firmness", "correlation", "chance")) as.numeric(value) else value
  }
  sweep <- answer$tables$sweep
  for (figure in unique(sweep$figure)) {
    # Where a figure is exact, what was drawn beside it comes after it.
    own <- sweep[sweep$figure == figure, ]
    wide[[figure]] <- own$value[match(wide$case, own$case)]
  }
  wide
}
