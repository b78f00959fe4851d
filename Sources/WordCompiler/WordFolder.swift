import Fluent
import FoundationEssentials

/// The words of one language: all messages and terms of its files.
struct WordFolder: Sendable {
    /// The BCP 47 code, which is the folder's name.
    let language: String
    let files: [WordFile]
    private(set) var messages: [String: Located] = [:]
    private(set) var terms: [String: Located] = [:]
    /// The ids of the messages, in order.
    private(set) var ids: [String] = []
    private(set) var problems: [WordProblem] = []

    struct Located: Sendable {
        var message: FluentMessage
        var file: WordFile
    }

    init(language: String, files: [WordFile]) {
        self.language = language
        self.files = files
        for file in files {
            problems += file.resource.problems.map { file.problem($0.message, at: $0.place) }
            for message in file.resource.messages { add(message, of: file) }
        }
    }

    private mutating func add(_ message: FluentMessage, of file: WordFile) {
        let id = message.id.text
        let located = Located(message: message, file: file)
        let other = message.isTerm ? terms.updateValue(located, forKey: id) : messages.updateValue(located, forKey: id)
        if let other {
            let place = "\(other.file.path):\(other.message.id.place.line)"
            problems.append(file.problem("'\(id)' is also in \(place)", at: message.id.place))
        } else if !message.isTerm {
            ids.append(id)
        }
        if !message.isTerm, let attribute = message.attributes.first {
            problems.append(file.problem("a message's attribute has no use here: only a term's is selected on", at: attribute.id.place))
        }
    }

    /// The language folders in a folder, English first, because the others are checked against it.
    static func all(in folder: String) throws -> [WordFolder] {
        try languages(in: folder).map { language in
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(language)").filter { $0.hasSuffix(".ftl") }
            let files = try names.sorted().map { name in
                let path = "\(folder)/\(language)/\(name)"
                return WordFile(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
            }
            return WordFolder(language: language, files: files)
        }
    }

    private static func languages(in folder: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        return names.sorted { ($0 == source ? 0 : 1, $0) < ($1 == source ? 0 : 1, $1) }
    }

    /// The language that defines which messages exist.
    static let source = "en"
}
