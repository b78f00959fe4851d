public import LogScanning

/// A bundle that no standard answer fits, and why.
public struct ReviewCase: Hashable, Sendable, Codable {
    public enum Reason: Hashable, Sendable, Codable {
        /// No rule knows the message that stands, or it was cut before a rule could be chosen.
        case unknownMessage(MessageShape, isCut: Bool)
        /// More than one rule may be to blame for the same failure.
        case competing(rules: [String])
        /// The log does not show how the last try ended. `operation` is nil if it is not known.
        case outcomeUnknown(product: String, operation: String?, fields: [String: String])
        /// The log does not show whether the finding of a rule still stands.
        case mayStand(rule: String)
    }

    public var path: String
    /// At least one.
    public var reasons: [Reason]
}

extension LogMessage {
    /// Whether the payload was cut before it could be compared with the rules.
    public var isCut: Bool {
        if case .cut = arguments { return true }
        return !complete
    }
}

extension BundleDiagnosis {
    /// Why no standard answer fits; empty if one does, or if nothing stands.
    ///
    /// - Parameter competing: The rules of which more than one may explain the same failure.
    func reasonsForReview(competing: [String]) -> [ReviewCase.Reason] {
        var reasons: [ReviewCase.Reason] = []
        func note(_ reason: ReviewCase.Reason) {
            if reasons.count < 20, !reasons.contains(reason) { reasons.append(reason) }
        }
        let open = findings.filter { $0.status != .superseded }
        var shapes: Set<MessageShape> = []
        let unexplained = standings.filter { $0.last.outcome == .failed && $0.rules.isEmpty && $0.last.rule == nil }
        for message in open.filter({ $0.rule == nil }).map(\.message) + unexplained.map(\.last.message) {
            let shape = MessageShape(message)
            if shapes.insert(shape).inserted { note(.unknownMessage(shape, isCut: message.isCut)) }
        }
        if !competing.isEmpty { note(.competing(rules: competing)) }
        for last in standings.map(\.last) where last.outcome == .unknown {
            note(.outcomeUnknown(product: last.product, operation: last.operation, fields: last.fields))
        }
        for rule in open.filter({ $0.status == .unknown }).compactMap(\.rule) { note(.mayStand(rule: rule)) }
        return reasons
    }
}
