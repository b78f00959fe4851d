/// A later volume of a multi-volume tar (GNU tar, `--multi-volume`), which begins with the rest of a file.
public struct VolumeFixture: Sendable {
    public enum Form: Sendable, CaseIterable {
        /// A header of type `M`.
        case gnu
        /// A global header, and a file with another name.
        case pax
    }

    public var form = Form.gnu
    public var name: String
    public var missing: Int
    public var rest: [UInt8]
    /// The label, which ends with the volume's number.
    public var label: String?

    public init(_ name: String, missing: Int, rest: [UInt8], form: Form = .gnu, label: String? = nil) {
        (self.name, self.missing, self.rest, self.form, self.label) = (name, missing, rest, form, label)
    }

    /// The volume: the rest of the file, then these files.
    public func bytes(_ files: [FixtureEntry] = []) -> [UInt8] {
        let following = FixtureArchive.tar(files, format: .ustar)
        let data = Self.padded(rest)
        switch form {
        case .gnu:
            let labelled = label.map { Self.header($0, kind: "V", size: 0) } ?? []
            return labelled + Self.header(name, kind: "M", size: rest.count, offset: missing) + data + following
        case .pax:
            let fields = [label.map { ("label", $0) }, ("filename", name), ("size", "\(rest.count)"), ("offset", "\(missing)")].compactMap(
                \.self)
            let records = fields.map { Self.record("GNU.volume.\($0.0)=\($0.1)\n") }.joined()
            let part = name.split(separator: "/").dropLast().map { $0 + "/" }.joined() + "GNUFileParts/part.2"
            return Self.header("g", kind: "g", size: records.utf8.count) + Self.padded(Array(records.utf8))
                + Self.header(part, kind: "0", size: rest.count) + data + following
        }
    }

    /// A record preceded by its own length.
    private static func record(_ text: String) -> String {
        var length = text.utf8.count + 3
        if "\(length)".count > 2 { length += 1 }
        return "\(length) \(text)"
    }

    private static func padded(_ bytes: [UInt8]) -> [UInt8] { bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512) }

    private static func header(_ name: String, kind: String, size: Int, offset: Int = 0) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int) { block.replaceSubrange(place..<place + text.utf8.count, with: text.utf8) }
        func octal(_ value: Int, _ count: Int) -> String {
            let digits = String(value, radix: 8)
            return String(repeating: "0", count: count - digits.count) + digits
        }
        put(name, at: 0)
        put("0000644", at: 100)
        put(octal(size, 11), at: 124)
        put(octal(0, 11), at: 136)
        put("        ", at: 148)
        put(kind, at: 156)
        put(kind == "M" || kind == "V" ? "ustar  " : "ustar", at: 257)
        if kind != "M", kind != "V" { put("00", at: 263) }
        if offset > 0 { put(octal(offset, 11), at: 369) }
        put(octal(block.reduce(0) { $0 + Int($1) }, 6), at: 148)
        block[154] = 0
        return block
    }
}
