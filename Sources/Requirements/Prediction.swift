public import RuleTable

/// The predicted result of uploading the chain, as far as the vendor's documents describe it.
public struct Prediction: Hashable, Sendable {
    /// False if a check fails, true only if all checks of the upload were made and pass, otherwise nil.
    public var accepted: Bool?
    /// The possible messages, one for each that the failed checks lead to, in the order of the checks. Which of them appears first is not
    /// published.
    public var messages: [PredictedMessage]

    init(of results: [CheckResult], by check: ChainCheck) {
        messages = []
        for name in check.policy.checkNames where results.contains(where: { $0.check == name && $0.outcome == .fail }) {
            guard let expected = check.variant(of: name)?.prediction, let message = check.policy.message(expected.message) else { continue }
            if let index = messages.firstIndex(where: { $0.message.id == message.id }) {
                messages[index].checks.append(name)
                if expected.basis == .documented { messages[index].basis = .documented }
            } else {
                messages.append(PredictedMessage(message: message, basis: expected.basis, checks: [name]))
            }
        }
        let blocksYes = results.contains { result in
            guard !result.check.isOfPeer else { return false }
            if case .needsOption = result.detail { return true }
            return result.outcome == .unknown
        }
        accepted = results.contains { $0.outcome == .fail } ? false : blocksYes ? nil : true
    }
}

/// A message that an appliance may answer with, in its own words.
public struct PredictedMessage: Hashable, Sendable {
    public var message: PolicyMessage
    public var basis: PolicyCheck.Basis
    /// The failed checks that lead to it.
    public var checks: [CheckName]
}
