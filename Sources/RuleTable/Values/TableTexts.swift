extension RuleSet {
    /// Every text of the table in every language, with ids, patterns and addresses, but without examples of logs.
    public var texts: [String] { tableValue.texts }
}

extension TableValue {
    fileprivate var texts: [String] {
        switch self {
        case .none, .flag, .number, .choice: []
        case .text(let text): [text]
        case .list(let elements): elements.flatMap(\.texts)
        // What others logged is not ours.
        case .record(_, let fields): fields.filter { $0.label != "examples" }.flatMap(\.value.texts)
        }
    }
}
