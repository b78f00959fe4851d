/// The names that are known of a case's bundles, and what each of them names.
struct NameBook {
    private(set) var tree = NameTree()
    private let words: OwnWords
    /// What a name was first known as.
    private var kinds: [String: IdentityKind] = [:]

    init(_ words: OwnWords) {
        self.words = words
        for host in words.hosts { tree.insert(Array(host.utf8), parts: []) }
    }

    mutating func learn(_ found: FoundName) {
        let name = Array(found.name.utf8)
        let context = found.context.map { Array($0.utf8) }
        switch found.form {
        case .host: learn(name, as: .host, context: context)
        case .qualified: learnQualified(name)
        case .domain: learn(name, as: .domain, context: context)
        case .user: learn(name, as: .user, context: context)
        case .serial: learn(name, as: .serial, context: context)
        case .certificateName:
            learn(name, as: .name, context: context)
            // The first word of `Example Ltd` is the organization's.
            if let word = name.split(separator: 0x20).first, word.count > 3, word.count < name.count { learn(Array(word), as: .name) }
        case .ip: insert(name, [(0..<name.count, .ip)])
        case .mac: insert(name, [(0..<name.count, .mac)])
        case .mail: learnMail(name)
        }
    }

    /// Learns a name. One that is an ordinary word is a name only behind its context.
    mutating func learn(_ name: [UInt8], as kind: IdentityKind, context: [UInt8]? = nil) {
        let canonical = kind.canonical(name)
        guard !name.isEmpty, !Self.generic.contains(canonical), Self.tells(name, as: kind) else { return }
        if isDistinctive(name) {
            insert(name, [(0..<name.count, kind)])
        } else if let context, !words.containsPhrase(context + name) {
            insert(context + name, [(context.count..<context.count + name.count, kind)])
        }
    }

    /// Learns a name that an earlier run knew.
    mutating func restore(_ name: String, spelled text: String, as kind: IdentityKind) {
        let spelling = UnescapedText(text).bytes
        // Half a name at the end of a cut text is none by itself.
        guard kind.canonical(spelling) == name else { return }
        if [.ip, .mac, .domain].contains(kind) {
            insert(spelling, [(0..<spelling.count, kind)])
        } else {
            learn(spelling, as: kind)
        }
    }

    /// A host with its domain, or a domain.
    private mutating func learnQualified(_ name: [UInt8]) {
        guard let labels = HostForm.labels(name[...]), !words.isPublic(labels.joined(separator: ".")), labels[0] != "localhost" else {
            return
        }
        // The organization's name: `example` of `example.com`.
        learn(Array(labels[labels.count - HostForm.domainLabels(labels)].utf8), as: .domain)
        guard labels.count > HostForm.domainLabels(labels) else {
            return insert(name, [(0..<name.count, .domain)])
        }
        let host = 0..<labels[0].utf8.count
        let domain = host.upperBound + 1..<name.count
        insert(name, [(host, .host), (domain, .domain)])
        insert(Array(name[domain]), [(0..<domain.count, .domain)])
        learn(Array(name[host]), as: .host)
    }

    private mutating func learnMail(_ address: [UInt8]) {
        guard let sign = address.firstIndex(of: UInt8(ascii: "@")), let labels = HostForm.labels(address[(sign + 1)...]),
            !words.isPublic(labels.joined(separator: "."))
        else { return }
        let domain = Array(address[(sign + 1)...])
        insert(address, [(0..<sign, .mail), (sign + 1..<address.count, .domain)])
        insert(domain, [(0..<domain.count, .domain)])
        learn(Array(labels[labels.count - HostForm.domainLabels(labels)].utf8), as: .domain)
        learn(Array(address[..<sign]), as: .mail)
    }

    /// The path of a bundle or of a folder with bundles: its folder, its file's name, and distinctive words of the folder.
    mutating func learn(path: String) {
        let path = Array(path.utf8)
        let end = path.lastIndex { $0 != UInt8(ascii: "/") }.map { $0 + 1 } ?? 0
        let file = path[..<end].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let stem = file..<Self.stemEnd(path[file..<end])
        guard !stem.isEmpty, path[stem].contains(where: { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }) else { return }
        let folder = 0..<max(0, file - 1)
        var parts = [(stem, IdentityKind.path)]
        if path[folder].contains(where: \.isAlphanumeric) { parts.insert((folder, .path), at: 0) }
        let name = Array(path[file..<end])
        // A single word may be one of ours.
        for (text, parts) in [(Array(path[..<end]), parts), (name, [(0..<stem.count, .path)])]
        where text.contains(UInt8(ascii: "/")) || text.contains(UInt8(ascii: ".")) {
            insert(text, parts)
        }
        learn(Array(path[stem]), as: .path)
        let folders = path[folder].split(separator: UInt8(ascii: "/")).map { Array($0) }.filter { isDistinctive($0) }
        for name in folders { learn(name, as: .path) }
        if !folders.isEmpty { learn(Array(path[folder]), as: .path) }
    }

    /// The end of a file's name without what it says of its form: `case-4711` of `case-4711.tar.gz`.
    private static func stemEnd(_ name: ArraySlice<UInt8>) -> Int {
        var end = name.endIndex
        while let dot = name[..<end].lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
            archiveEndings.contains(String(decoding: name[(dot + 1)..<end].map(\.lowercased), as: UTF8.self))
        {
            end = dot
        }
        return end
    }

    private static let archiveEndings: Set<String> = [
        "zip", "7z", "tar", "gz", "tgz", "xz", "txz", "zst", "bz2", "tbz2", "log", "txt", "pem", "crt", "cer", "csr", "p7b", "der", "db",
        "html",
        "json", "ndjson", "csv", "md", "sarif", "yaml",
    ]

    /// Adds a text and the names in it. A name is of the kind as which it was first known.
    private mutating func insert(_ text: [UInt8], _ parts: [(range: Range<Int>, kind: IdentityKind)]) {
        let parts = parts.map { part in
            let name = Array(text[part.range])
            let kind = kinds[String(decoding: name.map(\.lowercased), as: UTF8.self), default: part.kind]
            kinds[String(decoding: name.map(\.lowercased), as: UTF8.self)] = kind
            return NameTree.Part(range: part.range, kind: kind, name: kind.canonical(name))
        }
        tree.insert(text, parts: parts)
    }

    /// Whether the name is one wherever it stands.
    private func isDistinctive(_ name: [UInt8]) -> Bool {
        name.count > 2 && name.contains { $0.isLetter || $0 >= 0x80 }
            && !words.contains(String(decoding: name.map(\.lowercased), as: UTF8.self))
            && !Self.isOrdinary(name[...])
    }

    /// Whether a name tells anything: times, ports and single digits do not.
    private static func tells(_ name: [UInt8], as kind: IdentityKind) -> Bool {
        let isTime = name.count > 9 && name.prefix(4).allSatisfy(\.isDigit) && name[4] == UInt8(ascii: "-")
        let hasLetters = String(decoding: name, as: UTF8.self).unicodeScalars.contains(where: \.properties.isAlphabetic)
        return !isTime && (hasLetters || [.user, .serial].contains(kind) && name.count > 3 && name.allSatisfy(\.isDigit))
    }

    /// Whether it is an ordinary word of logs.
    static func isOrdinary(_ name: ArraySlice<UInt8>) -> Bool {
        let word = String(decoding: name.map(\.lowercased), as: UTF8.self)
        return generic.contains(word) || ordinary.contains(word)
    }

    /// Names that are the same everywhere.
    private static let generic: Set<String> = Set(
        """
        localhost localdomain root admin administrator system unknown null none nil true false yes no any all anonymous guest default undefined \
        nobody service local public private self this user host server client node www com net org example test tmp home mnt data srv opt var usr \
        users documents desktop downloads cases bundles logs n/a http https ftp ldap ldaps ip fqdn name address id
        """.split(separator: " ").map(String.init))
    private static let ordinary: Set<String> = Set(
        """
        the and for with from this that has have had was were been will would could should can cannot not but are his her its their who whom which \
        when where while then than there here how why what again already also only just still yet now logged login logon logout signed session \
        sessions authentication authorization authorized authenticated account accounts password passwords interface interfaces group groups role \
        roles request requests response responses connection connections certificate certificates key keys store file files folder agent input \
        output data database error errors failed failure failing fails success successful unreachable reachable responded responding responds \
        available unavailable unknown verification verified verifier port ports socket sockets side is in on at of to by as or if it an be do does \
        did done name names info information details list lists count type types id ids time times date dates status state version versions not \
        created deleted updated changed added removed found started stopped running ready closed open opened disabled enabled locked unlocked \
        ok up down new old first last next previous other another same different invalid valid expired missing
        """.split(separator: " ").map(String.init))
}
