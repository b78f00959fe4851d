import Glibc

/// An open file, folder or pipe. Calls that a signal interrupts are repeated.
final class FileDescriptor: SeekableBytes, Sendable {
    /// A file's status, as `fstat` returns it.
    struct Status: Hashable {
        enum Kind: Hashable {
            case file, folder, symbolicLink, pipe, other
        }

        var kind: Kind
        var size: UInt64
        /// The time of the last change of content, in seconds and nanoseconds.
        var modified: [Int]
        /// The file's identity: the device and the inode on it.
        var device: UInt64
        var inode: UInt64

        fileprivate init(_ status: stat) {
            kind =
                switch status.st_mode & S_IFMT {
                case S_IFREG: .file
                case S_IFDIR: .folder
                case S_IFLNK: .symbolicLink
                case S_IFIFO: .pipe
                default: .other
                }
            size = UInt64(max(0, status.st_size))
            modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    private let number: Int32
    private let closes: Bool
    let size: UInt64

    /// Wraps a descriptor that the caller opened and will close, such as standard input.
    init(borrowing number: Int32) {
        self.number = number
        closes = false
        var status = stat()
        size = unsafe fstat(number, &status) == 0 ? UInt64(max(0, status.st_size)) : 0
    }

    /// Opens a path as given by the user; links are followed.
    convenience init(path: FilePath) throws(SystemError) {
        try self.init(Self.retrying { unsafe open(path.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK) })
    }

    /// Opens a pipe by its path as soon as it has a writer.
    convenience init(waitingForWriterOf path: FilePath) throws(SystemError) {
        try self.init(Self.retrying { unsafe open(path.cString, O_RDONLY | O_CLOEXEC) })
    }

    /// Whether it is a regular file positioned at its first byte.
    var isFileAtStart: Bool { lseek(number, 0, SEEK_CUR) == 0 && (try? status().kind) == .file }

    /// Opens a file or folder inside an open folder. A symbolic link is not followed, and a pipe does not block.
    convenience init(_ name: FileName, in folder: FileDescriptor) throws(SystemError) {
        try self.init(Self.retrying { unsafe openat(folder.number, name.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW) })
    }

    private init(_ number: Int) throws(SystemError) {
        self.number = Int32(number)
        closes = true
        var status = stat()
        guard unsafe fstat(self.number, &status) == 0 else {
            let error = SystemError.last
            close(self.number)
            throw error
        }
        size = UInt64(max(0, status.st_size))
    }

    deinit {
        if closes { close(number) }
    }

    func status() throws(SystemError) -> Status {
        var status = stat()
        try Self.retrying { unsafe fstat(number, &status) }
        return Status(status)
    }

    /// The status of a file in this folder; for a link, that of the link itself.
    func status(of name: FileName) throws(SystemError) -> Status {
        var status = stat()
        try Self.retrying { unsafe fstatat(number, name.cString, &status, AT_SYMLINK_NOFOLLOW) }
        return Status(status)
    }

    /// The target of a symbolic link in this folder.
    func target(of name: FileName) throws(SystemError) -> String {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = try Self.retrying { unsafe readlinkat(number, name.cString, &target, target.count) }
        return String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// What a path leads to, found out without opening it: opening a pipe takes it from another reader. Nil if there is nothing.
    static func kind(of path: FilePath) -> Status.Kind? {
        var status = stat()
        return unsafe stat(path.cString, &status) == 0 ? Status(status).kind : nil
    }

    /// Whether there is a file or a folder, rather than a pipe or the like, at a path.
    static func isFileOrFolder(_ path: FilePath) -> Bool {
        let kind = kind(of: path)
        return kind == .file || kind == .folder
    }

    /// The path with all links resolved.
    static func realPath(_ path: FilePath) throws(SystemError) -> FilePath {
        guard let real = unsafe realpath(path.cString, nil) else { throw .last }
        defer { unsafe free(real) }
        return FilePath(bytes: unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
    }

    /// Whether any process has the file open for writing, which keeps a read lease from being granted; false if that cannot be determined.
    var isBeingWritten: Bool {
        let setLease: Int32 = 1024  // F_SETLEASE of Linux, which the C headers show only to GNU sources
        guard fcntl(number, setLease, Int32(F_RDLCK)) == 0 else { return errno == EAGAIN }
        _ = fcntl(number, setLease, Int32(F_UNLCK))
        return false
    }

    @unsafe func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        try Self.retrying { unsafe Glibc.read(number, buffer.baseAddress, buffer.count) }
    }

    @unsafe func read(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        guard let offset = off_t(exactly: offset) else { return 0 }
        return try Self.retrying { unsafe pread(number, buffer.baseAddress, buffer.count, offset) }
    }

    /// The names in this folder, sorted by their bytes, without `.` and `..`; at most `bound` of them.
    func names(bound: Int) throws(SystemError) -> FileNames {
        let copy = try Self.retrying { unsafe openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard let listing = unsafe fdopendir(Int32(copy)) else {
            let error = SystemError.last
            close(Int32(copy))
            throw error
        }
        defer { unsafe closedir(listing) }
        var names = FileNames()
        while names.count < bound {
            errno = 0
            guard let item = unsafe readdir(listing) else {
                if errno != 0 { throw .last }
                break
            }
            unsafe withUnsafeBytes(of: &item.pointee.d_name) { name in
                let name = unsafe name.prefix { $0 != 0 }
                if unsafe !name.elementsEqual([0x2E]), unsafe !name.elementsEqual([0x2E, 0x2E]) { unsafe names.append(name) }
            }
        }
        names.sort()
        return names
    }

    @discardableResult
    private static func retrying<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Int {
        while true {
            let result = call()
            if result >= 0 { return Int(result) }
            if errno != EINTR { throw .last }
        }
    }
}
