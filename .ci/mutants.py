#!/usr/bin/env python3
"""Takes the counts of a run of .ci/mutants into benchmarks/results/Mutants.md: `.ci/mutants.py REPORT.json`.

A row of a file, and what the page says of its survivors, stands until the file is run again; an explanation stays with a survivor that
is still there.
"""
import datetime
import glob
import json
import os
import re
import sys

PAGE = "benchmarks/results/Mutants.md"
HEAD = """# Mutants

Stryker.NET changes the engine, one small change at a time (a mutant), and runs the engine's tests that reach the changed code. A mutant
is killed when a test fails, or when the tests no longer end (timeout; of procedures, whose hot loops all the changes in one assembly make
slow, each change that seemed endless is built alone and asked once more). The score is the part of all mutants that were killed or timed
out. Left out are changes of texts alone, changes that do not compile, and blocks emptied whose statements are changed one by one.
The slow tests named in `tests/LotDrawing.Tests/stryker-config.json` do not run, nor do the tests of other projects, nor those of records
and verification where rules and procedures are changed; verification is asked by its own. Properties ask ten cases each. So a survivor may
be found by a test that did not run, and no score is higher for what was left out.

MACHINE. The day of each file's run stands in its row.

```sh
.ci/mutants
```

"""
UNEXPLAINED = "not explained yet"
STATES = ("Killed", "Timeout", "Survived", "NoCoverage")


def one_line(text):
    return " ".join(text.split()).replace("|", "\\|").replace("`", "'")


def change(source, mutant):
    """What was there and what was put in its place, cut to what fits a table."""
    start, end = mutant["location"]["start"], mutant["location"]["end"]
    lines = source.split("\n")[start["line"] - 1 : end["line"]]
    lines[-1] = lines[-1][: end["column"] - 1]
    lines[0] = lines[0][start["column"] - 1 :]
    cut = lambda text: text if len(text) <= 90 else text[:87] + "…"
    return f"`{cut(one_line(chr(10).join(lines)))}` → `{cut(one_line(mutant['replacement']))}`"


def read_page():
    """The rows that an earlier run left: counts by file, and survivors by file."""
    counts, survivors = {}, {}
    if os.path.exists(PAGE):
        for line in open(PAGE, encoding="utf-8"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            if cells and re.fullmatch(r"[\w/]+\.cs", cells[0]) and len(cells) == 8:
                counts[cells[0]] = [int(cell) for cell in cells[1:6]] + [cells[7]]
            elif cells and re.fullmatch(r"[\w/]+\.cs:\d+", cells[0]) and len(cells) == 3:
                file, number = cells[0].split(":")
                survivors.setdefault(file, []).append((int(number), cells[1], cells[2]))
    return counts, survivors


def score(killed, timeouts, survived, uncovered):
    found = killed + timeouts
    made = found + survived + uncovered
    return f"{100 * found / made:.1f} %" if made else "–"


def main():
    report = json.load(open(sys.argv[1], encoding="utf-8"))
    counts, survivors = read_page()
    today = datetime.date.today().isoformat()
    for path, file in report["files"].items():
        name = path.replace("\\", "/").split("src/LotDrawing/")[-1]
        tally = dict.fromkeys(STATES, 0)
        known = {(old[1]): old[2] for old in survivors.get(name, [])}
        rows = []
        for mutant in file["mutants"]:
            if mutant["status"] not in STATES:
                continue
            tally[mutant["status"]] += 1
            if mutant["status"] in ("Survived", "NoCoverage"):
                what = change(file["source"], mutant)
                rows.append((mutant["location"]["start"]["line"], what, known.get(what, UNEXPLAINED)))
        counts[name] = [sum(tally.values())] + [tally[state] for state in STATES] + [today]
        survivors[name] = sorted(rows)
    write_page(counts, survivors)


def write_page(counts, survivors):
    there = {}
    for file in sorted(glob.glob("**/*.cs", root_dir="src/LotDrawing", recursive=True)):
        there.setdefault(os.path.dirname(file), []).append(file)
    folders = sorted({os.path.dirname(file) for file in counts})
    head = "| {} | files | mutants | killed | timeouts | survived | not covered | score |\n|---|---:|---:|---:|---:|---:|---:|---:|\n"
    page = HEAD.replace("MACHINE", machine()) + head.format("folder")
    total = [0] * 5
    for folder in folders:
        run = [file for file in there[folder] if file in counts]
        sums = [sum(counts[file][i] for file in run) for i in range(5)]
        total = [a + b for a, b in zip(total, sums)]
        page += f"| {folder} | {len(run)} of {len(there[folder])} | {' | '.join(map(str, sums))} | {score(*sums[1:])} |\n"
    page += f"| all that were run | {sum(file in counts for files in there.values() for file in files)} | {' | '.join(map(str, total))} | {score(*total[1:])} |\n"
    for folder in folders:
        left = [os.path.basename(file) for file in there[folder] if file not in counts]
        if left:
            page += f"\nNot run in {folder}: {', '.join(left)}.\n"
    page += "\n## Files\n\n| file | mutants | killed | timeouts | survived | not covered | score | run |\n|---|---:|---:|---:|---:|---:|---:|---|\n"
    for folder in folders:
        for file in there[folder]:
            if file in counts:
                row = counts[file]
                page += f"| {file} | {' | '.join(map(str, row[:5]))} | {score(*row[1:5])} | {row[5]} |\n"
    page += "\n## Survivors\n\n| where | change | why no test finds it |\n|---|---|---|\n"
    for folder in folders:
        for file in there[folder]:
            for line, what, why in survivors.get(file, []):
                page += f"| {file}:{line} | {what} | {why} |\n"
    open(PAGE, "w", encoding="utf-8").write(page)
    unexplained = page.count(UNEXPLAINED)
    print(f"{PAGE}: score {score(*total[1:])}, {unexplained} survivors not explained yet")


def machine():
    system = re.search(r'PRETTY_NAME="(.*)"', open("/etc/os-release").read()).group(1) if os.path.exists("/etc/os-release") else sys.platform
    return f"{os.cpu_count()} processors, {system}"


main()
