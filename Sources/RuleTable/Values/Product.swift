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
    /// What the rules' texts may speak of by name, as `{purpose}`.
    public var parameters: [Parameter]
    /// The id of the operations' field that names the node on which something happened, or nil where bundles are of one node.
    public var node: String?
    /// Within so many seconds the same message on one node is one event, however many records and logs tell of it; nil: each is its own.
    public var sameEventSeconds: Int?
    /// What, besides the operation, the node and the logs' tree, tells the tries of one thing from those of another; nil: nothing.
    public var subject: Subject?
    /// Records with one of these texts list messages that the product knows, as it does while it starts: they tell of no event.
    public var listings: [TextPattern]
    /// Where a person sees whether a try succeeded, for operations whose success no log shows; nil where that is not known.
    public var successPlace: LocalizedText?

    public init(
        id: String, name: LocalizedText, sources: [LogSource], operations: [Operation], requirements: [Requirement],
        references: [Reference], parameters: [Parameter] = [], node: String? = nil, subject: Subject? = nil,
        sameEventSeconds: Int? = nil, listings: [TextPattern] = [], successPlace: LocalizedText? = nil
    ) {
        self.id = id
        self.name = name
        self.sources = sources
        self.operations = operations
        self.requirements = requirements
        self.references = references
        self.parameters = parameters
        self.node = node
        self.subject = subject
        self.sameEventSeconds = sameEventSeconds
        self.listings = listings
        self.successPlace = successPlace
    }

    /// Whose try it is, by the fields of an operation.
    public struct Subject: Hashable, Sendable {
        /// The id of the field that names what was tried on, as a certificate's purpose; nil where there is one thing of a kind.
        public var unit: String?
        /// The ids of further fields: tries that differ in one of them do not follow each other.
        public var fields: [String]

        public init(unit: String?, fields: [String] = []) {
            self.unit = unit
            self.fields = fields
        }
    }

    /// The log sources in which one of its rules has to be looked for.
    public func sources(of rule: Rule) -> [LogSource] {
        sources.filter { rule.sources.isEmpty ? $0.isNeeded : rule.sources.contains($0.name) }
    }

    /// Where the logs would lie in which one of its rules is looked for: path suffixes. Where no log has to be there, it may be any.
    public func logs(of rule: Rule) -> [String] {
        let needed = sources(of: rule)
        return (needed.isEmpty ? sources : needed).flatMap(\.paths).map(\.suffix)
    }

    /// Whether a record lists messages, and tells of no event.
    public func lists(_ record: LogRecord) -> Bool {
        guard !listings.isEmpty else { return false }
        let texts = [record.preamble] + (record.candidates + record.messages).compactMap(\.text)
        return texts.map(FoldedText.init).contains { text in listings.contains { $0.fits(text) } }
    }

    /// What a customer tries: told by what stands in the record of its error, or by records of its own from its beginning to its end.
    /// The first that fits counts.
    public struct Operation: Hashable, Sendable {
        /// As `chain-upload`.
        public var id: String
        /// With the course's fields as `{unit}`.
        public var title: LocalizedText
        /// A text in the record's preamble, as `uploadNewCertificateChain`; nil for any.
        public var preamble: String?
        /// A `MessageId`; nil for any.
        public var messageId: String?
        /// What the message's one argument must be: one of these. An empty list: it has none. Nil: they are not looked at.
        public var arguments: [TextPattern]?
        /// The records by which the log tells of it; nil where only its errors are logged.
        public var course: OperationCourse?

        public init(
            id: String, title: LocalizedText, preamble: String?, messageId: String?, arguments: [TextPattern]? = nil,
            course: OperationCourse? = nil
        ) {
            self.id = id
            self.title = title
            self.preamble = preamble
            self.messageId = messageId
            self.arguments = arguments
            self.course = course
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
