import ArgumentParser
import BundlescopeKit
import Glibc

/// The exit codes: the one place where an ending gets its number.
enum ExitStatus: Int32, Comparable {
    /// Everything the rules need was read in full, and nothing was found.
    case clean = 0
    /// Findings, and everything was read in full.
    case findings = 1
    /// The command line or a rule file is wrong; nothing was analysed.
    case usage = 2
    /// Something could not be read in full.
    case incomplete = 3
    /// The report could not be written.
    case unwritable = 4

    init(_ diagnosis: BundleDiagnosis) {
        self = !diagnosis.complete ? .incomplete : diagnosis.outcome == .clean ? .clean : .findings
    }

    init(_ chain: CheckedChain) {
        self = chain.isRefused ? .findings : chain.isJudged ? .clean : .incomplete
    }

    static func < (one: ExitStatus, other: ExitStatus) -> Bool { one.rawValue < other.rawValue }

    /// Ends the process with this code.
    func end() -> Never {
        exit(rawValue)
    }

    /// Ends the process for an error that nobody handled: its line on standard error, and its code.
    static func end(for error: any Error) -> Never {
        switch error {
        case let failure as CommandFailure:
            for line in failure.lines { Terminal.complain(line) }
            failure.status.end()
        case let missing as MissingCommand:
            Terminal.write(missing.usage + "\n", to: STDERR_FILENO)
            ExitStatus.usage.end()
        case OutputError.closedPipe:
            // The reader has seen enough (`| head`).
            ExitStatus.clean.end()
        case let failure as OutputError:
            Terminal.complain("the report could not be written: \(failure)")
            ExitStatus.unwritable.end()
        case let failure as CatalogError:
            Terminal.complain("the catalog cannot be used: \(failure)")
            ExitStatus.unwritable.end()
        case let failure as TriageError:
            Terminal.complain("\(failure)")
            (failure == .rulesChanged ? ExitStatus.usage : .incomplete).end()
        default:
            // Help and version texts come as errors too, with the code 0.
            let text = Bundlescope.fullMessage(for: error)
            guard Bundlescope.exitCode(for: error) != .success else {
                Terminal.write(text + "\n", to: STDOUT_FILENO)
                ExitStatus.clean.end()
            }
            // It quotes the arguments, which may be names of files.
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                Terminal.write(visible(String(line)) + "\n", to: STDERR_FILENO)
            }
            ExitStatus.usage.end()
        }
    }
}

/// No command was given, or none of a command's own; what there is to give.
struct MissingCommand: Error {
    let usage: String
}

/// Why a command ends early, in lines for standard error.
struct CommandFailure: Error {
    var lines: [String]
    var status: ExitStatus

    init(_ lines: String..., status: ExitStatus = .usage) {
        self.lines = lines
        self.status = status
    }

    init(_ error: RuleTableError) {
        lines = "\(error)".split(separator: "\n").map(String.init)
        status = .usage
    }
}
