import BundlescopeKit
import FoundationEssentials

/// A file with the lines of one record.
enum RecordFile {
    /// The largest size, in bytes: longer is no record but a log.
    private static let bound = 64 << 10

    /// The text, without the line ends around it; `-` is standard input.
    static func text(of file: String) throws(CommandFailure) -> String {
        let handle = file == "-" ? "/dev/stdin" : file
        guard let data = FileManager.default.contents(atPath: handle) else {
            throw CommandFailure("\(file): this is no file, or it cannot be read")
        }
        guard data.count <= bound else { throw CommandFailure("\(file): \(data.count) bytes: expected the lines of one record") }
        let text = String(decoding: data, as: UTF8.self)
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        let shown = lines.drop { $0.allSatisfy(\.isWhitespace) }
        let end = shown.lastIndex { !$0.allSatisfy(\.isWhitespace) }
        guard let end else { throw CommandFailure("\(file): expected the lines of a record, found none") }
        return shown[...end].joined(separator: "\n")
    }
}
