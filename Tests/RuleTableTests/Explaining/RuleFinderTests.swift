import Testing

@testable import RuleTable

@Suite struct RuleFinderTests {
    private let finder: RuleFinder
    private let vocabulary = SpokenVocabulary(
        concepts: [
            "kettle: kettle, hervidor\nwater: water, agua\nwater.hot: hot water\nlid: lid, tapa, 蓋, 뚜껑\nsteam: steam, vapor, 蒸気, 증기"
        ],
        commonplaces: ["missing: no, not there, empty, falta, ない, 없\nopen: open, abierta, 開, 열"],
        fillers: ["the, in, is, it, says, el, la, は, が"], elsewhere: ["kernel, printer"],
        numbers: ["0: zero, oh, cero\n1: one, uno, 一, 일\n10: ten, diez\n1000: thousand, mil, 千, 천"])

    init() throws {
        func variant(_ name: String, arguments: String, title: String, example: String) -> String {
            MadeUpProduct.empty
                .replacing("kettle/empty", with: "kettle/\(name)").replacing("[\"No water.\"]", with: arguments)
                .replacing("The kettle is empty", with: title).replacing("KTL1 No water.", with: example)
        }
        let table = try MadeUpProduct.table(
            changing: [
                "kettle/lid.yaml": variant("lid", arguments: "[\"Lid*\"]", title: "The lid is open", example: "KTL1001 Lid open."),
                "kettle/other.yaml": variant("other", arguments: "\"*\"", title: "It does not boil", example: "KTL1001 Whatever")
                    .replacing("severity:", with: "spokenTexts: [steam and no lid]\nseverity:"),
            ].mapValues { $0.replacing("messageId: KTL1", with: "messageId: KTL1001") }.merging(
                [
                    "kettle/empty.yaml": MadeUpProduct.empty.replacing("KTL1", with: "KTL1001"),
                    "kettle/verify.yaml": MadeUpProduct.requirements.replacing("KTL1", with: "KTL1001"),
                ]) { $1 })
        finder = RuleFinder(table, vocabulary: vocabulary)
    }

    private func answer(_ words: String...) -> RuleAnswer { finder.answer(to: words) }

    private func ids(_ answer: RuleAnswer) -> [String] { answer.rules.map { String($0.id.dropFirst("kettle/".count)) } }

    @Test(arguments: ["KTL1001", "ktl 1001", "KTL-1001", "KTLI00l", "K T L 1001", "ＫＴＬ１００１", "KTTL1001", "ktl10 01", "1001"])
    func anIdIsKnownInAnySpelling(id: String) {
        #expect(Set(ids(answer(id))) == ["empty", "lid", "other"], "\(id)")
        #expect(ids(answer(id)).last == "other")
        #expect(!answer(id).isClear)
    }

    @Test(arguments: [
        "kay tee el 1001", "K T L ten oh one", "kilo tango lima 1001", "it is kay tee el one zero zero one", "ka te ele mil uno",
        "ケーティーエル1001", "ケーティーエル千一", "케이티엘 천일", "KTL千一",
    ])
    func anIdIsKnownAsItSounds(id: String) {
        #expect(Set(ids(answer(id))) == ["empty", "lid", "other"], "\(id)")
    }

    @Test(arguments: ["kay tee el 1002", "ka te ele mil diez", "케이티엘 천", "ten"])
    func anotherNumberIsAnotherMessageHoweverItIsSaid(id: String) {
        #expect(ids(answer(id)) == [], "\(id)")
    }

    @Test(arguments: ["KTL1002", "KTL1001A7", "XYZ4711", "ORA-00600"])
    func anotherNumberIsAnotherMessage(id: String) {
        #expect(ids(answer(id)) == [])
    }

    @Test func theNearestIdIsNamed() {
        #expect(Set(answer("KTL1002").nearest.map(\.id)) == ["kettle/empty", "kettle/lid", "kettle/other"])
    }

    @Test(arguments: [
        ["KTL1001", "No water."], ["KTL1001", "no", "water"], ["No water. (KTL1001)"], ["KTL1001: No watter"], ["it says n0 water KTL1001"],
    ])
    func argumentsTellTheRulesOfAnIdApart(words: [String]) {
        let answer = finder.answer(to: words)
        #expect(answer.rules.first?.id == "kettle/empty", "\(words)")
        #expect(answer.isClear)
    }

    @Test func argumentsThatNoRuleNamesAreThoseOfTheRuleForAllOthers() {
        #expect(ids(answer("KTL1001", "flux capacitor")).first == "other")
    }

    @Test(arguments: [
        "Too much steam in the kitchen", "T00 much stearn in the kitchen", "Toomuch steamin the kitchen", "too mcuh steam in teh kitchen",
    ])
    func aTextIsFoundInSpiteOfSlips(words: String) {
        #expect(ids(answer(words)).first == "alarm", "\(words)")
    }

    @Test(arguments: ["蒸気", "증기", "vapor"])
    func aWordOfAnyLanguageFinds(words: String) {
        #expect(ids(answer(words)).first == "alarm")
    }

    @Test func aWordOfSeveralRulesGivesThemAll() {
        #expect(Set(ids(answer("lid"))).isSuperset(of: ["lid", "alarm"]))
        #expect(!answer("lid").isClear)
    }

    @Test(arguments: ["steam, and the lid is not there", "el vapor y falta la tapa", "蓋がない、蒸気", "뚜껑이 없고 증기가"])
    func aSayingIsKnownInEveryLanguage(words: String) {
        #expect(ids(answer(words)).first == "other", "\(words)")
    }

    @Test(arguments: ["the kernel panicked while booting", "printer: paper jam", "", " ", "…", "the", "9", "X"])
    func wordsOfOtherThingsFindNothing(words: String) {
        #expect(ids(answer(words)) == [], "\(words)")
    }

    @Test func nothingIsAnswered() { #expect(finder.answer(to: []).rules == []) }
}
