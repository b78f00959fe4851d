import BundlescopeKit
import FoundationEssentials
import Glibc
import Synchronization

/// The file of a token map. Only its owner can read it, and it is replaced as a whole.
final class TokenMapFile: Sendable {
    /// What the file contained at the beginning.
    let map: TokenMap
    private let name: String
    private let temporaryName: String
    /// The new file, which is opened at the beginning: a confined process can open none.
    private let state: Mutex<State>

    private struct State {
        /// -1 once it has its name.
        var descriptor: Int32
        /// The number of tokens in the file; nil before it is written.
        var saved: Int?
    }

    /// - Throws: `CommandFailure` if there is a file that is no token map, or that others can read; `OutputError` if it cannot be written.
    init(_ name: String) throws {
        self.name = name
        map = try Self.read(name) ?? TokenMap()
        temporaryName = "\(name).\(getpid()).partial"
        state = Mutex(State(descriptor: try Self.create(temporaryName, as: name)))
    }

    /// The map in a file; nil if there is no such file.
    static func read(_ name: String) throws(CommandFailure) -> TokenMap? {
        var status = stat()
        guard unsafe stat(name, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw CommandFailure("\(name): \(unsafe String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw CommandFailure("\(name): this is no file") }
        guard status.st_mode & 0o077 == 0 else {
            throw CommandFailure("\(name): others can read the names in it; take that away first: chmod 600")
        }
        guard let data = FileManager.default.contents(atPath: name) else { throw CommandFailure("\(name): this cannot be read") }
        do {
            return try TokenMap(json: String(decoding: data, as: UTF8.self))
        } catch {
            throw CommandFailure("\(name): \(sentence(error))")
        }
    }

    private static func sentence(_ problem: TokenMap.Problem) -> String {
        switch problem {
        case .foreign: "this is no token map; --anonymize makes one where there is no file"
        case .later(let version): "this is a token map of a later version of bundlescope (\(version))"
        case .damaged: "this token map is damaged"
        }
    }

    private static func create(_ file: String, as name: String) throws(OutputError) -> Int32 {
        var opened: Int32
        repeat { opened = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) } while opened < 0 && errno == EINTR
        guard opened >= 0 else { throw refusal(name) }
        return opened
    }

    /// The folder in which the file is renamed.
    var folder: String { name.lastIndex(of: "/").map { String(name[...$0]) } ?? "." }

    /// Gives a file with the map its name.
    func save(_ map: TokenMap) throws(OutputError) {
        try state.withLock { (state) throws(OutputError) in
            if state.saved == map.count { return }
            let file = state.descriptor >= 0 ? state.descriptor : try Self.create(temporaryName, as: name)
            state.descriptor = -1
            defer { close(file) }
            guard Terminal.write(map.json, to: file), fsync(file) == 0, unsafe rename(temporaryName, name) == 0 else {
                let error = Self.refusal(name)
                unsafe unlink(temporaryName)
                throw error
            }
            state.saved = map.count
        }
    }

    /// Deletes the new file if it has no name yet.
    func discard() {
        state.withLock { state in
            if state.descriptor >= 0 { unsafe unlink(temporaryName) }
        }
    }

    private static func refusal(_ name: String) -> OutputError {
        .refused(file: name, reason: unsafe String(cString: strerror(errno)))
    }
}
