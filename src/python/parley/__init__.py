"""Parley from Python: asks the program and reads what it writes.

    import parley
    answer = parley.run("scenarios/february-2026.yaml", draws=0)
    answer.json["acceptable"]        # the answer as a tree
    answer.table("ladder").rows      # each table as typed rows
    answer.table("ladder").frame()   # the same as a pandas frame

Options are those of the command line with underscores: ``enforce="demands"``, ``waive=["UA-R1"]``,
``firmness={"UA-R1": 0.5}``, ``no_cache=True``. Nothing but Python is needed, and pandas for frames.
"""

from parley.answer import Answer, Table
from parley.launcher import ParleyError, Progress, ask, launcher

__all__ = [
    "Answer",
    "ParleyError",
    "Progress",
    "Table",
    "ask",
    "bargain",
    "coders",
    "compare",
    "conflicts",
    "forecast",
    "launcher",
    "negotiate",
    "opening",
    "outcomes",
    "ratify",
    "run",
    "sources",
    "stability",
    "sweep",
    "whatif",
    "worlds",
]


def _command(name):
    def asked(*scenarios, **options):
        return ask(name, *scenarios, **options)

    asked.__name__ = asked.__qualname__ = name
    asked.__doc__ = f"Asks ``parley {name}`` about one scenario or several; see :func:`ask`."
    return asked


run = _command("run")
conflicts = _command("conflicts")
whatif = _command("whatif")
outcomes = _command("outcomes")
worlds = _command("worlds")
bargain = _command("bargain")
negotiate = _command("negotiate")
opening = _command("opening")
stability = _command("stability")
ratify = _command("ratify")
compare = _command("compare")
sources = _command("sources")
coders = _command("coders")
sweep = _command("sweep")
forecast = _command("forecast")
