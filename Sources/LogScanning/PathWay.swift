public import Terms

/// The path of an entry in parts: the folders and archives that contain it, and its own name. An archive counts as a folder.
public struct PathWay {
    /// The parts in ASCII lower case, without `.` and empty ones.
    private let parts: [ArraySlice<UInt8>]
    /// The archive layer of each part.
    private let layers: [Int]
    private let path: EntryPath

    public init(_ path: EntryPath) {
        self.path = path
        var parts: [ArraySlice<UInt8>] = []
        var layers: [Int] = []
        for (number, layer) in path.layers.enumerated() {
            for part in layer.utf8.map(\.inLowerCase).split(whereSeparator: Self.isSeparator) where !Self.isDot(part) {
                parts.append(part)
                layers.append(number)
            }
        }
        self.parts = parts
        self.layers = layers
    }

    var name: ArraySlice<UInt8> { parts.last ?? [] }

    /// The name of the folder or archive that contains the entry; empty if there is none.
    var folder: ArraySlice<UInt8> { folders > 0 ? parts[folders - 1] : [] }

    /// The number of folders and archives on the path.
    var folders: Int { max(0, parts.count - 1) }

    /// The folders and archives on the path, from the part at `start` on.
    func folders(from start: Int) -> some Sequence<(name: ArraySlice<UInt8>, isArchive: Bool)> {
        (start..<max(start, folders)).lazy.map { (parts[$0], layers[$0] != layers[$0 + 1]) }
    }

    /// The index of the last place on the path at which these folders follow one another; nil if there is none. An archive may have a
    /// folder's name.
    func last(of wanted: [[UInt8]]) -> Int? {
        guard folders >= wanted.count else { return nil }
        return (0...folders - wanted.count).last { start in
            wanted.indices.allSatisfy { isFolder(start + $0, called: wanted[$0]) }
        }
    }

    /// Like `last(of:)`, but the folders' names may continue with anything but a letter: `tomcat.old`, `tomcat (1)`, `tomcat9`.
    func last(like wanted: [[UInt8]]) -> Int? {
        guard folders >= wanted.count else { return nil }
        return (0...folders - wanted.count).last { start in
            wanted.indices.allSatisfy { index in
                let part = parts[start + index]
                return part.starts(with: wanted[index]) && part.dropFirst(wanted[index].count).first?.isLetter != true
            }
        }
    }

    private func isFolder(_ index: Int, called name: [UInt8]) -> Bool {
        let part = parts[index]
        guard part.starts(with: name) else { return false }
        if part.count == name.count { return true }
        return layers[index] != layers[index + 1] && part.dropFirst(name.count).first == UInt8(ascii: ".")
    }

    /// The path before the part at `index`.
    func text(before index: Int) -> String {
        let layer = layers[index]
        let inLayer = index - (layers.firstIndex(of: layer) ?? index)
        let before = path.layers[layer].utf8.split(whereSeparator: Self.isSeparator).filter { !Self.isDot($0) }
            .prefix(inLayer).map { String(decoding: $0, as: UTF8.self) }
        let folder = before.joined(separator: "/")
        return path.layers.prefix(layer).reduce("") { $0 + $1 + "!/" } + folder
    }

    /// The path up to the first dot in the entry's own name.
    var textWithStem: String {
        let stem = String(decoding: name.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
        let folder = folders > 0 ? text(before: folders) : ""
        return folder.isEmpty || folder.hasSuffix("/") ? folder + stem : folder + "/" + stem
    }

    private static func isDot(_ part: some Collection<UInt8>) -> Bool { part.count == 1 && part.first == UInt8(ascii: ".") }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
}
