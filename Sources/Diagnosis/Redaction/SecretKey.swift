/// A name whose value is a secret, according to the names used by programs, protocols and vendors.
struct SecretKey {
    /// How far an unquoted value extends.
    enum Extent {
        case word
        /// For the `Authorization` header: a scheme and a word, or the whole line.
        case credentials
        case line
    }

    let extent: Extent

    /// Longer than any of the names.
    private static let bound = 40

    private static let words = [
        "password", "passwd", "pwd", "passphrase", "passcode", "storepass", "keypass", "dbpass", "userpass", "passwordhash",
        "secret", "token", "apikey", "accesskey", "accesskeyid", "secretkey", "privatekey", "encryptionkey", "masterkey", "sharedkey",
        "sessionid", "sessid", "communitystring",
    ].map { Array($0.utf8) }
    private static let headers: [(name: [UInt8], extent: Extent)] = [
        (Array("authorization".utf8), .credentials), (Array("cookie".utf8), .line),
    ]
    /// The name under which .NET gives an assembly's signer, which is public.
    private static let signer = Array("publickeytoken".utf8)

    /// Nil if the value is not a secret.
    ///
    /// - Parameters:
    ///   - name: The name's bytes, such as `X-Auth-Token`, `db_password2` or `clientSecret`.
    ///   - former: The word before it, if separated by a single space, such as `session` before `id`.
    init?(_ name: [UInt8], after former: [UInt8]) {
        let key = (Self.letters(former) + Self.letters(name)).suffix(Self.bound)
        func ends(with word: [UInt8]) -> Bool { key.last == word.last && key.suffix(word.count).elementsEqual(word) }
        if let header = Self.headers.first(where: { ends(with: $0.name) }) {
            extent = header.extent
        } else if Self.words.contains(where: ends) || Self.isPass(name), !ends(with: Self.signer) {
            extent = .word
        } else {
            return nil
        }
    }

    /// The significant part of a name: its letters and digits in lower case, without trailing digits.
    private static func letters(_ name: [UInt8]) -> [UInt8] {
        var letters = name.suffix(bound).filter(\.isAlphanumeric).map { $0 | 0x20 }
        while let last = letters.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) { letters.removeLast() }
        return letters
    }

    /// Whether the name ends with `pass` as a word for password (`keystorePass`, `smtp_pass`), rather than as part of another word (`bypass`).
    private static func isPass(_ name: [UInt8]) -> Bool {
        let end = Array(name.suffix(5))
        guard end.count == 5 else { return false }
        return end.dropFirst().elementsEqual("Pass".utf8)
            || !end[0].isAlphanumeric && end.dropFirst().map { $0 | 0x20 }.elementsEqual("pass".utf8)
    }
}

extension UInt8 {
    var isAlphanumeric: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        default: false
        }
    }

    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// Whether it can be part of a name or a token.
    var isWord: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }

    /// Spaces and tabs.
    var isGap: Bool { self == 0x20 || self == 0x09 }

    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
