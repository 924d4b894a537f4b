"""A ladder, a frontier and a sweep of the February scenario, as tables to go on with.

From the top folder: PYTHONPATH=src/python python3 src/python/examples/february.py
"""

import sys

import parley

SCENARIO = sys.argv[1] if len(sys.argv) > 1 else "scenarios/february-2026.yaml"

# How many outcomes are left, by how much of what was said binds.
ladder = parley.run(SCENARIO, draws=0).table("ladder")
for row in ladder.rows:
    print(f"{row['name']:<10} {row['count']:>15,} {row['share']:.4%}")

# What an agreement would have to give whom, at the least.
frontier = parley.outcomes(SCENARIO).table("frontier_steps")
print(len(frontier.rows), "steps on the frontier of concessions")

# How the chance of a deal falls with the firmness of one line, in either reading of another.
sweep = parley.sweep(
    SCENARIO,
    vary={"firmness:UA-R3": "0:1:0.25", "reading:RU-R5": "all"},
    figure=["deal"],
)
for case in sweep.wide():
    print(case["firmness:UA-R3"], case["reading:RU-R5"], case["deal"])

# What does not exist has a message and an exit status.
try:
    parley.worlds(SCENARIO, waive=["UA-R9"])
except parley.ParleyError as error:
    print(error.status, error.message.splitlines()[0])
