import Wording

/// One row of CSV (RFC 4180): every field in quotes, the row ended by CR LF.
///
/// A field never becomes a formula of the spreadsheet that opens it: one that begins with a character which makes it one (OWASP, "CSV Injection": `=`, `+`, `-`,
/// `@`, TAB, CR, LF, and the full-width forms of the first four) gets an apostrophe before it. As everything is in quotes, no separator that a spreadsheet may be
/// set to can begin a cell within a field.
func csvRow(_ fields: [String]) -> String {
    fields.map { field in
        let text = visible(field)
        let defused = text.unicodeScalars.first.map(formulaBeginnings.contains) == true ? "'" + text : text
        return "\"" + defused.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\r\n"
}

/// TAB, CR and LF are none of them: `visible` leaves none.
private let formulaBeginnings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
