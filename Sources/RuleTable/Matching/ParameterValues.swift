public import LogScanning
public import Terms

/// What a message may lack that a text speaks of, besides the values of parameters.
public enum Absence: String, Sendable, CaseIterable {
    case argument, node

    /// What a message, and the nodes that are known of it, lack.
    public static func of(_ message: LogMessage, nodes: [String]) -> Set<Absence> {
        let hasArguments = message.arguments != .none && message.arguments != .list([])
        return Set((hasArguments ? [] : [argument]) + (nodes.isEmpty ? [node] : []))
    }
}

extension Product {
    /// The values of the parameters that a message tells of: by its text, else by the fields of the operation that it belongs to.
    public func parameterValues(in text: String?, fields: [String: String]) -> [String: String] {
        var values: [String: String] = [:]
        for parameter in parameters {
            let captured = text.flatMap { text in parameter.captures.lazy.compactMap { $0.value(in: text) }.first }
            let told = captured ?? parameter.field.flatMap { fields[$0] }
            guard let told, !told.isEmpty, told.utf8.count <= 64, told.utf8.allSatisfy(ParameterCapture.isOfValue) else { continue }
            values[parameter.id] = parameter.value(called: told)?.name ?? told
        }
        return values
    }

    /// A rule's text in the variant for what the log lacks, parameters without a value among it, with the values in it.
    public func filled(
        _ text: LocalizedText, in language: Language, with values: [String: String], lacking absent: Set<Absence> = []
    ) -> String {
        let absent = Set(absent.map(\.rawValue) + parameters.map(\.id).filter { values[$0] == nil })
        return filled(text.lacking(absent)[language], in: language, with: values)
    }

    /// A text with the parameters' values in it; those without one get the wording for that.
    public func filled(_ text: String, in language: Language, with values: [String: String]) -> String {
        replacingPlaceholders(in: text) { name in
            guard let parameter = parameters.first(where: { $0.id == name[0] }) else { return nil }
            let value = values[parameter.id]
            if name.count == 1 { return value ?? parameter.otherwise[language] }
            let texts = (value.flatMap(parameter.value(called:))?.texts ?? []) + parameter.texts
            return texts.first { $0.id == name[1] }.map { filled($0.text, in: language, with: values) }
        }
    }

    /// The placeholders of a text that this product cannot fill.
    func unknownPlaceholders(in text: LocalizedText) -> [String] {
        var unknown: [String] = []
        for localized in text.texts {
            _ = replacingPlaceholders(in: localized.text) { name in
                let parameter = parameters.first { $0.id == name[0] }
                let isKnown = parameter.map { name.count == 1 || $0.texts.contains { $0.id == name[1] } } ?? false
                if !isKnown { unknown.append("{\(name.joined(separator: "."))}") }
                return nil
            }
        }
        return unknown
    }
}

extension Product.Operation {
    /// The title with the values of an operation's fields in it; a question mark stands for one that the log does not tell.
    public func title(in language: Language, with fields: [String: String]) -> String {
        replacingPlaceholders(in: title[language]) { name in
            name.count == 1 && course?.fields.contains { $0.id == name[0] } ?? false ? fields[name[0]] ?? "?" : nil
        }
    }
}

extension Product.Parameter {
    /// The known value that a log calls so.
    func value(called name: String) -> Value? {
        values.first { value in ([value.name] + value.spellings).contains { $0.lowercased() == name.lowercased() } }
    }
}

/// The text with each `{name}` and `{name.text}` replaced by what `replacement` gives for its one or two parts; as it is where that is nil.
private func replacingPlaceholders(in text: String, by replacement: (_ name: [String]) -> String?) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        let name = rest[rest.index(after: open)..<close].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let isName = (1...2).contains(name.count) && name.allSatisfy { !$0.isEmpty && ValueDecoder.isIdentifier($0) }
        let end = rest.index(after: close)
        result += rest[..<open]
        result += isName ? replacement(name) ?? String(rest[open..<end]) : String(rest[open..<end])
        rest = rest[end...]
    }
    return result + rest
}
