import LogScanning
import Terms

/// What the values of a rule file may refer to.
struct RuleScope: Sendable {
    /// Nil if the product is not known, or its own file is invalid: references to its parts are not checked then.
    var product: Product?
    var ruleIds: [String]
}

extension Rule {
    static let shape = MappingShape<Rule>(
        name: "rule", type: "Rule",
        description: """
            What a message in a log means: Rules/<product>/<name>.yaml, one rule per file. In an editor with a YAML language server, the first line \
            '# yaml-language-server: $schema=../../Docs/Schemas/rule.schema.json' enables completion and checking. `bundlescope rules lint` checks \
            more: the ids of products, requirements, references and other rules.
            """,
        blank: Rule(
            id: "", product: "", severity: .info, basis: .inferred, match: RuleMatch(), title: .blank, diagnosis: .blank, causes: [],
            references: [], examples: Examples(matching: [], quiet: [])),
        fields: [
            .init(
                "id", \.id, .words(matching: "^[a-z0-9-]+/[a-z0-9-]+$"), .always,
                "The product and the file's name without .yaml, such as dell-ome/csr-key-mismatch."),
            .init(
                "product", \.product, .words(matching: "^[a-z0-9-]+$"), .always,
                "The product's id, which is the name of its folder, such as dell-ome."),
            .init(
                "severity", \.severity, .choice(else: .info), .always,
                "critical: the customer's task fails; warning: it may fail, or something else is wrong; info: worth knowing."),
            .init(
                "basis", \.basis, .choice(else: .inferred), .always,
                """
                How well it is supported. published-log: a log line with it is published; documented: only described in words, or by the text on a \
                screen; inferred: concluded from what is published, or from the customers' logs.
                """),
            .init(
                "sources", \.sources, .list(of: .known("source", .identifier) { $0.product?.sources.map(\.name) }), .never,
                "The ids of the log sources that contain its messages. Default: those that the product needs."),
            .init(
                "match", \.match, .mapping(RuleMatch.shape) { $0.checkReach(of: $2, at: $1) }, .always,
                """
                Which messages the rule is about. Every given part must match. If several rules match, the most specific one is used.
                """),
            .init(
                "screenTexts", \.screenTexts, .screenTexts, .never,
                """
                What the vendor's screens and articles show for it, in the vendor's own words and by language: bundlescope explain finds the rule \
                by them. An id may precede a text (CAA1018 CA certificate …).
                """),
            .init(
                "spokenTexts", \.spokenTexts, .list(of: .words, atLeast: 1), .never,
                """
                How people put it in their own words, a situation each, in any of the languages: bundlescope explain compares what the words mean, \
                whatever the language.
                """),
            .init("title", \.title, .localized, .always, "What went wrong, in a few words."),
            .init("diagnosis", \.diagnosis, .localized, .always, "What it means, in one to three sentences."),
            .init(
                "causes", \.causes, .uniqueList(of: .mapping(Cause.shape, named: "cause"), atLeast: 1), .always,
                "The possible causes, likeliest first."),
            .init(
                "references", \.references, .list(of: .known("reference", .words) { $0.product?.references.map(\.id) }), .published,
                "The vendor's articles, by their ids in product.yaml, in the order in which they are shown."),
            .init(
                "examples", \.examples, .mapping(Examples.shape), .always,
                "Verbatim log text. It is the rule's documentation, and its test: bundlescope rules test runs it."),
            .init("falseFriends", \.falseFriends, .falseFriends, .never, "What looks like the rule's message and is not."),
            .init("cannotTell", \.cannotTell, .blindSpots, .never, "What the absence of the rule's message does not mean."),
        ])
}

extension RuleMatch {
    static let shape = MappingShape<RuleMatch>(
        name: "match", type: "RuleMatch", description: "Which messages the rule is about.", blank: RuleMatch(),
        fields: [
            .init(
                "source", optional: \.source, .name, .never,
                "The logger, such as SSLController; default: any. Case and a package before the name are ignored."),
            .init("messageId", optional: \.messageId, .name, .never, "The MessageId, such as CGEN1008. Case is ignored."),
            .init(
                "messageArgs", optional: \.messageArgs, .arguments, .never,
                """
                The MessageArgs: a pattern for each, in their order; [] for none (whitespace counts as none); "*" for any. Default: they are \
                ignored. Arguments that were cut off in the log match nothing.
                """),
            .init(
                "text", \.text, .alternatives, .never,
                """
                A pattern for the record's text, for messages without an id, or a list of patterns, one of which must match (other spellings of \
                the same message). Each must contain at least four consecutive characters by which the record can be found.
                """),
            .init(
                "level", \.level, .oneOrMore(of: .name), .never,
                """
                The level of its records, such as ERROR, or a list of levels; default: any. Case is ignored, and a record that states no level \
                matches.
                """),
            .init(
                "log", \.log, .oneOrMore(of: .known("source", .identifier) { $0.product?.sources.map(\.name) }), .never,
                """
                The id of the log source in product.yaml that its records are in, or a list of ids; default: any. Text of which the log is not \
                known matches.
                """),
        ],
        conditions: [
            ("anyOf", .list(["messageId", "text"].map { .object([("required", .texts([$0]))]) }))
        ])
}

extension Rule.Cause {
    static let shape = MappingShape<Rule.Cause>(
        name: "cause", type: "Rule.Cause", description: "A possible cause and its remedy.",
        blank: Rule.Cause(id: "", title: .blank, explanation: .blank, decidedBy: nil, steps: []),
        fields: [
            .init("id", \.id, .identifier, .always, "Unique within the rule, such as other-csr."),
            .init("title", \.title, .localized, .always, "The cause, in a few words."),
            .init("explanation", \.explanation, .localized, .always, "How it leads to the message."),
            .init(
                "decidedBy", optional: \.decidedBy, .localized, .published,
                "The one observation that would decide whether it is this cause."),
            .init("steps", \.steps, .list(of: .localized, atLeast: 1), .always, "What to do, step by step."),
            .init(
                "requirement", optional: \.requirement, .known("requirement", .identifier) { $0.product?.requirements.map(\.id) }, .never,
                "The vendor's requirement that is violated: an id in product.yaml."),
            .init(
                "verifyCheck", optional: \.verifyCheck, .identifier, .never, "The check of bundlescope verify that tests for this cause."),
            .init(
                "supportedBy", \.supportedBy, .list(of: .mapping(Rule.Hint.shape, named: "hint")), .never,
                "Other rules whose findings in the same bundle support this cause."),
            .init(
                "contradictedBy", \.contradictedBy, .list(of: .mapping(Rule.Hint.shape, named: "hint")), .never,
                "Other rules whose findings in the same bundle contradict this cause."),
        ])
}

extension Rule.Hint {
    static let shape = MappingShape<Rule.Hint>(
        name: "hint", type: "Rule.Hint", description: "What another rule's finding in the same bundle says about a cause.",
        blank: Rule.Hint(rule: "", text: .blank),
        fields: [
            .init("rule", \.rule, .known("rule", .words) { $0.ruleIds }, .always, "The other rule's id."),
            .init("text", \.text, .localized, .always, "What its finding says about this cause."),
        ])
}

extension Rule.Examples {
    static let shape = MappingShape<Rule.Examples>(
        name: "examples", type: "Rule.Examples", description: "Verbatim log text.", blank: Rule.Examples(matching: [], quiet: []),
        fields: [
            .init(
                "matching", \.matching, .list(of: .words, atLeast: 1), .always, "Log text whose messages match this rule and no other."),
            .init(
                "quiet", \.quiet, .list(of: .words, atLeast: 1), .published,
                "Log text that this rule must not match; the closer to a match, the better."),
        ])
}

extension LocalizedText {
    /// What stands where a text is missing, in a table that is not used.
    static let blank = LocalizedText([])
}
