#pragma once

// How the process was started. Swift's `CommandLine` reads it from /proc, which is not mounted in every chroot or sandbox.

/// The number of arguments; the program's name is the first.
int process_argument_count(void);

/// The arguments. They last as long as the process.
const char *_Nullable const *_Nullable process_arguments(void);

/// The path by which the program was executed; null if the kernel does not say it.
const char *_Nullable process_path(void);
