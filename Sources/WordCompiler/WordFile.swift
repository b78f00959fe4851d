import Fluent

/// A file of words, read.
struct WordFile: Sendable {
    /// As problems name it.
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

/// What is wrong with the words, and where.
struct WordProblem: Error, Hashable, Comparable, CustomStringConvertible {
    var file: String
    var place: FluentPlace
    var message: String

    /// As compilers print theirs, so that an editor finds the place.
    var description: String { "\(file):\(place.line):\(place.column): error: \(message)" }

    static func < (one: WordProblem, other: WordProblem) -> Bool {
        (one.file, one.place, one.message) < (other.file, other.place, other.message)
    }
}
