extension ValueDecoder {
    /// The records by which a log shows an operation's course, or nil. Reports patterns that are too short to search a log for.
    mutating func course(_ values: [String: YamlNode]) -> OperationCourse? {
        guard let key = ["begins", "includes"].first(where: { values[$0] != nil }), let first = values[key] else {
            for key in ["fields", "succeeds", "fails", "rollsBack", "errors", "pauseSeconds"] {
                if let node = values[key] { report("expected a 'begins' or 'includes' beside '\(key)'", at: node) }
            }
            return nil
        }
        if values["succeeds"] == nil && values["fails"] == nil { report("expected 'succeeds' or 'fails' beside '\(key)'", at: first) }
        if let node = values["rollsBack"], values["succeeds"] == nil {
            report("expected a 'succeeds' that 'rollsBack' takes back", at: node)
        }
        return OperationCourse(
            begins: sought(values["begins"]), includes: sought(values["includes"]), fields: uniqueList(values["fields"]) { $0.field($1) },
            succeeds: sought(values["succeeds"]), fails: sought(values["fails"]), rollsBack: sought(values["rollsBack"]),
            errors: flag(values["errors"]),
            pauseSeconds: values["pauseSeconds"].map { seconds($0) } ?? (key == "begins" ? nil : OperationCourse.longestPause))
    }

    private mutating func sought(_ node: YamlNode?) -> [TextPattern] {
        let patterns = alternatives(node)
        if let node, patterns.contains(where: { $0.longestLiteral.count < OperationCourse.markerLength }) {
            report("expected at least \(OperationCourse.markerLength) characters in a row to find a record by", at: node)
        }
        return patterns
    }

    private mutating func field(_ node: YamlNode) -> OperationCourse.Field {
        let values = values(of: node, as: .field)
        if (values["label"] == nil) == (values["captures"] == nil) { report("expected either a 'label' or 'captures'", at: node) }
        return OperationCourse.Field(
            id: identifier(values["id"]), label: values["label"].map { text($0) },
            captures: list(values["captures"], atLeast: values["captures"] == nil ? 0 : 1) { $0.fieldCapture($1) },
            urlEncoded: flag(values["urlEncoded"]), spellings: list(values["spellings"]) { $0.spelling($1) })
    }

    private mutating func fieldCapture(_ node: YamlNode) -> FieldCapture {
        let capture = FieldCapture(text(node))
        if !capture.isUsable {
            report("expected one {} for the value, with no * right beside it, found '\(capture.pattern)'", at: node)
        } else if capture.longestLiteral.count < OperationCourse.markerLength {
            report("expected at least \(OperationCourse.markerLength) characters in a row to find a record by", at: node)
        }
        return capture
    }

    private mutating func spelling(_ node: YamlNode) -> OperationCourse.Field.Spelling {
        let values = values(of: node, as: .spelling)
        return .init(name: text(values["name"]), spellings: list(values["spellings"], atLeast: 1) { $0.text($1) })
    }

    mutating func subject(_ node: YamlNode) -> Product.Subject {
        let values = values(of: node, as: .subject)
        return Product.Subject(
            unit: values["unit"].map { identifier($0) }, fields: list(values["fields"]) { $0.identifier($1) },
            members: values["members"].map { node in
                let values = self.values(of: node, as: .members)
                return .init(
                    units: values["units"].map { pattern($0) } ?? TextPattern(""), field: values["field"].map { identifier($0) } ?? "")
            })
    }

    mutating func parameter(_ node: YamlNode) -> Product.Parameter {
        let values = values(of: node, as: .parameter)
        return Product.Parameter(
            id: identifier(values["id"]), otherwise: values["otherwise"].map { localized($0) },
            captures: list(values["captures"]) { $0.capture($1) }, field: values["field"].map { identifier($0) },
            ending: values["ending"].map { ending($0) }, exceptions: list(values["except"]) { $0.pattern($1) },
            texts: uniqueList(values["texts"]) { $0.parameterText($1) },
            values: list(values["values"]) { $0.parameterValue($1) })
    }

    /// A value's ending. Reports characters that no value can contain.
    private mutating func ending(_ node: YamlNode) -> String {
        let ending = text(node)
        if !ending.utf8.allSatisfy(ParameterCapture.isOfValue) {
            report("expected letters, digits, hyphens and underscores, found '\(ending)'", at: node)
        }
        return ending
    }

    private mutating func capture(_ node: YamlNode) -> ParameterCapture {
        let capture = ParameterCapture(text(node))
        if !capture.isUsable { report("expected one {} with a text behind it, found '\(capture.pattern)'", at: node) }
        return capture
    }

    private mutating func parameterText(_ node: YamlNode) -> Product.Parameter.Text {
        let values = values(of: node, as: .parameterText)
        return Product.Parameter.Text(id: identifier(values["id"]), text: localized(values["text"]))
    }

    private mutating func parameterValue(_ node: YamlNode) -> Product.Parameter.Value {
        let values = values(of: node, as: .parameterValue)
        return Product.Parameter.Value(
            name: text(values["name"]), spellings: list(values["spellings"]) { $0.text($1) },
            texts: uniqueList(values["texts"]) { $0.parameterText($1) })
    }

    /// Reports placeholders in the parameters' texts that name no parameter.
    mutating func checkPlaceholders(of product: Product, _ values: [String: YamlNode]) {
        guard let node = values["parameters"] else { return }
        let texts = product.parameters.flatMap { $0.texts + $0.values.flatMap(\.texts) }.map(\.text)
        checkPlaceholders(of: texts, product, at: node)
    }

    mutating func checkPlaceholders(of texts: [LocalizedText], _ product: Product, at node: YamlNode) {
        for placeholder in Set(texts.flatMap(\.alternatives).flatMap(product.unknownPlaceholders)).sorted() {
            report("\(product.id) has no parameter for \(placeholder)", at: node)
        }
    }

    /// A number of seconds, from 0 to an hour.
    mutating func seconds(_ node: YamlNode) -> Int {
        guard case .scalar(let text, isPlain: true) = node.content, let seconds = Int(text), (0...3600).contains(seconds) else {
            report("expected a number of seconds from 0 to 3600", at: node)
            return 0
        }
        return seconds
    }

    /// Reports field ids that no operation declares, and texts of a value that its parameter does not list.
    mutating func checkFields(of product: Product, _ values: [String: YamlNode]) {
        let fields = Set(product.operations.flatMap { $0.course?.fields ?? [] }.map(\.id))
        if let id = product.node, let node = values["node"], !fields.contains(id) {
            report("unknown field '\(id)': expected one of an operation's fields", at: node)
        }
        if let subject = product.subject, let node = values["subject"] {
            for id in [subject.unit, subject.members?.field].compactMap(\.self) + subject.fields where !fields.contains(id) {
                report("unknown field '\(id)': expected one of an operation's fields", at: node)
            }
        }
        guard let node = values["parameters"] else { return }
        for parameter in product.parameters {
            if let id = parameter.field, !fields.contains(id) {
                report("unknown field '\(id)': expected one of an operation's fields", at: node)
            }
            for id in Set(parameter.values.flatMap(\.texts).map(\.id)).subtracting(parameter.texts.map(\.id)).sorted() {
                report("the text '\(id)' of a value is not among the texts of the parameter '\(parameter.id)'", at: node)
            }
        }
    }
}
