import ArgumentParser
import BundlescopeKit

/// Whether names are shown.
struct AnonymizationOptions: ParsableArguments {
    @Flag(
        help: """
            Write tokens such as host-1 and ip-4 in place of names: hosts, domains, addresses, users, serial numbers, certificates' names, the \
            bundle's path. Check a report before you forward it: see Docs/Anonymization.md.
            """)
    var anonymize = false

    @Option(
        help: ArgumentHelp(
            "Keep the tokens in this file, so that later runs use the same ones, and 'reveal' puts the names back. Only you can read it.",
            valueName: "file"),
        completion: .file())
    var tokenMap: String?

    func validate() throws {
        if tokenMap != nil, !anonymize { throw ValidationError("--token-map needs --anonymize") }
    }

    /// Makes all further output anonymous if that is wanted.
    ///
    /// - Parameter paths: Files and folders of the customer's that the command line names.
    func begin(_ rules: RuleSet, paths: [String?]) throws {
        if anonymize { try Anonymization.begin(map: tokenMap, rules: rules, paths: paths.compactMap(\.self)) }
    }

    /// A report's style. In an anonymous one no name may be broken over two lines, and a link would name this machine.
    func applied(to style: ReportStyle) -> ReportStyle {
        guard anonymize else { return style }
        var style = style
        style.width = .max
        style.links = nil
        return style
    }
}
