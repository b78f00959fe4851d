import Wording

/// A word of a command for a POSIX shell, in visible characters only: bare, in `'…'`, or in `$'…'` with octal bytes.
func shellWord(_ word: String) -> String {
    if word.unicodeScalars.contains(where: { $0.isUnseen }) {
        let escaped = word.unicodeScalars.map { scalar in
            switch scalar {
            case "'", "\\": "\\" + String(scalar)
            case _ where scalar.isUnseen: String(scalar).utf8.map { "\\" + octal($0) }.joined()
            default: String(scalar)
            }
        }
        return "$'" + escaped.joined() + "'"
    }
    let bare = !word.isEmpty && word.utf8.allSatisfy(isBare)
    return bare ? word : "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}

/// The command that prints an evidence's lines again.
func showCommand(bundle path: String, evidence: String) -> [String] {
    ["bundlescope", "show", shellArgument(path), shellWord(evidence)]
}

/// The command that says what else a bundle's logs say.
func surveyCommand(bundle path: String) -> [String] { ["bundlescope", "survey", shellArgument(path)] }

/// A path with a leading hyphen would be taken for an option; `-` alone means standard input.
private func shellArgument(_ path: String) -> String { shellWord(path.hasPrefix("-") && path != "-" ? "./" + path : path) }

private func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return String(repeating: "0", count: 3 - digits.count) + digits
}

private func isBare(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-_./,:@%+".utf8.contains(byte)
    }
}
