import Spelling

extension ValueDecoder {
    /// The policy that a `verify.yaml` states. In a product's own folder, `folder` is that folder's name.
    mutating func policy(_ node: YamlNode, folder: String?, in context: PolicyContext) -> RequirementPolicy {
        let values = values(of: node, as: .policy)
        let id = identifier(values["product"])
        if let folder, let node = values["product"], id != folder {
            report("expected the folder's name, '\(folder)', found '\(id)'", at: node)
        } else if let node = values["product"], context.products[id] == nil {
            report("unknown product '\(id)'", at: node)
        }
        let product = context.products[id] ?? nil
        let options = options(values["options"])
        let messages = uniqueList(values["messages"]) { $0.message($1, of: id, in: context) }
        let checks = list(values["checks"], atLeast: 1) { $0.check($1, of: id, product, options, messages, in: context) }
        if let node = values["checks"] { checkVariants(of: checks, at: node) }
        if let product {
            checkPlaceholders(of: checks.flatMap { [$0.title] + $0.steps }, product, at: node)
            checkValues(of: product)
            checkVariants(of: product)
        }
        checkTexts(at: node)
        return RequirementPolicy(product: id, isDefault: flag(values["default"]), options: options, messages: messages, checks: checks)
    }

    private mutating func options(_ node: YamlNode?) -> [PolicyOption] {
        var names: Set<PolicyOption.Name> = []
        return list(node) { decoder, node in
            let values = decoder.values(of: node, as: .policyOption)
            let name = decoder.choice(values["name"], else: PolicyOption.Name.single)
            if !names.insert(name).inserted { decoder.report("the option '\(name.rawValue)' occurs twice in this list", at: node) }
            let option = PolicyOption(
                name: name, values: decoder.list(values["values"], atLeast: 1) { $0.text($1) },
                otherwise: values["otherwise"].map { decoder.text($0) },
                excludes: decoder.list(values["excludes"]) { $0.choice($1, else: PolicyOption.Name.single) })
            if name.hasValues, option.values.isEmpty { decoder.report("expected 'values' for the option '\(name.rawValue)'", at: node) }
            if !name.hasValues, let node = values["values"] { decoder.report("the option '\(name.rawValue)' has no values", at: node) }
            if let otherwise = option.otherwise, let node = values["otherwise"], !option.values.contains(otherwise) {
                decoder.report("expected one of the option's values, found '\(otherwise)'", at: node)
            }
            return option
        }
    }

    private mutating func message(_ node: YamlNode, of product: String, in context: PolicyContext) -> PolicyMessage {
        let values = values(of: node, as: .policyMessage)
        let message = PolicyMessage(
            id: identifier(values["id"]), messageId: values["messageId"].map { name($0) },
            args: values["messageArgs"].map { node in list(node) { $0.text($1) } }, text: values["text"].map { text($0) },
            stage: choice(values["stage"], else: .upload), rule: values["rule"].map { knownRule($0, of: product, in: context)?.id ?? "" })
        if message.messageId != nil, let node = values["text"] { report("expected a 'messageId' or a 'text', not both", at: node) }
        if message.messageId == nil, let node = values["messageArgs"] { report("expected a 'messageId' beside 'messageArgs'", at: node) }
        if let node = values["rule"], let rule = context.rules[message.rule ?? ""], !rule.match.canBe(message) {
            report("the rule '\(rule.id)' does not match this message", at: node)
        }
        return message
    }

    /// A rule of the product, by its full id.
    private mutating func knownRule(_ node: YamlNode, of product: String, in context: PolicyContext) -> Rule? {
        let id = text(node)
        let ids = context.ruleIds.filter { $0.hasPrefix("\(product)/") }
        if !id.isEmpty, !ids.contains(id) {
            let meant = nearest(to: id, among: ids.sorted()).map { "; did you mean '\($0)'?" } ?? ""
            report("unknown rule '\(id)'\(meant)", at: node)
        }
        return context.rules[id]
    }

    private mutating func check(
        _ node: YamlNode, of id: String, _ product: Product?, _ options: [PolicyOption], _ messages: [PolicyMessage],
        in context: PolicyContext
    ) -> PolicyCheck {
        let values = values(of: node, as: .policyCheck)
        let name = choice(values["check"], else: CheckName.encoding)
        if let option = name.neededOption, let node = values["check"], !options.contains(where: { $0.name == option }) {
            report("the check '\(name.rawValue)' needs the option '\(option.rawValue)'", at: node)
        }
        let named = values["requirement"].flatMap { self.requirement($0, of: product) }
        if values["cause"] != nil, let node = values["steps"] {
            report("the cause has steps of its own: expected no 'steps' beside 'cause'", at: node)
        }
        if values["requirement"] == nil, values["title"] == nil { report("expected a 'requirement' or a 'title'", at: node) }
        return PolicyCheck(
            name: name, conditions: conditions(values["when"], options),
            title: values["title"].map { localized($0) } ?? named?.title ?? LocalizedText([]),
            place: values["place"].map { text($0) } ?? named?.place, parameters: parameters(of: name, values, at: node),
            cause: values["cause"].map { cause($0, of: id, in: context) }, prediction: prediction(values, messages),
            steps: list(values["steps"], atLeast: 1) { $0.localized($1) })
    }

    private mutating func requirement(_ node: YamlNode, of product: Product?) -> Product.Requirement? {
        let id = identifier(node)
        guard let product, !id.isEmpty else { return nil }
        if let found = product.requirements.first(where: { $0.id == id }) { return found }
        let meant = nearest(to: id, among: product.requirements.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
        report("unknown requirement '\(id)'\(meant)", at: node)
        return nil
    }

    private mutating func conditions(_ node: YamlNode?, _ options: [PolicyOption]) -> [PolicyCheck.Condition] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content else {
            report("expected a mapping (an option and its values)", at: node)
            return []
        }
        return entries.compactMap { entry in
            guard let name = PolicyOption.Name(rawValue: entry.key), let option = options.first(where: { $0.name == name }) else {
                report(
                    "unknown option '\(entry.key)': expected one of \(options.map(\.name.rawValue).joined(separator: ", "))",
                    at: entry.keyPlace)
                return nil
            }
            let allowed = name.hasValues ? option.values : [PolicyOption.given, PolicyOption.absent]
            func value(_ decoder: inout ValueDecoder, _ node: YamlNode) -> String {
                let value = decoder.text(node)
                if !value.isEmpty, !allowed.contains(value) {
                    decoder.report("expected one of \(allowed.joined(separator: ", ")), found '\(value)'", at: node)
                }
                return value
            }
            if case .scalar = entry.value.content { return PolicyCheck.Condition(option: name, values: [value(&self, entry.value)]) }
            return PolicyCheck.Condition(option: name, values: list(entry.value, atLeast: 1, of: value))
        }
    }

    private mutating func parameters(of name: CheckName, _ values: [String: YamlNode], at node: YamlNode) -> PolicyCheck.Parameters {
        let (needed, taken) = name.parameters
        for key in needed where values[key] == nil { report("the check '\(name.rawValue)' needs '\(key)'", at: node) }
        for key in MappingKeys.checkParameters where !(needed + taken).contains(key) {
            if let node = values[key] { report("the check '\(name.rawValue)' takes no '\(key)'", at: node) }
        }
        return PolicyCheck.Parameters(
            extendedUsages: list(values["extendedUsages"], atLeast: 1) { $0.choice($1, else: .serverAuth) },
            usages: list(values["usages"], atLeast: 1) { $0.choice($1, else: .digitalSignature) },
            accepts: list(values["accepts"], atLeast: 1) { $0.choice($1, else: .pem) },
            undecided: list(values["undecided"]) { $0.choice($1, else: .pem) },
            limit: values["limit"].map { number($0) }, minimum: values["minimum"].map { number($0) },
            keyKinds: list(values["keyKinds"], atLeast: 1) { $0.choice($1, else: .rsa) },
            adviceFrom: values["adviceFrom"].map { number($0) },
            days: values["days"].map { number($0) },
            issuers: values["issuers"].map { choice($0, else: .file) }, leafMayBeCA: flag(values["leafMayBeCA"]),
            refused: list(values["refused"], atLeast: 1) { $0.choice($1, else: .sha1) },
            discouraged: list(values["discouraged"], atLeast: 1) { $0.choice($1, else: .sha1) },
            extensions: list(values["extensions"], atLeast: 1) { $0.choice($1, else: .certificateTemplate) })
    }

    /// A whole number from 1 to 1,000,000.
    private mutating func number(_ node: YamlNode) -> Int {
        guard case .scalar(let text, isPlain: true) = node.content, let number = Int(text), (1...1_000_000).contains(number) else {
            report("expected a whole number from 1 to 1000000", at: node)
            return 1
        }
        return number
    }

    private mutating func cause(_ node: YamlNode, of product: String, in context: PolicyContext) -> PolicyCheck.Cause {
        let values = values(of: node, as: .policyCause)
        let rule = values["rule"].flatMap { knownRule($0, of: product, in: context) }
        let id = values["cause"].map { identifier($0) }
        if let id, let rule, let node = values["cause"], !rule.causes.contains(where: { $0.id == id }) {
            let meant = nearest(to: id, among: rule.causes.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
            report("the rule '\(rule.id)' has no cause '\(id)'\(meant)", at: node)
        }
        return PolicyCheck.Cause(rule: values["rule"]?.text ?? "", cause: id)
    }

    private mutating func prediction(_ values: [String: YamlNode], _ messages: [PolicyMessage]) -> PolicyCheck.Prediction? {
        guard let node = values["message"] else {
            if let node = values["basis"] { report("expected a 'message' beside 'basis'", at: node) }
            return nil
        }
        let id = identifier(node)
        if !id.isEmpty, !messages.contains(where: { $0.id == id }) {
            let meant = nearest(to: id, among: messages.map(\.id)).map { "; did you mean '\($0)'?" } ?? ""
            report("unknown message '\(id)'\(meant)", at: node)
        }
        if values["basis"] == nil { report("expected a 'basis' beside 'message': documented or inferred", at: node) }
        return PolicyCheck.Prediction(message: id, basis: choice(values["basis"], else: .inferred))
    }

    /// Reports a variant of a check that could never be chosen, because an earlier one has the same conditions or none.
    private mutating func checkVariants(of checks: [PolicyCheck], at node: YamlNode) {
        guard case .sequence(let nodes) = node.content, nodes.count == checks.count else { return }
        var known: [CheckName: [[PolicyCheck.Condition]]] = [:]
        for (check, node) in zip(checks, nodes) {
            let earlier = known[check.name, default: []]
            if earlier.contains(where: { $0.isEmpty || $0 == check.conditions }) {
                report(
                    "an earlier variant of the check '\(check.name.rawValue)' is always made: give each variant a 'when' of its own",
                    at: node)
            }
            known[check.name, default: []].append(check.conditions)
        }
    }
}

/// The products and rules that a `verify.yaml` may refer to. If the file of a product or rule is invalid, only its id is known.
struct PolicyContext {
    var products: [String: Product?]
    var rules: [String: Rule]
    var ruleIds: Set<String>
}

extension RuleMatch {
    /// Whether this match can find the message in a log. Text or arguments that are not published are assumed to match.
    fileprivate func canBe(_ message: PolicyMessage) -> Bool {
        if let id = message.messageId {
            guard messageId.map(FoldedText.init) == FoldedText(id) else { return false }
            guard case .list(let patterns) = messageArgs, let args = message.args else { return true }
            return patterns.count == args.count && zip(patterns, args).allSatisfy { $0.fits(FoldedText($1)) }
        }
        guard let words = message.text.map(FoldedText.init) else { return true }
        return text.isEmpty || text.contains { $0.fits(words) }
    }
}
