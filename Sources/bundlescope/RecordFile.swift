import BundlescopeKit
import FoundationEssentials

/// A file with the lines of one record.
enum RecordFile {
    /// The largest size, in bytes: longer is no record but a log.
    private static let bound = 64 << 10

    /// The text, without the line ends around it; `-` is standard input.
    static func text(of file: String) throws(CommandFailure) -> String {
        let text = file == "-" ? standardInput() : try contents(of: file)
        guard text.utf8.count <= bound else {
            throw CommandFailure("\(file): more than \(bound) bytes: expected the lines of one record")
        }
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        let shown = lines.drop { $0.allSatisfy(\.isWhitespace) }
        let end = shown.lastIndex { !$0.allSatisfy(\.isWhitespace) }
        guard let end else { throw CommandFailure("\(file): expected the lines of a record, found none") }
        return shown[...end].joined(separator: "\n")
    }

    private static func contents(of file: String) throws(CommandFailure) -> String {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure("\(file): this is no file, or it cannot be read")
        }
        return String(decoding: data, as: UTF8.self)
    }

    /// A little more than the bound at most.
    private static func standardInput() -> String {
        var text = ""
        while text.utf8.count <= bound, let line = readLine(strippingNewline: false) { text += line }
        return text
    }
}
