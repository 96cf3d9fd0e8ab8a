#!/usr/bin/env python3
"""Make data/map/world.json, the outlines behind the map of places, from a TopoJSON file of Natural Earth.

usage: make_map.py countries-110m.json data/map/world.json

The input is countries-110m.json of the npm package world-atlas 2.0.2 (Natural Earth 4.1.0, public domain), which keeps every
line once: a line that two countries share is a border, one that bounds a single country is coast. Points are rounded to a
hundredth of a degree (1.1 km); a line holds its first point and then the steps from point to point. Python 3.9.
"""
import json
import sys

DEGREE = 100  # units in a degree
LEAST_AREA = 100  # square units: a corner that takes in less (a hundredth of a square degree) is left out


def points_of(arc, transform):
    """Degrees of the steps that TopoJSON keeps."""
    x = y = 0
    out = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        lon = x * transform["scale"][0] + transform["translate"][0]
        lat = y * transform["scale"][1] + transform["translate"][1]
        out.append((round(lon * DEGREE), round(lat * DEGREE)))
    return out


def area(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(points):
    """Visvalingam and Whyatt (1993): the corner with the least area goes first; ends stay, so that lines still meet."""
    points = list(points)
    while len(points) > 4:
        areas = [area(*points[i - 1:i + 2]) for i in range(1, len(points) - 1)]
        least = min(areas)
        if least >= LEAST_AREA:
            break
        del points[areas.index(least) + 1]
    return points


def on_edge(a, b):
    """The seams of the flat map: what crosses or follows the 180th meridian, and the south pole, are no coast."""
    return (abs(a[0] - b[0]) > 180 * DEGREE or min(abs(a[0]), abs(b[0])) > 179.9 * DEGREE
            or (a[1] == b[1] and a[1] < -85 * DEGREE))


def without_seams(points):
    part = points[:1]
    for a, b in zip(points, points[1:]):
        if on_edge(a, b):
            yield part
            part = []
        part.append(b)
    yield part


def steps(points):
    out = list(points[0])
    for a, b in zip(points, points[1:]):
        out += [b[0] - a[0], b[1] - a[1]]
    return out


def users(topology):
    """Arc -> the countries that it bounds."""
    found = {}

    def walk(value, country):
        for item in value:
            if isinstance(item, list):
                walk(item, country)
            else:
                found.setdefault(item if item >= 0 else ~item, set()).add(country)

    for number, shape in enumerate(topology["objects"]["countries"]["geometries"]):
        walk(shape.get("arcs", []), number)
    return found


def main(source, target):
    with open(source, encoding="utf8") as file:
        topology = json.load(file)
    bounds = users(topology)
    lines = {"coast": [], "border": []}
    for number, arc in enumerate(topology["arcs"]):
        kind = "border" if len(bounds.get(number, ())) > 1 else "coast"
        for part in without_seams(points_of(arc, topology["transform"])):
            if len(part) > 1:
                lines[kind].append(steps(simplified(part)))
    head = {"source": "Natural Earth, 1:110m; public domain", "degree": DEGREE}
    with open(target, "w", encoding="utf8") as file:
        json.dump({**head, **lines}, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
