import Terms

/// The keys that one kind of mapping may have: those of a product and its requirements, which the published JSON Schemas list too, and those that
/// follow from a rule's `MappingShape`.
struct MappingKeys {
    /// The kind of mapping, as named in messages to rule authors.
    var name: String
    var required: [String]
    /// What a rule that is to be built in has, and a private one may lack.
    var published: [String] = []
    /// Those of them whose empty list is as good as none.
    var nonEmpty: Set<String> = []
    var optional: [String] = []
    /// All of them, where their order is another one.
    var order: [String] = []
    /// The word for one of its keys in messages.
    var member = "key"

    var all: [String] { order.isEmpty ? required + published + optional : order }

    /// - Parameter sufficient: The language that is enough; nil if every one is required.
    static func text(in languages: [Language], sufficient: Language? = nil) -> MappingKeys {
        let required = sufficient.map { [$0] } ?? languages
        return MappingKeys(
            name: "text", required: required.map(\.rawValue),
            optional: languages.filter { !required.contains($0) }.map(\.rawValue) + ["without"],
            order: languages.map(\.rawValue) + ["without"], member: "language")
    }

    static func screenTexts(in languages: [Language]) -> MappingKeys {
        MappingKeys(name: "screenTexts", required: [], optional: languages.map(\.rawValue), member: "language")
    }

    static let product = MappingKeys(
        name: "product", required: ["product", "name", "sources", "operations", "requirements", "references"],
        optional: [
            "parameters", "node", "subject", "sameEventSeconds", "listings", "successPlace", "machine", "falseFriends", "cannotTell",
        ]
    )
    static let source = MappingKeys(
        name: "source", required: ["id", "paths"], optional: ["head", "loggers", "texts", "needed", "quotingLevels"])
    static let machine = MappingKeys(name: "machine", required: ["one", "many"])
    static let subject = MappingKeys(name: "subject", required: [], optional: ["unit", "fields", "members"])
    static let members = MappingKeys(name: "members", required: ["units", "field"], optional: [])
    static let operation = MappingKeys(
        name: "operation", required: ["id", "title"],
        optional: [
            "preamble", "messageId", "arguments", "begins", "includes", "fields", "succeeds", "fails", "rollsBack", "errors",
            "pauseSeconds",
        ])
    static let field = MappingKeys(name: "field", required: ["id"], optional: ["label", "captures", "urlEncoded", "spellings"])
    static let spelling = MappingKeys(name: "value", required: ["name", "spellings"])
    static let parameter = MappingKeys(
        name: "parameter", required: ["id"], optional: ["otherwise", "captures", "field", "ending", "except", "texts", "values"])
    static let parameterText = MappingKeys(name: "text", required: ["id", "text"])
    static let parameterValue = MappingKeys(name: "value", required: ["name"], optional: ["spellings", "texts"])
    static let requirement = MappingKeys(name: "requirement", required: ["id", "title", "place"])
    static let reference = MappingKeys(name: "reference", required: ["id", "title", "url"], optional: ["onEveryFinding"])

    static let policy = MappingKeys(name: "requirements", required: ["product", "checks"], optional: ["default", "options", "messages"])
    static let policyOption = MappingKeys(name: "option", required: ["name"], optional: ["values", "otherwise", "excludes"])
    static let policyMessage = MappingKeys(
        name: "message", required: ["id", "stage"], optional: ["rule", "messageId", "messageArgs", "text"])
    static let policyCause = MappingKeys(name: "cause", required: ["rule"], optional: ["cause"])
    static let policyCheck = MappingKeys(
        name: "check", required: ["check"],
        optional: ["when", "requirement", "title", "place", "cause", "message", "basis", "steps"] + checkParameters)
    /// The parameters of checks. Which of them a check needs or allows is in `CheckName.parameters`.
    static let checkParameters = [
        "extendedUsages", "usages", "accepts", "undecided", "limit", "minimum", "keyKinds", "adviceFrom", "days", "issuers", "leafMayBeCA",
        "refused", "discouraged", "extensions",
    ]
}
