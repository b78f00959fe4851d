import Wording

/// How the parts of a phrase look on a terminal that shows colour (ECMA-48 SGR).
enum TerminalStyle {
    static func paint(_ part: Phrase.Part) -> String {
        let code =
            switch part.role {
            case .plain: ""
            case .strong: "1"
            case .faint: "2"
            case .quoted: "36"
            case .address: "4"
            case .critical: "1;31"
            case .warning: "1;33"
            case .info: "1;34"
            case .good: "1;32"
            }
        return code.isEmpty ? part.text : "\u{1B}[\(code)m\(part.text)\u{1B}[0m"
    }
}
