// Runs a program and makes one of its system calls fail: the Nth call of one kind, counted over all of its threads and child processes.
//
//   inject RECORD CALL FAULT N PROGRAM [ARGUMENT...]     FAULT is the name of an error, or `short`: a read or write of one byte
//   inject RECORD CALL FAULT N+ PROGRAM [ARGUMENT...]    that call and all later ones of its kind
//   inject RECORD any SIGNAL N PROGRAM [ARGUMENT...]     sends a signal at the Nth call of any kind; SIGINT also to the children, as from a terminal
//   inject RECORD - - 0 PROGRAM [ARGUMENT...]            injects nothing
//
// Writes to the file RECORD the number of calls of each kind, one per line (`openat 34`), and `injected` if the fault occurred. Exits with the
// program's exit code, or 128 plus the number of the signal that ended it. Calls are counted from the point where the program ignores SIGPIPE,
// the first thing that it does: what the dynamic linker does before is not the program's.
//
// It is a tracer, so that it sees every call, whoever makes it: the C library itself, SQLite, or a statically linked program.
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef __x86_64__
#error "the registers are those of x86-64"
#endif

struct call {
    const char *name;
    long number;
    int made;
};

#define CALL(name) {#name, SYS_##name, 0}
static struct call calls[] = {
    CALL(brk), CALL(clone), CALL(clone3), CALL(close), CALL(dup2), CALL(epoll_create1), CALL(epoll_ctl), CALL(epoll_wait), CALL(eventfd2),
    CALL(execve), CALL(fchown), CALL(fcntl), CALL(fdatasync), CALL(fstat), CALL(fsync), CALL(ftruncate), CALL(getdents64), CALL(getrandom),
    CALL(kill), CALL(landlock_add_rule), CALL(landlock_create_ruleset), CALL(landlock_restrict_self), CALL(lseek), CALL(madvise),
    CALL(mkdir), CALL(mmap), CALL(mprotect), CALL(mremap), CALL(newfstatat), CALL(open), CALL(openat), CALL(pipe2), CALL(poll), CALL(prctl),
    CALL(pread64), CALL(prlimit64), CALL(pwrite64), CALL(read), CALL(readlink), CALL(readlinkat), CALL(rename), CALL(seccomp),
    CALL(signalfd4), CALL(timerfd_create), CALL(timerfd_settime), CALL(unlink), CALL(vfork), CALL(wait4), CALL(write),
};
enum { CALLS = sizeof calls / sizeof *calls };

static const struct { const char *name; int number; } errors[] = {
    {"EACCES", EACCES}, {"EAGAIN", EAGAIN}, {"EINTR", EINTR}, {"EINVAL", EINVAL}, {"EIO", EIO}, {"EMFILE", EMFILE}, {"ENOENT", ENOENT},
    {"ENOLCK", ENOLCK}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC}, {"ENOSYS", ENOSYS}, {"EPERM", EPERM},
};

static const struct { const char *name; int number; } signals[] = {{"SIGHUP", SIGHUP}, {"SIGINT", SIGINT}, {"SIGTERM", SIGTERM}};

struct thread {
    pid_t id;
    bool in_call, counts;
    /// A new thread begins with two events, its own first stop and its parent's event; one of them has occurred.
    bool half_begun;
    /// The result to return from the current call; 0 to leave it unchanged.
    long result;
};

enum { THREADS = 4096 };
static struct thread threads[THREADS];

static void fail(const char *what) {
    perror(what);
    exit(126);
}

static struct thread *thread_of(pid_t id) {
    struct thread *unused = NULL;
    for (int i = 0; i < THREADS; i++) {
        if (threads[i].id == id) return &threads[i];
        if (!threads[i].id && !unused) unused = &threads[i];
    }
    if (!unused) fail("too many threads");
    *unused = (struct thread){.id = id};
    return unused;
}

static void resume(struct thread *thread, int signal) {
    // A thread that was killed meanwhile will be seen by waitpid again.
    ptrace(PTRACE_SYSCALL, thread->id, 0, signal);
}

static const char *target;
static long fault;
static bool is_short, is_lasting, is_injected;
static int signal_number;
static int at, made;
static pid_t first;

static void call_begins(struct thread *thread, struct user_regs_struct *registers) {
    if (registers->orig_rax == SYS_rt_sigaction && registers->rdi == SIGPIPE) thread->counts = true;
    thread->result = 0;
    if (!thread->counts) return;
    if (signal_number && ++made == at) {
        is_injected = true;
        kill(signal_number == SIGINT ? -first : first, signal_number);
    }
    for (int i = 0; i < CALLS; i++) {
        if (calls[i].number != (long)registers->orig_rax) continue;
        calls[i].made++;
        if (strcmp(calls[i].name, target) || !(calls[i].made == at || (is_lasting && calls[i].made > at))) return;
        is_injected = true;
        if (is_short) {
            if (registers->rdx > 1) registers->rdx = 1;
        } else {
            thread->result = -fault;
            // Linux closes a descriptor even if it reports an error.
            if (calls[i].number != SYS_close) registers->orig_rax = -1;
        }
        ptrace(PTRACE_SETREGS, thread->id, 0, registers);
        return;
    }
}

static void call_stops(struct thread *thread) {
    struct user_regs_struct registers;
    if (ptrace(PTRACE_GETREGS, thread->id, 0, &registers)) return;
    thread->in_call = !thread->in_call;
    if (thread->in_call) {
        call_begins(thread, &registers);
    } else if (thread->result) {
        registers.rax = thread->result;
        ptrace(PTRACE_SETREGS, thread->id, 0, &registers);
    }
}

static void event_stops(struct thread *thread, int event) {
    unsigned long message = 0;
    if (event == PTRACE_EVENT_EXEC) thread->counts = false;
    if (event != PTRACE_EVENT_FORK && event != PTRACE_EVENT_VFORK && event != PTRACE_EVENT_CLONE) return;
    if (ptrace(PTRACE_GETEVENTMSG, thread->id, 0, &message)) return;
    struct thread *child = thread_of((pid_t)message);
    child->counts = thread->counts;
    if (child->half_begun) resume(child, 0);
    child->half_begun = !child->half_begun;
}

/// Follows all threads to their ends, and returns the first one's exit code.
static int follow(void) {
    int code = 126;
    while (true) {
        int status;
        pid_t id = waitpid(-1, &status, __WALL);
        if (id < 0 && errno == ECHILD) return code;
        if (id < 0) continue;
        struct thread *thread = thread_of(id);
        if (WIFEXITED(status) || WIFSIGNALED(status)) {
            if (id == first) code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
            thread->id = 0;
            continue;
        }
        int signal = WSTOPSIG(status), event = status >> 16;
        if (signal == (SIGTRAP | 0x80)) {
            call_stops(thread);
            resume(thread, 0);
        } else if (event) {
            event_stops(thread, event);
            resume(thread, 0);
        } else if (signal == SIGSTOP && id != first) {
            if (thread->half_begun) resume(thread, 0);
            thread->half_begun = !thread->half_begun;
        } else {
            resume(thread, signal);
        }
    }
}

static void record(const char *path) {
    FILE *file = fopen(path, "w");
    if (!file) fail(path);
    for (int i = 0; i < CALLS; i++) {
        if (calls[i].made) fprintf(file, "%s %d\n", calls[i].name, calls[i].made);
    }
    if (is_injected) fputs("injected\n", file);
    fclose(file);
}

int main(int count, char **arguments) {
    if (count < 6) {
        fputs("usage: inject RECORD CALL FAULT N[+] PROGRAM [ARGUMENT...]\n", stderr);
        return 126;
    }
    target = arguments[2];
    is_short = !strcmp(arguments[3], "short");
    for (unsigned i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (!strcmp(errors[i].name, arguments[3])) fault = errors[i].number;
    }
    for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) {
        if (!strcmp(signals[i].name, arguments[3])) signal_number = signals[i].number;
    }
    at = atoi(arguments[4]);
    is_lasting = strchr(arguments[4], '+');
    if (at && !fault && !is_short && !signal_number) {
        fprintf(stderr, "inject: no such fault: %s\n", arguments[3]);
        return 126;
    }

    first = fork();
    if (first < 0) fail("fork");
    if (first == 0) {
        setpgid(0, 0);
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        execv(arguments[5], arguments + 5);
        fail(arguments[5]);
    }
    int status;
    if (waitpid(first, &status, __WALL) != first || !WIFSTOPPED(status)) fail("waitpid");
    long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACEEXEC | PTRACE_O_EXITKILL;
    if (ptrace(PTRACE_SETOPTIONS, first, 0, options)) fail("ptrace");
    resume(thread_of(first), 0);
    int code = follow();
    record(arguments[1]);
    return code;
}
