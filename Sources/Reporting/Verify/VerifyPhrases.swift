import CertificateChain
import Requirements
import RuleTable
import Terms

/// Everything that people read in a verdict on certificate files besides the texts of the rules, in one language.
///
/// Certificates are counted from 1 here, as people count; the JSON's indices begin at 0.
struct VerifyPhrases: Sendable {
    let headings: Headings
    let columns: Columns
    /// What stands between the parts of a short list.
    let comma: Phrase
    let outcome: @Sendable (CheckResult.Outcome) -> Phrase
    /// What the outcomes of all checks come to, as `2 fail, 12 hold`.
    let tally: @Sendable (_ count: Int, CheckResult.Outcome) -> Phrase
    /// `certificate` names the certificate with an index.
    let detail: @Sendable (CheckDetail, _ certificate: (Int) -> Phrase) -> Phrase
    let problem: @Sendable (FileProblem) -> Phrase
    let certificate: @Sendable (_ number: Int) -> Phrase
    /// The certificate with an index into the other appliance's chain.
    let peerCertificate: @Sendable (_ number: Int) -> Phrase
    let chain: Chain
    let prediction: Predictions
    let repair: Repair
    let comparison: Comparison

    static func of(_ language: Language) -> VerifyPhrases {
        switch language {
        case .english: .english
        case .spanish: .spanish
        case .japanese: .japanese
        case .korean: .korean
        }
    }

    struct Headings: Sendable {
        /// Of the whole report: certificates before their upload.
        let report: Phrase
        let chain: Phrase
        let checks: Phrase
        let changes: Phrase
        let peer: Phrase
    }

    struct Columns: Sendable {
        let requirement: Phrase
        let result: Phrase
        let found: Phrase
        let issuedTo: Phrase
        let issuedBy: Phrase
        let keys: Phrase
    }

    /// What is said of a certificate where the chain is drawn.
    struct Chain: Sendable {
        let leaf: Phrase
        let intermediate: Phrase
        let root: Phrase
        /// Not on the way from the leaf to the root.
        let outside: Phrase
        let validity: @Sendable (_ from: Phrase, _ until: Phrase) -> Phrase
        /// Of the signature by the next certificate; nil where the issuer is not there.
        let signature: @Sendable (SignatureState?) -> Phrase
        let same: Phrase
        let different: Phrase
    }

    struct Predictions: Sendable {
        /// A message's own words, in quotation marks.
        let quote: @Sendable (String) -> Phrase
        let accepted: Phrase
        /// Nothing that was checked stands against it; the checks that were not made, or could not be judged.
        let open: @Sendable (_ checks: [Phrase]) -> Phrase
        let refused: @Sendable (_ message: Phrase) -> Phrase
        /// The messages follow.
        let refusedBySome: Phrase
        /// A requirement fails for which no message is known.
        let refusedWithoutMessage: Phrase
        /// Only the migration's connection check fails.
        let notConnected: @Sendable (_ message: Phrase) -> Phrase
        /// What a connection leads to where no message of the product is known.
        let connectionsFail: Phrase
        /// The upload may pass, and yet: what follows.
        let notUsable: @Sendable (_ consequence: Phrase) -> Phrase
        /// Which of several messages belongs to the connection check.
        let atConnection: Phrase
        let argumentNotPublished: Phrase
        let messageNotPublished: Phrase
        let inferred: Phrase
    }

    /// What is said of the chain that was written as the appliance wants it (`--write-fixed`).
    struct Repair: Sendable {
        let heading: Phrase
        let written: @Sendable (_ file: Phrase) -> Phrase
        let notWritten: @Sendable (_ file: Phrase, _ reason: Phrase) -> Phrase
        let unchanged: Phrase
        /// The checks that fail of the written chain too.
        let remains: @Sendable (_ checks: [Phrase]) -> Phrase
        let step: @Sendable (ChainRepair.Step) -> Phrase
        let obstacle: @Sendable (ChainRepair.Obstacle) -> Phrase
    }

    /// What a file says about the findings of a log.
    struct Comparison: Sendable {
        let supports: @Sendable (_ file: Phrase, _ found: Phrase) -> Phrase
        let contradicts: @Sendable (_ file: Phrase, _ found: Phrase) -> Phrase
        /// The log says what the file does not bear out.
        let otherFile: @Sendable (_ file: Phrase, _ log: Phrase, _ found: Phrase) -> Phrase
        /// The file lies in the bundle itself, and has the fault or not; nil where that is not known.
        let inBundle: @Sendable (_ file: Phrase, _ fits: Bool?) -> Phrase
        /// Of several possible causes the file leaves one.
        let settled: @Sendable (_ file: Phrase, _ cause: Phrase) -> Phrase
    }
}

extension Phrase.StringInterpolation {
    /// A text out of a certificate or a file's name, cut where it is longer than any real one.
    mutating func appendInterpolation(name text: String) {
        let bound = 300
        let scalars = text.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: bound, limitedBy: scalars.endIndex), end < scalars.endIndex else {
            return appendInterpolation(quoted: text)
        }
        appendInterpolation(quoted: String(scalars[..<end]) + "…")
    }

    /// The first of such texts; certificates can hold any number.
    mutating func appendInterpolation(names texts: [String]) {
        let bound = 20
        let shown = texts.prefix(bound).map { "\(name: $0)" as Phrase }
        appendInterpolation((shown + (texts.count > bound ? ["…"] : [])).joined(", "))
    }

    mutating func appendInterpolation(_ time: Instant) {
        appendInterpolation(own: time.description)
    }

    /// A key as specialists name it: `RSA 2048`, `EC prime256v1`.
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

    /// Counted from 1; the first of them.
    mutating func appendInterpolation(indices: [Int]) {
        let bound = 20
        appendInterpolation(indices.prefix(bound).map { $0 + 1 }, separator: ", ")
        if indices.count > bound { appendInterpolation(own: " …") }
    }
}

extension SubjectPublicKeyInfo.Kind {
    /// Whether it can sign and agree on keys, but not encipher one (RFC 8813, RFC 8410).
    var cannotEncipher: Bool {
        switch self {
        case .ec, .edwards: true
        case .rsa, .rsaPSS, .dsa, .unknown: false
        }
    }
}
