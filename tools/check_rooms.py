#!/usr/bin/env python3
"""Checks that every include in src/ and cli/ is one that src/ROOMS allows. Prints each that is not; exit 1 if any.

usage: check_rooms.py [ROOT]
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def read_rooms(path):
    """ROOMS as {room: (rank, allowed)} and [(prefix, rooms)]."""
    rooms, libraries = {}, []
    for line in path.read_text(encoding="utf8").splitlines():
        words = line.split("#")[0].split()
        if not words:
            continue
        if words[0] == "lib":
            libraries.append((words[1], set(words[2:])))
        else:
            rooms[words[0]] = (int(words[1]), set(words[2:]) - {"-"})
    return rooms, libraries


def faults_of_rooms(rooms):
    for room, (rank, allowed) in rooms.items():
        for other in sorted(allowed):
            if other not in rooms:
                yield f"ROOMS: {room} names {other}, which is no room"
            elif rooms[other][0] >= rank and other != room and not (rank == 2 and rooms[other][0] == 2):
                yield f"ROOMS: {room} (rank {rank}) may not include {other} (rank {rooms[other][0]})"


def fault_of_include(room, included, rooms, libraries):
    """Why the include is not allowed, or None."""
    first = included.split("/")[0]
    if first == "stemma":
        return None
    if first in rooms and "/" in included:
        if room in ("cli",):
            return "callers see include/stemma only"
        return None if first == room or first in rooms[room][1] else f"{room} may not include {first}"
    for prefix, allowed in libraries:
        if included.startswith(prefix):
            return None if room in allowed else f"{prefix} belongs to {' '.join(sorted(allowed))}"
    return None


def check(root):
    rooms, libraries = read_rooms(root / "src" / "ROOMS")
    faults = list(faults_of_rooms(rooms))
    for folder in sorted(p for p in (root / "src").iterdir() if p.is_dir()):
        if folder.name not in rooms:
            faults.append(f"src/{folder.name} is not in ROOMS")
    files = sorted([*(root / "src").glob("*/**/*.h"), *(root / "src").glob("*/**/*.cc"), *(root / "cli").glob("*.cc"),
                    *(root / "cli").glob("*.h")])
    for file in files:
        parts = file.relative_to(root).parts
        room = parts[1] if parts[0] == "src" else "cli"
        text = file.read_text(encoding="utf8")
        for match in INCLUDE.finditer(text):
            why = room != "cli" and room not in rooms and "unknown room" or \
                fault_of_include(room, match.group(1), rooms, libraries)
            if why:
                line = text.count("\n", 0, match.start()) + 1
                faults.append(f"{file.relative_to(root)}:{line}: {match.group(1)}: {why}")
    for header in sorted((root / "include" / "stemma").glob("*.h")):
        for match in INCLUDE.finditer(header.read_text(encoding="utf8")):
            if "/" in match.group(1) and not match.group(1).startswith("stemma/"):
                faults.append(f"{header.name}: {match.group(1)}: the vocabulary uses the standard library only")
    return faults


def main():
    root = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent
    faults = check(root)
    print("\n".join(faults) if faults else "rooms: clean")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
