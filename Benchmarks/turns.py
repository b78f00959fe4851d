"""Runs shell commands in turns: turns.py COUNT OUTPUT COMMAND...; prints wall, processor seconds, peak KB and status of each run.

A separate process that imports next to nothing: Linux includes the memory of the process that starts a program in that
program's peak, so this process's memory is the smallest peak that can be measured.
"""

import os
import sys
import time


def run(command, output):
    # A remaining shell would be measured along with a single program; with a pipeline that is unavoidable.
    script = command if "|" in command else f"exec {command}"
    files = [
        (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
        # A file, never /dev/null, which makes GNU grep stop at the first matching line.
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0),
    ]
    start = time.perf_counter()
    child = os.posix_spawn("/bin/sh", ["sh", "-c", script], os.environ, file_actions=files)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    for _ in range(int(sys.argv[1])):
        for one in sys.argv[3:]:
            print(*run(one, sys.argv[2]), flush=True)
