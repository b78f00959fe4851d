import ArgumentParser

/// Whether secrets in the logs' texts are shown.
struct RedactionOptions: ParsableArguments {
    @Flag(inversion: .prefixedNo, help: "Show passwords, tokens and keys in the log's texts as [redacted].")
    var redact = true

    /// The same option for a worker.
    var arguments: [String] { [redact ? "--redact" : "--no-redact"] }
}
