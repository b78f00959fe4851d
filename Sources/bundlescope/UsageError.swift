import ArgumentParser

/// An error of the argument parser, in the form that every error of this program has.
struct UsageError {
    /// `unknown option '--formt'; did you mean '--format'?`
    let sentence: String
    /// How the command is called, and what shows its options.
    let usage: [String]

    init(_ error: any Error) {
        sentence = Self.sentence(Bundlescope.message(for: error))
        usage = Bundlescope.fullMessage(for: error).split(separator: "\n").map { $0.drop { $0 == " " } }
            .filter { $0.hasPrefix("Usage: ") || $0.hasPrefix("See ") }.map(String.init)
    }

    /// One sentence of several lines and sentences, without a capital and a stop.
    private static func sentence(_ message: String) -> String {
        var parts = message.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
        let values = parts.dropFirst().filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
        parts.removeAll { $0.hasPrefix("- ") }
        var sentence = parts.joined(separator: " ")
        if let place = sentence.firstRange(of: ". Please provide one of the following:") {
            sentence.replaceSubrange(place, with: ": expected one of \(values.joined(separator: ", "))")
        } else if let place = sentence.firstRange(of: ". Please provide one of ") {
            sentence.replaceSubrange(place, with: ": expected one of ")
        }
        if let place = sentence.firstRange(of: ". Did you mean") { sentence.replaceSubrange(place, with: "; did you mean") }
        while sentence.hasSuffix(".") { sentence.removeLast() }
        let second = sentence.dropFirst().first
        guard let first = sentence.first, second.map({ $0.isLowercase || $0 == " " }) ?? false else { return sentence }
        return first.lowercased() + sentence.dropFirst()
    }
}
