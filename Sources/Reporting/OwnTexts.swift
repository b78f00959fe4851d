public import RuleTable
import Terms
import Wording

/// The program's own texts, in all languages: what may be in a report without coming from a bundle.
public enum OwnTexts {
    public static func all(with rules: RuleSet) -> [String] {
        Language.allCases.flatMap { Words.of($0).table.patterns } + rules.texts + page
    }

    private static let page = [
        PageFile.addressJs, PageFile.elementsJs, PageFile.pageCss, PageFile.pageJs, PageFile.sortingJs, PageFile.tableJs,
        PageFile.timelineJs, PageFile.wordsJs,
    ]
}
