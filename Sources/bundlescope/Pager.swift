import Glibc
import Synchronization

/// The process id of the pager; 0 for none.
private let runningPager = Atomic<pid_t>(0)

/// The program that shows long reports, chosen as git does: `PAGER`, else `less`; none if `PAGER` is empty or `cat`.
enum Pager {
    /// Sends further standard output through the pager, if it is a terminal. The process waits for the pager before it exits.
    ///
    /// Must be called while other programs can still be started. If the pager cannot be started, output goes to the terminal directly.
    static func begin() {
        guard isatty(STDOUT_FILENO) == 1, Terminal.environment("NO_PAGER") == nil, let command else { return }
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return }
        defer { for end in ends { close(end) } }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        guard let process = start(command, reading: ends[0]), dup2(ends[1], STDOUT_FILENO) >= 0 else { return }
        runningPager.store(process, ordering: .relaxed)
        atexit {
            close(STDOUT_FILENO)
            // Key presses such as Ctrl-C are now meant for the pager.
            signal(SIGINT, SIG_IGN)
            while waitpid(runningPager.load(ordering: .relaxed), nil, 0) < 0, errno == EINTR {}
        }
    }

    /// Nil if there is no pager, or its program does not exist: the report must not be lost.
    private static var command: String? {
        let command = unsafe getenv("PAGER").map { unsafe String(cString: $0) } ?? "less"
        guard let program = command.split(separator: " ").first, program != "cat" else { return nil }
        return isInstalled(String(program)) ? command : nil
    }

    private static func isInstalled(_ program: String) -> Bool {
        if program.contains("/") { return unsafe access(program, X_OK) == 0 }
        let folders = (Terminal.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
        return folders.contains { unsafe access("\($0)/\(program)", X_OK) == 0 }
    }

    private static func start(_ command: String, reading input: Int32) -> pid_t? {
        // Defaults that the user can override: exit if everything fits, keep colours and the screen's contents.
        if Terminal.environment("LESS") == nil { unsafe setenv("LESS", "FRX", 1) }
        if Terminal.environment("LV") == nil { unsafe setenv("LV", "-c", 1) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        // A closed pipe must end the pager, as is usual.
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGPIPE)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        let words = ["sh", "-c", command]
        var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe arguments.forEach { unsafe free($0) } }
        var process = pid_t()
        return unsafe posix_spawn(&process, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 ? process : nil
    }
}
