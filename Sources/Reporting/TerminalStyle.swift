import Wording

/// How the parts of a phrase look on a terminal: coloured (ECMA-48 SGR), and linked if it supports links (OSC 8).
struct TerminalStyle {
    let color: Bool
    let links: TerminalLinks?

    func painted(_ parts: [Phrase.Part]) -> String { parts.map(painted).joined() }

    private func painted(_ part: Phrase.Part) -> String {
        let text = color ? Self.colored(part) : part.text
        guard let target = links?.target(of: part) else { return text }
        return "\u{1B}]8;;\(target)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
    }

    private static func colored(_ part: Phrase.Part) -> String {
        let code =
            switch part.role {
            case .plain: ""
            case .strong: "1"
            case .faint: "2"
            case .quoted, .file: "36"
            case .address: "4"
            case .critical: "1;31"
            case .warning: "1;33"
            case .info: "1;34"
            case .good: "1;32"
            }
        return code.isEmpty ? part.text : "\u{1B}[\(code)m\(part.text)\u{1B}[0m"
    }
}

/// The targets of a terminal's links.
public struct TerminalLinks: Hashable, Sendable {
    /// The folder for relative paths; `host` is the machine's name, because a terminal may show another machine's output.
    public var folder: String
    public var host: String

    public init(folder: String, host: String) {
        self.folder = folder
        self.host = host
    }

    /// The address that a part is linked to, or nil.
    func target(of part: Phrase.Part) -> String? {
        switch part.role {
        case .address: part.text.hasPrefix("https://") ? Self.escaped(part.text) : nil
        // Standard input is not a file.
        case .file where part.text != "-":
            "file://" + Self.escaped(host) + Self.escaped(part.text.hasPrefix("/") ? part.text : folder + "/" + part.text)
        default: nil
        }
    }

    /// Percent-encodes everything that does not occur in addresses (RFC 3986), so that nothing in the text can end the sequence.
    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain =
                byte < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~/:?#@!$&'()*+,;=%".unicodeScalars.contains(scalar))
            return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
