public import Terms

/// What a message means: diagnosis, possible causes, remediation and references. One file per rule (`Rules/<product>/<name>.yaml`).
public struct Rule: Hashable, Sendable, Codable {
    /// How well the rule is supported by published sources.
    public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// A log line with the message is published.
        case publishedLog = "published-log"
        /// The message is only described in words, or by the text on a screen.
        case documented
        /// We inferred it from what is published.
        case inferred
    }

    public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case critical, warning, info
    }

    /// The product's id and the file's name, such as `dell-ome/csr-key-mismatch`.
    public var id: String
    /// The product's id, such as `dell-ome`.
    public var product: String
    public var severity: Severity
    public var basis: Basis
    /// The ids, as in `product.yaml`, of the log sources that contain its messages; empty for those that its product needs.
    public var sources: [String]
    public var match: RuleMatch
    /// What the vendor's screens and articles show for it, as they show it: people read it out.
    public var screenTexts: [ScreenText]
    /// How people put it in their own words. What the words mean counts, so one language is enough.
    public var spokenTexts: [String]
    public var title: LocalizedText
    public var diagnosis: LocalizedText
    /// Likeliest first; never empty.
    public var causes: [Cause]
    /// Ids of the product's references, such as `KB 000221202`, in display order.
    public var references: [String]
    public var examples: Examples
    /// What looks like its message and is not.
    public var falseFriends: [FalseFriend]
    /// What the absence of its message does not mean.
    public var cannotTell: [BlindSpot]

    public init(
        id: String, product: String, severity: Severity, basis: Basis, sources: [String] = [], match: RuleMatch,
        screenTexts: [ScreenText] = [], spokenTexts: [String] = [], title: LocalizedText, diagnosis: LocalizedText, causes: [Cause],
        references: [String], examples: Examples, falseFriends: [FalseFriend] = [], cannotTell: [BlindSpot] = []
    ) {
        self.id = id
        self.product = product
        self.severity = severity
        self.basis = basis
        self.sources = sources
        self.match = match
        self.screenTexts = screenTexts
        self.spokenTexts = spokenTexts
        self.title = title
        self.diagnosis = diagnosis
        self.causes = causes
        self.references = references
        self.examples = examples
        self.falseFriends = falseFriends
        self.cannotTell = cannotTell
    }

    /// All its texts for people.
    var texts: [LocalizedText] {
        var texts = [title, diagnosis] + falseFriends.map(\.text) + cannotTell.map(\.text)
        for cause in causes {
            texts += [cause.title, cause.explanation] + [cause.decidedBy].compactMap(\.self)
            texts += cause.steps
            texts += cause.supportedBy.map(\.text)
            texts += cause.contradictedBy.map(\.text)
        }
        return texts
    }

    /// A text that a vendor's screen or article shows, in the vendor's words.
    public struct ScreenText: Hashable, Sendable, Codable {
        public var language: Language
        public var text: String

        public init(language: Language, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// A possible cause of the message.
    public struct Cause: Hashable, Sendable, Codable {
        /// Such as `key-encipherment`; unique within the rule.
        public var id: String
        public var title: LocalizedText
        public var explanation: LocalizedText
        /// The one observation that decides whether this is the cause; nil if the rule's author names none.
        public var decidedBy: LocalizedText?
        /// The steps of the remediation, in order; never empty.
        public var steps: [LocalizedText]
        /// The id of the vendor's requirement that this cause violates (`Product.requirements`), or nil.
        public var requirement: String?
        /// The id of the `verify` check that tests for it, or nil.
        public var verifyCheck: String?
        /// Other rules whose findings in the same bundle support this cause.
        public var supportedBy: [Hint]
        /// Other rules whose findings in the same bundle contradict it.
        public var contradictedBy: [Hint]

        public init(
            id: String, title: LocalizedText, explanation: LocalizedText, decidedBy: LocalizedText?, steps: [LocalizedText],
            requirement: String? = nil, verifyCheck: String? = nil, supportedBy: [Hint] = [], contradictedBy: [Hint] = []
        ) {
            self.id = id
            self.title = title
            self.explanation = explanation
            self.decidedBy = decidedBy
            self.steps = steps
            self.requirement = requirement
            self.verifyCheck = verifyCheck
            self.supportedBy = supportedBy
            self.contradictedBy = contradictedBy
        }
    }

    /// What another rule's finding in the same bundle says about a cause.
    public struct Hint: Hashable, Sendable, Codable {
        /// The other rule's id.
        public var rule: String
        public var text: LocalizedText

        public init(rule: String, text: LocalizedText) {
            self.rule = rule
            self.text = text
        }
    }

    /// Log texts that the rule must match, and log texts that it must not. They serve as documentation and as tests.
    public struct Examples: Hashable, Sendable, Codable {
        public var matching: [String]
        public var quiet: [String]

        public init(matching: [String], quiet: [String]) {
            self.matching = matching
            self.quiet = quiet
        }
    }
}
