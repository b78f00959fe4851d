/// Content that does or may contain other files and is not examined. Each kind has a name for people.
enum SealedContent: Hashable {
    case encrypted(String)
    case unread(String)

    /// Recognises such content by its beginning; nil for anything else, including supported formats.
    init?(beginning: Span<UInt8>) {
        if beginning.starts(with: [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]) {
            self = RarArchive.isEncrypted(beginning) ? .encrypted("RAR") : .unread("RAR")
        } else if let found = Self.encrypted.first(where: { beginning.starts(with: $0.magic) }) {
            self = .encrypted(found.name)
        } else if let found = Self.unread.first(where: { beginning.starts(with: $0.magic, at: $0.offset) }) {
            self = .unread(found.name)
        } else if Self.isCpio(beginning) {
            self = .unread("cpio")
        } else if Self.isArchiveInUTF16(beginning) {
            self = .unread("an archive that was changed into text (UTF-16)")
        } else if let sealed = OpenPGPMessage.content(of: beginning) ?? CMSMessage.content(of: beginning) {
            self = sealed
        } else {
            return nil
        }
    }

    var fault: Fault {
        switch self {
        case .encrypted(let name): .encryptedBy(name)
        case .unread(let name): .unsupported(name)
        }
    }

    /// Whether it is a cpio archive (cpio(5)): a newc or odc header, all of hexadecimal or octal digits, since logs of July 2007 begin with its
    /// magic too; or a binary header of 26 bytes with the type of a file or folder, in either byte order.
    private static func isCpio(_ bytes: Span<UInt8>) -> Bool {
        if bytes.starts(with: "070701") || bytes.starts(with: "070702") {
            return bytes.count >= 110 && (6..<110).allSatisfy { Character(Unicode.Scalar(bytes[$0])).isHexDigit }
        }
        if bytes.starts(with: "070707") { return bytes.count >= 76 && (6..<76).allSatisfy { 0x30...0x37 ~= bytes[$0] } }
        guard bytes.count >= 26 else { return false }
        let mode = bytes.starts(with: [0xC7, 0x71]) ? bytes[7] : bytes.starts(with: [0x71, 0xC7]) ? bytes[6] : 0
        return [0x40, 0x80].contains(mode & 0xF0)
    }

    /// Whether it is an archive that a Windows shell converted to UTF-16 text when a program printed it; ASCII characters are preserved.
    private static func isArchiveInUTF16(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.starts(with: [0xFF, 0xFE]) else { return false }
        func holds(_ text: String, at place: Int) -> Bool {
            bytes.starts(with: text.utf8.flatMap { [$0, 0] }, at: 2 + 2 * place)
        }
        return holds("ustar", at: 257) || holds("PK\u{3}\u{4}", at: 0) || holds("\u{1F}", at: 0) && holds("\u{8}", at: 2)
    }

    /// Whether logs may be lost. A mail beside the logs matters only if something that may contain logs is attached to it.
    func matters(in source: any ByteSource) -> Bool {
        switch self {
        case .unread("mail"): MailAttachment.promisesLogs(source)
        case .unread(OutlookItem.name): OutlookItem.holdsArchive(source)
        default: true
        }
    }

    private static let encrypted: [(magic: [UInt8], name: String)] = [
        (Array("age-encryption.org/v1\n".utf8), "age"), (Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8), "age"),
        (Array("Salted__".utf8), "OpenSSL"), (Array("U2FsdGVkX1".utf8), "OpenSSL"),
        ([0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE], "LUKS"), (Array("encrcdsa".utf8), "DMG"),
        (Array("AES\u{1}".utf8), "AES Crypt"), (Array("AES\u{2}".utf8), "AES Crypt"), (Array("AES\u{3}".utf8), "AES Crypt"),
        ([0xC0, 0xB9, 0x07, 0x2E, 0x4F, 0x93, 0xF1, 0x46, 0xA0, 0x15, 0x79, 0x2C, 0xA1, 0xD9, 0xE8, 0x21], "AxCrypt"),
        (Array("$ANSIBLE_VAULT;".utf8), "Ansible Vault"),
    ]

    /// Archives, packages and disk images, any of which may contain logs.
    private static let unread: [(magic: [UInt8], offset: Int, name: String)] = [
        ([0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0], 0, "Microsoft Cabinet"), (Array("ISc(".utf8), 0, "InstallShield Cabinet"),
        ([0x04, 0x22, 0x4D, 0x18], 0, "LZ4"), ([0x4C, 0x5A, 0x49, 0x50, 0x01], 0, "lzip"), ([0x1F, 0x9D, 0x90], 0, "Unix compress"),
        ([0x89, 0x4C, 0x5A, 0x4F, 0x00, 0x0D, 0x0A, 0x1A, 0x0A], 0, "lzop"), ([0x4C, 0x52, 0x5A, 0x49], 0, "lrzip"),
        // LZMA has no magic; these are the usual properties and the low bytes of any usual dictionary size.
        ([0x5D, 0, 0], 0, "LZMA"),
        ([0xFF, 0x06, 0, 0] + Array("sNaPpY".utf8), 0, "Snappy"), (Array("zPQ".utf8), 0, "ZPAQ"),
        ([0x37, 0x6B, 0x53, 0x74, 0xA0, 0x31, 0x83, 0xD3, 0x8C, 0xB2, 0x28, 0xB0] + Array("zPQ".utf8), 0, "ZPAQ"),
        (Array("StuffIt (c)".utf8), 0, "StuffIt"), (Array("rLau".utf8), 10, "StuffIt"), (Array("SITD".utf8), 65, "StuffIt"),
        ([0x78, 0x9F, 0x3E, 0x22], 0, OutlookItem.name),
        (Array("xar!".utf8), 0, "xar"), (Array("-lh5-".utf8), 2, "LHA"), (Array("**ACE**".utf8), 7, "ACE"),
        ([0xED, 0xAB, 0xEE, 0xDB], 0, "RPM package"), (Array("!<arch>\ndebian-binary".utf8), 0, "Debian package"),
        (Array("MSWIM\0\0\0".utf8), 0, "Windows image (WIM)"), (Array("hsqs".utf8), 0, "SquashFS"), (Array("sqsh".utf8), 0, "SquashFS"),
        (Array("KDMV".utf8), 0, "VMDK disk image"), (Array("# Disk DescriptorFile".utf8), 0, "VMDK disk image"),
        ([0x51, 0x46, 0x49, 0xFB], 0, "QCOW disk image"), (Array("vhdxfile".utf8), 0, "VHDX disk image"),
        (Array("conectix".utf8), 0, "VHD disk image"), (Array("CD001".utf8), 0x8001, "ISO image"),
    ]
}
