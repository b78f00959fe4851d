#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

// MARK: Landlock. The numbers are spelled out because the headers of an older kernel may lack them.

struct ruleset {
    uint64_t files, network, scopes;
};

/// Everything except reading that each version of the interface can take away.
static struct ruleset rights(int version) {
    const uint64_t execute = 1 << 0, write = 1 << 1, remove_and_make = 0x1FF << 4, refer = 1 << 13, truncate = 1 << 14, ioctl = 1 << 15;
    struct ruleset rights = {.files = execute | write | remove_and_make};
    if (version >= 2) rights.files |= refer;
    if (version >= 3) rights.files |= truncate;
    if (version >= 4) rights.network = 1 << 0 | 1 << 1;  // bind and connect TCP
    if (version >= 5) rights.files |= ioctl;
    if (version >= 6) rights.scopes = 1 << 0 | 1 << 1;  // abstract sockets, signals
    return rights;
}

static bool allow_renaming(int ruleset, const char *folder) {
    struct landlock_path_beneath_attr rule = {.allowed_access = LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE};
    rule.parent_fd = open(folder, O_PATH | O_CLOEXEC);
    if (rule.parent_fd < 0) return false;
    bool is_allowed = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
    close(rule.parent_fd);
    return is_allowed;
}

static int enter_landlock(const char *const *folders, int count) {
    int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version <= 0) return 0;
    struct ruleset rules = rights(version);
    size_t size = version >= 6 ? sizeof rules : version >= 4 ? offsetof(struct ruleset, scopes) : offsetof(struct ruleset, network);
    int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
    if (ruleset < 0) return 0;
    bool is_ready = true;
    for (int i = 0; i < count; i++) is_ready = is_ready && folders[i] && allow_renaming(ruleset, folders[i]);
    bool is_entered = is_ready && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return is_entered ? version : 0;
}

// MARK: The filter of system calls. It also takes away what Landlock does, since many kernels have only the filter.

#ifdef ARCHITECTURE

static const uint16_t refused_calls[] = {
    // The network.
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg, SYS_sendmmsg,
    // Files, except opening them.
    SYS_truncate, SYS_ftruncate, SYS_fallocate, SYS_mkdirat, SYS_mknodat, SYS_linkat, SYS_symlinkat, SYS_fchmod, SYS_fchmodat, SYS_fchown,
    SYS_fchownat, SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr, SYS_fremovexattr,
    SYS_memfd_create, SYS_name_to_handle_at, SYS_open_by_handle_at,
#ifdef SYS_open
    SYS_creat, SYS_mkdir, SYS_rmdir, SYS_mknod, SYS_link, SYS_symlink, SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes, SYS_futimesat,
#endif
    // Programs and other processes.
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo, SYS_pidfd_open, SYS_pidfd_send_signal,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    SYS_shmget, SYS_semget, SYS_msgget, SYS_mq_open,
    // The system, and large attack surfaces of the kernel.
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare, SYS_fsopen, SYS_open_tree, SYS_move_mount, SYS_swapon,
    SYS_swapoff, SYS_reboot, SYS_sethostname, SYS_setdomainname, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load,
    SYS_bpf, SYS_perf_event_open, SYS_add_key, SYS_request_key, SYS_keyctl, SYS_userfaultfd, SYS_io_uring_setup, SYS_io_uring_enter,
    SYS_io_uring_register, SYS_quotactl, SYS_acct, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime, SYS_personality,
    SYS_fanotify_init,
};

static const uint16_t renaming_calls[] = {
    SYS_renameat, SYS_renameat2, SYS_unlinkat,
#ifdef SYS_open
    SYS_rename, SYS_unlink,
#endif
};

struct program {
    struct sock_filter code[256];
    unsigned short length;
};

static void add(struct program *program, uint16_t code, uint32_t value, uint8_t if_true, uint8_t if_false) {
    program->code[program->length++] = (struct sock_filter){code, if_true, if_false, value};
}

/// Loads the low half of an argument, which contains its flags.
static void load_argument(struct program *program, int number) {
    add(program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args) + 8 * number, 0, 0);
}

static void answer(struct program *program, uint32_t answer) { add(program, BPF_RET | BPF_K, answer, 0, 0); }

static void refuse(struct program *program, int error) { answer(program, SECCOMP_RET_ERRNO | error); }

static void refuse_call(struct program *program, uint32_t number, int error) {
    add(program, BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1);
    refuse(program, error);
}

/// Allows a call only with some of these flags, or only with none of them.
static void judge_flags(struct program *program, uint32_t number, int argument, uint32_t flags, bool must_have) {
    add(program, BPF_JMP | BPF_JEQ | BPF_K, number, 0, 4);
    load_argument(program, argument);
    add(program, BPF_JMP | BPF_JSET | BPF_K, flags, must_have, !must_have);
    refuse(program, EPERM);
    answer(program, SECCOMP_RET_ALLOW);
}

static bool enter_filter(bool renames) {
    struct program program = {.length = 0};
    add(&program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch), 0, 0);
    add(&program, BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0);
    answer(&program, SECCOMP_RET_KILL_PROCESS);
    add(&program, BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr), 0, 0);
#ifdef __x86_64__
    // The x32 interface's calls have separate numbers.
    add(&program, BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1);
    refuse(&program, ENOSYS);
#endif
    const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    judge_flags(&program, SYS_openat, 2, writing, false);
#ifdef SYS_open
    judge_flags(&program, SYS_open, 1, writing, false);
#endif
    judge_flags(&program, SYS_clone, 0, CLONE_THREAD, true);
    // Their flags are in memory, where a filter cannot read them: without these calls the C library uses the older ones.
    refuse_call(&program, SYS_clone3, ENOSYS);
    refuse_call(&program, SYS_openat2, ENOSYS);
    for (size_t i = 0; i < sizeof refused_calls / sizeof *refused_calls; i++) refuse_call(&program, refused_calls[i], EPERM);
    for (size_t i = 0; !renames && i < sizeof renaming_calls / sizeof *renaming_calls; i++) refuse_call(&program, renaming_calls[i], EPERM);
    answer(&program, SECCOMP_RET_ALLOW);
    struct sock_fprog filter = {program.length, program.code};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, &filter) == 0;
}

#else

static bool enter_filter(bool renames) { return false; }

#endif

struct sandbox sandbox_enter(const char *const *folders, int count) {
    struct sandbox sandbox = {.no_new_privileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0};
    sandbox.landlock = enter_landlock(folders, count);
    sandbox.filter = enter_filter(count > 0);
    return sandbox;
}
