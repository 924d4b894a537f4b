# JSON as lists, since R reads none by itself: objects and arrays are lists, null is NULL.

.json_token <- paste0(
  "\"(?:[^\"\\\\]|\\\\.)*\"", "|", "-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?",
  "|true|false|null|[\\[\\]{},:]"
)

parley_json <- function(text) {
  tokens <- regmatches(text, gregexpr(.json_token, text, perl = TRUE))[[1]]
  at <- 0L
  following <- function() {
    at <<- at + 1L
    if (at > length(tokens)) stop("the text ends before its JSON does")
    tokens[at]
  }
  value <- function(token) {
    first <- substr(token, 1, 1)
    if (first == "{") return(members("}", keyed = TRUE))
    if (first == "[") return(members("]", keyed = FALSE))
    if (first == "\"") return(.json_string(token))
    switch(token, true = TRUE, false = FALSE, null = NULL, as.numeric(token))
  }
  members <- function(end, keyed) {
    found <- list()
    keys <- character()
    token <- following()
    while (token != end) {
      if (keyed) {
        keys[length(keys) + 1L] <- .json_string(token)
        if (following() != ":") stop("a key has no value")
        token <- following()
      }
      # A list in a list, so that NULL takes its place and is not left out.
      found <- c(found, list(value(token)))
      token <- following()
      if (token == ",") token <- following()
    }
    if (keyed) names(found) <- keys
    found
  }
  value(following())
}

.json_string <- function(token) {
  text <- substr(token, 2, nchar(token) - 1L)
  if (!grepl("\\", text, fixed = TRUE)) return(text)
  parts <- regmatches(text, gregexpr("\\\\u[0-9a-fA-F]{4}|\\\\.|[^\\\\]+", text, perl = TRUE))[[1]]
  plain <- c("\\n" = "\n", "\\t" = "\t", "\\r" = "\r", "\\b" = "\b", "\\f" = "\f")
  decoded <- vapply(parts, function(part) {
    if (substr(part, 1, 1) != "\\") part
    else if (substr(part, 2, 2) == "u") intToUtf8(strtoi(substr(part, 3, 6), 16L))
    else if (part %in% names(plain)) plain[[part]]
    else substr(part, 2, 2)
  }, "")
  paste(decoded, collapse = "")
}
