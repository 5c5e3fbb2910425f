#!/usr/bin/env python3
"""Draws icon.png, the packages' icon: nine lots, one of them drawn. Needs Python alone: `python3 docs/icon.py`."""
import os
import struct
import zlib

SIZE, FINE = 128, 4  # pixels, and how many samples a side each is the mean of
TOP, BOTTOM = (28, 63, 110), (12, 32, 64)
LOT, DRAWN, RING = (158, 190, 226), (255, 196, 61), (255, 255, 255)
CENTRES = [(32 + 32 * column, 32 + 32 * row) for row in range(3) for column in range(3)]
CHOSEN = CENTRES[5]


def inside_tile(x, y, radius=26):
    dx = max(radius - x, x - (SIZE - radius), 0)
    dy = max(radius - y, y - (SIZE - radius), 0)
    return dx * dx + dy * dy <= radius * radius


def sample(x, y):
    """The colour and opacity of one point."""
    if not inside_tile(x, y):
        return (0, 0, 0, 0)
    distance = ((x - CHOSEN[0]) ** 2 + (y - CHOSEN[1]) ** 2) ** 0.5
    if distance <= 12:
        return (*DRAWN, 255)
    if 15 <= distance <= 17.5:
        return (*RING, 255)
    if any((x - cx) ** 2 + (y - cy) ** 2 <= 81 for cx, cy in CENTRES if (cx, cy) != CHOSEN):
        return (*LOT, 255)
    return (*(round(top + (bottom - top) * y / SIZE) for top, bottom in zip(TOP, BOTTOM)), 255)


def pixel(column, row):
    points = [sample(column + (i + 0.5) / FINE, row + (j + 0.5) / FINE) for i in range(FINE) for j in range(FINE)]
    alpha = sum(point[3] for point in points)
    if alpha == 0:
        return bytes(4)
    return bytes([*(round(sum(point[k] * point[3] for point in points) / alpha) for k in range(3)), round(alpha / len(points))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
header = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "icon.png"), "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
