import Testing

@testable import LogScanning

@Suite struct PayloadReaderTests {
    private func read(_ payload: String) -> [LogMessage] { read(Array(payload.utf8)) }
    private func read(_ payload: [UInt8]) -> [LogMessage] { PayloadReader(payload[...], source: "S").messages }
    private func isWhole(_ payload: String) -> Bool { PayloadReader(Array(payload.utf8)[...], source: "S").isWhole }

    @Test(arguments: [
        (#""MessageArgs":["a","b"]"#, LogMessage.Arguments.list(["a", "b"])), (#""MessageArgs":[]"#, .list([])),
        (#""MessageArgs":null"#, .none),
        (#""Other":1"#, .none), (#""MessageArgs":"x y""#, .list(["x y"])), (#""MessageArgs":42"#, .malformed("42")),
        (#""MessageArgs":{"a":[1]}"#, .malformed(#"{"a":[1]}"#)),
        (#""MessageArgs":[1,null,{"a":2},["b"],true,"c"]"#, .list(["1", "null", #"{"a":2}"#, #"["b"]"#, "true", "c"])),
        (#""MessageArgs":["a",]"#, .list(["a"])),
        (#""MessageArgs":[1234567890123456789012345678901234567890e99]"#, .list(["1234567890123456789012345678901234567890e99"])),
        (
            #""MessageArgs":["tab\there\u0041\ud83d\ude00\/ \ud83dx\udc00\u12G4"]"#,
            .list(["tab\there" + "A😀/ \u{FFFD}x\u{FFFD}\u{FFFD}12G4"])
        ),
    ])
    func arguments(member: String, arguments: LogMessage.Arguments) {
        let payload = #"{"@Message.ExtendedInfo":[{"MessageId":"X",\#(member)}]}"#
        #expect(read(payload) == [LogMessage(source: "S", id: "X", arguments: arguments)])
        #expect(isWhole(payload))
    }

    @Test func anyOrderOfKeys() {
        let payload =
            #"{"z":[{"error":{}}],"error":{"@Message.ExtendedInfo":[{"Resolution":"r","MessageArgs":["a"],"x":{"MessageId":"no"},"Severity":"Critical","Message":"m","MessageId":"X"}],"code":1}}"#
        #expect(
            read(payload) == [LogMessage(source: "S", id: "X", arguments: .list(["a"]), text: "m", severity: "Critical", resolution: "r")])
    }

    @Test func idsAsTheyAre() {
        let payload = Line.payload(elements: #"{"MessageId":"cgen1008"},{"MessageId":1008},{"MessageId":null},{"Message":"m"},5,{}"#)
        #expect(read(payload).map(\.id) == ["cgen1008", "1008", nil, nil, nil])
    }

    @Test func extendedInfoAsAnObject() {
        #expect(read(#"{"error":{"@Message.ExtendedInfo":{"MessageId":"X"}}}"#).map(\.id) == ["X"])
    }

    @Test func duplicateKeys() {
        let different = read(#"{"@Message.ExtendedInfo":[{"MessageId":"A","MessageId":"B","MessageArgs":["x"]}]}"#)
        #expect(different.map(\.id) == ["B"] && different[0].hasDuplicateKeys)
        #expect(read(#"{"@Message.ExtendedInfo":[{"MessageId":"A","MessageId":"A"}]}"#).first?.hasDuplicateKeys == false)
        let twice = read(#"{"@Message.ExtendedInfo":[{"MessageId":"A"}],"@Message.ExtendedInfo":[{"MessageId":"B"}]}"#)
        #expect(twice.map(\.id) == ["B"] && twice[0].hasDuplicateKeys)
    }

    @Test func badBytesAreReplaced() {
        let payload =
            Array(#"{"@Message.ExtendedInfo":[{"MessageId":"X","MessageArgs":["a"#.utf8) + [0xC0, 0xAF, 0x01, 0x0A] + Array(#"b"]}]}"#.utf8)
        #expect(read(payload).first?.arguments == .list(["a\u{FFFD}\u{FFFD}\u{1}\nb"]))
    }

    @Test func blanksBetweenTokens() {
        #expect(isWhole("{\u{A0}\"@Message.ExtendedInfo\"\u{A0}:\t[\u{FEFF}{ } ] }"))
    }

    @Test(arguments: [10_000, 100_000])
    func deepNesting(levels: Int) {
        let deep = String(repeating: #"{"a":["#, count: levels / 2) + "1" + String(repeating: "]}", count: levels / 2)
        let payload = #"{"x":\#(deep),"@Message.ExtendedInfo":[{"MessageId":"X","MessageArgs":[\#(deep)]}]}"#
        #expect(read(payload).map(\.id) == ["X"])
        #expect(isWhole(payload))
        #expect(read(#"{"@Message.ExtendedInfo":[{"MessageId":"X","y":"# + String(repeating: "[", count: levels)).map(\.id) == ["X"])
    }

    @Test(arguments: [
        #"{"a":}"#, #"{"a" 1}"#, #"{"a":1 "b":2}"#, #"{a:1}"#, "{,}", #"{"a":[,]}"#, #"{"a":tru}"#, #"{"a":1"#, #"{"a":[1}"#, #"{"a":'x'}"#,
        "[]",
    ])
    func malformed(payload: String) {
        #expect(!isWhole(payload))
    }

    @Test func cutAnywhere() {
        let payload = Line.payload(elements: #"{"MessageId":"A","MessageArgs":["one","two"]},{"MessageArgs":[7],"MessageId":"B"}"#)
        let bytes = Array(payload.utf8)
        let place = { (text: String) in bytes.indices.first { bytes[$0...].starts(with: text.utf8) } ?? 0 }
        for cut in bytes.indices {
            let reader = PayloadReader(bytes[..<cut], source: "S")
            let summary = reader.messages.map { "\($0.id ?? "-") \($0.arguments.shown)" }
            #expect(!reader.isWhole && reader.messages.allSatisfy { !$0.complete })
            let first =
                switch cut {
                case ...(place(#","MessageArgs":["one"#) - 1): [String]()
                case ...(place(#""one""#) + 4): ["A cut []"]
                case ...(place(#""two""#) + 4): ["A cut [one]"]
                case ...(place(#""two"]"#) + 5): ["A cut [one|two]"]
                default: ["A [one|two]"]
                }
            #expect(Array(summary.prefix(1)) == first, "cut at \(cut)")
        }
    }

    @Test func textsAndMessagesAreBounded() {
        let long = String(repeating: "€", count: 10_000)
        let message = read(Line.payload("X", long)).first
        guard case .list(let texts) = message?.arguments else { return #expect(Bool(false)) }
        #expect((8190...8192).contains(texts[0].utf8.count) && !texts[0].contains("\u{FFFD}"))
        let many = Line.payload(elements: Array(repeating: #"{"MessageId":"X"}"#, count: 1001).joined(separator: ","))
        #expect(read(many).count == 1000 && read(many).allSatisfy { !$0.complete })
        let arguments = read(
            #"{"@Message.ExtendedInfo":[{"MessageArgs":[\#(Array(repeating: "1", count: 1001).joined(separator: ","))],"MessageId":"X"}]}"#)
        #expect(arguments.first?.id == "X")
        #expect(arguments.first?.arguments == .cut(Array(repeating: "1", count: 1000)))
    }
}
