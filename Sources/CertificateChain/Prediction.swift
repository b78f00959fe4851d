/// What an upload of the chain would lead to, as far as the vendor's documents tell.
public struct Prediction: Hashable, Sendable {
    /// False if a check fails; true only if all that the upload checks were made and hold; else nil.
    public var accepted: Bool?
    /// The messages that may come, one for each that the failed checks lead to. Which of them comes first is not
    /// published: they stand in the order of the checks.
    public var messages: [PredictedMessage]

    init(of checks: [CheckResult], by requirements: any ProductRequirements) {
        messages = []
        for check in CheckName.allCases where checks.contains(where: { $0.check == check && $0.outcome == .fail }) {
            guard let message = requirements.message(of: check) else { continue }
            if let index = messages.firstIndex(where: { $0.isSame(as: message) }) {
                messages[index].add(message)
            } else {
                messages.append(message)
            }
        }
        let blocksYes = checks.contains { result in
            guard !result.check.isOfPeer else { return false }
            if case .needsOption = result.detail { return true }
            return result.outcome == .unknown
        }
        accepted = checks.contains { $0.outcome == .fail } ? false : blocksYes ? nil : true
    }
}

/// A message that an appliance may answer with, in its own words.
public struct PredictedMessage: Hashable, Sendable {
    public enum Stage: Hashable, Sendable {
        case upload
        /// The migration's connection check, after the upload.
        case connection
    }

    public enum Basis: Hashable, Sendable {
        /// The vendor says that this fault leads to this message.
        case documented
        /// Concluded by us from what the vendor says.
        case inferred
    }

    /// The message's id, as `CGEN1008`; nil for a text without one.
    public var id: String?
    /// Nil where it is not published which arguments come.
    public var args: [String]?
    /// The text that a person sees where there is no id; not always published.
    public var text: String?
    public var stage: Stage
    public var basis: Basis
    /// The rule that explains the message, as `dell-ome/eku-missing`.
    public var rule: String
    /// The failed checks that lead to it.
    public var checks: [CheckName]

    func isSame(as other: PredictedMessage) -> Bool {
        (id, text, rule) == (other.id, other.text, other.rule) && args == other.args
    }

    mutating func add(_ other: PredictedMessage) {
        checks += other.checks
        if other.basis == .documented { basis = .documented }
    }
}
