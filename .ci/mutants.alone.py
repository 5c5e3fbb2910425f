#!/usr/bin/env python3
"""Asks once more of each change that a report of Stryker calls a timeout, with the change built alone: `.ci/mutants.alone.py REPORT TREE`.

All changes in one assembly make hot loops several times as slow, so that a change no test finds may look like an endless loop. Built alone
it runs as fast as the code itself; what takes eight times as long then, and a minute at least, does not end. Writes the report anew.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import time

TESTS = "tests/LotDrawing.Tests"
BUILD = ["dotnet", "build", "-c", "Release", "--no-restore", "-v", "q", "-p:TreatWarningsAsErrors=false"]


def run(command, **more):
    return subprocess.run(command, capture_output=True, text=True, **more)


def place(source, at):
    """The offset of a line and column, both from 1."""
    return sum(len(line) + 1 for line in source.split("\n")[: at["line"] - 1]) + at["column"] - 1


class Tree:
    """A built copy of the project in which one change at a time is made."""

    def __init__(self, root):
        self.root = root
        self.bin = f"{root}/{TESTS}/bin/Release/net10.0"
        with open(f"{root}/{TESTS}/stryker-config.json", encoding="utf-8") as config:
            self.filter = json.load(config)["stryker-config"]["test-case-filter"]
        run([*BUILD, TESTS], cwd=root, check=True)
        start = time.monotonic()
        if self.ask(600) != "Survived":
            sys.exit("The tests do not pass without any change.")
        self.limit = max(60, 8 * (time.monotonic() - start))

    def ask(self, limit):
        told = run(["timeout", "-k", "1", f"{limit:.0f}", "dotnet", "vstest", f"{self.bin}/LotDrawing.Tests.dll", f"--TestCaseFilter:{self.filter}"])
        if told.returncode == 0:
            return "Survived"
        ended = told.returncode not in (124, 137)
        return "Killed" if ended or re.search("^ *Failed ", told.stdout, re.MULTILINE) else "Timeout"

    def with_change(self, file, source, mutant):
        path = f"{self.root}/src/LotDrawing/{file}"
        with open(path, encoding="utf-8") as whole:
            original = whole.read()
        first, last = place(source, mutant["location"]["start"]), place(source, mutant["location"]["end"])
        try:
            with open(path, "w", encoding="utf-8") as whole:
                whole.write(source[:first] + mutant["replacement"] + source[last:])
            if run([*BUILD, "src/LotDrawing"], cwd=self.root).returncode != 0:
                return mutant["status"]  # Stryker builds it in another form
            shutil.copy(f"{self.root}/src/LotDrawing/bin/Release/net10.0/LotDrawing.dll", self.bin)
            return self.ask(self.limit)
        finally:
            with open(path, "w", encoding="utf-8") as whole:
                whole.write(original)


def main(report_path, root):
    with open(report_path, encoding="utf-8") as text:
        report = json.load(text)
    late = [
        (path.replace("\\", "/").split("src/LotDrawing/")[-1], file["source"], mutant)
        for path, file in report["files"].items()
        for mutant in file["mutants"]
        if mutant["status"] == "Timeout"
    ]
    tree = Tree(os.path.abspath(root)) if late else None
    for number, (file, source, mutant) in enumerate(late, 1):
        mutant["status"] = tree.with_change(file, source, mutant)
        print(f"{number} of {len(late)} alone: {mutant['status']}, {file}:{mutant['location']['start']['line']} → {mutant['replacement'][:60]!r}", flush=True)
    with open(report_path, "w", encoding="utf-8") as text:
        json.dump(report, text)


main(*sys.argv[1:])
