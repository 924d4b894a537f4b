"""Reads the CSV files of folders with pandas as their datapackage.json says, holds them against their
keys, and writes them back: read.py PARENT OUT FOLDER..."""

import json
import pathlib
import sys

import pandas


def typed(texts, field):
    kind = field["type"]
    if kind == "string":
        return texts
    if kind == "list":
        parted = lambda cell: [] if cell is pandas.NA else cell.split(field["delimiter"])
        return texts.map(parted, na_action=None)
    if kind == "integer":
        return texts.map(lambda cell: None if cell is pandas.NA else int(cell)).astype("object")
    if kind == "number":
        return texts.astype("Float64")
    assert kind == "boolean", kind
    truths = {text: True for text in field["trueValues"]}
    truths.update({text: False for text in field["falseValues"]})
    assert texts.dropna().isin(list(truths)).all(), field
    return texts.map(truths).astype("boolean")


def check_limits(column, field):
    limits = field.get("constraints", {})
    numbers = column.dropna()
    assert all(number >= limits["minimum"] for number in numbers if "minimum" in limits), field
    assert all(number <= limits["maximum"] for number in numbers if "maximum" in limits), field


def read(folder, resource):
    assert resource["path"] == resource["name"] + ".csv"
    schema = resource["schema"]
    texts = pandas.read_csv(
        folder / resource["path"],
        encoding=resource["encoding"],
        dtype="string",
        keep_default_na=False,
        na_values=schema["missingValues"],
    )
    assert list(texts.columns) == [field["name"] for field in schema["fields"]], resource["name"]
    for field in schema["fields"]:
        texts[field["name"]] = typed(texts[field["name"]], field)
        check_limits(texts[field["name"]], field)
    return texts


def check_keys(tables, resource):
    schema = resource["schema"]
    table = tables[resource["name"]]
    key = schema.get("primaryKey", [])
    if key:
        assert not table[key].isna().any(axis=None), resource["name"]
        assert not table.duplicated(key).any(), resource["name"]
    for reference in schema.get("foreignKeys", []):
        target = reference["reference"]
        own = table[reference["fields"]].dropna()
        other = tables[target["resource"]][target["fields"]]
        joined = own.merge(
            other, left_on=reference["fields"], right_on=target["fields"], indicator=True, how="left"
        )
        assert len(joined) == len(own), (resource["name"], reference)
        assert (joined["_merge"] == "both").all(), (resource["name"], reference)


def written(cell):
    if isinstance(cell, list):
        return ";".join(cell)
    if pandas.isna(cell):
        return ""
    return {"True": "TRUE", "False": "FALSE"}.get(str(cell), str(cell))


def main(folder, out):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = {resource["name"]: read(folder, resource) for resource in package["resources"]}
    for resource in package["resources"]:
        check_keys(tables, resource)
    out.mkdir()
    for name, table in tables.items():
        texts = {column: [written(cell) for cell in table[column]] for column in table.columns}
        pandas.DataFrame(texts).to_csv(out / (name + ".csv"), index=False, encoding="utf-8")


for each in sys.argv[3:]:
    main(pathlib.Path(sys.argv[1]) / each, pathlib.Path(sys.argv[2]) / each)
