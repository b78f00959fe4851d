import ContentDigest
import Wording

/// Pieces of markup that several bundles share, such as a rule's advice. A page contains each of them once.
struct PagePieces {
    private var ids: [[UInt8]: Int] = [:]

    /// The pieces of one bundle: their ids, and the pieces that the page does not contain yet.
    struct Bundle {
        var ids: [Int] = []
        var new: [PagePiece] = []
        fileprivate var digests: [[UInt8]] = []

        /// The approximate size of the new pieces, in bytes.
        var size: Int { new.reduce(0) { $0 + $1.size } }
    }

    /// - Parameter parts: The markup, each part in all languages.
    func bundle(_ parts: [PagePiece], after bundle: Bundle = Bundle()) -> Bundle {
        var bundle = bundle
        for part in parts {
            let digest = part.digest
            if let known = ids[digest] {
                bundle.ids.append(known)
            } else if let own = bundle.digests.firstIndex(of: digest) {
                bundle.ids.append(ids.count + own)
            } else {
                bundle.ids.append(ids.count + bundle.new.count)
                bundle.new.append(part)
                bundle.digests.append(digest)
            }
        }
        return bundle
    }

    /// Adds the new pieces of a bundle to the page.
    mutating func add(_ bundle: Bundle) {
        for digest in bundle.digests { ids[digest] = ids.count }
    }
}

/// A piece of markup in every language, or one for all if they are the same.
struct PagePiece: Encodable {
    private let texts: [String]

    init(_ markups: [Markup]) { self.init(texts: markups.map(\.html)) }

    /// A text that the script puts in as text.
    init(texts: [String]) {
        self.texts = texts.allSatisfy { $0 == texts[0] } ? [texts[0]] : texts
    }

    var size: Int { texts.reduce(0) { $0 + $1.utf8.count } }

    /// Identifies the piece.
    var digest: [UInt8] {
        var digest = SHA256()
        for text in texts {
            digest.update("\(text.utf8.count):")
            digest.update(text)
        }
        return digest.bytes()
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if texts.count == 1 { try container.encode(texts[0]) } else { try container.encode(texts) }
    }
}

extension PagePiece {
    /// Combines the parts of all languages, piece by piece.
    static func pieces(_ parts: [[Markup]]) -> [PagePiece] {
        guard let first = parts.first else { return [] }
        return first.indices.map { index in PagePiece(parts.map { $0[index] }) }
    }
}
