import Testing

@testable import RuleTable

@Suite struct RuleCandidatesTests {
    private let table: RuleSet

    init() throws {
        func variant(_ name: String, arguments: String, title: String, example: String) -> String {
            MadeUpProduct.empty
                .replacing("kettle/empty", with: "kettle/\(name)").replacing("[\"No water.\"]", with: arguments)
                .replacing("The kettle is empty", with: title).replacing("KTL1 No water.", with: example)
        }
        table = try MadeUpProduct.table(changing: [
            "kettle/lid.yaml": variant("lid", arguments: "[\"Lid*\"]", title: "The lid is open", example: "KTL1 Lid open."),
            "kettle/other.yaml": variant("other", arguments: "\"*\"", title: "It does not boil", example: "KTL1 Whatever"),
        ])
    }

    private func ids(_ words: String...) -> [String] {
        table.candidates(for: words).map { String($0.id.dropFirst("kettle/".count)) }
    }

    @Test func idAndArgumentsComeFirstThenTheSameId() {
        #expect(ids("KTL1", "No water.") == ["empty", "other", "lid"])
        #expect(ids("ktl1", "LID  OPEN").first == "lid")
        #expect(ids("KTL1", "Something else").first == "other")
        #expect(ids("KTL1", "Too much steam in the kitchen") == ["other", "empty", "lid"])
    }

    @Test func itNeedsNoQuotes() {
        #expect(ids("KTL1", "no", "water").first == "empty")
        #expect(ids("No water. (KTL1)").first == "empty")
        #expect(ids("KTL1: lid open").first == "lid")
    }

    @Test func anIdAloneGivesAllOfItsRules() {
        #expect(Set(ids("KTL1")) == ["empty", "lid", "other"])
    }

    @Test(arguments: ["steam", "much STEAM too", "Vapor por todas partes", "蒸気だらけ", "온통 증기"])
    func wordsOfAnyTextFind(words: String) {
        #expect(ids(words).first == "alarm")
    }

    @Test func wordsThatNoRuleHoldsFindNothing() {
        #expect(ids("the kernel panicked while booting") == [])
        #expect(ids("") == [])
        #expect(ids() == [])
    }
}
