import LogScanning
import Terms
import Testing

@testable import RuleTable

@Suite struct ParameterValuesTests {
    private static func text(_ text: String) -> LocalizedText {
        LocalizedText([
            .init("en", text), .init("es", text), .init("ja", text + "。"),
            .init("ko", text),
        ])
    }

    private static let product = Product(
        id: "p", name: text("P"), sources: [], operations: [], requirements: [], references: [],
        parameters: [
            .init(
                id: "purpose", otherwise: text("any"), captures: ["/keys/{}.csr", "/certs/{}.der"].map(ParameterCapture.init),
                field: "unit",
                texts: [.init(id: "restart", text: text("all of {purpose}"))],
                values: [
                    .init(name: "CallManager", spellings: ["CallManager-trust"], texts: [.init(id: "restart", text: text("CTI"))]),
                    .init(name: "TVS", spellings: [], texts: []),
                ])
        ])

    @Test(arguments: [
        ("/x/keys/tomcat.csr", "tomcat"), ("/X/KEYS/callmanager-TRUST.CSR is gone", "CallManager"), ("certs//tvs.der", nil),
        ("/certs//tvs.der", "TVS"), ("/certs///a_b-1.der", "a_b-1"), ("/keys/.csr", nil), ("/keys/a b.csr", nil),
        ("a.csr /keys/b.csr", "b"),
        ("/keys/\(String(repeating: "x", count: 65)).csr", nil), ("nothing", nil), ("", nil),
    ])
    func aTextTellsTheValue(text: String, value: String?) {
        #expect(Self.product.parameterValues(in: text, fields: [:])["purpose"] == value)
    }

    @Test func theFieldTellsWhatTheTextDoesNot() {
        #expect(Self.product.parameterValues(in: "nothing", fields: ["unit": "TVS", "other": "x"]) == ["purpose": "TVS"])
        #expect(Self.product.parameterValues(in: "/keys/ipsec.csr", fields: ["unit": "TVS"]) == ["purpose": "ipsec"])
        #expect(Self.product.parameterValues(in: nil, fields: ["unit": "<b>"]) == [:])
    }

    @Test(arguments: [
        ("{purpose}-trust: {purpose.restart}", "CallManager", "CallManager-trust: CTI。"), ("{purpose.restart}", "TVS", "all of TVS。"),
        ("{purpose.restart}", "ipsec", "all of ipsec。"), ("{purpose}: {purpose.restart}", nil, "any。: all of any。。"),
        ("{other} {} {purpose {a.b.c}", "TVS", "{other} {} {purpose {a.b.c}"),
    ])
    func placeholdersAreFilled(text: String, value: String?, filled: String) {
        let text = LocalizedText([.init("en", text), .init("es", text), .init("ja", text), .init("ko", text)])
        #expect(Self.product.filled(text, in: "ja", with: value.map { ["purpose": $0] } ?? [:]) == filled)
    }

    @Test func placeholdersThatNobodyCanFillAreNamed() {
        #expect(Set(Self.product.unknownPlaceholders(in: Self.text("{purpose} {purpose.restart}"))) == [])
        #expect(Set(Self.product.unknownPlaceholders(in: Self.text("{porpose} {purpose.start}"))) == ["{porpose}", "{purpose.start}"])
    }

    /// The first variant for something that the log lacks replaces the text.
    @Test func aTextIsShownInTheVariantForWhatTheLogLacks() {
        func text(_ text: String, _ variants: [LocalizedText.Variant] = []) -> LocalizedText {
            LocalizedText(
                [
                    .init("en", text), .init("es", text), .init("ja", text),
                    .init("ko", text),
                ], variants: variants)
        }
        let varied = text(
            "the argument, for {purpose}",
            [.init(without: "argument", text: text("no argument, for {purpose}")), .init(without: "purpose", text: text("the argument"))])
        func shown(_ values: [String: String], _ absent: Set<Absence>) -> String {
            Self.product.filled(varied, in: .english, with: values, lacking: absent)
        }
        #expect(shown(["purpose": "tomcat"], []) == "the argument, for tomcat")
        #expect(shown(["purpose": "tomcat"], [.argument, .node]) == "no argument, for tomcat")
        #expect(shown([:], [.argument]) == "no argument, for any")
        #expect(shown([:], [.node]) == "the argument")
    }

    /// A store may be named with or without its ending; an independent store is not a purpose.
    @Test(arguments: [
        ("tomcat", "tomcat" as String?, "tomcat-trust"), ("Tomcat-TRUST", "tomcat", "tomcat-trust"),
        ("directory-trust", nil, "directory-trust"),
        ("cup", "cup", "cup-trust"), ("X-Trust", nil, "X-Trust"),
    ])
    func anEndingIsAddedAndAnExceptionIsNoValue(told: String, purpose: String?, store: String) {
        var product = Self.product
        product.parameters = [
            .init(
                id: "purpose", captures: [], field: "unit", exceptions: [TextPattern("*-trust")], texts: [],
                values: [.init(name: "tomcat", spellings: ["tomcat-trust"], texts: [])]),
            .init(
                id: "store", captures: [], field: "unit", ending: "-trust", texts: [],
                values: [.init(name: "tomcat-trust", spellings: ["tomcat"], texts: [])]),
        ]
        let values = product.parameterValues(in: nil, fields: ["unit": told])
        #expect(values["purpose"] == purpose)
        #expect(values["store"] == store)
    }

    /// A variant with several names applies to a log that lacks all of them.
    @Test func aTitleIsShownInTheVariantForTheFieldsThatTheLogLacks() {
        func text(_ text: String, _ variants: [LocalizedText.Variant] = []) -> LocalizedText {
            LocalizedText([.init("en", text), .init("es", text), .init("ja", text), .init("ko", text)], variants: variants)
        }
        let fields = ["op", "unit", "host"].map { OperationCourse.Field(id: $0, label: $0 + ":", urlEncoded: false) }
        let title = text(
            "{op} of {unit} on {host}",
            [
                .init(without: "unit+host", text: text("{op} of something")), .init(without: "unit", text: text("{op} on {host}")),
                .init(without: "host", text: text("{op} of {unit}")),
            ])
        let operation = Product.Operation(
            id: "o", title: title, preamble: nil, messageId: nil,
            course: OperationCourse(begins: [], fields: fields, succeeds: [], fails: []))
        func shown(_ values: [String: String]) -> String { operation.title(in: "ko", with: ["op": "import"].merging(values) { $1 }) }
        #expect(shown(["unit": "u", "host": "h"]) == "import of u on h")
        #expect(shown(["unit": "u"]) == "import of u")
        #expect(shown(["host": "h"]) == "import on h")
        #expect(shown([:]) == "import of something")
        #expect(title.valuesWithoutVariant(of: ["op", "unit", "host"]) == ["op"])
        #expect(title.valuesWithoutVariant(of: ["unit", "host"]) == [])
        // If both are absent, the first would be shown, which inserts the other.
        let narrow = text("{unit} {host}", [.init(without: "unit", text: text("{host}")), .init(without: "host", text: text("{unit}"))])
        #expect(narrow.valuesWithoutVariant(of: ["unit", "host"]) == ["host"])
    }

    @Test(arguments: [
        (LogMessage.Arguments.none, true), (.list([]), true), (.list([""]), true), (.list([" ", "\u{A0}\t"]), true),
        (.list(["", "x"]), false),
        (.malformed("1"), false), (.cut([]), false),
    ])
    func aMessageLacksArgumentsOnlyIfItIsKnownToHaveNone(arguments: LogMessage.Arguments, lacks: Bool) {
        let message = LogMessage(source: "Gate", id: "G1", arguments: arguments)
        #expect(Absence.of(message, nodes: ["n"]) == (lacks ? [.argument] : []))
        #expect(Absence.of(message, nodes: []).contains(.node))
    }
}
