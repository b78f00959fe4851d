internal import LogScanning

extension ValueDecoder {
    /// Reports a rule's match that no message of the product's log sources can satisfy.
    mutating func checkReach(of match: RuleMatch, at node: YamlNode) {
        if match.messageId == nil && match.text.isEmpty {
            report("expected a 'messageId' or a 'text' to match", at: node)
        } else if let product = scope?.product, !product.canReach(match) {
            report(
                """
                no log source of \(product.id) gives such a message: expected a 'source' among its 'loggers', \
                or a 'text' with at least \(RuleMatch.markerLength) characters in a row to find it by
                """, at: node["source"] ?? node)
        }
    }

    /// A text without whitespace or stars, such as a logger or a message id.
    mutating func name(_ node: YamlNode) -> String {
        let name = text(node)
        if name.contains(where: { $0.isWhitespace || $0 == "*" }) {
            report("'\(name)' can match nothing: expected a name without blanks and stars", at: node)
        }
        return name
    }

    mutating func arguments(_ node: YamlNode) -> RuleMatch.Arguments {
        if case .sequence = node.content { return .list(list(node) { $0.pattern($1) }) }
        if node.text != "*" { report("expected a list of texts, or \"*\" for any arguments", at: node) }
        return .any
    }

    /// One pattern, or a list of patterns.
    mutating func alternatives(_ node: YamlNode?) -> [TextPattern] {
        guard let node, case .scalar = node.content else { return list(node, atLeast: 1) { $0.pattern($1) } }
        return [pattern(node)]
    }

    mutating func pattern(_ node: YamlNode) -> TextPattern {
        let pattern = TextPattern(text(node))
        if pattern.isExact && pattern.literalLength == 0 && !pattern.pattern.isEmpty {
            report("'\(pattern.pattern)' can match nothing: blanks and a trailing stop are left out before comparing", at: node)
        }
        return pattern
    }
}

extension Product {
    /// Whether one of the product's log sources can yield such a message: from a known logger, or through a marker that the rule's text adds.
    func canReach(_ match: RuleMatch) -> Bool {
        if !match.markers.isEmpty { return true }
        guard let source = match.source.map(FoldedText.init) else {
            return sources.contains { !$0.loggers.isEmpty || !$0.texts.isEmpty }
        }
        return sources.contains { $0.loggers.contains { FoldedMessage.names(ofLogger: $0).contains(source) } }
    }
}
