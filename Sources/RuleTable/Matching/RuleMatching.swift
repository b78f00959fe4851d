extension RuleMatch {
    /// Whether the message satisfies all conditions.
    func fits(_ message: FoldedMessage) -> Bool {
        (source.map { message.sources.contains(FoldedText($0)) } ?? true) && (messageId.map { FoldedText($0) == message.id } ?? true)
            && fitsRest(of: message)
    }

    /// Whether a record of this origin satisfies the conditions on level and log.
    private func fits(_ origin: MessageOrigin) -> Bool {
        if !level.isEmpty, !origin.level.isEmpty, !level.contains(where: { $0.uppercased() == origin.level.uppercased() }) { return false }
        return log.isEmpty || origin.log.map(log.contains) ?? true
    }

    /// Whether the message satisfies all conditions but those on the logger and the id.
    func fitsRest(of message: FoldedMessage) -> Bool {
        guard fits(message.origin) else { return false }
        if let messageArgs, !messageArgs.fit(message.arguments) { return false }
        guard !text.isEmpty else { return true }
        return message.text.map { folded in text.contains { $0.fits(folded) } } ?? false
    }

    /// How specific the match is, compared from left to right; greater is more specific: an id; the kind of arguments; the number of
    /// exact arguments; the length of their literals; the same two for the text; a source; a log; a level.
    var specificity: [Int] {
        let patterns: [TextPattern] = if case .list(let patterns) = messageArgs { patterns } else { [] }
        let argumentsKind =
            switch messageArgs {
            case .list: 2
            case .any: 1
            case nil: 0
            }
        return [
            messageId == nil ? 0 : 1,
            argumentsKind, patterns.count(where: \.isExact), patterns.reduce(0) { $0 + $1.literalLength },
            text.map { $0.isExact ? 2 : 1 }.max() ?? 0, text.map(\.literalLength).max() ?? 0,
            source == nil ? 0 : 1, log.isEmpty ? 0 : 1, level.isEmpty ? 0 : 1,
        ]
    }

    /// The shortest text, in characters, that is worth searching a log for.
    static let markerLength = 4

    /// The texts by which a scanner finds the records of this match; empty if one of its texts has no literal that is long enough.
    var markers: [String] {
        let markers = text.map(\.longestLiteral)
        return markers.allSatisfy { $0.count >= Self.markerLength } ? markers : []
    }
}

extension RuleMatch.Arguments {
    func fit(_ arguments: [FoldedText]?) -> Bool {
        guard let arguments else { return false }
        return switch self {
        case .any: true
        case .list(let patterns):
            patterns.count == arguments.count && zip(patterns, arguments).allSatisfy { pattern, argument in pattern.fits(argument) }
        }
    }
}

extension RuleMatch {
    /// The folded values that are compared; two matches with equal ones match the same messages.
    struct Folded: Hashable {
        var source: FoldedText?
        var messageId: FoldedText?
        var takesAnyArguments: Bool
        var arguments: [TextPattern.Folded]?
        var text: Set<TextPattern.Folded>
        var level: Set<String>
        var log: Set<String>
    }

    var folded: Folded {
        var folded = Folded(
            source: source.map(FoldedText.init), messageId: messageId.map(FoldedText.init), takesAnyArguments: messageArgs == .any,
            text: Set(text.map(\.literals)), level: Set(level.map { $0.uppercased() }), log: Set(log))
        if case .list(let patterns) = messageArgs { folded.arguments = patterns.map(\.literals) }
        return folded
    }
}
