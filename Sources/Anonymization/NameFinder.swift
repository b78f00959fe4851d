/// Finds names in a plain text, in one pass: by their form (addresses, qualified hosts, mail addresses), and by what the text calls them
/// (`host=`, `for user`, `/home/`, `CN=`).
struct NameFinder {
    let bytes: [UInt8]
    private(set) var names: [FoundName] = []
    /// The end of the last run of letters, digits, dots and hyphens that was looked at as a whole.
    private var runEnd = 0

    init(_ text: some Sequence<UInt8>) {
        bytes = Array(text)
        for at in bytes.indices {
            switch bytes[at] {
            case UInt8(ascii: "@"): findMail(at: at)
            case UInt8(ascii: "\\"):
                findHome(at: at)
                findDomainUser(at: at)
                findShare(at: at)
            case UInt8(ascii: "/"): findHome(at: at)
            case UInt8(ascii: ":"):
                if has("://", at: at) { findAddress(behindScheme: at) }
                if !isInWord(at) { findIPv6(at: at) }
            default:
                guard bytes[at].isNamePart, !isInWord(at) else { continue }
                findSender(at: at)
                findForms(at: at)
                findNamed(at: at)
                findMentioned(at: at)
                findAttribute(at: at)
            }
        }
    }

    mutating func add(_ form: FoundName.Form, _ range: Range<Int>, context: Int? = nil) {
        guard !range.isEmpty, range.count <= 255 else { return }
        names.append(FoundName(form: form, name: text(range), context: context.map { text($0..<range.lowerBound) }))
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// Adds what is called a host: an address, a qualified name, or a bare one.
    mutating func addHost(_ range: Range<Int>, context: Int?) {
        var range = range
        while let last = range.last, !bytes[last].isAlphanumeric, bytes[last] < 0x80 { range.removeLast() }
        let text = bytes[range]
        guard let first = text.first, first.isAlphanumeric || first >= 0x80 else { return }
        if ipv4End(at: range.lowerBound) == range.upperBound { return }
        // `Server: Apache/2.4` is a program.
        if self[range.upperBound] == UInt8(ascii: "/"), self[range.upperBound + 1]?.isDigit == true,
            ipv4End(at: range.upperBound + 1) == nil
        {
            return
        }
        if text.contains(UInt8(ascii: ".")) {
            if HostForm.canBeQualified(text) { add(.qualified, range, context: context) }
        } else {
            add(.host, range, context: context)
        }
    }

    subscript(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

    func has(_ text: String, at index: Int) -> Bool { index >= 0 && index <= bytes.count && bytes[index...].starts(with: text.utf8) }

    /// Whether the text occurs, in lower or upper case.
    func hasFolded(_ text: String, at index: Int) -> Bool {
        index + text.utf8.count <= bytes.count && zip(bytes[index...], text.utf8).allSatisfy { $0.lowercased == $1 }
    }

    /// Whether the byte before is a letter or digit.
    func isInWord(_ index: Int) -> Bool { self[index - 1].map { $0.isAlphanumeric || $0 >= 0x80 } ?? false }

    func end(from start: Int, while isPart: (UInt8) -> Bool) -> Int {
        var end = start
        while end < bytes.count, isPart(bytes[end]) { end += 1 }
        return end
    }

    func start(before end: Int, while isPart: (UInt8) -> Bool) -> Int {
        var start = end
        while start > 0, isPart(bytes[start - 1]) { start -= 1 }
        return start
    }

    // MARK: By form

    private mutating func findForms(at start: Int) {
        if let end = ipv4End(at: start) {
            if isAddress(start..<end) { add(.ip, start..<end) }
            runEnd = max(runEnd, end)
        }
        if let end = macEnd(at: start) { add(.mac, start..<end) }
        findIPv6(at: start)
        guard start >= runEnd else { return }
        runEnd = end(from: start) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        var end = runEnd
        while end > start, !bytes[end - 1].isAlphanumeric { end -= 1 }
        guard bytes[start..<end].contains(UInt8(ascii: ".")), self[end] != UInt8(ascii: "("), self[start - 1] != UInt8(ascii: "@") else {
            return
        }
        if HostForm.isQualified(bytes[start..<end]) { add(.qualified, start..<end) }
    }

    /// The end of four numbers with dots between them.
    func ipv4End(at start: Int) -> Int? {
        var at = start
        for number in 0..<4 {
            let end = end(from: at, while: \.isDigit)
            guard (1...3).contains(end - at), end - at == 1 || bytes[at] != UInt8(ascii: "0"),
                UInt8(String(decoding: bytes[at..<end], as: UTF8.self)) != nil
            else { return nil }
            at = end
            if number < 3 {
                guard self[at] == UInt8(ascii: ".") else { return nil }
                at += 1
            }
        }
        let isLonger = self[at].map { $0.isAlphanumeric } ?? false || self[at] == UInt8(ascii: ".") && self[at + 1]?.isDigit == true
        let isInner = self[start - 1] == UInt8(ascii: ".") && self[start - 2]?.isDigit == true
        return isLonger || isInner ? nil : at
    }

    /// Whether four numbers are an address rather than a version or an object identifier, and one that tells anything.
    private func isAddress(_ range: Range<Int>) -> Bool {
        let numbers = bytes[range].split(separator: UInt8(ascii: ".")).compactMap { UInt8(String(decoding: $0, as: UTF8.self)) }
        if [0, 127, 255].contains(numbers[0]) || numbers == [1, 3, 6, 1] || numbers.starts(with: [2, 5, 29])
            || numbers.starts(with: [2, 5, 4])
        {
            return false
        }
        let isPrivate = numbers[0] == 10 || numbers.starts(with: [192, 168]) || numbers[0] == 172 && (16...31).contains(numbers[1])
        if isPrivate { return true }
        let next = self[range.upperBound]
        if next == UInt8(ascii: "-") || next == UInt8(ascii: "_"), self[range.upperBound + 1]?.isAlphanumeric == true { return false }
        guard let before = self[range.lowerBound - 1] else { return true }
        if before == UInt8(ascii: "-") || before == UInt8(ascii: "_") { return false }
        let wordEnd = start(before: range.lowerBound) { " =:\"'".utf8.contains($0) }
        let word = bytes[start(before: wordEnd, while: \.isLetter)..<wordEnd].map(\.lowercased)
        return !Self.versionWords.contains(String(decoding: word, as: UTF8.self))
    }

    private static let versionWords: Set<String> = [
        "version", "versions", "ver", "v", "release", "rel", "build", "firmware", "bios", "driver", "upgrade", "update", "patch",
        "revision",
        "oid", "openssl", "tomcat", "ome", "enterprise", "schema",
    ]

    private mutating func findIPv6(at start: Int) {
        guard let first = self[start], first.isHexDigit || first == UInt8(ascii: ":"), self[start - 1] != UInt8(ascii: ":") else { return }
        var end = end(from: start) { $0.isHexDigit || $0 == UInt8(ascii: ":") }
        if end - start > 2, bytes[end - 1] == UInt8(ascii: ":"), bytes[end - 2] != UInt8(ascii: ":") { end -= 1 }
        let text = bytes[start..<end]
        guard text.count(where: { $0 == UInt8(ascii: ":") }) > 1, text.count(where: \.isHexDigit) > 3,
            let address = IPv6Address(Array(text)), !address.isLoopback,
            !(self[end]?.isAlphanumeric ?? false), !(self[end] == UInt8(ascii: ".") && self[end + 1]?.isDigit == true)
        else { return }
        add(.ip, start..<end)
    }

    /// Six pairs of hexadecimal digits, or three groups of four.
    private func macEnd(at start: Int) -> Int? {
        let colons = [UInt8(ascii: ":"), UInt8(ascii: "-")]
        for (separators, groups, digits) in [(colons, 6, 2), ([UInt8(ascii: ".")], 3, 4)] {
            guard let separator = self[start + digits], separators.contains(separator), self[start - 1] != separator else { continue }
            let length = groups * (digits + 1) - 1
            let isWhole = (0..<length).allSatisfy { offset in
                let byte = self[start + offset]
                return offset % (digits + 1) == digits ? byte == separator : byte?.isHexDigit == true
            }
            let end = start + length
            guard isWhole, !(self[end]?.isAlphanumeric ?? false), !(self[end] == separator && self[end + 1]?.isHexDigit == true) else {
                continue
            }
            let text = bytes[start..<end]
            let isTelling = digits == 2 ? Set(text).count > 2 : text.contains(where: \.isLetter) && text.contains(where: \.isDigit)
            if isTelling { return end }
        }
        return nil
    }

    private mutating func findMail(at place: Int) {
        let start = start(before: place) { $0.isNamePart || ".+%".utf8.contains($0) }
        let end = end(from: place + 1) { $0.isNamePart || $0 == UInt8(ascii: ".") }
        var host = place + 1..<end
        while let last = host.last, !bytes[last].isAlphanumeric { host.removeLast() }
        guard start < place, bytes[start].isAlphanumeric || bytes[start] >= 0x80, !host.isEmpty else { return }
        let isLowercase = bytes[start..<place].allSatisfy { !$0.isUppercase }
        if HostForm.isQualified(bytes[host]) || isLowercase && HostForm.canBeQualified(bytes[host]) {
            add(.mail, start..<host.upperBound)
        } else if isLowercase, !bytes[host].allSatisfy(\.isHexDigit),
            !bytes[host].contains(UInt8(ascii: ".")), bytes[host].contains(where: \.isLetter)
        {
            // A shell's `user@host`; what a Java object prints is a class and hexadecimal digits.
            add(.user, start..<place)
            add(.host, host)
        }
    }
}
