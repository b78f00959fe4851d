/// The names that a log, its rotations and its copies may have. All names are in ASCII lower case.
struct LogFamily: Hashable {
    /// The log's own name, perhaps with a `*`, and without a number that it contains.
    private let pattern: [UInt8]
    private let counted: CountedName?
    /// What every name of the family begins with: the log's name without its extension, or up to its `*`.
    private let stem: ArraySlice<UInt8>

    /// The extension of the log's name, such as `.log`; empty if it has none.
    private let ending: ArraySlice<UInt8>

    init(_ name: [UInt8]) {
        counted = CountedName(name)
        let pattern = counted?.plain ?? name
        self.pattern = pattern
        ending = pattern.lastIndex(of: UInt8(ascii: ".")).map { pattern[$0...] } ?? []
        if let counted {
            stem = counted.stem[...]
            return
        }
        let end = pattern.firstIndex(of: UInt8(ascii: "*")) ?? pattern.lastIndex(of: UInt8(ascii: ".")) ?? pattern.endIndex
        stem = pattern[..<end]
    }

    /// Whether the log has a name of its own. If any file of a folder may be the log, a name says nothing.
    var isNamed: Bool { !stem.isEmpty }

    /// The rotation that a file with this name is; nil if it is not of the family.
    func rotation(of name: ArraySlice<UInt8>) -> Rotation? {
        usualRotation(of: name) ?? (isMember(name) ? .other(String(decoding: name, as: UTF8.self)) : nil)
    }

    /// Like `rotation(of:)`, but only for the log's own name and the usual names of its rotations.
    func usualRotation(of name: ArraySlice<UInt8>) -> Rotation? {
        guard name.starts(with: stem) else { return nil }
        return counted.map { $0.rotation(of: name) } ?? RotatedName(Array(name)).rotation(of: pattern)
    }

    /// Whether a name contains that of the log or of one of its rotations, not directly after a letter: `Copy of application.log`,
    /// `2025-03-03_application.log.1`.
    func isHeld(in name: ArraySlice<UInt8>) -> Bool {
        guard let first = stem.first else { return false }
        return name.indices.contains { start in
            name[start] == first && (start == name.startIndex || !name[start - 1].isLetter) && rotation(of: name[start...]) != nil
        }
    }

    /// The rotation of a file called `name` in a folder that may contain parts of the log; nil if it is not such a folder. The folder has
    /// the name of the log or a usual name of a rotation, or a similar name if that name speaks of logs or the file looks like a part:
    /// `application.log.d/2025-03-03`, `application-logs/1`, `application/7.log`.
    func rotation(ofFolder folder: ArraySlice<UInt8>, holding name: ArraySlice<UInt8>) -> Rotation? {
        if let usual = usualRotation(of: folder) { return usual }
        guard let rotation = rotation(of: folder) else { return nil }
        let rest = folder.dropFirst(stem.count)
        let isOfLogs = namesLog(folder) || rest.holdsWord("log") || rest.holdsWord("logs")
        let bare = RotatedName(Array(name)).name
        let isPart = bare.holdsWord("log") || !bare.contains(where: \.isLetter)
        return isOfLogs || isPart ? rotation : nil
    }

    private func isMember(_ name: ArraySlice<UInt8>) -> Bool {
        guard !stem.isEmpty, name.starts(with: stem), counted?.mayGoOn(in: name) ?? true else { return false }
        guard let next = String(decoding: name.dropFirst(stem.count).prefix(16), as: UTF8.self).first else { return true }
        return !next.isLetter && !isStranger(name)
    }

    /// Whether a name is that of settings, a program or the like (`StrangerName`), and contains neither the log's full name nor a
    /// rotation's date.
    func isStranger(_ name: ArraySlice<UInt8>) -> Bool {
        let unpacked = RotatedName(Array(name)).name
        guard !namesLog(unpacked), let (rest, isLast) = StrangerName.ending(of: unpacked) else { return false }
        if isLast, case .dated = RotatedName(Array(rest) + ending).rotation(of: pattern) { return false }
        return true
    }

    /// Whether a name begins with the log's stem and also contains its extension, not directly before a letter.
    private func namesLog(_ name: ArraySlice<UInt8>) -> Bool {
        guard !ending.isEmpty, name.starts(with: stem) else { return false }
        return name.dropFirst(stem.count).holdsWord(ending)
    }
}

extension ArraySlice<UInt8> {
    fileprivate func holdsWord(_ word: String) -> Bool { holdsWord(Array(word.utf8)[...]) }

    /// Whether the name contains the word, with no letter directly before or after it.
    func holdsWord(_ word: ArraySlice<UInt8>) -> Bool {
        indices.contains { start in
            self[start...].starts(with: word) && (start == startIndex || !self[start - 1].isLetter || word.first?.isLetter == false)
                && self[start...].dropFirst(word.count).first?.isLetter != true
        }
    }
}
