import ArgumentParser
import BundlescopeKit
import Sandbox

/// `rules draft`: from a record that no rule knows to a rule file.
struct RulesDraftCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Draft a rule from a record of a bundle: its match, its examples, and TODO for the words of a person.",
        discussion: """
            Numbers, addresses and ids of the record become *; similar records of the bundle become examples that must stay quiet. What is drafted \
            passes `rules lint` and `rules test` as a rule of one's own.

            EXAMPLES
              bundlescope rules draft case-4711.zip e-3f9a1c2b40
              bundlescope rules draft case-4711.zip s-9c01d77e52
              bundlescope rules draft case-4711.zip e-3f9a1c2b40 --name disk-full --output my-rules/dell-ome/disk-full.yaml
            """)

    @Argument(help: ArgumentHelp("The bundle that the report speaks of.", valueName: "bundle"), completion: .file())
    var bundle: String

    @Argument(help: ArgumentHelp("The evidence, as every report prints it, or a shape of `survey`.", valueName: "evidence"))
    var evidence: String

    @Option(help: ArgumentHelp("The rule's name, which is its file's; default: made of the message.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp("Write the file here, whole or not at all; default: standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(name: .customLong("lang"), help: "The language of its texts: \(Language.list); default from LC_ALL, LC_MESSAGES, LANG.")
    var language: Language = Terminal.language

    @OptionGroup(title: "Report") var redaction: RedactionOptions
    @OptionGroup(title: "Report") var anonymization: AnonymizationOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions
    @OptionGroup(title: "Limits") var limits: LimitOptions

    func validate() throws {
        if let name, !RuleName.isValid(name) {
            throw ValidationError("--name must be of lower-case letters, digits and hyphens, and neither product nor verify")
        }
    }

    func run() throws {
        let rules = try rules.load()
        try anonymization.begin(rules, paths: [bundle, output])
        let output = try ReportOutput(path: output, as: .text)
        Sandbox.enter(renamingIn: [output.folder, Anonymization.folder].compactMap(\.self))
        do {
            try output.finish(draft(rules))
        } catch {
            output.discard()
            throw error
        }
    }

    private func draft(_ rules: RuleSet) throws(CommandFailure) -> String {
        Anonymization.learn(LogBundle(ArgumentPath.path(bundle)), by: BundleTriage(rules: rules, limits: limits.limits))
        let result: DraftSearch.Result
        do {
            result = try DraftSearch(rules: rules, limits: limits.limits).find(evidence, in: LogBundle(ArgumentPath.path(bundle)))
        } catch {
            throw CommandFailure("\(error)", status: .incomplete)
        }
        if result.isOfUnknownLog {
            throw CommandFailure("\(bundle): \(evidence) is in a log of no product of the rule table, so that no rule can speak of it")
        }
        guard var found = result.record else { throw .noEvidence(evidence, in: bundle, complete: result.complete) }
        var redaction = Redaction()
        if self.redaction.redact {
            redaction.redact(&found.evidence)
            for index in found.others.indices { redaction.redact(&found.others[index]) }
        }
        let writer = DraftWriter(language)
        do {
            let setting = RuleDraft.Setting(
                product: found.product, source: found.source, mask: self.redaction.redact ? Redaction.mark : nil)
            let draft = try RuleDraft(
                of: found.evidence.excerpt, beside: found.others, in: setting, named: name, over: rules, texts: writer.texts)
            return writer.file(draft.rule, of: found.evidence.id, bundle: bundle)
        } catch {
            throw CommandFailure("\(bundle): \(found.evidence.id): \(Self.sentence(error))")
        }
    }

    static func sentence(_ problem: RuleDraft.Problem) -> String {
        switch problem {
        case .noMessage: "the record carries no message that a rule could be about"
        case .known(let rule): "the rule \(rule) is about just this message; `bundlescope rules show \(rule) --format yaml` prints it"
        case .nothingToMatch: "the record holds nothing to know another one by: only numbers, or less than four characters in a row"
        }
    }
}
