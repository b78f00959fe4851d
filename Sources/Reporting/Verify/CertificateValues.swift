import CertificateChain
import Wording

extension Phrase.StringInterpolation {
    /// A text from a certificate or a file's name, cut if it is longer than any real one.
    mutating func appendInterpolation(name text: String) {
        let bound = 300
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: bound, limitedBy: scalars.endIndex), end < scalars.endIndex else {
            return appendInterpolation(quoted: text)
        }
        appendInterpolation(quoted: String(scalars[..<end]) + "…")
    }

    /// The first few of such texts, since certificates can contain any number.
    mutating func appendInterpolation(names texts: [String]) {
        let bound = 20
        let shown = texts.prefix(bound).map { "\(name: $0)" as Phrase }
        appendInterpolation((shown + (texts.count > bound ? ["…"] : [])).joined(", "))
    }

    mutating func appendInterpolation(_ time: Instant) {
        appendInterpolation(own: time.description)
    }

    /// A key as specialists refer to it: `RSA 2048`, `EC prime256v1`.
    mutating func appendInterpolation(_ key: SubjectPublicKeyInfo) {
        let kind: Phrase =
            switch key.kind {
            case .rsa: "RSA"
            case .rsaPSS: "RSASSA-PSS"
            case .ec(let curve): curve.map { "EC \(name: $0)" } ?? "EC"
            case .dsa: "DSA"
            case .edwards, .unknown: "\(name: key.algorithm)"
            }
        appendInterpolation(kind)
        if let bits = key.bits, key.kind == .rsa || key.kind == .rsaPSS || key.kind == .dsa { appendInterpolation(" \(bits)") }
    }

    /// The first few indices, counted from 1.
    mutating func appendInterpolation(indices: [Int]) {
        let bound = 20
        appendInterpolation(own: indices.prefix(bound).map { String($0 + 1) }.joined(separator: ", "))
        if indices.count > bound { appendInterpolation(own: " …") }
    }
}
