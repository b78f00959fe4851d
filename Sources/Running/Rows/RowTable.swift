public import BundleArchive
public import Catalog
public import Diagnosis
import Dispatch
import FoundationEssentials
public import RuleTable
import Synchronization

/// The rows of many bundles, from any number of files, in the order of the bundles' names. Of several rows of one bundle the last counts.
///
/// Memory does not depend on the number of rows.
public struct RowTable {
    /// The settings that may be told apart.
    private static let settingsBound = 100

    private let files: [RowFile]
    private let index: RowIndex
    /// The settings that occur in the files, and their numbers by how they are written.
    private var settings: [AnalysisSettings] = []
    private var settingsNumbers: [ArraySlice<UInt8>: Int] = [:]
    private var lastTool: (text: ArraySlice<UInt8>, isForeign: Bool) = ([], false)

    /// The lines that are not rows of this version.
    public private(set) var unreadable = 0
    /// The first of them.
    public private(set) var firstUnreadable: (file: String, line: Int)?
    /// The runs that were interrupted, so that rows may be missing.
    public private(set) var interruptions = 0

    /// Reads where the rows are. `-` is standard input.
    ///
    /// - Throws: `RowError` if a file cannot be read, or `CatalogError` if there is no room for the index.
    public init(_ paths: [FilePath], rules: RuleSet, toolVersion: String) throws {
        files = try paths.map { path throws(RowError) in try RowFile(path) }
        index = try RowIndex()
        for (number, file) in files.enumerated() {
            var line = 0
            try file.lines { place, bytes in
                line += 1
                switch RowOutline.line(bytes) {
                case .interruption: interruptions += 1
                case .unknown:
                    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
                    unreadable += 1
                    firstUnreadable = firstUnreadable ?? (file.name, line)
                case .row(let row):
                    func absolute(_ range: Range<Int>) -> Range<UInt64> {
                        place + UInt64(range.lowerBound - bytes.startIndex)..<place + UInt64(range.upperBound - bytes.startIndex)
                    }
                    let place = RowIndex.Place(
                        file: number, facts: absolute(row.facts), diagnosis: absolute(row.diagnosis),
                        settings: try self.number(of: row.settings, in: file), isForeign: isForeign(row.tool, rules, toolVersion))
                    try index.add(place, of: row.name)
                }
            }
        }
    }

    /// The rows that another rule table or version made.
    public func countForeign() throws(CatalogError) -> Int { try index.countForeign() }

    /// The settings that all bundles were read with; nil if there are several. Without rows they are the usual ones.
    public func commonSettings() throws(CatalogError) -> AnalysisSettings? {
        let numbers = try index.settings()
        guard numbers.count <= 1 else { return nil }
        return numbers.first.map { settings[$0] } ?? AnalysisSettings()
    }

    /// Passes on what the summary needs of each bundle.
    public mutating func facts(_ tell: (BundleFacts) throws -> Void) throws { try read(\.facts, tell) }

    /// Passes on the whole diagnosis of each bundle.
    public mutating func diagnoses(_ tell: (BundleDiagnosis) throws -> Void) throws { try read(\.diagnosis, tell) }

    /// Decodes a part of every row on all cores, and passes them on in their order.
    private mutating func read<Part: Decodable & Sendable>(
        _ part: KeyPath<RowIndex.Place, Range<UInt64>>, _ tell: (Part) throws -> Void
    ) throws {
        try index.batches(of: 512) { places in
            let texts = places.map { Data(files[$0.file].bytes($0[keyPath: part])) }
            let parts = Mutex<[Int: Part]>([:])
            let share = 64
            DispatchQueue.concurrentPerform(iterations: (texts.count + share - 1) / share) { number in
                let decoder = JSONDecoder()
                let range = number * share..<min((number + 1) * share, texts.count)
                let decoded = range.compactMap { index in (try? decoder.decode(Part.self, from: texts[index])).map { (index, $0) } }
                parts.withLock { $0.merge(decoded) { $1 } }
            }
            let decoded = parts.withLock { $0 }
            for number in places.indices {
                guard let part = decoded[number] else {
                    unreadable += 1
                    continue
                }
                try tell(part)
            }
        }
    }

    private mutating func number(of text: ArraySlice<UInt8>, in file: RowFile) throws(RowError) -> Int {
        if let number = settingsNumbers[text] { return number }
        guard settingsNumbers.count < Self.settingsBound, let read = try? JSONDecoder().decode(AnalysisSettings.self, from: Data(text))
        else {
            throw RowError(file: file.name, reason: "settings that cannot be read, or too many of them")
        }
        let number = settings.firstIndex(of: read) ?? settings.count
        if number == settings.count { settings.append(read) }
        settingsNumbers[ArraySlice(Array(text))] = number
        return number
    }

    private mutating func isForeign(_ tool: ArraySlice<UInt8>, _ rules: RuleSet, _ toolVersion: String) -> Bool {
        struct Tool: Decodable {
            struct Table: Decodable { var digest: String }
            var version: String
            var rules: Table
        }
        if lastTool.text.elementsEqual(tool) { return lastTool.isForeign }
        let read = try? JSONDecoder().decode(Tool.self, from: Data(tool))
        lastTool = (ArraySlice(Array(tool)), read?.version != toolVersion || read?.rules.digest != rules.digest)
        return lastTool.isForeign
    }
}
