internal import LogScanning

extension ValueDecoder {
    /// The product that a `product.yaml` describes. In a product's own folder, `folder` is that folder's name.
    mutating func product(_ node: YamlNode, folder: String?) -> Product {
        let values = values(of: node, as: .product)
        let id = identifier(values["product"])
        if let folder, let node = values["product"], id != folder {
            report("expected the folder's name, '\(folder)', found '\(id)'", at: node)
        }
        var product = Product(
            id: id,
            name: localized(values["name"]),
            sources: uniqueList(values["sources"], atLeast: 1) { $0.source($1, of: id) },
            operations: uniqueList(values["operations"]) { $0.operation($1) },
            requirements: uniqueList(values["requirements"]) { $0.requirement($1) },
            references: uniqueList(values["references"]) { $0.reference($1) },
            parameters: uniqueList(values["parameters"]) { $0.parameter($1) },
            node: values["node"].map { identifier($0) },
            subject: values["subject"].map { subject($0) },
            sameEventSeconds: values["sameEventSeconds"].map { seconds($0) },
            listings: alternatives(values["listings"]),
            successPlace: values["successPlace"].map { localized($0) }, machine: values["machine"].map { machine($0) }
        )
        scope = RuleScope(product: product, ruleIds: [])
        product.falseFriends = values["falseFriends"].map { ValueKind.falseFriends.read(&self, $0) } ?? []
        product.cannotTell = values["cannotTell"].map { ValueKind.productBlindSpots.read(&self, $0) } ?? []
        checkTexts(at: node)
        checkFields(of: product, values)
        checkPlaceholders(of: product, values)
        checkValues(of: product)
        checkVariants(of: product, and: Set(product.operations.flatMap { $0.course?.fields ?? [] }.map(\.id)).sorted())
        return product
    }

    private mutating func source(_ node: YamlNode, of product: String) -> LogSource {
        let values = values(of: node, as: .source)
        return LogSource(
            id: "\(product)/\(identifier(values["id"]))",
            paths: list(values["paths"], atLeast: 1) { $0.path($1) },
            head: head(values["head"]),
            loggers: list(values["loggers"]) { $0.text($1) },
            texts: list(values["texts"]) { $0.text($1) },
            isNeeded: flag(values["needed"]),
            quotingLevels: values["quotingLevels"].map { node in list(node) { $0.text($1) } } ?? LogSource.debugLevels
        )
    }

    private mutating func machine(_ node: YamlNode) -> Product.Machine {
        let values = values(of: node, as: .machine)
        return Product.Machine(one: localized(values["one"]), many: localized(values["many"]))
    }

    private mutating func path(_ node: YamlNode) -> LogPath {
        let suffix = text(node)
        if let problem = LogPath.problem(in: suffix) { report(problem, at: node) }
        return LogPath(suffix)
    }

    /// The forms of a head; a missing key means that the form is not known.
    private mutating func head(_ node: YamlNode?) -> RecordHead {
        guard let node else { return .unknown }
        let problemsBefore = problems.count
        let templates: [String]
        if case .scalar = node.content { templates = [template(node)] } else { templates = list(node, atLeast: 1) { $0.template($1) } }
        guard problems.count == problemsBefore else { return .unknown }
        do {
            return try RecordHead(templates)
        } catch {
            report(error.description, at: node)
            return .unknown
        }
    }

    private mutating func template(_ node: YamlNode) -> String {
        let template = text(node)
        do {
            _ = try RecordHead(template)
        } catch {
            if !template.isEmpty { report(error.description, at: node) }
        }
        return template
    }

    private mutating func operation(_ node: YamlNode) -> Product.Operation {
        let values = values(of: node, as: .operation)
        if ["preamble", "messageId", "begins", "includes"].allSatisfy({ values[$0] == nil }) {
            report("expected a 'preamble', a 'messageId', 'begins' or 'includes' to tell the operation by", at: node)
        }
        if let node = values["arguments"], values["messageId"] == nil { report("expected a 'messageId' beside 'arguments'", at: node) }
        let operation = Product.Operation(
            id: identifier(values["id"]), title: localized(values["title"]),
            preamble: values["preamble"].map { text($0) }, messageId: values["messageId"].map { name($0) },
            arguments: values["arguments"].map { node in list(node) { $0.pattern($1) } }, course: course(values))
        if let node = values["title"] {
            checkValues(Set(operation.course?.fields.map(\.id) ?? []), in: operation.title, at: node.place)
        }
        return operation
    }

    private mutating func requirement(_ node: YamlNode) -> Product.Requirement {
        let values = values(of: node, as: .requirement)
        return Product.Requirement(id: identifier(values["id"]), title: localized(values["title"]), place: text(values["place"]))
    }

    private mutating func reference(_ node: YamlNode) -> Product.Reference {
        let values = values(of: node, as: .reference)
        let url = text(values["url"])
        if let node = values["url"], !url.hasPrefix("https://") {
            report("expected an address that begins with https://, found '\(url)'", at: node)
        }
        return Product.Reference(
            id: text(values["id"]), title: localized(values["title"]), url: url, onEveryFinding: flag(values["onEveryFinding"]))
    }
}
