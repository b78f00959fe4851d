public import LogScanning
public import Terms

/// What a message may lack that a text speaks of, besides the values of parameters.
public enum Absence: String, Sendable, CaseIterable {
    case argument, node

    /// What a message, and the nodes that are known of it, lack.
    public static func of(_ message: LogMessage, nodes: [String]) -> Set<Absence> {
        Set((message.arguments.areNone ? [argument] : []) + (nodes.isEmpty ? [node] : []))
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
            values[parameter.id] = parameter.value(toldAs: told)
        }
        return values
    }

    /// A rule's text in the variant for what the log lacks, parameters without a value among it, with the values in it.
    public func filled(
        _ text: LocalizedText, in language: Language, with values: [String: String], lacking absent: Set<Absence> = []
    ) -> String {
        let lacking = Set(absent.map(\.rawValue) + parameters.map(\.id).filter { values[$0] == nil })
        return replacingPlaceholders(in: text.lacking(lacking)[language]) { name in
            guard let parameter = parameters.first(where: { $0.id == name[0] }) else { return nil }
            let value = values[parameter.id]
            if name.count == 1 { return value ?? parameter.otherwise?[language] }
            let texts = (value.flatMap(parameter.value(called:))?.texts ?? []) + parameter.texts
            return texts.first { $0.id == name[1] }.map { filled($0.text, in: language, with: values, lacking: absent) }
        }
    }

    /// The parameters for which nothing stands in a text where the log does not tell their value: by their ids.
    var parametersWithoutOtherwise: Set<String> { Set(parameters.filter { $0.otherwise == nil }.map(\.id)) }

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
    /// The title with the values of an operation's fields in it, in the variant for those that the log does not tell.
    public func title(in language: Language, with fields: [String: String]) -> String {
        let names = course?.fields.map(\.id) ?? []
        return replacingPlaceholders(in: title.lacking(Set(names.filter { fields[$0] == nil }))[language]) { name in
            name.count == 1 && names.contains(name[0]) ? fields[name[0]] : nil
        }
    }
}

extension Product.Parameter {
    /// The value that a log means; nil where it tells something else.
    func value(toldAs told: String) -> String? {
        if let known = value(called: told) { return known.name }
        let folded = FoldedText(told)
        if exceptions.contains(where: { $0.fits(folded) }) { return nil }
        guard let ending, !told.lowercased().hasSuffix(ending.lowercased()) else { return told }
        return told + ending
    }

    /// The known value that a log calls so.
    func value(called name: String) -> Value? {
        values.first { value in ([value.name] + value.spellings).contains { $0.lowercased() == name.lowercased() } }
    }
}
