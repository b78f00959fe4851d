import BundlescopeKit
import Glibc
import Synchronization

/// The reason why the report did not reach its reader.
enum OutputError: Error, CustomStringConvertible {
    /// The reader has closed its end.
    case closedPipe
    /// The operating system refused; the text of `errno`.
    case refused(file: String, reason: String)

    var description: String {
        switch self {
        case .closedPipe: "closed pipe"
        case .refused(let file, let reason): "\(file): \(reason)"
        }
    }
}

/// The destination of a report: standard output, or a file that appears under its name only when it is complete.
struct ReportOutput {
    private let descriptor: Int32
    private let name: String
    /// The file's name until it is complete; nil if it is written in place (standard output, devices).
    private let temporaryName: String?
    /// The report's format; nil for what is no report, whose names stay.
    private let format: ReportFormat?

    /// - Throws: `OutputError.refused` if the file cannot be created.
    init(path: String?, as format: ReportFormat? = nil) throws(OutputError) {
        self.format = format
        guard let path else {
            (descriptor, name, temporaryName) = (STDOUT_FILENO, "standard output", nil)
            return
        }
        name = path
        // A device or pipe is written in place; renaming a file over it would replace it.
        var status = stat()
        let isSpecial = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        temporaryName = isSpecial ? nil : "\(path).\(getpid()).partial"
        descriptor = isSpecial ? try Self.open(path, as: path, O_WRONLY) : try Self.create(temporaryName ?? path, as: path)
    }

    private static func create(_ file: String, as name: String) throws(OutputError) -> Int32 {
        try open(file, as: name, O_RDWR | O_CREAT | O_EXCL)
    }

    private static func open(_ file: String, as name: String, _ flags: Int32) throws(OutputError) -> Int32 {
        var opened: Int32
        repeat { opened = unsafe Glibc.open(file, flags | O_CLOEXEC, 0o666) } while opened < 0 && errno == EINTR
        if opened < 0 { throw refusal(name) }
        return opened
    }

    /// The folder in which the file is renamed; nil if it is written in place.
    var folder: String? {
        guard let temporaryName else { return nil }
        return temporaryName.lastIndex(of: "/").map { String(temporaryName[...$0]) } ?? "."
    }

    /// Writes another part of the report.
    func write(_ text: String) throws(OutputError) {
        if !Terminal.write(shown(text), to: descriptor) { throw discarded() }
    }

    /// The text as it leaves the program.
    private func shown(_ text: String) -> String { format.map { Anonymization.shown(text, in: $0.notation) } ?? text }

    /// Writes the last part of the report, and gives a file its final name.
    func finish(_ text: String) throws(OutputError) {
        let text = shown(text)
        // A report whose tokens nobody can lead back must not exist.
        do { try saveNames() } catch {
            discard()
            throw error
        }
        if !Terminal.write(text, to: descriptor) { throw discarded() }
        guard descriptor != STDOUT_FILENO else { return }
        if temporaryName != nil {
            while fsync(descriptor) != 0 { if errno != EINTR { throw discarded() } }
        }
        // Linux has closed the descriptor even if a signal interrupted the call.
        if close(descriptor) != 0, errno != EINTR { throw discarded() }
        if let temporaryName, unsafe rename(temporaryName, name) != 0 { throw discarded() }
    }

    /// Replaces the file under the report's name with a complete copy of what has been written so far plus an ending; writing continues. Does
    /// nothing if the report is written in place.
    func publish(_ ending: String) throws(OutputError) {
        guard temporaryName != nil else { return }
        let ending = shown(ending)
        try saveNames()
        let copy = "\(name).\(getpid()).copy.partial"
        let target = try Self.create(copy, as: name)
        defer { close(target) }
        var isWhole = lseek(descriptor, 0, SEEK_SET) == 0
        while isWhole {
            let count = sendfile(target, descriptor, nil, 1 << 30)
            if count == 0 { break }
            isWhole = count > 0 || errno == EINTR
        }
        guard isWhole, Terminal.write(ending, to: target), unsafe rename(copy, name) == 0 else {
            let error = Self.refusal(name)
            unsafe unlink(copy)
            discard()
            throw error
        }
    }

    private func saveNames() throws(OutputError) { if format != nil { try Anonymization.current?.save() } }

    /// Deletes the temporary file.
    func discard() {
        if let temporaryName { unsafe unlink(temporaryName) }
        if format != nil { Anonymization.current?.discard() }
    }

    /// Deletes the temporary file, and returns the error.
    private func discarded() -> OutputError {
        let error = Self.refusal(name)
        discard()
        return error
    }

    private static func refusal(_ name: String) -> OutputError {
        errno == EPIPE ? .closedPipe : .refused(file: name, reason: unsafe String(cString: strerror(errno)))
    }
}

extension ReportFormat {
    /// How the format writes texts.
    fileprivate var notation: Notation {
        switch self {
        case .json, .ndjson, .sarif: .json
        case .html: .html
        case .markdown: .markdown
        case .text, .csv: .plain
        }
    }
}
