public import LogScanning
public import Terms

/// Something besides parameter values that a text refers to and a message may lack.
public enum Absence: String, Sendable, CaseIterable {
    case argument, node

    /// What is missing from a message and the nodes known for it.
    public static func of(_ message: LogMessage, nodes: [String]) -> Set<Absence> {
        Set((message.arguments.areNone ? [argument] : []) + (nodes.isEmpty ? [node] : []))
    }
}

extension Product {
    /// The values of the parameters in a message: captured from its text, else taken from the fields of its operation.
    ///
    /// - Returns: The values by the parameters' ids, without those that are not in the log.
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

    /// A rule's text with the values inserted, in its variant for what the log lacks (including parameters without a value).
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

    /// The ids of the parameters without a text to show when the log does not give their value.
    var parametersWithoutOtherwise: Set<String> { Set(parameters.filter { $0.otherwise == nil }.map(\.id)) }

    /// The placeholders in a text that this product cannot fill.
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
    /// The title with the operation's field values inserted, in its variant for the fields that the log does not give.
    public func title(in language: Language, with fields: [String: String]) -> String {
        let names = course?.fields.map(\.id) ?? []
        return replacingPlaceholders(in: title.lacking(Set(names.filter { fields[$0] == nil }))[language]) { name in
            name.count == 1 && names.contains(name[0]) ? fields[name[0]] : nil
        }
    }
}

extension Product.Parameter {
    /// The value that the logged text stands for, or nil if it stands for something else.
    func value(toldAs told: String) -> String? {
        if let known = value(called: told) { return known.name }
        let folded = FoldedText(told)
        if exceptions.contains(where: { $0.fits(folded) }) { return nil }
        guard let ending, !told.lowercased().hasSuffix(ending.lowercased()) else { return told }
        return told + ending
    }

    /// The known value with this name or spelling.
    func value(called name: String) -> Value? {
        values.first { value in ([value.name] + value.spellings).contains { $0.lowercased() == name.lowercased() } }
    }
}
