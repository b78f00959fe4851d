import ArgumentParser
import BundlescopeKit

/// `rules new`: a rule file to begin with, from a log line or from nothing.
struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a rule file: from a record that somebody sent, or with TODO in every place.",
        discussion: """
            From a bundle, `rules draft` makes more of it.

            EXAMPLES
              bundlescope rules new dell-ome/disk-full > my-rules/dell-ome/disk-full.yaml
              bundlescope rules new dell-ome/disk-full --record line.txt --output my-rules/dell-ome/disk-full.yaml
            """)

    @Argument(help: ArgumentHelp("The rule's id: a product of the rule table, and a name.", valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp("A file with the log lines of one record, or - for standard input.", valueName: "file"), completion: .file())
    var record: String?

    @Option(
        help: ArgumentHelp("Write the file here, whole or not at all; default: standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(name: .customLong("lang"), help: "The language of its texts: \(Language.list); default from LC_ALL, LC_MESSAGES, LANG.")
    var language: Language = Terminal.language

    @OptionGroup(title: "Rules") var rules: RuleOptions

    func run() throws {
        let rules = try rules.load()
        let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, RuleName.isValid(parts[1]) else {
            throw CommandFailure("\(id): expected a product and a name of lower-case letters, digits and hyphens, as dell-ome/disk-full")
        }
        guard let product = rules.product(id: parts[0]) else {
            throw CommandFailure("no product \(parts[0]); the rule table has: \(rules.products.map(\.id).joined(separator: ", "))")
        }
        if rules.rule(id: id) != nil { throw CommandFailure("there is a rule \(id) already") }
        let writer = DraftWriter(language)
        let draft = try record.map { try drafted(from: $0, product, parts[1], rules, writer) }
        let output = try ReportOutput(path: output)
        try output.finish(writer.file(draft?.rule ?? RuleDraft.blank(id: id, of: product, texts: writer.texts), bundle: nil))
    }

    private func drafted(
        from file: String, _ product: Product, _ name: String, _ rules: RuleSet, _ writer: DraftWriter
    ) throws(CommandFailure) -> RuleDraft {
        let text = try RecordFile.text(of: file)
        var problem = RuleDraft.Problem.noMessage
        // The log that the line is of comes first.
        let known = product.sources.filter { $0.recognises(beginning: text.utf8Span.span) }
        let settings = (known + product.sources.filter { !known.contains($0) }).map { RuleDraft.Setting(product: product, source: $0) }
        for setting in settings {
            do {
                return try RuleDraft(of: text, beside: [], in: setting, named: name, over: rules, texts: writer.texts)
            } catch {
                if error != .noMessage { problem = error }
            }
        }
        throw CommandFailure("\(file): \(RulesDraftCommand.sentence(problem))")
    }
}

/// The last part of a rule's id.
enum RuleName {
    static func isValid(_ name: String) -> Bool {
        !name.isEmpty && !["product", "verify"].contains(name)
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
