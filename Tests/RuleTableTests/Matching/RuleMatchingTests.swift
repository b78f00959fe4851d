import LogScanning
import Terms
import Testing

@testable import RuleTable

@Suite struct RuleMatchingTests {
    private func message(_ id: String? = "KTL1", _ arguments: LogMessage.Arguments = .none, source: String = "Heater", text: String? = nil)
        -> LogMessage
    {
        LogMessage(source: source, id: id, arguments: arguments, text: text)
    }

    /// A table of rules that differ only in their match, named by letters.
    private func table(_ matches: [String: RuleMatch], product: String = "kettle") -> RuleSet {
        let text = LocalizedText([
            .init("en", "e"), .init("es", "s"), .init("ja", "j"),
            .init("ko", "k"),
        ])
        let rules = matches.map { name, match in
            Rule(
                id: "\(product)/\(name)", product: product, severity: .info, basis: .inferred, match: match, title: text,
                diagnosis: text, causes: [], references: [], examples: .init(matching: [], quiet: []))
        }
        return RuleSet(products: [], rules: rules)
    }

    @Test(arguments: [
        (LogMessage.Arguments.list(["no  WATER"]), true),
        (.list(["No milk."]), false),
        (.list(["No water.", "No milk."]), false),
        (.none, false),
        (.cut(["No water."]), false),
        (.malformed("\"No water.\""), false),
    ])
    func argumentsArePositional(arguments: LogMessage.Arguments, fits: Bool) {
        let table = table(["a": RuleMatch(messageId: "KTL1", messageArgs: .list([TextPattern("No water.")]))])
        #expect((table.rule(for: message("KTL1", arguments), of: "kettle") != nil) == fits)
    }

    @Test(arguments: [
        (LogMessage.Arguments.none, "none"), (.list([]), "none"), (.list([""]), "none"), (.list([" ", "\t"]), "none"),
        (.list(["x"]), "any"), (.list(["x", "y"]), "any"),
        (.cut([]), "unconstrained"), (.malformed("{}"), "unconstrained"),
    ])
    func noArgumentsAndAnyArguments(arguments: LogMessage.Arguments, name: String) {
        let table = table([
            "any": RuleMatch(messageId: "KTL1", messageArgs: .any),
            "none": RuleMatch(messageId: "KTL1", messageArgs: .list([])),
            "unconstrained": RuleMatch(messageId: "KTL1"),
        ])
        #expect(table.rule(for: message("ktl1", arguments), of: "kettle")?.id == "kettle/\(name)")
    }

    @Test(arguments: [("Heater", true), ("HEATER", true), ("com.example.Heater", true), ("Heater.Lid", false), ("PreHeater", false)])
    func sourceIsTheLoggerOrItsLastComponent(logger: String, fits: Bool) {
        let table = table(["a": RuleMatch(source: "Heater", messageId: "KTL1")])
        #expect((table.rule(for: message(source: logger), of: "kettle") != nil) == fits)
    }

    @Test func everyPartMustHold() {
        let table = table(["a": RuleMatch(source: "Heater", messageId: "KTL1", text: [TextPattern("*steam*")])])
        #expect(table.rule(for: message(text: "Much steam."), of: "kettle") != nil)
        #expect(table.rule(for: message(text: "No water."), of: "kettle") == nil)
        #expect(table.rule(for: message(text: nil), of: "kettle") == nil)
        #expect(table.rule(for: message(nil, text: "Much steam."), of: "kettle") == nil)
        #expect(table.rule(for: message(text: "Much steam."), of: "toaster") == nil)
    }

    @Test func theMostSpecificWins() {
        func arguments(_ pattern: String) -> RuleMatch { RuleMatch(messageId: "KTL1", messageArgs: .list([TextPattern(pattern)])) }
        var matches = [
            "a-any": RuleMatch(messageId: "KTL1", messageArgs: .any), "b-star": arguments("*"), "c-short": arguments("No*"),
            "d-long": arguments("No w*"), "e-exact": arguments("No water"),
            "f-id": RuleMatch(messageId: "KTL1"), "g-text": RuleMatch(text: [TextPattern("Boiling failed")]),
        ]
        let logged = message("KTL1", .list(["No water."]), text: "Boiling failed.")
        for expected in ["e-exact", "d-long", "c-short", "b-star", "a-any", "f-id", "g-text"] {
            #expect(table(matches).rule(for: logged, of: "kettle")?.id == "kettle/\(expected)")
            matches[expected] = nil
        }
    }

    @Test func tiesGoByIdAndASourceCounts() {
        let match = RuleMatch(messageId: "KTL1")
        let logged = message()
        #expect(table(["b": match, "a": match]).rule(for: logged, of: "kettle")?.id == "kettle/a")
        let withSource = table(["b": RuleMatch(source: "Heater", messageId: "KTL1"), "a": match])
        #expect(withSource.rule(for: logged, of: "kettle")?.id == "kettle/b")
    }

    @Test func longHostileTextsTakeNoTime() {
        let pattern = TextPattern(String(repeating: "*a", count: 20) + "*b")
        #expect(!pattern.fits(FoldedText(String(repeating: "a", count: 200_000))))
    }
}
