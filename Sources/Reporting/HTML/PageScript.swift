/// The HTML page's script: its parts, one after the other, in one scope.
enum PageScript {
    static let text =
        "(() => {\n\"use strict\";\n" + [words, findings, charts, groups, timeline, table, page].joined(separator: "\n") + "})();\n"
}
