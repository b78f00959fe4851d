import BuiltInRules
import Foundation
import Testing

@testable import RuleTable

/// A table that travels to another process is the same there.
@Suite struct RuleOverlayTests {
    private func sent(_ table: RuleSet, over base: RuleSet) throws -> RuleSet {
        let overlay = try JSONDecoder().decode(RuleOverlay.self, from: JSONEncoder().encode(table.overlay(over: base)))
        return RuleSet(overlay, over: base)
    }

    @Test func nothingIsSentOfTheBuiltInTable() throws {
        #expect(RuleSet.builtIn.overlay(over: .builtIn).rules.isEmpty)
        #expect(RuleSet.builtIn.overlay(over: .builtIn).products.isEmpty)
        #expect(RuleSet.builtIn.overlay(over: .builtIn).requirements.isEmpty)
        #expect(try sent(.builtIn, over: .builtIn) == .builtIn)
    }

    /// Every value of every rule, product and requirement.
    @Test func theWholeTableArrives() throws {
        #expect(try sent(.builtIn, over: RuleSet(products: [], rules: [])) == .builtIn)
    }

    @Test func whatReplacesOrIsAddedArrives() throws {
        let table = RuleSet.builtIn
        var (rules, products, policies) = (table.rules, table.declaredProducts, table.requirements)
        rules[3].severity = rules[3].severity == .critical ? .warning : .critical
        rules[5].match.text.append(TextPattern("*a text of \\*one's\\\\ own*"))
        var added = rules[0]
        added.id += "-of-ours"
        added.match.messageId = "OURS1"
        rules.append(added)
        products[0].listings.append(TextPattern("*listed*"))
        policies[1].isDefault.toggle()
        let own = RuleSet(products: products, rules: rules, requirements: policies)
        let overlay = own.overlay(over: table)
        #expect(Set(overlay.rules.map(\.id)) == [rules[3].id, rules[5].id, added.id])
        #expect(overlay.products.map(\.id) == [products[0].id])
        #expect(overlay.requirements.map(\.product) == [policies[1].product])
        #expect(try sent(own, over: table) == own)
    }
}
