import Wording

/// The HTML page's script: its parts, one after the other, in one scope.
enum PageScript {
    static let text = "(() => {\n\"use strict\";\n" + parts.joined(separator: "\n") + "})();\n"

    static var markup: Markup { "<script>\(Markup(trusted: text))</script>" }

    /// Data for the script.
    static func data(_ id: String, _ value: some Encodable) -> Markup {
        "<script type=\"application/json\" id=\"\(id)\">\(Markup(trusted: json(value)))</script>"
    }

    /// JSON for a `script` element: nothing in it ends the element, or begins or ends a comment or a CDATA section.
    static func json(_ value: some Encodable) -> String {
        var result = ""
        var last: Unicode.Scalar?
        for scalar in jsonText(value, pretty: false).unicodeScalars {
            switch scalar {
            case "<": result += "\\u" + hex(scalar.value, digits: 4)
            case ">" where last == "-" || last == "]": result += "\\u" + hex(scalar.value, digits: 4)
            default: result.unicodeScalars.append(scalar)
            }
            last = scalar
        }
        return result
    }

    private static let parts = [
        PageFile.elementsJs, PageFile.wordsJs, PageFile.addressJs, PageFile.tableJs, PageFile.timelineJs, PageFile.sortingJs,
        PageFile.pageJs,
    ]
}
