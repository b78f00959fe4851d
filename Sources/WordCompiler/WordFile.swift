import Fluent

/// A parsed file of words.
struct WordFile: Sendable {
    /// The path used in messages.
    let path: String
    let resource: FluentResource

    init(path: String, text: String) {
        self.path = path
        resource = FluentParser.parse(text)
    }

    func problem(_ message: String, at place: FluentPlace) -> WordProblem {
        WordProblem(file: path, place: place, message: message)
    }
}

/// A problem in the words, with its place.
struct WordProblem: Error, Hashable, Comparable, CustomStringConvertible {
    var file: String
    var place: FluentPlace
    var message: String

    /// In the form that compilers use, so that editors find the place.
    var description: String { "\(file):\(place.line):\(place.column): error: \(message)" }

    static func < (one: WordProblem, other: WordProblem) -> Bool {
        (one.file, one.place, one.message) < (other.file, other.place, other.message)
    }
}
