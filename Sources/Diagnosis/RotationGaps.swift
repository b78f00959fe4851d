import LogScanning
import RuleTable
import Terms

/// Finds parts of a log that existed and are not in the bundle: the log itself beside its numbered rotations, and a number between two others.
///
/// Only logs with a name of their own are judged, and rotations named after them (`application.log.2.gz`) or counted in that name. Some programs never reuse the lowest
/// numbers, and some write no file without a number or date if its name is put together in another way.
struct RotationGaps {
    /// A higher number is rather a time or a process.
    private static let highest = 99

    private struct Family: Hashable {
        var tree: String
        var log: String

        /// Whether the two are one log of a collection that was split, by their paths.
        func mayBeSplit(from other: Family) -> Bool {
            log == other.log && SplitCollection.areParts(tree, other.tree)
        }
    }

    private struct Parts {
        var numbers: Set<Int> = []
        var hasLive = false
        /// A rotation with a number, which shows where the others would be.
        var rotation: EntryPath?
        /// The rotations that are counted in the log's own name.
        var counted: [Int: EntryPath] = [:]
    }

    private var families: [Family: Parts] = [:]

    mutating func add(_ entry: EntryPath, at place: LogPlace, of source: LogSource) {
        if place.kind == .usual, case .counted(let number) = place.rotation {
            families[Family(tree: place.tree, log: source.id), default: Parts()].counted[number] = entry
            return
        }
        let name = entry.name.lowercased()
        guard let log = source.paths.map(\.suffix).first(where: { !$0.contains("*") && name.hasPrefix(Self.name(of: $0)) }) else { return }
        var parts = families[Family(tree: place.tree, log: log)] ?? Parts()
        if place.kind == .usual, case .numbered(let number) = place.rotation, (1...Self.highest).contains(number),
            name.hasPrefix(Self.name(of: log) + ".\(number)")
        {
            parts.numbers.insert(number)
            parts.rotation = parts.rotation ?? entry
        } else {
            parts.hasLive = true
        }
        families[Family(tree: place.tree, log: log)] = parts
    }

    /// A note for each log with missing parts, in the order of their paths.
    var notes: [ReadNote] {
        families.compactMap { family, parts in
            let others = families.filter { $0.key != family && $0.key.mayBeSplit(from: family) }.values
            let names = parts.counted.isEmpty ? Self.missing(of: parts, others) : Self.missingCounts(of: parts, others)
            return names.isEmpty ? nil : ReadNote(.unreadable, .logPartsMissing(names), at: nil, losesData: true)
        }
        .sorted { "\($0.reason)" < "\($1.reason)" }
    }

    /// The paths of a log's missing parts. `others` are those of collections that may have been split from it.
    private static func missing(of parts: Parts, _ others: some Sequence<Parts>) -> [String] {
        guard let rotation = parts.rotation, let highest = parts.numbers.max(), let lowest = parts.numbers.min() else { return [] }
        let others = others.filter { $0.numbers.isDisjoint(with: parts.numbers) }
        let numbers = others.reduce(parts.numbers) { $0.union($1.numbers) }
        // The first one alone is missing where only the packed ones were collected.
        let missing = ((parts.hasLive && lowest == 2 ? 1 : lowest)...highest).filter { !numbers.contains($0) }.map { ".\($0)" }
        let names = (parts.hasLive || others.contains(where: \.hasLive) ? [] : [""]) + missing
        return names.map { rotation.beforeNumber + $0 }
    }

    /// The paths of the missing ones of rotations that are counted in the log's name. Where many are missing, the numbers mean something else.
    private static func missingCounts(of parts: Parts, _ others: some Sequence<Parts>) -> [String] {
        let present = others.reduce(Set(parts.counted.keys)) { $0.union($1.counted.keys) }
        guard let (lowest, entry) = parts.counted.min(by: { $0.key < $1.key }), let highest = parts.counted.keys.max(),
            highest - lowest < parts.counted.count + Self.highest
        else { return [] }
        return (lowest...highest).filter { !present.contains($0) }.map { entry.description.replacingLast("\(lowest)", with: "\($0)") }
    }

    /// The file name at the end of a path suffix, in lower case.
    private static func name(of suffix: String) -> String { String(suffix.split(separator: "/").last ?? "").lowercased() }
}

extension EntryPath {
    /// The file's own name.
    fileprivate var name: String { String((layers.last ?? "").split { $0 == "/" || $0 == "\\" }.last ?? "") }

    /// The path of the log whose rotation `name.2.gz` this is.
    fileprivate var beforeNumber: String {
        let path = description
        guard let dot = path.indices.last(where: { path[$0] == "." && path[path.index(after: $0)...].first?.isNumber == true }) else {
            return path
        }
        return String(path[..<dot])
    }
}

extension String {
    fileprivate func replacingLast(_ text: String, with other: String) -> String {
        guard let range = ranges(of: text).last else { return self }
        return self[..<range.lowerBound] + other + self[range.upperBound...]
    }
}
