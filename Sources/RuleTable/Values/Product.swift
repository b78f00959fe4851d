public import LogScanning

/// A product whose bundles are read: its log sources, operations, requirements and references (`Rules/<product>/product.yaml`).
public struct Product: Hashable, Sendable {
    /// As `dell-ome`.
    public var id: String
    public var name: LocalizedText
    public var sources: [LogSource]
    public var operations: [Operation]
    public var requirements: [Requirement]
    public var references: [Reference]

    public init(
        id: String, name: LocalizedText, sources: [LogSource], operations: [Operation], requirements: [Requirement],
        references: [Reference]
    ) {
        self.id = id
        self.name = name
        self.sources = sources
        self.operations = operations
        self.requirements = requirements
        self.references = references
    }

    /// What a customer tries, told by what stands in a record; the first that fits counts.
    public struct Operation: Hashable, Sendable {
        /// As `chain-upload`.
        public var id: String
        public var title: LocalizedText
        /// A text in the record's preamble, as `uploadNewCertificateChain`; nil for any.
        public var preamble: String?
        /// A `MessageId`; nil for any.
        public var messageId: String?

        public init(id: String, title: LocalizedText, preamble: String?, messageId: String?) {
            self.id = id
            self.title = title
            self.preamble = preamble
            self.messageId = messageId
        }
    }

    /// A requirement that the vendor's article lists.
    public struct Requirement: Hashable, Sendable {
        /// As `csr-key`.
        public var id: String
        public var title: LocalizedText
        /// Where it stands: a reference's id and the place in it, as `KB 000221202, requirement 1`.
        public var place: String

        public init(id: String, title: LocalizedText, place: String) {
            self.id = id
            self.title = title
            self.place = place
        }
    }

    /// A vendor's article.
    public struct Reference: Hashable, Sendable {
        /// As `KB 000221202`.
        public var id: String
        public var title: LocalizedText
        public var url: String
        /// Whether every finding of the product names it (the supported way round), after the rule's own.
        public var onEveryFinding: Bool

        public init(id: String, title: LocalizedText, url: String, onEveryFinding: Bool) {
            self.id = id
            self.title = title
            self.url = url
            self.onEveryFinding = onEveryFinding
        }
    }
}
