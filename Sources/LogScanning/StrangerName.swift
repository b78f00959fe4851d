/// The names of what lies beside logs under the name of the program that writes them, and is none: settings, the program itself with its
/// keys and images, and copies of any of them. All names are in ASCII lower case.
enum StrangerName {
    private static let endings = [
        ".properties", ".xml", ".yml", ".yaml", ".conf", ".config", ".cfg", ".ini", ".toml", ".env", ".jar", ".war", ".ear", ".class",
        ".java", ".js", ".css", ".map", ".sql", ".md", ".sh", ".bat", ".service", ".pid", ".lck", ".lock", ".pem", ".crt", ".cer", ".key",
        ".p12", ".pfx", ".der", ".jks", ".keystore", ".truststore", ".so", ".dll", ".exe", ".pyc", ".ico", ".png", ".gif", ".jpg", ".jpeg",
        ".ttf", ".woff", ".woff2",
    ]

    /// What editors, packagers and people put behind the name of what they keep a copy of.
    private static let copyEndings = [
        "~", ".bak", ".backup", ".old", ".orig", ".original", ".prev", ".save", ".tmp", ".swp", ".rpmsave", ".rpmnew", ".rpmorig",
        ".dpkg-old", ".dpkg-new", ".dpkg-dist", ".ucf-dist", ".sample", ".example", ".template", ".dist", ".default",
    ]

    /// The ending that makes a name one of these, which may have the endings of copies, numbers and dates behind it; nil for any other name.
    static func ending(of name: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, isLast: Bool)? {
        var rest = name
        while true {
            if let ending = endings.first(where: { rest.ends(with: $0) }) {
                return (rest.dropLast(ending.utf8.count), rest.count == name.count)
            }
            if let ending = copyEndings.first(where: { rest.ends(with: $0) }) {
                rest = rest.dropLast(ending.utf8.count)
                continue
            }
            let plain = rest.withoutNumber
            if plain.count == rest.count { return nil }
            rest = plain
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with ending: String) -> Bool { suffix(ending.utf8.count).elementsEqual(ending.utf8) }

    /// Without a number or a date at the end, and what separates it.
    fileprivate var withoutNumber: ArraySlice<UInt8> {
        let number = reversed().prefix { $0.isDigit || "-._:".utf8.contains($0) }
        return number.contains(where: \.isDigit) ? dropLast(number.count) : self
    }
}
