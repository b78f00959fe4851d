public import LogScanning

/// A product whose bundles are read: its log sources, operations, requirements and references (`Rules/<product>/product.yaml`).
public struct Product: Hashable, Sendable, Codable {
    /// Such as `dell-ome`.
    public var id: String
    public var name: LocalizedText
    public var sources: [LogSource]
    public var operations: [Operation]
    public var requirements: [Requirement]
    public var references: [Reference]
    /// What the rules' texts may refer to by name, such as `{purpose}`.
    public var parameters: [Parameter]
    /// The id of the operation field that names the node on which something happened; nil if a bundle comes from a single node.
    public var node: String?
    /// The same message on one node within this many seconds is one event, however many records and logs show it; nil: each is its own event.
    public var sameEventSeconds: Int?
    /// What distinguishes tries besides the operation, the node and the logs' tree; nil if nothing does.
    public var subject: Subject?
    /// Records that match one of these list messages that the product knows, for example at start-up, and are not events.
    public var listings: [TextPattern]
    /// Where a person can see whether a try succeeded, for operations whose success is not logged; nil if that is not known.
    public var successPlace: LocalizedText?
    /// What it calls the machine that its certificates are for; nil if nothing particular.
    public var machine: Machine?
    /// What looks like a message of its rules and is not.
    public var falseFriends: [FalseFriend]
    /// What the absence of a log, or of any finding, does not mean.
    public var cannotTell: [BlindSpot]

    public init(
        id: String, name: LocalizedText, sources: [LogSource], operations: [Operation], requirements: [Requirement],
        references: [Reference], parameters: [Parameter] = [], node: String? = nil, subject: Subject? = nil,
        sameEventSeconds: Int? = nil, listings: [TextPattern] = [], successPlace: LocalizedText? = nil, machine: Machine? = nil,
        falseFriends: [FalseFriend] = [], cannotTell: [BlindSpot] = []
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
        self.machine = machine
        self.falseFriends = falseFriends
        self.cannotTell = cannotTell
    }

    /// A noun for the machine that a product's certificates are for, as sentences use it: `server`.
    public struct Machine: Hashable, Sendable, Codable {
        public var one: LocalizedText
        public var many: LocalizedText

        public init(one: LocalizedText, many: LocalizedText) {
            self.one = one
            self.many = many
        }
    }

    /// The fields of an operation that identify what was tried on.
    public struct Subject: Hashable, Sendable, Codable {
        /// The id of the field that names it, such as a certificate's purpose; nil if there is only one.
        public var unit: String?
        /// The ids of further fields: tries that differ in one of them are of different subjects.
        public var fields: [String]
        /// Nil if every unit is a single thing.
        public var members: Members?

        /// Units that hold many things, such as a trust store with its certificates: a try is on one of them.
        public struct Members: Hashable, Sendable, Codable {
            public var units: TextPattern
            /// The id of the field that names the thing.
            public var field: String

            public init(units: TextPattern, field: String) {
                self.units = units
                self.field = field
            }
        }

        public init(unit: String?, fields: [String] = [], members: Members? = nil) {
            self.unit = unit
            self.fields = fields
            self.members = members
        }

        /// The ids of the fields that distinguish tries on a unit, in addition to the unit itself.
        public func distinctFields(of unit: String?) -> [String] {
            guard let members, let unit, members.units.fits(FoldedText(unit)) else { return fields }
            return fields + [members.field]
        }
    }

    /// The log sources that must be searched for one of its rules.
    public func sources(of rule: Rule) -> [LogSource] {
        let named = rule.sources.isEmpty ? rule.match.log : rule.sources
        return sources.filter { named.isEmpty ? $0.isNeeded : named.contains($0.name) }
    }

    /// The path suffixes of the logs in which a rule is searched for; those of all logs if none of them is required.
    public func logs(of rule: Rule) -> [String] {
        let needed = sources(of: rule)
        return (needed.isEmpty ? sources : needed).flatMap(\.paths).map(\.text)
    }

    /// Whether a record only lists messages, and is not an event. An error never does, whatever it says.
    public func lists(_ record: LogRecord) -> Bool {
        guard !listings.isEmpty, !record.isError else { return false }
        let texts = [record.preamble] + (record.candidates + record.messages).compactMap(\.text)
        return texts.map(FoldedText.init).contains { text in listings.contains { $0.fits(text) } }
    }

    /// Something that a customer tries, recognised by the record of its error or by its own records from beginning to end.
    ///
    /// The first operation that fits counts.
    public struct Operation: Hashable, Sendable, Codable {
        /// Such as `chain-upload`.
        public var id: String
        /// May contain the course's fields, such as `{unit}`.
        public var title: LocalizedText
        /// A text in the record's preamble, such as `uploadNewCertificateChain`; nil for any.
        public var preamble: String?
        /// A `MessageId`; nil for any.
        public var messageId: String?
        /// Patterns, one of which the message's only argument must match. Empty: it must have no arguments. Nil: arguments are ignored.
        public var arguments: [TextPattern]?
        /// The records by which the log shows its course; nil if only its errors are logged.
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

    /// A requirement from the vendor's article.
    public struct Requirement: Hashable, Sendable, Codable {
        /// Such as `csr-key`.
        public var id: String
        public var title: LocalizedText
        /// Where it is stated: a reference's id and the place in it, such as `KB 000221202, requirement 1`.
        public var place: String

        public init(id: String, title: LocalizedText, place: String) {
            self.id = id
            self.title = title
            self.place = place
        }
    }

    /// A vendor's article.
    public struct Reference: Hashable, Sendable, Codable {
        /// Such as `KB 000221202`.
        public var id: String
        public var title: LocalizedText
        public var url: String
        /// Whether every finding of the product cites it (for the supported procedure), after the rule's own references.
        public var onEveryFinding: Bool

        public init(id: String, title: LocalizedText, url: String, onEveryFinding: Bool) {
            self.id = id
            self.title = title
            self.url = url
            self.onEveryFinding = onEveryFinding
        }
    }
}
