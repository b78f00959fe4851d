#pragma once

// The system calls behind the module Sandbox: no-new-privileges, a filter of system calls (seccomp), and Landlock. They are in C because the
// filter is a program of macros from the kernel's headers, and because the numbers of newer calls must be spelled out where those lack them.

#include <stdbool.h>

/// The kernel's restrictions on a thread and on all threads that it starts afterwards.
struct sandbox {
    /// It cannot gain further privileges, whatever program it executes.
    bool no_new_privileges;
    /// System calls are filtered (seccomp).
    bool filter;
    /// The version of Landlock's interface; 0 if there is none.
    int landlock;
};

/// Permanently gives up opening files for writing, creating, changing or removing files, using the network, starting programs or processes, and
/// accessing other processes. Files in the `count` folders can still be renamed and removed.
///
/// Restrictions that this kernel does not support are left out; that is not an error.
struct sandbox sandbox_enter(const char *_Nullable const *_Nullable folders, int count);
