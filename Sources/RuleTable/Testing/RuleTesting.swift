internal import LogScanning

extension RuleSet {
    /// Scans the examples as logs of their products: of a matching one its rule must know a message and no other rule any, of a quiet one its rule
    /// none; of a false friend's and a blind spot's no rule any.
    ///
    /// - Parameter directories: The folders that rules were loaded from, to determine where an example is written.
    public func test(writtenIn directories: [String] = []) -> [RuleTestFailure] {
        // To make the markers of a source takes far longer than to scan an example.
        var markers: [LogSource: SourceMarkers] = [:]
        return test(places: ExamplePlaces(in: directories)) { log, source in
            let known = markers[source] ?? SourceMarkers(source)
            markers[source] = known
            return known.records(in: log)
        }
    }

    /// Tests the examples with `scan` to find the records of a log.
    func test(places: ExamplePlaces = ExamplePlaces(in: []), scan: (String, LogSource) -> [LogRecord]) -> [RuleTestFailure] {
        func records(of example: String, in product: String) -> [(record: LogRecord, log: String)] {
            (self.product(id: product)?.sources ?? []).flatMap { source in scan(example, source).map { ($0, source.name) } }
        }
        func matched(by example: String, in product: String) -> Set<String?> {
            Set(records(of: example, in: product).flatMap { messages(of: $0.record, in: product, log: $0.log) }.map { $0.rule?.id })
        }
        func failures(
            of owner: String, _ kind: RuleTestFailure.Kind, _ examples: [String], _ mismatch: (String) -> String?
        ) -> [RuleTestFailure] {
            examples.enumerated().compactMap { index, example in
                mismatch(example).map {
                    RuleTestFailure(
                        rule: owner, kind: kind, number: index + 1, message: $0, place: places.place(of: index, kind, of: owner))
                }
            }
        }
        let ofRules = rules.flatMap { rule in
            [(RuleTestFailure.Kind.matching, rule.examples.matching), (.quiet, rule.examples.quiet)].flatMap { kind, examples in
                failures(of: rule.id, kind, examples) { Self.mismatch(of: rule.id, kind, matched: matched(by: $0, in: rule.product)) }
            }
        }
        let ofFriends = falseFriends.flatMap { friend in
            failures(of: friend.name, .falseFriend, friend.limit.examples) { example in
                if let rule = matched(by: example, in: friend.product).compactMap(\.self).min() {
                    return "expected no match, matched: \(rule)"
                }
                let names = records(of: example, in: friend.product).compactMap {
                    falseFriend(in: $0.record, of: friend.product, log: $0.log)?.name
                }
                return names.contains(friend.name) ? nil : "expected this false friend in the text, found: \(names.first ?? "none")"
            }
        }
        let ofSpots = blindSpots.flatMap { spot in
            failures(of: spot.name, .blindSpot, spot.limit.examples) { example in
                matched(by: example, in: spot.product).isEmpty ? nil : "expected no message in the text, and one was found"
            }
        }
        return ofRules + ofFriends + ofSpots
    }

    /// A description of what is wrong, or nil. A nil element of `matched` is a message without a rule.
    private static func mismatch(of rule: String, _ kind: RuleTestFailure.Kind, matched: Set<String?>) -> String? {
        switch kind {
        case .falseFriend, .blindSpot: return nil
        case .quiet: return matched.contains(rule) ? "expected no match of this rule, and it matched" : nil
        case .matching:
            // A record may carry messages that no rule knows beside the one that this rule does.
            if matched.contains(rule), matched.allSatisfy({ $0 == nil || $0 == rule }) { return nil }
            if matched.isEmpty { return "expected a match, and no message was found in the text" }
            let found = matched.map { $0 ?? "no rule" }.sorted().joined(separator: ", ")
            return "expected a match of this rule alone, matched: \(found)"
        }
    }
}

extension LogSource {
    /// The records of a text that is a log of this source.
    func records(in text: String) -> [LogRecord] { SourceMarkers(self).records(in: text) }
}

extension SourceMarkers {
    /// The records of a text that is a log of their source.
    fileprivate func records(in text: String) -> [LogRecord] {
        var records: [LogRecord] = []
        var scanner = LogScanner(self)
        scanner.scan(text.utf8Span.span) { records.append($0) }
        scanner.finish { records.append($0) }
        return records
    }
}
