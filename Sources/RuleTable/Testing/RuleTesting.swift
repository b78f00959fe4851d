internal import LogScanning

extension RuleSet {
    /// Scans every rule's examples as a log of the rule's product: all messages of a matching one must belong to this rule, none of a quiet one.
    ///
    /// - Parameter directories: The folders that rules were loaded from, to determine where an example is written.
    public func test(writtenIn directories: [String] = []) -> [RuleTestFailure] {
        test(places: ExamplePlaces(in: directories)) { log, source in
            var records: [LogRecord] = []
            var scanner = LogScanner(source)
            scanner.scan(log.utf8Span.span) { records.append($0) }
            scanner.finish { records.append($0) }
            return records
        }
    }

    /// Tests the examples with `scan` to find the records of a log.
    func test(places: ExamplePlaces = ExamplePlaces(in: []), scan: (String, LogSource) -> [LogRecord]) -> [RuleTestFailure] {
        rules.flatMap { rule in
            let sources = product(id: rule.product)?.sources ?? []
            func failures(_ kind: RuleTestFailure.Kind, _ examples: [String]) -> [RuleTestFailure] {
                examples.enumerated().compactMap { index, example in
                    let records = sources.flatMap { scan(example, $0) }
                    let matched = Set(records.flatMap { self.messages(of: $0, in: rule.product) }.map { $0.rule?.id })
                    return Self.mismatch(of: rule.id, kind, matched: matched).map {
                        RuleTestFailure(
                            rule: rule.id, kind: kind, number: index + 1, message: $0, place: places.place(of: index, kind, of: rule.id))
                    }
                }
            }
            return failures(.matching, rule.examples.matching) + failures(.quiet, rule.examples.quiet)
        }
    }

    /// A description of what is wrong, or nil. A nil element of `matched` is a message without a rule.
    private static func mismatch(of rule: String, _ kind: RuleTestFailure.Kind, matched: Set<String?>) -> String? {
        switch kind {
        case .quiet: return matched.contains(rule) ? "expected no match of this rule, and it matched" : nil
        case .matching:
            if matched == [rule] { return nil }
            if matched.isEmpty { return "expected a match, and no message was found in the text" }
            let found = matched.map { $0 ?? "no rule" }.sorted().joined(separator: ", ")
            return "expected a match of this rule alone, matched: \(found)"
        }
    }
}
