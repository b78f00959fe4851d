import Wording

/// One row of CSV (RFC 4180): every field in quotes, terminated by CR LF.
///
/// No field can become a formula in a spreadsheet: one that begins with a character that would make it one (OWASP, "CSV Injection": `=`, `+`,
/// `-`, `@`, TAB, CR, LF, and the full-width forms of the first four) is prefixed with an apostrophe. Because every field is in quotes, no
/// separator that a spreadsheet may be set to can begin a cell within a field.
func csvRow(_ fields: [String]) -> String {
    fields.map { field in
        let text = visible(field)
        let defused = text.unicodeScalars.first.map(formulaBeginnings.contains) == true ? "'" + text : text
        return "\"" + defused.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
}

/// Without TAB, CR and LF, which `visible` removes.
private let formulaBeginnings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

/// U+FEFF at the start of a file, by which Excel knows UTF-8 (RFC 3629, section 6).
func byteOrderMark(_ isWanted: Bool) -> String { isWanted ? "\u{FEFF}" : "" }
