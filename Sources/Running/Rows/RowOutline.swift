import FoundationEssentials

/// What must be known of a row before it is its turn, and where its parts are in the line.
struct RowOutline {
    let name: String
    let facts: Range<Int>
    let diagnosis: Range<Int>
    /// The program and the rule table, and the settings, as they are written.
    let tool: ArraySlice<UInt8>
    let settings: ArraySlice<UInt8>

    enum Line {
        case row(RowOutline)
        /// The last line of an interrupted run.
        case interruption
        /// Nothing that this version can read.
        case unknown
    }

    static func line(_ line: ArraySlice<UInt8>) -> Line {
        var parts: [String: Range<Int>] = [:]
        for (key, value) in JSONMembers(line) {
            guard let part = ["tool", "row", "diagnosis", "interrupted"].first(where: { key.elementsEqual($0.utf8) }) else { continue }
            if part == "interrupted" { return .interruption }
            parts[part] = value
            if parts.count == 3 { break }
        }
        guard let tool = parts["tool"], let row = parts["row"], let diagnosis = parts["diagnosis"] else { return .unknown }
        var (name, settings, isKnown) = (String?.none, ArraySlice<UInt8>?.none, false)
        for (key, value) in JSONMembers(line[row]) {
            if key.elementsEqual("path".utf8) { name = try? JSONDecoder().decode(String.self, from: Data(line[value])) }
            if key.elementsEqual("settings".utf8) { settings = line[value] }
            if key.elementsEqual("version".utf8) { isKnown = line[value].elementsEqual("\"1\"".utf8) }
        }
        guard isKnown, let name, let settings else { return .unknown }
        return .row(RowOutline(name: name, facts: row, diagnosis: diagnosis, tool: line[tool], settings: settings))
    }
}
