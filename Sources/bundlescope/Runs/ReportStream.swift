import BundlescopeKit
import Synchronization

/// Writes a report bundle by bundle.
protocol BundleReportWriter: Sendable {
    associatedtype Bundle

    /// The number of bundles written.
    var bundles: Int { get }
    mutating func begin() -> String
    mutating func bundle(_ bundle: Bundle) -> String
    /// A line for standard error if a bundle was not read completely.
    func complaint(_ bundle: Bundle) -> String?
    /// A line for standard error if the run was interrupted.
    func complaint(_ interrupted: RunInterruption) -> String
    mutating func end(interrupted: RunInterruption?) -> String
}

extension ReportWriter: BundleReportWriter {
    mutating func bundle(_ diagnosis: BundleDiagnosis) -> String { bundle(diagnosis, earlier: nil) }
    mutating func end(interrupted: RunInterruption?) -> String { end(passedOver: PassedOver(), interrupted: interrupted) }
}

extension SurveyWriter: BundleReportWriter {}

/// A report that is written bundle by bundle. It can be ended from another thread, and only once.
final class ReportStream<Writer: BundleReportWriter>: Sendable {
    private let output: ReportOutput
    /// Nil once the report has ended.
    private let writer: Mutex<Writer?>

    init(_ writer: consuming sending Writer, to output: ReportOutput) throws(OutputError) {
        var writer = writer
        self.output = output
        try output.write(writer.begin())
        self.writer = Mutex(writer)
    }

    /// Writes a bundle's report. If the bundle was not read completely, this is also reported on standard error.
    func write(_ bundle: Writer.Bundle) throws(OutputError) {
        try writer.withLock { (writer) throws(OutputError) in
            guard let text = writer?.bundle(bundle) else { return }
            try output.write(text)
            if let complaint = writer?.complaint(bundle) { Terminal.complain(complaint) }
        }
    }

    /// Completes the report with the bundles written so far. False if it had already been ended.
    ///
    /// - Parameter interruptedBefore: The total number of bundles, if the run was interrupted before the last of them; `foundAll` says whether
    ///   there may be more.
    @discardableResult
    func end(interruptedBefore bundles: Int? = nil, foundAll: Bool = true) throws(OutputError) -> Bool {
        try writer.withLock { (writer) throws(OutputError) in
            let read = writer?.bundles ?? 0
            let interrupted = bundles.map { RunInterruption(read: read, found: max(read, $0), foundAll: foundAll) }
            guard let text = writer?.end(interrupted: interrupted) else { return false }
            if let interrupted, let complaint = writer?.complaint(interrupted) { Terminal.complain(complaint) }
            writer = nil
            try output.finish(text)
            return true
        }
    }
}
