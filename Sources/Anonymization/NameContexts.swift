/// Names by what the text calls them.
extension NameFinder {
    private static let hostKeys: Set<String> = [
        "host", "hostname", "fqdn", "servername", "server", "nodename", "node", "machinename", "machine", "computername", "computer",
        "peer", "dnsname", "dns", "clientname",
    ]
    private static let userKeys: Set<String> = [
        "user", "username", "userid", "login", "loginname", "loginid", "account", "accountname", "principal", "owner", "upn", "uid",
        "enduser",
    ]
    private static let domainKeys: Set<String> = ["domain", "domainname", "realm", "workgroup"]
    private static let serialKeys: Set<String> = [
        "servicetag", "svctag", "serial", "serialnumber", "serialno", "assettag", "expressservicecode", "sn",
    ]
    /// The first words of two-word keys.
    private static let keyBeginnings: Set<String> = [
        "service", "serial", "host", "user", "node", "domain", "computer", "server", "machine", "asset", "login", "account",
    ]

    private enum Key {
        case host, user, domain, serial

        init?(_ letters: [UInt8]) {
            let key = String(decoding: letters.suffix(24).filter(\.isAlphanumeric).map(\.lowercased), as: UTF8.self)
            func ends(with keys: Set<String>) -> Bool {
                keys.contains(key) || keys.contains { $0.utf8.count > 3 && key.hasSuffix($0) }
            }
            if ends(with: serialKeys) {
                self = .serial
            } else if ends(with: userKeys) {
                self = .user
            } else if ends(with: domainKeys) {
                self = .domain
            } else if ends(with: hostKeys) {
                self = .host
            } else {
                return nil
            }
        }
    }

    /// `host=x`, `"userName": "x"`, `<node>x</node>`, `Service Tag: x`, `hosts: [x, y]`.
    mutating func findNamed(at start: Int) {
        var end = end(from: start, while: \.isNamePart)
        guard end - start <= 40, mayBeKey(start..<end), let (key, isList) = key(start, &end) else { return }
        var at = self.end(from: end) { "\\\"']".utf8.contains($0) }
        at = self.end(from: at) { $0 == 0x20 }
        let isElement = self[start - 1] == UInt8(ascii: "<") && self[at] == UInt8(ascii: ">")
        guard isElement || self[at] == UInt8(ascii: "=") || self[at] == UInt8(ascii: ":"), at - end < 8 else { return }
        at += self[at + 1] == UInt8(ascii: ">") ? 2 : 1
        at = self.end(from: at) { $0 == 0x20 || $0 == 0x09 }
        let opening = at
        at = self.end(from: at) { "\\\"'[<(".utf8.contains($0) }
        let quote = bytes[opening..<at].last { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        addValue(of: key, at: at, quote: quote, context: start)
        guard isList else { return }
        for _ in 0..<Self.listBound {
            let separator = self.end(from: at) { !",]});\n".utf8.contains($0) }
            guard self[separator] == UInt8(ascii: ",") else { return }
            at = self.end(from: separator) { ", \\\"'".utf8.contains($0) }
            addValue(of: key, at: at, quote: quote, context: start)
        }
    }

    /// Whether a value follows the word, or the next one. Most words are no keys, and this is seen fastest.
    private func mayBeKey(_ word: Range<Int>) -> Bool {
        func hasValue(_ end: Int) -> Bool {
            let at = self.end(from: end) { "\\\"'] ".utf8.contains($0) }
            return self[at].map { "=:>".utf8.contains($0) } ?? false
        }
        if hasValue(word.upperBound) { return true }
        guard self[word.upperBound] == 0x20 else { return false }
        let second = end(from: word.upperBound + 1, while: \.isLetter)
        return second > word.upperBound + 1 && hasValue(second)
    }

    private static let listBound = 64

    /// The key that begins at a place, which may be of two words, and whether it is of several names.
    private func key(_ start: Int, _ end: inout Int) -> (Key, isList: Bool)? {
        let word = String(decoding: bytes[start..<end].map(\.lowercased), as: UTF8.self)
        if self[end] == 0x20, Self.keyBeginnings.contains(word) {
            let second = self.end(from: end + 1, while: \.isLetter)
            if let key = Key(Array(bytes[start..<second])), second > end + 1, !Self.isKey(bytes[end + 1..<second]) {
                end = second
                return (key, false)
            }
        }
        if let key = Key(Array(bytes[start..<end])) { return (key, false) }
        guard end > start, bytes[end - 1] == UInt8(ascii: "s") else { return nil }
        return Key(Array(bytes[start..<end - 1])).map { ($0, true) }
    }

    /// Whether a word is a key by itself, so that the one before it is not a part of it.
    private static func isKey(_ word: ArraySlice<UInt8>) -> Bool {
        let key = String(decoding: word.map(\.lowercased), as: UTF8.self)
        return hostKeys.contains(key) || userKeys.contains(key) || domainKeys.contains(key)
    }

    private mutating func addValue(of key: Key, at start: Int, quote: UInt8?, context: Int) {
        switch key {
        case .host:
            addHost(start..<end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }, context: context)
        case .domain:
            let end = end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }
            if HostForm.canBeQualified(bytes[start..<end]) {
                add(.qualified, start..<end, context: context)
            } else if !bytes[start..<end].contains(UInt8(ascii: ".")) {
                add(.domain, start..<end, context: context)
            }
        case .serial:
            let end = end(from: start) { $0.isAlphanumeric || "-:".utf8.contains($0) }
            if end - start > 3, bytes[start..<end].contains(where: \.isDigit) { add(.serial, start..<end, context: context) }
        case .user:
            let end =
                quote.map { quote in self.end(from: start) { $0 != quote && $0 != UInt8(ascii: "\\") && !$0.isLineEnd } }
                ?? userEnd(from: start)
            addUser(start..<end, context: context)
        }
    }

    private func userEnd(from start: Int) -> Int { end(from: start) { $0.isNamePart || ".@\\+$".utf8.contains($0) } }

    /// Adds a user, who may be written with a domain before or behind the name.
    private mutating func addUser(_ range: Range<Int>, context: Int?) {
        var range = range
        while let last = range.last, ".@\\- ".utf8.contains(bytes[last]) { range.removeLast() }
        guard range.count <= 64, !bytes[range].contains(where: { "@\\=,;()<>{}".utf8.contains($0) }) else { return }
        add(.user, range, context: context)
    }

    /// `CORP\anna`.
    mutating func findDomainUser(at place: Int) {
        let user = self.end(from: place) { $0 == UInt8(ascii: "\\") }
        guard self[place - 1] != UInt8(ascii: "\\"), user - place <= 2 else { return }
        let start = start(before: place) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        let end = end(from: user) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        let domain = bytes[start..<place]
        guard domain.count > 1, domain.contains(where: \.isLetter), self[start - 1] != UInt8(ascii: "\\"),
            self[start - 1] != UInt8(ascii: ":"),
            self[end] != UInt8(ascii: "\\"), !domain.contains(where: \.isLowercase) || domain.contains(UInt8(ascii: ".")),
            let first = self[user], first.isLetter || first >= 0x80, end - user > 1
        else { return }
        if HostForm.canBeQualified(domain) { add(.qualified, start..<place, context: start) } else { add(.domain, start..<place) }
        var name = user..<end
        while let last = name.last, bytes[last] == UInt8(ascii: ".") { name.removeLast() }
        add(.user, name, context: start)
    }

    /// `\\nas7\share`.
    mutating func findShare(at place: Int) {
        guard self[place - 1] != UInt8(ascii: "\\"), self[place - 1] != UInt8(ascii: ":"), !isInWord(place) else { return }
        let start = end(from: place) { $0 == UInt8(ascii: "\\") }
        let end = end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        guard start - place == 2, self[end] == UInt8(ascii: "\\"), end - start > 1 else { return }
        addHost(start..<end, context: place)
    }

    /// `/home/anna`, `C:\Users\anna`.
    mutating func findHome(at place: Int) {
        for folder in ["/home/", "/users/", #"\users\"#, #"\\users\\"#] where hasFolded(folder, at: place) {
            let start = place + folder.utf8.count
            add(.user, start..<end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }, context: place)
        }
    }

    /// The host of a URL, and the user before it.
    mutating func findAddress(behindScheme place: Int) {
        guard isInWord(place) else { return }
        var start = place + 3
        let authority = end(from: start) { !"/?# \t\r\n\"'<>\\,;)]}".utf8.contains($0) }
        if let sign = bytes[start..<authority].lastIndex(of: UInt8(ascii: "@")) {
            let user = start..<(bytes[start..<sign].firstIndex(of: UInt8(ascii: ":")) ?? sign)
            if user.count < 65 { add(.user, user, context: place) }
            start = sign + 1
        }
        if self[start] == UInt8(ascii: "[") { return }
        addHost(start..<end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }, context: place)
    }

    /// The sender of a syslog line: `Jan  2 03:04:05 host program[4]: `, or the same with a time of ISO 8601.
    mutating func findSender(at start: Int) {
        var at = start
        if bytes[start].isLetter {
            guard self[start + 3] == 0x20, Self.months.contains(where: { hasFolded($0, at: start) }) else { return }
            at = end(from: start + 3) { $0 == 0x20 }
            at = end(from: at, while: \.isDigit)
            guard self[at] == 0x20 else { return }
            at += 1
        } else if start > 0, !bytes[start - 1].isLineEnd {
            return
        }
        let time = at
        at = end(from: at) { $0.isDigit || "T:.+-Z".utf8.contains($0) }
        guard at - time >= 8, bytes[time..<at].contains(UInt8(ascii: ":")), self[at] == 0x20, at > start else { return }
        let host = at + 1..<end(from: at + 1) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        guard self[host.upperBound] == 0x20 else { return }
        let program = end(from: host.upperBound + 1) { $0.isNamePart || "./".utf8.contains($0) }
        var behind = program
        if self[program] == UInt8(ascii: "[") {
            behind = end(from: program + 1, while: \.isDigit)
            guard self[behind] == UInt8(ascii: "]") else { return }
            behind += 1
        } else if !bytes[start].isLetter {
            return
        }
        guard program > host.upperBound + 1, self[behind] == UInt8(ascii: ":") else { return }
        addHost(host, context: start)
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// `for user anna`, `on host 'payroll'`, `user "anna"`, `User anna logged in`, `connect to payroll:443`.
    mutating func findMentioned(at start: Int) {
        let end = end(from: start, while: \.isLetter)
        guard self[end] == 0x20, (3...9).contains(end - start) else { return }
        let word = String(decoding: bytes[start..<end].map(\.lowercased), as: UTF8.self)
        guard let nouns = Self.nouns[word] else { return }
        let before = self.start(before: max(0, start - 1), while: \.isLetter)
        let preposition = start > 0 ? String(decoding: bytes[before..<start - 1].map(\.lowercased), as: UTF8.self) : ""
        let opening = end + 1
        let quote = self[opening].flatMap { "'\"`<".utf8.contains($0) ? $0 : nil }
        let name = quote == nil ? opening : opening + 1
        var isNamed = quote != nil || Self.prepositions.contains(preposition) || word == "hostname" || word == "username"
        var nameEnd = self.end(from: name) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        while nameEnd > name, bytes[nameEnd - 1] == UInt8(ascii: ".") { nameEnd -= 1 }
        if !isNamed, self[nameEnd] == 0x20 {
            let verb = self.end(from: nameEnd + 1, while: \.isLetter)
            isNamed = Self.verbs.contains(String(decoding: bytes[nameEnd + 1..<verb].map(\.lowercased), as: UTF8.self))
        }
        isNamed = isNamed || Self.tells(bytes[name..<nameEnd], as: nouns)
        guard isNamed, nameEnd - name > 2, self[nameEnd] != UInt8(ascii: "("), self[nameEnd] != UInt8(ascii: "=") else { return }
        if quote == nil, NameBook.isOrdinary(bytes[name..<nameEnd]) { return }
        switch nouns {
        case .user: addUser(name..<nameEnd, context: nil)
        case .host: addHost(name..<nameEnd, context: nil)
        case .serial: if Self.tells(bytes[name..<nameEnd], as: .serial) { add(.serial, name..<nameEnd) }
        case .domain: break
        }
    }

    /// Whether a word behind a noun is a name by its look: `node ome-prod-02`, `service tag 7XK4Q92`.
    private static func tells(_ word: ArraySlice<UInt8>, as key: Key) -> Bool {
        let hasDigits = word.contains(where: \.isDigit) && word.contains(where: \.isLetter)
        return switch key {
        case .host: hasDigits && !word.contains(UInt8(ascii: "."))
        case .serial:
            hasDigits && (5...24).contains(word.count) && word.allSatisfy { $0.isUppercase || $0.isDigit || $0 == UInt8(ascii: "-") }
        case .user, .domain: false
        }
    }

    private static let nouns: [String: Key] = [
        "user": .user, "username": .user, "account": .user, "login": .user, "host": .host, "hostname": .host, "node": .host,
        "server": .host,
        "machine": .host, "appliance": .host, "peer": .host, "tag": .serial, "serial": .serial, "number": .serial,
    ]
    private static let prepositions: Set<String> = ["for", "by", "of", "from", "as", "to", "on", "at", "with", "the", "remote", "target"]
    private static let verbs: Set<String> = [
        "logged", "signed", "has", "was", "is", "failed", "does", "not", "cannot", "could", "authenticated", "uploaded", "requested",
        "started",
    ]

    /// An attribute of a certificate's subject or issuer: `CN=payroll`, `O=Example Ltd`; `DNS:payroll` of its alternative names.
    mutating func findAttribute(at start: Int) {
        let end = end(from: start, while: \.isLetter)
        guard self[end] == UInt8(ascii: "=") else { return }
        let type = String(decoding: bytes[start..<end], as: UTF8.self)
        guard Self.attributes.contains(type) || Self.shortAttributes.contains(type) else { return }
        // `O=` is also a word of other texts.
        let before = self[start - 1]
        if Self.shortAttributes.contains(type), let before, !" ,/;+=:\"'([".utf8.contains(before) { return }
        let isQuoted = self[end + 1] == UInt8(ascii: "\"") || self[end + 1] == UInt8(ascii: "\\") && self[end + 2] == UInt8(ascii: "\"")
        let value = isQuoted ? self.end(from: end + 1) { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") } : end + 1
        var last = self.end(from: value) { !",/;+\"<>|)]}\\".utf8.contains($0) && $0 >= 0x20 }
        let word = self.end(from: value) { $0.isNamePart || ".*".utf8.contains($0) }
        // In a sentence the name is the first word.
        if bytes[value..<word].contains(where: { $0 == UInt8(ascii: ".") || $0.isDigit }), self[word] == 0x20 { last = word }
        while last > value, " .'`".utf8.contains(bytes[last - 1]) { last -= 1 }
        guard last > value, last - value <= 128 else { return }
        if type == "DC" { return add(.domain, value..<min(last, word), context: start) }
        let bare = bytes[value] == UInt8(ascii: "*") && self[value + 1] == UInt8(ascii: ".") ? value + 2 : value
        if HostForm.canBeQualified(bytes[bare..<last]) {
            add(.qualified, bare..<last, context: start)
        } else if ipv4End(at: value) != last, !bytes[value..<last].contains(UInt8(ascii: "@")) {
            add(.certificateName, value..<last, context: start)
        }
    }

    private static let attributes: Set<String> = [
        "CN", "OU", "DC", "ST", "SN", "GN", "UID", "emailAddress", "serialNumber", "givenName", "surname", "STREET", "street", "postalCode",
        "organizationName", "organizationalUnitName", "commonName", "localityName",
    ]
    private static let shortAttributes: Set<String> = ["O", "L", "S", "E"]
}
