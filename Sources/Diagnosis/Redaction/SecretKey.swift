/// A name whose value is a secret, by the names that programs, protocols and vendors give it.
struct SecretKey {
    /// How far the value goes where it is not quoted.
    enum Extent {
        case word
        /// The `Authorization` header: a scheme and a word, or all of the line.
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
    /// What .NET names an assembly's signer by is public.
    private static let signer = Array("publickeytoken".utf8)

    /// Nil where the value is no secret.
    ///
    /// - Parameters:
    ///   - name: the name's bytes, as `X-Auth-Token`, `db_password2` or `clientSecret`.
    ///   - former: the word before it where one blank parts the two, as `session` before `id`.
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

    /// The letters and digits in lower case, without digits at the end: what counts of a name.
    private static func letters(_ name: [UInt8]) -> [UInt8] {
        var letters = name.suffix(bound).filter(\.isAlphanumeric).map { $0 | 0x20 }
        while let last = letters.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) { letters.removeLast() }
        return letters
    }

    /// `keystorePass`, `smtp_pass`: the word that is short for a password, and not the end of another one (`bypass`).
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

    /// Whether it can stand in a name or in a token.
    var isWord: Bool { isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }

    /// Blanks and tabs.
    var isGap: Bool { self == 0x20 || self == 0x09 }

    var isLineEnd: Bool { self == 0x0A || self == 0x0D }
}
