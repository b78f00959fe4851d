import Synchronization
import Terms

/// Whether files of certificates were seen among the entries of a bundle, on whatever thread.
final class CertificateSightings: Sendable {
    private let seen = Atomic<Bool>(false)

    private static let endings = [".pem", ".crt", ".cer", ".cert", ".der", ".p7b", ".p7c", ".csr", ".ca-bundle"]

    var hasAny: Bool { seen.load(ordering: .relaxed) }

    func note(_ path: EntryPath) {
        if !hasAny, Self.isName(path) { seen.store(true, ordering: .relaxed) }
    }

    /// Whether an entry is called as files of certificates are.
    static func isName(_ path: EntryPath) -> Bool {
        let name = path.innermost.utf8
        return endings.contains { ending in
            name.count >= ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }
}
