#!/usr/bin/env python3
"""Print how many minutes each suite took: the first word of a test's name (unit.base -> unit).

usage: minutes.py JUNIT.xml
"""
import collections
import sys
import xml.etree.ElementTree as xml


def main(path: str) -> None:
    seconds, count = collections.Counter(), collections.Counter()
    for case in xml.parse(path).getroot().iter("testcase"):
        suite = case.get("name").split(".")[0]
        seconds[suite] += float(case.get("time"))
        count[suite] += 1
    for suite in sorted(seconds, key=lambda name: -seconds[name]):
        print(f"{suite:12} {seconds[suite] / 60:6.1f} 分  {count[suite]:4} 件")


main(sys.argv[1])
