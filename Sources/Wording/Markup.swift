/// HTML whose interpolated texts are escaped and made visible, unless they are markup.
package struct Markup: Hashable, Sendable, ExpressibleByStringInterpolation {
    package private(set) var html: String

    package init(stringLiteral value: String) {
        html = value
    }

    package init(stringInterpolation: StringInterpolation) {
        html = stringInterpolation.html
    }

    /// Text that is already HTML, or a style or script of the program.
    package init(trusted html: String) {
        self.html = html
    }

    package init(_ text: String) {
        html = Self.escaped(text)
    }

    /// Customers' text is put into `code`, and addresses become links.
    package init(_ phrase: Phrase) {
        html = phrase.parts.map { part in
            let text = Self.escaped(part.text)
            return switch part.role {
            case .plain: text
            case .strong: "<strong>\(text)</strong>"
            case .faint: "<span class=\"soft\">\(text)</span>"
            case .quoted, .file: "<code>\(text)</code>"
            case .address: part.text.hasPrefix("https://") ? "<a href=\"\(text)\" rel=\"noopener noreferrer\">\(text)</a>" : text
            case .critical, .warning, .info, .good: "<strong class=\"\(part.role)\">\(text)</strong>"
            }
        }.joined()
    }

    /// A text escaped for HTML, in visible characters.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in visible(text).unicodeScalars {
            switch scalar {
            case "<", ">", "&", "\"", "'": result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var html = ""

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { html += literal }

        package mutating func appendInterpolation(_ markup: Markup) { html += markup.html }

        /// Joins the elements.
        package mutating func appendInterpolation(_ list: [Markup], separator: String = "\n") {
            html += list.map(\.html).joined(separator: separator)
        }

        package mutating func appendInterpolation(_ text: String) { html += Markup(text).html }

        package mutating func appendInterpolation(_ phrase: Phrase) { html += Markup(phrase).html }

        package mutating func appendInterpolation(_ number: Int) { html += String(number) }
    }
}
