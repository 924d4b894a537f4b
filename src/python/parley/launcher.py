"""Starts the program, and says what went wrong with it."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from typing import Any, Callable, List, Optional, Union

from parley.answer import Answer, read_folder

#: Exit statuses with which there is an answer: done, and what ``fail_if`` names was found.
_ANSWERED = (0, 5)

#: What separates what is said: progress goes back to the beginning of its line.
_ENDS = re.compile(rb"[\r\n]+")

_PROGRESS = re.compile(r"([0-9,]+) of ([0-9,]+) (\w+), .*?([0-9.]+) s left")


class ParleyError(Exception):
    """Parley did not answer: ``message`` is what it said, ``status`` its exit status."""

    def __init__(self, message: str, status: int):
        super().__init__(message)
        self.message = message
        self.status = status


@dataclass(frozen=True)
class Progress:
    """How far a command is: ``done`` of ``total`` draws or cases, with the seconds left."""

    done: int
    total: int
    noun: str
    seconds_left: float


def launcher() -> str:
    """The launcher: ``PARLEY`` of the environment, that of the clone or archive, or of the path.

    :raises ParleyError: if there is none
    """
    name = "parley.cmd" if os.name == "nt" else "parley"
    given = os.environ.get("PARLEY")
    beside = pathlib.Path(__file__).resolve().parents[3] / name
    found = given or (str(beside) if beside.is_file() else shutil.which(name))
    if not found:
        raise ParleyError("the launcher of Parley is not found; set PARLEY to its path", 127)
    return found


def ask(
    command: str,
    *scenarios: Union[str, os.PathLike],
    folder: Optional[Union[str, os.PathLike]] = None,
    progress: Union[bool, Callable[[Progress], None]] = False,
    **options: Any,
) -> Answer:
    """Asks a command and reads its answer.

    :param command: such as ``"worlds"``
    :param scenarios: scenario files
    :param folder: where the files of the answer are to stay; a folder for the time being otherwise
    :param progress: true to show how far the command is, or a function that is told
    :param options: options of the command line, with underscores for hyphens and one behind names
        that Python has taken (``with_``). A list gives an option several times, a dictionary as
        ``KEY=VALUE``; true is an option without a value, and ``None`` or false none at all
    :raises ParleyError: if there is no answer
    """
    if folder is not None:
        return _ask(command, scenarios, os.fspath(folder), progress, options)
    with tempfile.TemporaryDirectory(prefix="parley-") as temporary:
        return _ask(command, scenarios, os.path.join(temporary, "answer"), progress, options)


def _ask(command, scenarios, folder, progress, options) -> Answer:
    words = [launcher(), command, *(os.fspath(scenario) for scenario in scenarios)]
    words += arguments(options)
    words += ["-o", folder]
    environment = dict(os.environ)
    if progress:
        # The program shows progress on terminals only, and knows of one by this.
        given = environment.get("PARLEY_JAVA_OPTS", "")
        environment["PARLEY_JAVA_OPTS"] = f"{given} -Dparley.terminal=true".strip()
    process = subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    with process:
        said: List[str] = []
        listener = threading.Thread(target=_listen, args=(process.stderr, said, progress))
        listener.start()
        screen = process.stdout.read().decode("utf-8")
        listener.join()
        status = process.wait()
    # Messages are wrapped to the width of a screen, two blanks before what goes on.
    message = "\n".join(said).strip().replace("\n  ", " ")
    if status not in _ANSWERED:
        raise ParleyError(message or f"parley ended with exit status {status}", status)
    return Answer(read_folder(folder), screen, status)


def _listen(stream, said: List[str], progress) -> None:
    rest = b""
    while True:
        some = stream.read1(4096)
        lines = _ENDS.split(rest + some)
        rest = lines.pop() if some else b""
        for line in lines:
            text = line.decode("utf-8", "replace")
            seen = _PROGRESS.match(text)
            if not seen:
                said.append(text.rstrip())
            elif callable(progress):
                done, total = (int(seen.group(k).replace(",", "")) for k in (1, 2))
                progress(Progress(done, total, seen.group(3), float(seen.group(4))))
            elif progress:
                print("\r" + text, end="", file=sys.stderr, flush=True)
        if not some:
            if progress is True:
                print(file=sys.stderr)
            return


def arguments(options: dict) -> List[str]:
    """The words of the command line that options stand for."""
    words: List[str] = []
    for name, value in options.items():
        option = "--" + name.rstrip("_").replace("_", "-")
        if value is None or value is False:
            continue
        if value is True:
            words.append(option)
        elif isinstance(value, dict):
            for key, each in value.items():
                words += [option, f"{key}={_text(each)}"]
        elif isinstance(value, (list, tuple, set, frozenset)):
            for each in value:
                words += [option, _text(each)]
        else:
            words += [option, _text(value)]
    return words


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ",".join(_text(each) for each in value)
    return os.fspath(value) if isinstance(value, os.PathLike) else str(value)
