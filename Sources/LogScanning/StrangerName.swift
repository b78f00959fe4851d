/// The names of files next to logs that are named like the program that writes the logs, but are not logs: settings, the program itself,
/// its keys and images, and copies of these. All names are in ASCII lower case.
enum StrangerName {
    private static let endings = [
        ".properties", ".xml", ".yml", ".yaml", ".conf", ".config", ".cfg", ".ini", ".toml", ".env", ".jar", ".war", ".ear", ".class",
        ".java", ".js", ".css", ".map", ".sql", ".md", ".sh", ".bat", ".service", ".pid", ".lck", ".lock", ".pem", ".crt", ".cer", ".key",
        ".p12", ".pfx", ".der", ".jks", ".keystore", ".truststore", ".so", ".dll", ".exe", ".pyc", ".ico", ".png", ".gif", ".jpg", ".jpeg",
        ".ttf", ".woff", ".woff2",
    ]

    /// The endings that editors, package managers and people add to the names of copies.
    private static let copyEndings = [
        "~", ".bak", ".backup", ".old", ".orig", ".original", ".prev", ".save", ".tmp", ".swp", ".rpmsave", ".rpmnew", ".rpmorig",
        ".dpkg-old", ".dpkg-new", ".dpkg-dist", ".ucf-dist", ".sample", ".example", ".template", ".dist", ".default",
    ]

    /// The name before the extension that makes it one of these, and whether that extension is the last part: endings of copies, numbers
    /// and dates may follow it. Nil for any other name.
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

    /// The name without a number or date at the end, and without the separator before that.
    fileprivate var withoutNumber: ArraySlice<UInt8> {
        let number = reversed().prefix { $0.isDigit || "-._:".utf8.contains($0) }
        return number.contains(where: \.isDigit) ? dropLast(number.count) : self
    }
}
