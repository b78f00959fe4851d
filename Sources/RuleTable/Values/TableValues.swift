internal import LogScanning
import Terms

extension RuleSet {
    var tableValue: TableValue {
        .record(
            "RuleSet",
            [
                ("products", .list(declaredProducts, \.tableValue)), ("rules", .list(rules, \.tableValue)),
                ("requirements", .list(requirements, \.tableValue)),
            ])
    }
}

extension LocalizedText {
    var tableValue: TableValue {
        .record(
            "LocalizedText",
            texts.map { ($0.language.rawValue, .text($0.text)) }
                + (variants.isEmpty ? [] : [("variants", .list(variants, \.tableValue))]))
    }
}

extension LocalizedText.Variant {
    var tableValue: TableValue { .record("LocalizedText.Variant", [("without", .text(without)), ("text", text.tableValue)]) }
}

extension Product {
    package var tableValue: TableValue {
        .record(
            "Product",
            [
                ("id", .text(id)), ("name", name.tableValue), ("sources", .list(sources, \.tableValue)),
                ("operations", .list(operations, \.tableValue)), ("requirements", .list(requirements, \.tableValue)),
                ("references", .list(references, \.tableValue)), ("parameters", .list(parameters, \.tableValue)), ("node", .optional(node)),
                ("subject", subject?.tableValue ?? .none), ("sameEventSeconds", sameEventSeconds.map(TableValue.number) ?? .none),
                ("listings", .list(listings, \.tableValue)), ("successPlace", successPlace?.tableValue ?? .none),
                ("machine", machine?.tableValue ?? .none),
                ("falseFriends", .list(falseFriends, \.tableValue)), ("cannotTell", .list(cannotTell, \.tableValue)),
            ])
    }
}

extension Product.Machine {
    var tableValue: TableValue { .record("Product.Machine", [("one", one.tableValue), ("many", many.tableValue)]) }
}

extension Product.Subject {
    var tableValue: TableValue {
        .record(
            "Product.Subject",
            [("unit", .optional(unit)), ("fields", .list(fields, TableValue.text)), ("members", members?.tableValue ?? .none)])
    }
}

extension Product.Subject.Members {
    var tableValue: TableValue { .record("Product.Subject.Members", [("units", units.tableValue), ("field", .text(field))]) }
}

extension Product.Parameter {
    var tableValue: TableValue {
        .record(
            "Product.Parameter",
            [
                ("id", .text(id)), ("otherwise", otherwise?.tableValue ?? .none),
                ("captures", .list(captures) { .record("ParameterCapture", [("", .text($0.pattern))]) }), ("field", .optional(field)),
                ("ending", .optional(ending)), ("exceptions", .list(exceptions, \.tableValue)),
                ("texts", .list(texts, \.tableValue)), ("values", .list(values, \.tableValue)),
            ])
    }
}

extension Product.Parameter.Text {
    var tableValue: TableValue { .record("Product.Parameter.Text", [("id", .text(id)), ("text", text.tableValue)]) }
}

extension Product.Parameter.Value {
    var tableValue: TableValue {
        .record(
            "Product.Parameter.Value",
            [("name", .text(name)), ("spellings", .list(spellings, TableValue.text)), ("texts", .list(texts, \.tableValue))])
    }
}

extension OperationCourse {
    var tableValue: TableValue {
        .record(
            "OperationCourse",
            [
                ("begins", .list(begins, \.tableValue)), ("includes", .list(includes, \.tableValue)),
                ("fields", .list(fields, \.tableValue)), ("succeeds", .list(succeeds, \.tableValue)),
                ("fails", .list(fails, \.tableValue)), ("rollsBack", .list(rollsBack, \.tableValue)), ("errors", .flag(errors)),
                ("pauseSeconds", pauseSeconds.map(TableValue.number) ?? .none),
            ])
    }
}

extension OperationCourse.Field {
    var tableValue: TableValue {
        .record(
            "OperationCourse.Field",
            [
                ("id", .text(id)), ("label", .optional(label)),
                ("captures", .list(captures) { .record("FieldCapture", [("", .text($0.pattern))]) }), ("urlEncoded", .flag(urlEncoded)),
                ("spellings", .list(spellings, \.tableValue)),
            ])
    }
}

extension OperationCourse.Field.Spelling {
    var tableValue: TableValue {
        .record("OperationCourse.Field.Spelling", [("name", .text(name)), ("spellings", .list(spellings, TableValue.text))])
    }
}

extension LogSource {
    var tableValue: TableValue {
        .record(
            "LogSource",
            [
                ("id", .text(id)), ("paths", .list(paths) { .record("LogPath", [("", .text($0.suffix))]) }),
                ("head", .record("RecordHead", [("checked", .list(head.templates, TableValue.text))])),
                ("loggers", .list(loggers, TableValue.text)),
                ("texts", .list(texts, TableValue.text)), ("isNeeded", .flag(isNeeded)),
                ("quotingLevels", .list(quotingLevels, TableValue.text)),
            ])
    }
}

extension Product.Operation {
    var tableValue: TableValue {
        .record(
            "Product.Operation",
            [
                ("id", .text(id)), ("title", title.tableValue), ("preamble", .optional(preamble)), ("messageId", .optional(messageId)),
                ("arguments", arguments.map { .list($0, \.tableValue) } ?? .none), ("course", course?.tableValue ?? .none),
            ])
    }
}

extension Product.Requirement {
    var tableValue: TableValue {
        .record("Product.Requirement", [("id", .text(id)), ("title", title.tableValue), ("place", .text(place))])
    }
}

extension Product.Reference {
    var tableValue: TableValue {
        .record(
            "Product.Reference",
            [("id", .text(id)), ("title", title.tableValue), ("url", .text(url)), ("onEveryFinding", .flag(onEveryFinding))])
    }
}

extension Rule {
    package var tableValue: TableValue { Self.shape.tableValue(self) }
}

extension TextPattern {
    var tableValue: TableValue { .record("TextPattern", [("", .text(pattern))]) }
}

extension FalseFriend {
    var tableValue: TableValue { Self.shape.tableValue(self) }
}

extension BlindSpot {
    var tableValue: TableValue { Self.productShape.tableValue(self) }
}
