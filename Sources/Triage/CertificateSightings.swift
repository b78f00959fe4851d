import Synchronization
import Terms

/// Records, from any thread, whether a bundle's entries include certificate files.
final class CertificateSightings: Sendable {
    private let seen = Atomic<Bool>(false)

    private static let endings = [".pem", ".crt", ".cer", ".cert", ".der", ".p7b", ".p7c", ".csr", ".ca-bundle"]

    var hasAny: Bool { seen.load(ordering: .relaxed) }

    func note(_ path: EntryPath) {
        if !hasAny, Self.isName(path) { seen.store(true, ordering: .relaxed) }
    }

    /// Whether an entry has the name of a certificate file.
    static func isName(_ path: EntryPath) -> Bool {
        let name = path.innermost.utf8
        return endings.contains { ending in
            name.count >= ending.utf8.count && name.suffix(ending.utf8.count).elementsEqual(ending.utf8) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }
}
