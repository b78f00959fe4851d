import Terms

/// The keys that one kind of mapping may have. The published JSON Schemas list the same keys.
struct MappingKeys {
    /// The kind of mapping, as named in messages to rule authors.
    var name: String
    var required: [String]
    var optional: [String] = []
    /// The word for one of its keys in messages.
    var member = "key"

    var all: [String] { required + optional }

    static func text(in languages: [Language]) -> MappingKeys {
        MappingKeys(name: "text", required: languages.map(\.rawValue), optional: ["without"], member: "language")
    }

    static let rule = MappingKeys(
        name: "rule",
        required: ["id", "product", "severity", "basis", "match", "title", "diagnosis", "causes", "references", "examples"],
        optional: ["sources", "screenTexts", "falseFriends", "cannotTell"]
    )

    static func screenTexts(in languages: [Language]) -> MappingKeys {
        MappingKeys(name: "screenTexts", required: [], optional: languages.map(\.rawValue), member: "language")
    }

    static let match = MappingKeys(name: "match", required: [], optional: ["source", "messageId", "messageArgs", "text"])
    static let cause = MappingKeys(
        name: "cause", required: ["id", "title", "explanation", "decidedBy", "steps"],
        optional: ["requirement", "verifyCheck", "supportedBy", "contradictedBy"]
    )
    static let falseFriend = MappingKeys(name: "false friend", required: ["id", "match", "text", "examples"])
    static let blindSpot = MappingKeys(name: "blind spot", required: ["id", "text"], optional: ["log", "examples"])
    static let ruleBlindSpot = MappingKeys(name: "blind spot", required: ["id", "text"], optional: ["examples"])
    static let hint = MappingKeys(name: "hint", required: ["rule", "text"])
    static let examples = MappingKeys(name: "examples", required: ["matching", "quiet"])

    static let product = MappingKeys(
        name: "product", required: ["product", "name", "sources", "operations", "requirements", "references"],
        optional: ["parameters", "node", "subject", "sameEventSeconds", "listings", "successPlace", "falseFriends", "cannotTell"]
    )
    static let source = MappingKeys(
        name: "source", required: ["id", "paths", "head"], optional: ["loggers", "texts", "needed", "quotingLevels"])
    static let subject = MappingKeys(name: "subject", required: [], optional: ["unit", "fields", "members"])
    static let members = MappingKeys(name: "members", required: ["units", "field"], optional: [])
    static let operation = MappingKeys(
        name: "operation", required: ["id", "title"],
        optional: ["preamble", "messageId", "arguments", "begins", "fields", "succeeds", "fails", "errors"])
    static let field = MappingKeys(name: "field", required: ["id", "label"], optional: ["urlEncoded"])
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
        "extendedUsages", "usages", "accepts", "undecided", "limit", "adviceFrom", "days", "issuers", "leafMayBeCA",
    ]
}
