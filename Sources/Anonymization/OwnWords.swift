/// The words of the program's own texts, of its rules and of the vendors' messages: what a customer named so is not told by it, and what such a
/// text says must stay readable.
public struct OwnWords: Sendable {
    private var words: Set<String> = []
    /// The dotted host names in them, such as the vendors'.
    private(set) var hosts: Set<String> = []
    private var domains: Set<String> = []
    /// What reads like a name that a text calls one, such as `server: FQDN`.
    private var phrases: Set<String> = []

    public init(_ texts: [String] = []) {
        for text in texts {
            for name in NameFinder(text.utf8).names { if let context = name.context { phrases.insert((context + name.name).lowercased()) } }
            for run in Array(text.utf8).split(whereSeparator: { !$0.isNamePart && $0 != UInt8(ascii: ".") }) {
                var bytes = run.map(\.lowercased)[...]
                while let last = bytes.last, last == UInt8(ascii: ".") { bytes.removeLast() }
                words.insert(String(decoding: bytes, as: UTF8.self))
                for atom in bytes.split(whereSeparator: { !$0.isAlphanumeric && $0 < 0x80 })
                    + bytes.split(whereSeparator: { !$0.isAlphanumeric })
                {
                    words.insert(String(decoding: atom, as: UTF8.self))
                }
                if HostForm.isQualified(bytes) { hosts.insert(String(decoding: bytes, as: UTF8.self)) }
            }
        }
        domains = Set(hosts.map(Self.domain(of:))).union(Self.publicDomains).filter { !$0.hasPrefix("example.") }
    }

    /// Whether a name, in lower case, is made of our own words alone.
    func contains(_ name: String) -> Bool {
        words.contains(name)
            || name.utf8.contains(0x20)
                && name.utf8.split(whereSeparator: { !$0.isAlphanumeric && $0 < 0x80 }).allSatisfy {
                    words.contains(String(decoding: $0, as: UTF8.self))
                }
    }

    /// Whether our own texts contain a name with the words that make it one.
    func containsPhrase(_ phrase: [UInt8]) -> Bool { phrases.contains(String(decoding: phrase, as: UTF8.self).lowercased()) }

    /// Whether a qualified host, in lower case, is a vendor's or a standard's.
    func isPublic(_ host: String) -> Bool { domains.contains(Self.domain(of: host)) }

    private static func domain(of host: String) -> String {
        let labels = host.split(separator: ".").map(String.init)
        return labels.suffix(HostForm.domainLabels(labels)).joined(separator: ".")
    }

    /// Where schemas, namespaces and programs of everybody come from.
    private static let publicDomains: Set<String> = [
        "w3.org", "xmlsoap.org", "oasis-open.org", "apache.org", "springframework.org", "dmtf.org", "ietf.org", "rfc-editor.org",
        "oracle.com", "java.com", "python.org", "openssl.org", "github.com", "mozilla.org", "json-schema.org",
    ]
}
