import BundlescopeKit
import Glibc
import Synchronization

/// Why the report did not reach its reader.
enum OutputError: Error, CustomStringConvertible {
    /// The reader has closed its end.
    case closedPipe
    /// The operating system refused, with `errno`'s text.
    case refused(file: String, reason: String)

    var description: String {
        switch self {
        case .closedPipe: "closed pipe"
        case .refused(let file, let reason): "\(file): \(reason)"
        }
    }
}

/// Where the report goes: standard output, or a file that appears under its name only when it is whole.
struct ReportOutput {
    private let descriptor: Int32
    private let name: String
    /// The name that the file is written under until it is whole; nil where it is written in place (standard output, devices).
    private let temporaryName: String?

    /// - Throws: `OutputError.refused` where the file cannot be made.
    init(path: String?) throws(OutputError) {
        guard let path else {
            (descriptor, name, temporaryName) = (STDOUT_FILENO, "standard output", nil)
            return
        }
        name = path
        // A device or a pipe is written to; renaming a file over it would replace it.
        var status = stat()
        let isSpecial = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
        temporaryName = isSpecial ? nil : "\(path).\(getpid()).partial"
        let flags = O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_EXCL)
        var opened: Int32
        repeat { opened = unsafe open(temporaryName ?? path, flags, 0o666) } while opened < 0 && errno == EINTR
        if opened < 0 { throw Self.refusal(path) }
        descriptor = opened
    }

    /// The folder in which the file gets its name; nil where it is written in place.
    var folder: String? {
        guard let temporaryName else { return nil }
        return temporaryName.lastIndex(of: "/").map { String(temporaryName[...$0]) } ?? "."
    }

    /// Writes a further part of the report.
    func write(_ text: String) throws(OutputError) {
        if !Terminal.write(text, to: descriptor) { throw discarded() }
    }

    /// Ends the report with its last part; a file gets its name.
    func finish(_ text: String) throws(OutputError) {
        try write(text)
        guard descriptor != STDOUT_FILENO else { return }
        if temporaryName != nil {
            while fsync(descriptor) != 0 { if errno != EINTR { throw discarded() } }
        }
        // Linux has closed it even where a signal came in between.
        if close(descriptor) != 0, errno != EINTR { throw discarded() }
        if let temporaryName, unsafe rename(temporaryName, name) != 0 { throw discarded() }
    }

    /// Takes back what was written under the temporary name.
    func discard() {
        if let temporaryName { unsafe unlink(temporaryName) }
    }

    /// Takes back what was written, and says why.
    private func discarded() -> OutputError {
        let error = Self.refusal(name)
        discard()
        return error
    }

    private static func refusal(_ name: String) -> OutputError {
        errno == EPIPE ? .closedPipe : .refused(file: name, reason: unsafe String(cString: strerror(errno)))
    }
}

/// A report on its way out, bundle by bundle. It may be ended from another thread, and is ended once.
final class ReportStream: Sendable {
    private let output: ReportOutput
    /// Nil once the report is ended.
    private let writer: Mutex<ReportWriter?>

    init(_ writer: consuming ReportWriter, to output: ReportOutput) throws(OutputError) {
        self.output = output
        try output.write(writer.begin())
        self.writer = Mutex(writer)
    }

    /// Writes a bundle's report; what was not read in full is said on standard error, too.
    func write(_ diagnosis: BundleDiagnosis) throws(OutputError) {
        try writer.withLock { (writer) throws(OutputError) in
            guard let text = writer?.bundle(diagnosis) else { return }
            try output.write(text)
            if let complaint = writer?.complaint(diagnosis) { Terminal.complain(complaint) }
        }
    }

    /// Ends the report whole, with the bundles written so far. False where it was ended before.
    @discardableResult
    func end() throws(OutputError) -> Bool {
        try writer.withLock { (writer) throws(OutputError) in
            guard let text = writer?.end() else { return false }
            writer = nil
            try output.finish(text)
            return true
        }
    }
}
