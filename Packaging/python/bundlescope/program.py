"""Finds the program that was installed with this module."""
from __future__ import annotations

import os
import pathlib
import sysconfig


def path() -> str:
    """The program's path.

    Raises FileNotFoundError if there is none.
    """
    places = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", f"{os.name}_user"),
        # `pip install --target FOLDER` puts it beside the module.
        str(pathlib.Path(__file__).parents[1] / "bin"),
    ]
    for place in places:
        program = os.path.join(place, "bundlescope")
        if os.access(program, os.X_OK):
            return program
    raise FileNotFoundError(f"bundlescope is in none of {', '.join(places)}")
