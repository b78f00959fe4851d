import Terms

/// The path of a log: a suffix of whole components, separated by `/` or `\`, at any depth and in any case. A `*` in the file name stands
/// for any text, `{number}` for digits that count up (`CountedName`).
///
/// The log's family belongs to it: everything in its folder, in a folder below it or in an archive there, whose name is that of the log
/// without its extension, followed by anything but a letter: `application.log.1`, `application-03-Mar-2025.log.gz`,
/// `2025-03/application-9.log`, `application (1).log`, `application.log.zip!/application.log`. Only its content shows what a member really
/// is.
public struct LogPath: Hashable, Sendable {
    /// The suffix as written in the product file, such as `tomcat/application.log`.
    public var suffix: String
    /// Its folders, in ASCII lower case.
    private let folders: [[UInt8]]
    private let family: LogFamily

    public init(_ suffix: String) {
        self.suffix = suffix
        var parts = suffix.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { $0.map(\.inLowerCase) }
        family = LogFamily(parts.popLast() ?? [])
        folders = parts
    }

    /// What is wrong with a suffix in a product's file, in words for a rule author; nil if nothing is.
    public static func problem(in suffix: String) -> String? {
        let parts = suffix.split { $0 == "/" || $0 == "\\" }
        let number = parts.dropLast().first { $0.contains("{") || $0.contains("}") }
        return number.map { "expected {number} in the name of a file alone, found the folder '\($0)'" }
            ?? parts.last.flatMap { CountedName.problem(in: String($0)) }
    }

    /// The suffix for people: of a log that may lack its number without it, else with a `*` in its place.
    public var text: String { CountedName.text(of: suffix) }

    /// The place of an entry that only its content identifies as the log. If it does not have the log's name, its tree is the file itself,
    /// because `source.log` and `target.log` come from two appliances.
    public func place(byContentOf way: PathWay) -> LogPlace {
        if family.isNamed, family.rotation(of: way.name) != nil { return place(elsewhere: way, .content(bearsName: true)) }
        return LogPlace(
            rotation: .other(String(decoding: way.name, as: UTF8.self)), tree: way.textWithStem, kind: .content(bearsName: false))
    }

    /// The place of an entry at another path, such as a copy, whose name contains the log's name. Nil for other names, and in a folder
    /// whose name merely contains that of the log's folder (`nottomcat`), because that belongs to another program.
    public func place(byNameIn way: PathWay) -> LogPlace? {
        guard family.isHeld(in: way.name) else { return nil }
        let isOthers = folders.last.map { way.folder.place(of: $0) != nil && !way.folder.holdsWord($0[...]) } ?? false
        return isOthers ? nil : place(elsewhere: way, .elsewhere)
    }

    /// The place of an entry at another path that may belong to the family of a log next to it; nil if it has no such name.
    public func place(byNameOf way: PathWay) -> LogPlace? {
        family.isNamed && family.rotation(of: way.name) != nil ? place(elsewhere: way, .namesake) : nil
    }

    /// The tree is what precedes folders with names like those of the log's, such as `tomcat.old`, or else the folder that contains the
    /// entry.
    private func place(elsewhere way: PathWay, _ kind: LogPlace.Kind) -> LogPlace {
        let start = folders.isEmpty ? nil : way.last(like: folders)
        return LogPlace(
            rotation: family.rotation(of: way.name) ?? .other(String(decoding: way.name, as: UTF8.self)),
            tree: way.text(before: start ?? way.folders), kind: kind)
    }

    /// The place of an entry in the log's family; nil if it does not belong to it.
    public func place(of way: PathWay) -> LogPlace? {
        guard let start = way.last(of: folders) else { return nil }
        let below = start + folders.count
        let own = family.rotation(of: way.name)
        guard let rotation = own ?? packer(on: way, from: below) else { return nil }
        let isInPlace = below == way.folders && family.usualRotation(of: way.name) != nil
        return LogPlace(rotation: rotation, tree: way.text(before: start), kind: own == nil ? .packed : isInPlace ? .usual : .named)
    }

    /// The rotation of the innermost archive of the family that contains the entry, or of a folder with the log's name, where some keep its
    /// parts; nil if there is neither.
    private func packer(on way: PathWay, from start: Int) -> Rotation? {
        let packers = way.folders(from: start).compactMap { folder in
            folder.isArchive ? family.rotation(of: folder.name) : family.rotation(ofFolder: folder.name, holding: way.name)
        }
        return family.isStranger(way.name) ? nil : packers.last
    }
}

extension LogPath: Codable {
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(suffix)
    }
}
