#pragma once

#include <stdbool.h>

/// The kernel's restrictions on a thread and on all threads that it starts afterwards.
struct sandbox {
    /// It cannot gain further privileges, whatever program it executes.
    bool no_new_privileges;
    /// System calls are filtered (seccomp).
    bool filter;
    /// The version of Landlock's interface; 0 where there is none.
    int landlock;
};

/// Gives up, for good, to open a file for writing, to make, change or remove one, to use the network, to start a program or a process, and to
/// reach into another process. Files in the folders, `count` of them, can still be renamed and removed.
///
/// What this kernel does not have is left out; nothing of it is an error.
struct sandbox sandbox_enter(const char *_Nullable const *_Nullable folders, int count);
