import LogScanning
import Terms
import Testing

@testable import RuleTable

/// What was tried, according to the record of its error.
@Suite struct RecordOperationTests {
    private static func made(
        _ id: String, preamble: String? = nil, messageId: String? = nil, arguments: [String]? = nil
    ) -> Product.Operation {
        let title = LocalizedText([.init(.english, id)])
        return Product.Operation(
            id: id, title: title, preamble: preamble, messageId: messageId, arguments: arguments?.map { TextPattern($0) })
    }

    private static let product = Product(
        id: "p", name: LocalizedText([.init(.english, "P")]), sources: [],
        operations: [
            made("fill", preamble: "fill()"), made("order", messageId: "KTL2", arguments: ["Size", "Name(s)*"]),
            made("empty", messageId: "KTL3", arguments: []), made("any", messageId: "KTL4"),
        ],
        requirements: [], references: [])

    private func operation(_ preamble: String, _ messages: [(id: String, arguments: LogMessage.Arguments)]) -> String? {
        let record = LogRecord(
            level: "ERROR", timestamp: nil, thread: "", logger: "Heater", line: 1, byteStart: 0, byteEnd: 1, excerpt: "",
            preamble: preamble,
            messages: messages.map { LogMessage(source: "Heater", id: $0.id, arguments: $0.arguments) })
        return Self.product.operation(of: record)?.id
    }

    @Test(arguments: [
        (LogMessage.Arguments.list(["size."]), "order" as String?), (.list(["Name(s) of pots"]), "order"), (.list(["Port"]), nil),
        (.list([]), nil),
        (.list(["Size", "Size"]), nil), (.none, nil), (.cut(["Size"]), nil), (.malformed("\"Size\""), nil),
    ])
    func theArgumentsDecideWhereTheIdDoesNot(arguments: LogMessage.Arguments, id: String?) {
        #expect(operation("", [("KTL2", arguments)]) == id)
    }

    @Test(arguments: [
        (LogMessage.Arguments.list([]), "empty" as String?), (.none, "empty"), (.list([" "]), "empty"), (.list(["x"]), nil),
        (.cut([]), nil),
    ])
    func anEmptyListIsForAMessageWithoutArguments(arguments: LogMessage.Arguments, id: String?) {
        #expect(operation("", [("KTL3", arguments)]) == id)
    }

    @Test func aPreambleOrAnIdAloneDecidesToo() {
        #expect(operation("fill(): failed", [("KTL9", .none)]) == "fill")
        #expect(operation("", [("KTL4", .cut([]))]) == "any")
        #expect(operation("", [("KTL9", .none)]) == nil)
        #expect(operation("", []) == nil)
    }
}
