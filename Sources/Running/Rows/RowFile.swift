import BundleArchive
import Glibc

/// A file with rows of NDJSON, read from its beginning and then at any place.
final class RowFile {
    /// No row comes near this size, in bytes.
    private static let bound = 256 << 20

    let name: String
    private let descriptor: Int32

    /// Opens the file at a path, or standard input for `-`. What cannot be read twice, such as a pipe, is copied to a temporary file.
    init(_ path: FilePath) throws(RowError) {
        name = path.description
        let isInput = path == FilePath("-")
        let opened = isInput ? dup(STDIN_FILENO) : unsafe open(path.cString, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw RowError(file: name, reason: Pipe.lastError) }
        guard lseek(opened, 0, SEEK_SET) != 0 else {
            descriptor = opened
            return
        }
        defer { close(opened) }
        descriptor = try Self.copy(opened, called: name)
    }

    deinit { close(descriptor) }

    private static func copy(_ source: Int32, called name: String) throws(RowError) -> Int32 {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var path = Array("\(folder)/bundlescope-rows-XXXXXX".utf8CString)
        let target = unsafe mkstemp(&path)
        guard target >= 0 else { throw RowError(file: folder, reason: Pipe.lastError) }
        unsafe unlink(path)
        var bytes: [UInt8] = []
        while true {
            bytes.removeAll(keepingCapacity: true)
            let count = Pipe.read(source, into: &bytes)
            if count == 0, lseek(target, 0, SEEK_SET) == 0 { return target }
            guard count > 0, Pipe.write(bytes, to: target) else {
                defer { close(target) }
                throw RowError(file: count > 0 ? folder : name, reason: Pipe.lastError)
            }
        }
    }

    /// Passes each line on, with the place of its first byte.
    func lines(_ body: (_ place: UInt64, _ line: ArraySlice<UInt8>) throws -> Void) throws {
        var pending: [UInt8] = []
        var (place, searched) = (UInt64(0), 0)
        while true {
            let count = Pipe.read(descriptor, into: &pending)
            guard count >= 0, pending.count <= Self.bound else {
                throw RowError(file: name, reason: count < 0 ? Pipe.lastError : "a line without an end")
            }
            var start = 0
            while let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                try body(place + UInt64(start), pending[start..<end])
                start = end + 1
                searched = start
            }
            if count == 0 {
                if start < pending.count { try body(place + UInt64(start), pending[start...]) }
                return
            }
            pending.removeFirst(start)
            place += UInt64(start)
            searched = pending.count
        }
    }

    /// The bytes at a place; fewer if the file has become shorter.
    func bytes(_ range: Range<UInt64>) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            while filled < range.count {
                let count = unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + filled }, range.count - filled, off_t(range.lowerBound) + filled)
                if count > 0 { filled += count } else if count == 0 || errno != EINTR { return }
            }
        }
    }
}
