/// The names that a log, its rotations and its copies may bear. All names are in ASCII lower case.
struct LogFamily: Hashable {
    /// The log's own name, perhaps with a `*`.
    private let pattern: [UInt8]
    /// What every name of the family begins with: the log's name without its ending, or up to its `*`.
    private let stem: ArraySlice<UInt8>

    /// Endings of what lies beside logs under the name of the program that writes them, and is none: settings, and the program itself.
    private static let strangers = [
        ".properties", ".xml", ".yml", ".yaml", ".conf", ".config", ".cfg", ".ini", ".toml", ".jar", ".war", ".ear", ".class", ".java",
        ".js",
        ".css", ".sh", ".bat", ".service", ".pid", ".lck", ".lock", ".pem", ".crt", ".cer", ".key", ".p12", ".jks",
    ]

    init(_ pattern: [UInt8]) {
        self.pattern = pattern
        let end = pattern.firstIndex(of: UInt8(ascii: "*")) ?? pattern.lastIndex(of: UInt8(ascii: ".")) ?? pattern.endIndex
        stem = pattern[..<end]
    }

    /// Whether the log has a name of its own: where any file of a folder is a log, a name says nothing.
    var isNamed: Bool { !stem.isEmpty }

    /// Which of the log's rotations a file of this name is, or nil where it is not of the family.
    func rotation(of name: ArraySlice<UInt8>) -> Rotation? {
        usualRotation(of: name) ?? (isMember(name) ? .other(String(decoding: name, as: UTF8.self)) : nil)
    }

    /// The same for the log's own name and for those that rotations usually have.
    func usualRotation(of name: ArraySlice<UInt8>) -> Rotation? {
        name.starts(with: stem) ? RotatedName(Array(name)).rotation(of: pattern) : nil
    }

    /// Whether a name holds that of the log or of one of its rotations, and no letter before it: `Copy of application.log`,
    /// `2025-03-03_application.log.1`.
    func isHeld(in name: ArraySlice<UInt8>) -> Bool {
        guard let first = stem.first else { return false }
        return name.indices.contains { start in
            name[start] == first && (start == name.startIndex || !name[start - 1].isLetter) && rotation(of: name[start...]) != nil
        }
    }

    private func isMember(_ name: ArraySlice<UInt8>) -> Bool {
        guard !stem.isEmpty, name.starts(with: stem) else { return false }
        guard let next = String(decoding: name.dropFirst(stem.count).prefix(16), as: UTF8.self).first else { return true }
        return !next.isLetter && !isStranger(name)
    }

    /// Whether a name is that of settings or of a program.
    func isStranger(_ name: ArraySlice<UInt8>) -> Bool {
        let unpacked = RotatedName(Array(name)).name
        return Self.strangers.contains { unpacked.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}
