#!/usr/bin/env python3
"""What an engineer would script: counts of (MessageId, MessageArgs) that SSLController logged in the given bundles."""

import collections
import json
import re
import sys
import tarfile
import zipfile

LOG = "tomcat/application.log"
HEAD = re.compile(rb"\[\w+\] \d{4}-\d\d-\d\d [\d:.]+ \[.*?\] (\w+) - ")


def logs(path):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                if LOG in name:
                    yield archive.open(name)
    else:
        with tarfile.open(path, "r:*") as archive:
            for member in archive:
                if LOG in member.name:
                    yield archive.extractfile(member)


def errors(record):
    try:
        error = json.loads(record[record.index(b"{"):].replace(b"\n", b""))["error"]
        for info in error["@Message.ExtendedInfo"]:
            yield info["MessageId"], *info["MessageArgs"]
    except (ValueError, KeyError):
        return


counts = collections.Counter()
for path in sys.argv[1:]:
    for log in logs(path):
        record = None
        for line in log:
            head = HEAD.match(line) if line.startswith(b"[") else None
            if head:
                if record:
                    counts.update(errors(record))
                record = line if head[1] == b"SSLController" else None
            elif record:
                record += line
        if record:
            counts.update(errors(record))
print(json.dumps([[*key, count] for key, count in sorted(counts.items())], indent=1))
