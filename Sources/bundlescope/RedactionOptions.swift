import ArgumentParser

/// Whether secrets in the log's texts are shown.
struct RedactionOptions: ParsableArguments {
    private enum Choice: String, EnumerableFlag {
        case redact, noRedact

        static func name(for value: Choice) -> NameSpecification { value == .redact ? .customLong("redact") : .customLong("no-redact") }

        static func help(for value: Choice) -> ArgumentHelp? {
            value == .redact
                ? "Show passwords, tokens and keys in the log's texts as [redacted]."
                : "Show passwords, tokens and keys in the log's texts as they are."
        }
    }

    @Flag private var choice: Choice = .redact

    var redact: Bool { choice == .redact }
}
