import Terms

/// Where a log lies: a path suffix of whole components, at any depth, in any case, with `/` or `\` between the components. A `*` in the file name
/// stands for any text.
///
/// The log's family belongs to it: whatever lies in its folder, in a folder below that or in an archive there, and is called like the log without
/// its ending, with anything but a letter behind that: `application.log.1`, `application-03-Mar-2025.log.gz`, `2025-03/application-9.log`,
/// `application (1).log`, `application.log.zip!/application.log`. What a member is its content tells.
public struct LogPath: Hashable, Sendable {
    /// The suffix as written in the product file, as `tomcat/application.log`.
    public var suffix: String
    /// The folders that it names, in ASCII lower case.
    private let folders: [[UInt8]]
    private let family: LogFamily

    public init(_ suffix: String) {
        self.suffix = suffix
        var parts = suffix.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.map { $0.map(\.inLowerCase) }
        family = LogFamily(parts.popLast() ?? [])
        folders = parts
    }

    /// Where an entry stands whose content alone says that it is the log. With another name than the log's its tree is the file itself, since
    /// `source.log` and `target.log` are of two appliances.
    public func place(byContentOf way: PathWay) -> LogPlace {
        if family.isNamed, family.rotation(of: way.name) != nil { return place(elsewhere: way, .content(bearsName: true)) }
        return LogPlace(
            rotation: .other(String(decoding: way.name, as: UTF8.self)), tree: way.textWithStem, kind: .content(bearsName: false))
    }

    /// Where an entry stands that lies elsewhere, as a copy that somebody made, and whose name holds the log's; nil for any other name, and for what
    /// lies in a folder that merely looks like the log's (`nottomcat`): that is another program's.
    public func place(byNameIn way: PathWay) -> LogPlace? {
        guard family.isHeld(in: way.name) else { return nil }
        let isOthers = folders.last.map { way.folder.holds($0[...]) && !way.folder.holdsWord($0[...]) } ?? false
        return isOthers ? nil : place(elsewhere: way, .elsewhere)
    }

    /// Where an entry stands that may be of the family of a log beside it, which lies elsewhere, too; nil where it is not called so.
    public func place(byNameOf way: PathWay) -> LogPlace? {
        family.isNamed && family.rotation(of: way.name) != nil ? place(elsewhere: way, .namesake) : nil
    }

    /// Its tree is what stands before folders that are called like the log's, as `tomcat.old`, else the folder that it lies in.
    private func place(elsewhere way: PathWay, _ kind: LogPlace.Kind) -> LogPlace {
        let start = folders.isEmpty ? nil : way.last(like: folders)
        return LogPlace(
            rotation: family.rotation(of: way.name) ?? .other(String(decoding: way.name, as: UTF8.self)),
            tree: way.text(before: start ?? way.folders), kind: kind)
    }

    /// Where an entry stands in the log's family, or nil where it is not of it.
    public func place(of way: PathWay) -> LogPlace? {
        guard let start = way.last(of: folders) else { return nil }
        let below = start + folders.count
        let own = family.rotation(of: way.name)
        guard let rotation = own ?? packer(on: way, from: below) else { return nil }
        let isInPlace = below == way.folders && family.usualRotation(of: way.name) != nil
        return LogPlace(rotation: rotation, tree: way.text(before: start), kind: own == nil ? .packed : isInPlace ? .usual : .named)
    }

    /// The rotation that an archive of the family is in which the entry lies, or a folder of the log's name, as some keep the log's parts in.
    private func packer(on way: PathWay, from start: Int) -> Rotation? {
        let packers = way.folders(from: start).compactMap { folder in
            folder.isArchive ? family.rotation(of: folder.name) : family.rotation(ofFolder: folder.name, holding: way.name)
        }
        return family.isStranger(way.name) ? nil : packers.last
    }
}
