import ArgumentParser
import BundlescopeKit
import Glibc

/// The exit codes: the only place that assigns numbers to results.
enum ExitStatus: Int32, Comparable {
    /// Everything that the rules need was read completely, and nothing was found.
    case clean = 0
    /// There are findings, and everything was read completely.
    case findings = 1
    /// The command line or a rule file is wrong; nothing was analysed.
    case usage = 2
    /// Something could not be read completely.
    case incomplete = 3
    /// The report could not be written.
    case unwritable = 4

    init(_ diagnosis: BundleDiagnosis) { self.init(diagnosis.outcome, complete: diagnosis.complete) }

    init(_ facts: BundleFacts) { self.init(facts.outcome, complete: facts.complete) }

    private init(_ outcome: BundleDiagnosis.Outcome, complete: Bool) {
        self = !complete ? .incomplete : outcome == .clean ? .clean : .findings
    }

    init(_ survey: BundleSurvey) {
        self = survey.complete ? .clean : .incomplete
    }

    init(_ chain: CheckedChain) {
        self = chain.isRefused ? .findings : chain.isJudged ? .clean : .incomplete
    }

    init(_ comparison: BundleComparison) {
        self = comparison.hasFailures ? .findings : comparison.isKnown ? .clean : .incomplete
    }

    static func < (one: ExitStatus, other: ExitStatus) -> Bool { one.rawValue < other.rawValue }

    /// Exits with this code.
    func end() -> Never {
        exit(rawValue)
    }

    /// Exits because of an unhandled error, with its message on standard error and its code.
    static func end(for error: any Error) -> Never {
        Anonymization.current?.discard()
        switch error {
        case let failure as CommandFailure:
            for line in failure.lines { Terminal.complain(line) }
            failure.status.end()
        case let missing as MissingCommand:
            Terminal.complain("no command given")
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
        case is RunError, is RowError:
            Terminal.complain("\(error)")
            ExitStatus.incomplete.end()
        default:
            // Help and version texts arrive as errors too, with the code 0.
            let text = Bundlescope.fullMessage(for: error)
            guard Bundlescope.exitCode(for: error) != .success else {
                Terminal.write(text + "\n", to: STDOUT_FILENO)
                ExitStatus.clean.end()
            }
            let error = UsageError(error)
            Terminal.complain(error.sentence)
            for line in error.usage { Terminal.write(visible(line) + "\n", to: STDERR_FILENO) }
            ExitStatus.usage.end()
        }
    }
}

/// No command was given, or a command without one of its subcommands; `usage` lists them.
struct MissingCommand: Error {
    let usage: String
}

/// The reason why a command ends early, as lines for standard error.
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

extension CommandFailure {
    /// No record of the bundle has this id.
    static func noEvidence(_ evidence: String, in bundle: String, complete: Bool) -> CommandFailure {
        CommandFailure(
            "\(bundle): no evidence \(evidence) in it" + (complete ? "" : ", as far as it could be read"),
            status: complete ? .usage : .incomplete)
    }
}
