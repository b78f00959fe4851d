"""The Python module as its users call it: `python module.py SAMPLES`, where the wheel is installed."""
import os
import sys

import bundlescope

samples = sys.argv[1]
bundle, = bundlescope.diagnose(os.path.join(samples, "five-attempts.zip"), options=["--lang", "es"])
assert bundle.outcome == "findings" and bundle.complete and bundle.language == "es", bundle
assert len(bundle.attempts) == 5 and bundle.attempts[0].subject.product == "dell-ome", bundle.attempts
assert bundle.findings[0].causes[0].remediation, bundle.findings[0]
assert bundle.tool.rules.count > 0 and bundle.tool.name == "bundlescope", bundle.tool

damaged, = bundlescope.diagnose(os.path.join(samples, "damaged.zip"))
assert not damaged.complete and any(note.losesData for note in damaged.notes), damaged.notes

assert len(list(bundlescope.triage(samples))) > 3
# Whoever has seen enough ends the program.
next(iter(bundlescope.triage(samples)))

try:
    list(bundlescope.diagnose(samples, options=["--formt", "json"]))
except bundlescope.BundlescopeError as error:
    assert error.status == 2 and "--formt" in str(error), error
else:
    raise AssertionError("an unknown option is no error")
