"""What Parley has written, read as its ``datapackage.json`` says."""

from __future__ import annotations

import csv
import json
import pathlib
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, List, Optional, Union

Cell = Union[None, str, int, float, bool, List[str]]

#: JSON files in a folder that are not the answer.
_BESIDE = {"datapackage.json", "manifest.json", "page.json", "tally.json"}


@dataclass(frozen=True)
class Table:
    """A table: ``columns`` are its names, ``rows`` a dictionary for each row.

    Whole numbers of any size are ``int``, other numbers ``float``, truth values ``bool``, lists are
    lists of texts. What does not exist is ``None``.
    """

    name: str
    description: str
    columns: List[str]
    types: Dict[str, str]
    rows: List[Dict[str, Cell]]

    def column(self, name: str) -> List[Cell]:
        """The cells of a column."""
        return [row[name] for row in self.rows]

    def frame(self):
        """The table as a pandas frame with nullable types; needs pandas."""
        import pandas

        dtypes = {"string": "string", "number": "Float64", "boolean": "boolean"}
        frame = pandas.DataFrame(self.rows, columns=self.columns, dtype="object")
        for column, kind in self.types.items():
            if kind == "integer":
                # Counts may be larger than a machine word, and then stay whole numbers of Python.
                cells = [cell for cell in frame[column] if cell is not None]
                if all(-(2**63) <= cell < 2**63 for cell in cells):
                    frame[column] = frame[column].astype("Int64")
            elif kind in dtypes:
                frame[column] = frame[column].astype(dtypes[kind])
        return frame


class Answer:
    """The answer of a command: its files, read when they are asked for."""

    def __init__(self, files: Dict[str, str], screen: str, status: int = 0):
        self._files = files
        #: What the command has printed.
        self.screen = screen
        #: The exit status: 0, or 5 where what ``fail_if`` names was found.
        self.status = status

    @classmethod
    def read(cls, folder: Union[str, pathlib.Path]) -> "Answer":
        """The answer in a folder that a command has written before."""
        return cls(read_folder(folder), "")

    @cached_property
    def json(self) -> Dict[str, Any]:
        """The answer as a tree."""
        for name, text in self._files.items():
            if name.endswith(".json") and name not in _BESIDE:
                return json.loads(text)
        raise KeyError("the folder has no answer in it")

    @cached_property
    def manifest(self) -> Dict[str, Any]:
        """Version, files, options and seed: all that is needed to make every byte again."""
        return json.loads(self._files["manifest.json"])

    @cached_property
    def _resources(self) -> Dict[str, Dict[str, Any]]:
        package = json.loads(self._files["datapackage.json"])
        return {resource["name"]: resource for resource in package["resources"]}

    @property
    def tables(self) -> List[str]:
        """The names of the tables."""
        return list(self._resources)

    def table(self, name: str) -> Table:
        """A table by its name.

        :raises KeyError: if the answer has no table of this name
        """
        if name not in self._resources:
            raise KeyError(f"no table [{name}], expected one of {self.tables}")
        resource = self._resources[name]
        schema = resource["schema"]
        fields = {field["name"]: field for field in schema["fields"]}
        missing = set(schema["missingValues"])
        lines = csv.reader(self._files[resource["path"]].splitlines(keepends=True))
        header = next(lines)
        rows = [
            {column: _typed(cell, fields[column], missing) for column, cell in zip(header, line)}
            for line in lines
        ]
        types = {column: fields[column]["type"] for column in header}
        return Table(name, resource["description"], header, types, rows)

    def wide(self) -> List[Dict[str, Cell]]:
        """The cases of a sweep, a row each: its factors and its figures by name."""
        cases: Dict[Cell, Dict[str, Cell]] = {}
        for row in self.table("cases").rows:
            cases.setdefault(row["case"], {"case": row["case"]})[str(row["factor"])] = row["value"]
        kinds = {row["factor"]: row["kind"] for row in self.table("factors").rows}
        for case in cases.values():
            for factor, kind in kinds.items():
                if kind in ("firmness", "correlation", "chance") and case[factor] is not None:
                    case[factor] = float(case[factor])
        for row in self.table("sweep").rows:
            case = cases[row["case"]]
            # Where a figure is exact, what was drawn beside it stands in the table alone.
            if case.get(row["figure"]) is None:
                case[str(row["figure"])] = row["value"]
        return list(cases.values())


def read_folder(folder: Union[str, pathlib.Path]) -> Dict[str, str]:
    """The texts of the files in a folder by name; lines end as they do in the files."""
    files = {}
    for file in sorted(pathlib.Path(folder).iterdir()):
        if file.suffix in (".csv", ".json"):
            with open(file, encoding="utf-8", newline="") as text:
                files[file.name] = text.read()
    return files


def _typed(cell: str, field: Dict[str, Any], missing) -> Cell:
    kind = field["type"]
    if kind == "list":
        return cell.split(field["delimiter"]) if cell else []
    if cell in missing:
        return None
    if kind == "integer":
        return int(cell)
    if kind == "number":
        return float(cell)
    if kind == "boolean":
        return cell in field["trueValues"]
    return cell
