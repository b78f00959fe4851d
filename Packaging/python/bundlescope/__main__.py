"""`python -m bundlescope` is the program itself."""
import os
import sys

from .program import path

os.execv(path(), ["bundlescope", *sys.argv[1:]])
