import BundleFixtures
import Foundation
import Synchronization
import Testing

@testable import Sandbox

/// What a thread in the sandbox can still do. Each test runs on its own thread, because the sandbox cannot be left.
@Suite(.enabled(if: confined { [$0.filtersCalls ? 1 : 0] } == [1], "this kernel filters no system calls"))
struct SandboxTests {
    private let folder: TemporaryFolder
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        file = try folder.write(Array("content".utf8), to: "file")
    }

    @Test func filesAreReadAndNotWritten() throws {
        let (file, new, other) = (file, folder.path + "/new", folder.path + "/other")
        let results = confined { _ in
            unsafe [
                open(file, O_RDONLY), open(file, O_WRONLY), open(file, O_RDWR), open(new, O_RDONLY | O_CREAT, 0o600), creat(new, 0o600),
                truncate(file, 0), mkdir(new, 0o700), symlink(file, new), Glibc.link(file, new), rename(file, other), unlink(file),
                chmod(file, 0), mkfifo(new, 0o600),
            ]
        }
        #expect(results[0] >= 0)
        #expect(results[1...].allSatisfy { $0 == -1 })
        #expect(FileManager.default.contents(atPath: file) == Data("content".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["file"])
    }

    @Test func aFileCanBeRenamedInTheOneFolderOnly() throws {
        try folder.write([1], to: "in/a")
        try folder.write([1], to: "in/gone")
        try folder.write([1], to: "out/a")
        let path = folder.path
        let results = confined(renamingIn: path + "/in") { sandbox in
            unsafe [
                rename(path + "/in/a", path + "/in/b"), unlink(path + "/in/gone"), open(path + "/in/b", O_WRONLY),
                // A filter alone cannot distinguish folders.
                sandbox.landlockVersion == nil ? -1 : rename(path + "/out/a", path + "/out/b"),
            ]
        }
        #expect(results == [0, 0, -1, -1])
    }

    @Test func thereIsNoNetwork() {
        let results = confined { _ in
            [AF_INET, AF_INET6, AF_UNIX].flatMap { family in
                var pair: [Int32] = [-1, -1]
                let stream = Int32(SOCK_STREAM.rawValue)
                return [socket(family, stream, 0), unsafe socketpair(family, stream, 0, &pair)]
            }
        }
        #expect(results == [Int32](repeating: -1, count: 6))
    }

    @Test func noProgramIsStartedAndNoProcessReached() {
        let results = confined { _ in
            var process = pid_t()
            var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("/bin/true"), nil]
            defer { unsafe free(arguments[0]) }
            return [unsafe posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil) == 0 ? 0 : -1, kill(getppid(), 0)]
        }
        #expect(results == [-1, -1])
    }

    /// The reader starts threads of its own.
    @Test func aThreadThatItStartsIsConfinedLikeIt() {
        let file = file
        let results = confined { _ in
            confined(enter: false) { _ in unsafe [open(file, O_RDONLY) >= 0 ? 0 : -1, open(file, O_WRONLY)] }
        }
        #expect(results == [0, -1])
    }

    @Test func otherThreadsAreNotConfined() {
        _ = confined { _ in [] }
        #expect(unsafe open(file, O_WRONLY) >= 0)
    }

    @Test func itSaysWhatIsInForce() {
        #expect("\(Sandbox(noNewPrivileges: true, filtersCalls: true, landlockVersion: 4))" == "no-new-privileges, seccomp, landlock 4")
        #expect("\(Sandbox(noNewPrivileges: false, filtersCalls: false, landlockVersion: nil))" == "none")
    }
}

/// The results of `body` on a new thread in the sandbox, or in that of the thread that starts it.
private func confined(
    renamingIn folder: String? = nil, enter: Bool = true, _ body: @escaping @Sendable (Sandbox) -> [Int32]
) -> [Int32] {
    let results = Mutex<[Int32]>([])
    let done = DispatchSemaphore(value: 0)
    let work = { @Sendable in
        let none = Sandbox(noNewPrivileges: false, filtersCalls: false, landlockVersion: nil)
        let found = body(enter ? Sandbox.enter(renamingIn: [folder].compactMap(\.self)) : none)
        results.withLock { $0 = found }
        done.signal()
    }
    Thread.detachNewThread(work)
    done.wait()
    return results.withLock { $0 }
}
