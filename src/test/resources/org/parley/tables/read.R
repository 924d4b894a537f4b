# Reads the CSV files of folders as their schemas say, holds them against their keys, and writes them
# back: read.R PARENT SCHEMAS OUT FOLDER..., where SCHEMAS holds for each folder fields.csv, keys.csv
# and references.csv, which say what datapackage.json does, as R alone reads no JSON.

classes <- c(
  string = "character", list = "character", integer = "numeric", number = "numeric",
  boolean = "logical"
)

texts <- function(schema, name) {
  read.csv(file.path(schema, name), colClasses = "character", na.strings = character())
}

pasted <- function(table, columns) {
  do.call(paste, c(unname(as.list(table[columns])), sep = "\r"))
}

typed <- function(folder, fields) {
  tables <- list()
  for (name in unique(fields$resource)) {
    these <- fields[fields$resource == name, ]
    table <- read.csv(
      file.path(folder, paste0(name, ".csv")),
      colClasses = setNames(unname(classes[these$type]), these$field),
      na.strings = "", encoding = "UTF-8"
    )
    stopifnot(identical(names(table), these$field))
    tables[[name]] <- table
  }
  tables
}

check_keys <- function(tables, keys, references) {
  for (name in unique(keys$resource)) {
    columns <- keys$field[keys$resource == name]
    stopifnot(!anyNA(tables[[name]][columns]))
    stopifnot(!anyDuplicated(pasted(tables[[name]], columns)))
  }
  for (number in unique(references$number)) {
    these <- references[references$number == number, ]
    own <- tables[[these$resource[1]]]
    own <- own[complete.cases(own[these$field]), , drop = FALSE]
    other <- tables[[these$other[1]]]
    stopifnot(all(pasted(own, these$field) %in% pasted(other, these$target)))
  }
}

arguments <- commandArgs(trailingOnly = TRUE)
for (each in arguments[-(1:3)]) {
  schema <- file.path(arguments[2], each)
  out <- file.path(arguments[3], each)
  tables <- typed(file.path(arguments[1], each), texts(schema, "fields.csv"))
  check_keys(tables, texts(schema, "keys.csv"), texts(schema, "references.csv"))
  dir.create(out)
  for (name in names(tables)) {
    write.csv(
      tables[[name]], file.path(out, paste0(name, ".csv")),
      row.names = FALSE, na = "", fileEncoding = "UTF-8"
    )
  }
}
