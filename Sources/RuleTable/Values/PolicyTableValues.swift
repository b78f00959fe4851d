extension RequirementPolicy {
    package var tableValue: TableValue {
        .record(
            "RequirementPolicy",
            [
                ("product", .text(product)), ("isDefault", .flag(isDefault)), ("options", .list(options, \.tableValue)),
                ("messages", .list(messages, \.tableValue)), ("checks", .list(checks, \.tableValue)),
            ])
    }
}

extension PolicyOption {
    var tableValue: TableValue {
        .record(
            "PolicyOption",
            [
                ("name", .choice("\(name)")), ("values", .list(values, TableValue.text)), ("otherwise", .optional(otherwise)),
                ("excludes", .list(excludes) { .choice("\($0)") }),
            ])
    }
}

extension PolicyMessage {
    var tableValue: TableValue {
        .record(
            "PolicyMessage",
            [
                ("id", .text(id)), ("messageId", .optional(messageId)),
                ("args", args.map { .list($0, TableValue.text) } ?? .none), ("text", .optional(text)), ("stage", .choice("\(stage)")),
                ("rule", .optional(rule)),
            ])
    }
}

extension PolicyCheck {
    var tableValue: TableValue {
        .record(
            "PolicyCheck",
            [
                ("name", .choice("\(name)")), ("conditions", .list(conditions, \.tableValue)), ("title", title.tableValue),
                ("place", .optional(place)), ("parameters", parameters.tableValue), ("cause", cause?.tableValue ?? .none),
                ("prediction", prediction?.tableValue ?? .none), ("steps", .list(steps, \.tableValue)),
            ])
    }
}

extension PolicyCheck.Condition {
    var tableValue: TableValue {
        .record("PolicyCheck.Condition", [("option", .choice("\(option)")), ("values", .list(values, TableValue.text))])
    }
}

extension PolicyCheck.Cause {
    var tableValue: TableValue { .record("PolicyCheck.Cause", [("rule", .text(rule)), ("cause", .optional(cause))]) }
}

extension PolicyCheck.Prediction {
    var tableValue: TableValue { .record("PolicyCheck.Prediction", [("message", .text(message)), ("basis", .choice("\(basis)"))]) }
}

extension PolicyCheck.Parameters {
    /// Only the parameters that are set, since a check uses few of them.
    var tableValue: TableValue {
        let fields: [(label: String, value: TableValue, isSaid: Bool)] = [
            ("extendedUsages", .list(extendedUsages) { .choice("\($0)") }, !extendedUsages.isEmpty),
            ("usages", .list(usages) { .choice("\($0)") }, !usages.isEmpty),
            ("accepts", .list(accepts) { .choice("\($0)") }, !accepts.isEmpty),
            ("undecided", .list(undecided) { .choice("\($0)") }, !undecided.isEmpty),
            ("limit", limit.map(TableValue.number) ?? .none, limit != nil),
            ("minimum", minimum.map(TableValue.number) ?? .none, minimum != nil),
            ("keyKinds", .list(keyKinds) { .choice("\($0)") }, !keyKinds.isEmpty),
            ("adviceFrom", adviceFrom.map(TableValue.number) ?? .none, adviceFrom != nil),
            ("days", days.map(TableValue.number) ?? .none, days != nil),
            ("issuers", issuers.map { .choice("\($0)") } ?? .none, issuers != nil),
            ("leafMayBeCA", .flag(leafMayBeCA), leafMayBeCA),
            ("refused", .list(refused) { .choice("\($0)") }, !refused.isEmpty),
            ("discouraged", .list(discouraged) { .choice("\($0)") }, !discouraged.isEmpty),
            ("extensions", .list(extensions) { .choice("\($0)") }, !extensions.isEmpty),
        ]
        return .record("PolicyCheck.Parameters", fields.filter(\.isSaid).map { (label: $0.label, value: $0.value) })
    }
}
