import Testing

@testable import LogScanning

/// Payloads that were encoded as text before they were logged contain the same messages as plain ones.
@Suite struct PayloadDressTests {
    private static let payload = Line.payload("CGEN1008", #"Invalid \"CSR\" key \\ {x."#)
    private static let expected = #"CGEN1008 [Invalid "CSR" key \ {x.]"#

    private static func escaped(_ text: String, _ times: Int, quote: String = #"\""#) -> String {
        (0..<times).reduce(text) { text, _ in text.replacing(#"\"#, with: #"\\"#).replacing("\"", with: quote) }
    }

    private func summary(_ body: String) -> [String] {
        LogSource.dell.records(of: Line.head() + "upload(): failed: " + body + "\n" + Line.other).summary
    }

    @Test(arguments: 0...4) func escapedAsAString(times: Int) {
        #expect(summary(Self.escaped(Self.payload, times)) == [Self.expected])
        #expect(summary("\"" + Self.escaped(Self.payload, times) + "\"") == [Self.expected])
        let lines = Self.escaped("{\n  " + Self.payload.dropFirst(), times).replacing("\n", with: times > 0 ? #"\n"# : "\n")
        #expect(summary("body=" + lines) == [Self.expected])
    }

    @Test(arguments: 1...4) func aTextInsideAPayload(times: Int) {
        var text = Self.payload
        for _ in 0..<times { text = #"{"status":400,"body":"\#(Self.escaped(text, 1))"}"# }
        #expect(summary(text) == [Self.expected])
        #expect(summary(#"{"body":"HTTP 400: \#(Self.escaped(Self.payload, 1)) (refused)"}"#) == [Self.expected])
    }

    @Test func anEscapeWithANumber() {
        let plain = Line.payload("CGEN1008", "Invalid CSR key.")
        #expect(summary(plain.replacing("\"", with: #"\u0022"#)) == ["CGEN1008 [Invalid CSR key.]"])
        #expect(summary(#"{"body":"\#(plain.replacing("\"", with: #"\u0022"#))"}"#) == ["CGEN1008 [Invalid CSR key.]"])
    }

    @Test(arguments: ["&quot;", "&#34;", "&#x22;", "&#034;", "&amp;quot;", "&amp;#34;", "&amp;amp;quot;"])
    func entities(quote: String) {
        #expect(summary(Self.payload.replacing("\"", with: quote)) == [Self.expected])
        #expect(summary(Self.escaped(Line.payload(), 1).replacing("\"", with: quote)) == ["CGEN1008 [Invalid CSR key.]"])
    }

    /// In a CSV field, through a word processor, from servers and shells with escapes of their own, in a URL.
    @Test func otherQuotationMarks() {
        for mark in ["\"\"", "“", "”", "„", "＂", #"\x22"#, #"\042"#, "%22"] {
            let text = Line.payload().replacing("\"", with: mark)
            #expect(summary(text) == ["CGEN1008 [Invalid CSR key.]"], "\(mark)")
            #expect(summary("\"" + text + "\",x") == ["CGEN1008 [Invalid CSR key.]"], "\(mark)")
            #expect(summary(String(text.dropLast(40))) == ["CGEN1008 [Invalid CSR key.]!"], "\(mark)")
        }
        #expect(summary(Self.payload.replacing("\"", with: "\"\"")) == [Self.expected])
        let curled = Line.payload().split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .map { $0 == 0 ? String($1) : ($0 % 2 == 1 ? "“" : "”") + $1 }.joined()
        #expect(summary(curled) == ["CGEN1008 [Invalid CSR key.]"])
    }

    /// As Python's `repr` writes a dictionary.
    @Test func aDictionaryOfPython() {
        let single = Line.payload().replacing("\"", with: "'").replacing(
            ":[]", with: ":None,'a':True,'b':False,\"c\":\"it's\",'d':'say \"it\\'s\"'")
        #expect(summary(single) == ["CGEN1008 [Invalid CSR key.]"])
        #expect(summary(single.replacing(":", with: ": ").replacing(",", with: ",\n ")) == ["CGEN1008 [Invalid CSR key.]"])
        #expect(summary("b'" + Line.payload() + "'") == ["CGEN1008 [Invalid CSR key.]"])
    }

    /// Pretty-printed JSON whose line ends were replaced.
    @Test(arguments: [#"\n"#, #"\r\n"#, #"\t"#, #"\u000a"#, "#012", "#015#012", "<br>", "<br/>", "<br />", "↵"]) func replacedLineEnds(
        end: String
    ) {
        let lines = Line.payload().replacing(",\"", with: ",\(end)  \"").replacing("{\"", with: "{\(end)  \"").replacing(
            "}", with: "\(end)}")
        #expect(summary(lines) == ["CGEN1008 [Invalid CSR key.]"])
    }

    /// In an error, an object that names a message counts wherever it is.
    @Test func aMessageAlone() {
        let message = #"{"MessageId":"CGEN1008","Message":"m","MessageArgs":["a"]}"#
        for text in [message, "[\(message)]", #"{"status":400,"body":\#(message)}"#, #"{"errors":[\#(message)]}"#] {
            #expect(summary(text) == ["CGEN1008 [a]"], "\(text)")
            #expect(LogSource.dell.records(of: Line.head("INFO") + text + "\n").isEmpty, "\(text)")
        }
    }

    @Test func wrappedOverLines() {
        let text = Self.escaped(Self.payload, 1).replacing(",", with: ",\n")
        #expect(summary(text) == [Self.expected])
        #expect(summary(Self.payload.replacing("\"", with: "&quot;").replacing(",", with: ",\r\n")) == [Self.expected])
    }

    @Test func cutAnywhere() {
        let escaped = Self.escaped(Self.payload, 1)
        for cut in escaped.utf8.count / 2..<escaped.utf8.count {
            let text = String(decoding: escaped.utf8.prefix(cut), as: UTF8.self)
            #expect(summary(text).first?.hasSuffix("!") == true)
            #expect(summary(#"{"status":400,"body":""# + text).first?.hasSuffix("!") == true)
        }
        #expect(summary(#"{"status":400,"body":""# + escaped.dropLast(30)) == [Self.expected + "!"])
    }

    @Test func textThatIsNoPayload() {
        for text in [#"{\d+}"#, "{&lt;x&gt;}", #"{\\n}"#, #"{\u0041"a"}"#, "{&quot", "{'error'}"] {
            #expect(LogSource.dell.records(of: Line.head("INFO") + text + "\n" + Line.other).isEmpty, "\(text)")
            #expect(summary(text + " " + Self.payload) == [Self.expected], "\(text)")
        }
    }

    @Test func keysInAnyCaseAndRoundAnything() {
        for key in ["MessageId", "messageId", "MESSAGEID", "Messageid"] {
            #expect(summary(Line.payload().replacing("\"MessageId\"", with: "\"\(key)\"")) == ["CGEN1008 [Invalid CSR key.]"])
        }
        let lower = Line.payload().replacing("MessageArgs", with: "messageargs").replacing(
            "@Message.ExtendedInfo", with: "@message.extendedinfo")
        #expect(summary(lower) == ["CGEN1008 [Invalid CSR key.]"])
        for key in ["ExtendedInfo", "error@Message.ExtendedInfo", "@Messages.extendedInfo", "Message.ExtendedInfo"] {
            #expect(summary(Line.payload().replacing("@Message.ExtendedInfo", with: key)) == ["CGEN1008 [Invalid CSR key.]"])
        }
        #expect(summary(#"{"response":[{"body":\#(Line.payload())}]}"#) == ["CGEN1008 [Invalid CSR key.]"])
    }

    @Test(arguments: [
        ("OME.1.0.CGEN1008", "CGEN1008"), ("OME.1.0#/CGEN1008", "CGEN1008"), ("OME.CGEN1008", "CGEN1008"),
        ("#OME.1.0.2.CGEN1008", "CGEN1008"),
        ("Base.1.0.GeneralError", "GeneralError"), ("CGEN1008", "CGEN1008"), ("com.example.other.X1", "com.example.other.X1"),
        ("1.0", "1.0"),
    ])
    func anIdWithItsRegistry(logged: String, id: String) {
        #expect(summary(Line.payload(logged, "x")) == ["\(id) [x]"])
    }

    @Test func severalPayloadsInOneRecord() {
        let two = Line.head() + "first " + Line.payload("A", "a") + ", then\n" + Line.payload("B", "b")
        let records = LogSource.dell.records(of: two + " and more\n" + Line.other)
        #expect(records.summary == ["A [a]", "B [b]"])
        #expect(records.first?.excerpt == two && records.first?.preamble == "first")
        #expect(records.first.map { Int($0.byteEnd) } == two.utf8.count)
        // A repeated payload, and braces that are not JSON, make no difference.
        let once = Line.head() + "first " + Line.payload("A", "a")
        for more in [": " + Line.payload("A", "a"), "\nCaused by: {\"x\":1} {0} {", " and {\"cut\":", "\n\tat a.b(C.java:1)"] {
            let again = LogSource.dell.records(of: once + more + "\n" + Line.other)
            #expect(again.summary == ["A [a]"] && again.first?.excerpt == once, "\(more)")
        }
        #expect(LogSource.dell.records(of: once + " " + Line.payload("B", "b").dropLast(30)).summary == ["A [a]", "B [b]!"])
    }
}
