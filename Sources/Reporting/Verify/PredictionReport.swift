import Requirements
import RuleTable
import Terms
public import Wording

/// The predicted result of an upload: the contract's `predicted`.
public struct PredictionReport: Hashable, Sendable, Encodable {
    /// False if a check fails, true only if all checks of the upload were made and pass, otherwise null.
    @Nullable public var accepted: Bool?
    /// The expected message; null if there is none, none is known, or several are possible.
    @Nullable public var message: PredictedMessageReport?
    /// All possible messages, in the order of the checks. Which of them appears first is not published.
    public var messages: [PredictedMessageReport]
    /// The whole prediction as a text.
    public var reason: Phrase

    // For people: the reason, with several messages as a separate list.
    let sentence: Phrase
    let list: [Phrase]

    private enum CodingKeys: String, CodingKey {
        case accepted, message, messages, reason
    }

    /// - Parameter checks: The verdict's checks, in words.
    init(_ chain: CheckedChain, checks: [CheckReport], _ wording: Wording) {
        let prediction = chain.verdict.prediction
        let phrases = wording.phrases.prediction
        let accepted = prediction.accepted == true && chain.notes.contains(where: \.losesData) ? nil : prediction.accepted
        let messages = prediction.messages.map(PredictedMessageReport.init)
        let atUpload = prediction.messages.filter { $0.message.stage == .upload }
        var list: [Phrase] = []
        if accepted == true {
            sentence = phrases.accepted
        } else if accepted == nil {
            sentence = phrases.open(Self.open(checks, chain, wording).joined(phrases.separator))
        } else if let first = prediction.messages.first, prediction.messages.count == 1 {
            let message = Self.text(of: first, phrases)
            sentence =
                first.message.stage == .upload
                ? phrases.refused(message) : first.message.rule == nil ? phrases.notUsable(message) : phrases.notConnected(message)
        } else if prediction.messages.isEmpty {
            sentence = phrases.refusedWithoutMessage
        } else {
            sentence = atUpload.isEmpty ? phrases.notConnected("") : phrases.refusedBySome
            list = prediction.messages.map { message in
                let text = Self.text(of: message, phrases)
                return message.message.stage == .connection && message.message.rule != nil && !atUpload.isEmpty
                    ? "\(text) (\(phrases.atConnection))" : text
            }
        }
        self.accepted = accepted
        self.messages = messages
        message = messages.count == 1 ? messages[0] : nil
        self.list = list
        reason = list.isEmpty ? sentence : "\(sentence) \(list.joined("; "))"
    }

    /// The titles of the upload's checks that were not made or are undecided, without duplicates, and the notes on what was not read.
    private static func open(_ checks: [CheckReport], _ chain: CheckedChain, _ wording: Wording) -> [Phrase] {
        var open: [Phrase] = []
        for (result, check) in zip(chain.verdict.checks, checks) where !result.check.isOfPeer {
            let isOpen = if case .needsOption = result.detail { true } else { result.outcome == .unknown }
            if isOpen, !open.contains(check.requirement) { open.append(check.requirement) }
        }
        return open + (chain.notes.contains(where: \.losesData) ? [wording.phrases.headings.notRead] : [])
    }

    private static func text(of message: PredictedMessage, _ phrases: Words.Prediction) -> Phrase {
        var text = message.message.stage == .connection ? phrases.connectionsFail : phrases.messageNotPublished
        if let id = message.message.messageId {
            switch message.message.args {
            case nil: text = "\(own: id) (\(phrases.argumentNotPublished))"
            case let args? where args.isEmpty: text = "\(own: id)"
            case let args?: text = "\(own: id), \(args.map(phrases.quote).joined(", "))"
            }
        } else if let own = message.message.text {
            text = phrases.quote(own)
        }
        return message.basis == .inferred ? "\(text) (\(phrases.inferred))" : text
    }
}

/// A message that an appliance may answer with.
public struct PredictedMessageReport: Hashable, Sendable, Encodable {
    @Nullable public var id: String?
    /// Null if its arguments are not published.
    @Nullable public var args: [String]?
    /// The text that a person sees, if there is no id.
    @Nullable public var text: String?
    /// `upload` or `connection`.
    public var stage: String
    /// `documented` or `inferred`.
    public var basis: String
    /// The id of the rule that explains it; null if there is none.
    @Nullable public var rule: String?
    public var checks: [String]

    init(_ predicted: PredictedMessage) {
        id = predicted.message.messageId
        args = predicted.message.args
        text = predicted.message.text
        stage = predicted.message.stage.rawValue
        basis = predicted.basis.rawValue
        rule = predicted.message.rule
        checks = predicted.checks.map(\.rawValue)
    }
}
