"""Invented piles of news with known parents. Format: docs/formats/simulator.md."""
