public import RuleTable
public import Terms
public import Wording

/// A rule in the words of one language, for `rules show` and `explain`.
public struct RuleReport: Hashable, Sendable, Encodable {
    public var id: String
    public var product: String
    public var severity: Rule.Severity
    public var basis: Rule.Basis
    public var match: MatchReport
    /// What the vendor's screens and articles show for it, in the vendor's words.
    public var screenTexts: [ScreenTextReport]
    public var title: Phrase
    public var diagnosis: Phrase
    public var causes: [CauseReport]
    public var references: [ReferenceReport]
    public var examples: ExamplesReport
    /// What looks like its message and is not.
    public var falseFriends: [RuleLimitReport]
    /// What the absence of its message does not mean.
    public var cannotTell: [RuleLimitReport]

    public init(_ rule: Rule, rules: RuleSet, language: Language) {
        self.init(rule, Wording(rules, language))
    }

    init(_ rule: Rule, _ wording: Wording) {
        id = rule.id
        product = rule.product
        severity = rule.severity
        basis = rule.basis
        match = MatchReport(rule.match)
        screenTexts = rule.screenTexts.map { ScreenTextReport(language: $0.language, text: $0.text) }
        title = wording.phrase(rule.title, of: rule.product, [:])
        diagnosis = wording.tellingLanguage(of: rule.diagnosis, wording.phrase(rule.diagnosis, of: rule.product, [:]))
        causes = rule.causes.map { CauseReport($0, of: rule.product, wording) }
        references = ReferenceReport.list(rule, of: rule.product, wording)
        examples = ExamplesReport(matching: rule.examples.matching, quiet: rule.examples.quiet)
        falseFriends = rule.falseFriends.map { friend in
            RuleLimitReport(id: friend.id, text: wording.phrase(friend.text, of: rule.product, [:]), examples: friend.examples)
        }
        cannotTell = rule.cannotTell.map { spot in
            RuleLimitReport(id: spot.id, text: wording.phrase(spot.text, of: rule.product, [:]), examples: spot.examples)
        }
    }
}

/// A false friend or blind spot of a rule.
public struct RuleLimitReport: Hashable, Sendable, Encodable {
    public var id: String
    public var text: Phrase
    /// Log texts in which no rule finds anything.
    public var examples: [String]
}

/// A text of a screen or of an article.
public struct ScreenTextReport: Hashable, Sendable, Encodable {
    public var language: Language
    public var text: String
}

/// Which messages a rule matches, with the rule file's own keys; null means anything.
public struct MatchReport: Hashable, Sendable, Encodable {
    @Nullable public var source: String?
    @Nullable public var messageId: String?
    @Nullable public var messageArgs: ArgumentsReport?
    /// Patterns, one of which must match.
    @Nullable public var text: [String]?
    /// Levels, one of which the record has if it states any.
    @Nullable public var level: [String]?
    /// Log sources of the product, one of which the record is in.
    @Nullable public var log: [String]?

    init(_ match: RuleMatch) {
        source = match.source
        messageId = match.messageId
        messageArgs = match.messageArgs.map(ArgumentsReport.init)
        text = match.text.isEmpty ? nil : match.text.map(\.pattern)
        level = match.level.isEmpty ? nil : match.level
        log = match.log.isEmpty ? nil : match.log
    }
}

/// The condition on arguments: `"*"`, or a list of patterns, one for each.
public struct ArgumentsReport: Hashable, Sendable, Encodable {
    /// Nil for any arguments.
    public var patterns: [String]?

    init(_ arguments: RuleMatch.Arguments) {
        switch arguments {
        case .any: patterns = nil
        case .list(let list): patterns = list.map(\.pattern)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let patterns { try container.encode(patterns) } else { try container.encode("*") }
    }
}

/// Log texts that the rule must match, and log texts that it must not.
public struct ExamplesReport: Hashable, Sendable, Encodable {
    public var matching: [String]
    public var quiet: [String]
}
