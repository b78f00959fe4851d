import BundlescopeKit
import Sandbox

/// A command whose options are values: it reads, tells what it reads in one report, and ends with a status.
protocol ReportRun {
    var target: ReportTarget { get }

    /// Writes the report, whole.
    func report(in frame: RunFrame) throws -> ExitStatus
}

extension ReportRun {
    /// Exits with the status. On failure no partial file is left behind.
    func run() throws -> Never {
        let frame = try RunFrame(target)
        do {
            try report(in: frame).end()
        } catch {
            frame.discard()
            throw error
        }
    }
}

/// Where a report goes, and how it looks.
struct ReportTarget {
    var style = Terminal.style
    /// The report's file; nil for standard output.
    var output: String?
    /// Whether a report on a terminal is shown through a pager.
    var pages = true
}

/// What surrounds a run: its files, which are there whole or not at all, its confinement, and the signals that end it.
final class RunFrame {
    let file: ReportOutput
    private let interruption = Interruption()
    private var files: [ReportOutput]

    init(_ target: ReportTarget) throws(OutputError) {
        if target.pages, target.output == nil { Pager.begin() }
        file = try ReportOutput(path: target.output, as: target.style.format)
        files = [file]
    }

    /// Opens another file that the run writes, and that is no report.
    func open(_ path: String) throws(OutputError) -> ReportOutput {
        let file = try ReportOutput(path: path)
        files.append(file)
        return file
    }

    /// Confines this process: before the first byte of untrusted input is read, and before there is a second thread, which would not be confined.
    func confine() { Sandbox.enter(renamingIn: files.compactMap(\.folder) + [Anonymization.folder].compactMap(\.self)) }

    /// From now on, a signal ends the process, and what was written is removed.
    func begin() { interruption.begin { [files] in for file in files { file.discard() } } }

    /// From now on, a signal ends the process after `finish`, which runs on another thread.
    func begin(finish: @escaping @Sendable () throws -> Void) {
        interruption.begin {
            do { try finish() } catch { ExitStatus.end(for: error) }
        }
    }

    /// Blocks a thread that has finished while a signal is ending the process.
    func awaitEnd() -> Never { interruption.awaitEnd() }

    /// Removes what was written, after a failure.
    func discard() {
        interruption.end()
        for file in files { file.discard() }
    }
}
