/// The HTML page's script: its parts, one after the other, in one scope.
enum PageScript {
    static let text = "(() => {\n\"use strict\";\n" + parts.joined(separator: "\n") + "})();\n"

    private static let parts = [
        PageFile.wordsJs, PageFile.findingsJs, PageFile.chartsJs, PageFile.groupsJs, PageFile.timelineJs, PageFile.tableJs, PageFile.pageJs,
    ]
}
