/// How host names, files, classes and versions are told apart.
enum HostForm {
    /// Whether a dotted text is a host name without anybody calling it one.
    static func isQualified(_ text: ArraySlice<UInt8>) -> Bool {
        guard let labels = labels(text), let last = labels.last else { return false }
        return (topLevels.contains(last) || labels.count > 2 && vagueTopLevels.contains(last)) && !isClass(text, labels)
    }

    /// Whether a dotted text can be a host name if it is called one.
    static func canBeQualified(_ text: ArraySlice<UInt8>) -> Bool {
        guard let labels = labels(text), let last = labels.last, last.count > 1, last.utf8.allSatisfy(\.isLetter) else { return false }
        return !fileEndings.contains(last) && !isClass(text, labels)
    }

    /// The number of labels at the end that name the registered domain: `example.com`, `example.co.uk`.
    static func domainLabels(_ labels: [String]) -> Int {
        guard labels.count > 2, let last = labels.last, last.utf8.count == 2 else { return min(2, labels.count) }
        return secondLevels.contains(labels[labels.count - 2]) ? 3 : 2
    }

    /// In lower case; nil if one of them is none.
    static func labels(_ text: ArraySlice<UInt8>) -> [String]? {
        let labels = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, text.count <= 253,
            labels.allSatisfy({ label in
                (1...63).contains(label.count) && label.allSatisfy(\.isNamePart) && label.first != UInt8(ascii: "-")
                    && label.last != UInt8(ascii: "-")
            })
        else { return nil }
        return labels.map { String(decoding: $0.map(\.lowercased), as: UTF8.self) }
    }

    /// Whether it is a Java or .NET class, a logger, or a property of one.
    private static func isClass(_ text: ArraySlice<UInt8>, _ labels: [String]) -> Bool {
        if let first = labels.first, languages.contains(first) { return true }
        if let first = labels.first, let last = labels.last, labels.count > 2, reversed.contains(first), !registered.contains(last) {
            return true
        }
        // `getName`: a capital behind a small letter.
        let last = text.reversed().prefix { $0 != UInt8(ascii: ".") }
        return zip(last, last.dropFirst()).contains { $0.isUppercase && $1.isLowercase }
    }

    private static let languages: Set<String> = [
        "java", "javax", "jdk", "sun", "kotlin", "scala", "groovy", "android", "system", "microsoft", "asp", "ado", "vb", "window",
        "document",
    ]
    private static let reversed: Set<String> = ["com", "org", "net", "io", "edu", "gov", "de", "uk", "jp", "kr"]
    private static let registered: Set<String> = [
        "com", "net", "org", "edu", "gov", "mil", "local", "lan", "internal", "corp", "intranet", "example", "test",
    ]
    private static let topLevels: Set<String> = Set(
        """
        com net org edu gov mil int biz arpa local lan internal intern corp intra intranet localdomain example invalid de uk fr nl ch es jp kr cn tw hk sg br mx ca au nz ru pl cz se dk fi ie pt gr tr za ar cl eu ae sa il ph \
        vn th lu hu ro bg sk si hr ua
        """.split(separator: " ").map(String.init))
    /// Words and file endings, too.
    private static let vagueTopLevels: Set<String> = [
        "info", "io", "it", "at", "be", "no", "in", "id", "my", "me", "is", "co", "app", "tech", "us", "home",
        "test", "dev", "lab", "cloud", "ad", "priv", "private", "office", "company",
    ]
    private static let secondLevels: Set<String> = ["co", "com", "ac", "or", "ne", "go", "gov", "org", "net", "edu"]
    private static let fileEndings: Set<String> = Set(
        """
        log xml properties java jar war txt gz zip tgz tar xz bz conf cfg ini json yaml yml html htm jsp jsf css js do class sh py pl bat pem crt \
        cer key csr der pfx jks keystore db sql so exe dll out err tmp bak old csv md pdf
        """.split(separator: " ").map(String.init))
}
