public import ArgumentParser
public import BundlescopeKit

/// Whom the report is for.
struct AudienceOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: "Whom the report is for: engineer, or customer for a letter without anything internal (text, markdown, html).")
    var audience: ReportAudience = .engineer

    /// - Throws: `ValidationError` if there is no letter in the style.
    func check(_ style: ReportStyle) throws {
        guard audience == .customer else { return }
        guard [.text, .markdown, .html].contains(style.format) else {
            throw ValidationError("--for customer needs --format text, markdown or html")
        }
        guard style.detail == .normal else { throw ValidationError("--for customer has no --quiet, --brief or --verbose") }
    }
}

extension ReportAudience: ExpressibleByArgument {}
