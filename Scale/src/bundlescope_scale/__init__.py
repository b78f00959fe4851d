"""Reads many log bundles with bundlescope, wherever they lie, on whatever runs many machines.

The way of the data: a source lists objects (`sources`), those that are known are left out (`known`, `tables`), the rest are packed
into tasks of like size (`packing`), and each task fetches its objects (`fetching`), keeps one program running (`program`) and gives
one row an object (`reading`). None of these knows an engine; `spark` and `shards` drive them.
"""
