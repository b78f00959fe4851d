import Terms
import Testing

@testable import LogScanning

/// Logs whose lines a carrier has changed and split: a container runtime, mail, quoted-printable, a printer with a fixed width.
@Suite struct CarrierTests {
    private static let record = Line.head() + "uploadNewCertificateChain(): Error uploading certificate chain: " + Line.payload()

    private func expectFound(_ log: String, line: Int, argument: String = "Invalid CSR key.", _ comment: String) {
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [\(argument)]"], "\(comment)")
        #expect(records.first?.line == line && records.first?.logger == "SSLController", "\(comment)")
        #expect(records.first?.timestamp?.description == "2024-01-25T11:10:34.735", "\(comment)")
        #expect(LogSource.dell.records(of: Array(log.utf8), chunks: [7], blockSize: 50) == records, "\(comment)")
        #expect(LogSource.dell.outline(of: log).outsideForm == nil, "\(comment)")
    }

    /// What each runtime writes for a line of the log, or for a part of one.
    private static let runtimes: [(name: String, line: @Sendable (String, _ isWhole: Bool) -> String)] = [
        ("CRI", { "2024-01-25T11:10:34.735000000Z stdout \($1 ? "F" : "P") \($0)\n" }),
        ("CRI with an offset", { "2024-01-25T11:10:34.735000000+01:00 stderr \($1 ? "F" : "P") \($0)\n" }),
        ("docker", { #"{"log":"\#(escaped($0))\#($1 ? #"\n"# : "")","stream":"stdout","time":"2024-01-25T11:10:34.735Z"}"# + "\n" }),
    ]

    private static func escaped(_ text: String) -> String { text.replacing("\"", with: #"\""#) }

    @Test(arguments: runtimes.indices) func aLineThatARuntimeCuts(runtime: Int) {
        let (name, line) = Self.runtimes[runtime]
        let characters = Array(Self.record)
        let other = line(String(Line.other.dropLast()), true)
        for cut in stride(from: 8, to: characters.count, by: 9) {
            let (begin, rest) = (String(characters[..<cut]), String(characters[cut...]))
            expectFound(other + line(begin, false) + line(rest, true) + other, line: 2, "\(name) \(cut)")
        }
        for size in [75, 80, 120, 200] {
            var log = other
            for start in stride(from: 0, to: characters.count, by: size) {
                let end = min(start + size, characters.count)
                log += line(String(characters[start..<end]), end == characters.count)
            }
            expectFound(log + other, line: 2, "\(name) \(size)")
        }
    }

    @Test(arguments: ["> ", ">> ", "> > ", "    ", "\t", ">"], [60, 75, 84, 85, 90, 100])
    func aLineThatAMailWraps(mark: String, width: Int) {
        let characters = Array(Self.record)
        let lines = stride(from: 0, to: characters.count, by: width).map { String(characters[$0..<min($0 + width, characters.count)]) }
        expectFound(Line.other + lines.map { mark + $0 + "\n" }.joined() + Line.other, line: 2, "\(mark) \(width)")
        expectFound(Line.other + lines.joined(separator: "\n" + mark) + "\n" + Line.other, line: 2, "\(mark) \(width)")
    }

    /// The scanner cannot know what a break replaced, a space or nothing; rules are matched against both.
    @Test(arguments: 70...120) func aLineThatIsWrappedBetweenWords(width: Int) {
        var lines = [""]
        for word in Self.record.split(separator: " ") {
            let line = lines[lines.count - 1]
            if line.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if line.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] += " " + word
            }
        }
        let records = LogSource.dell.records(of: Line.other + lines.joined(separator: "\n") + "\n" + Line.other)
        #expect(records.count == 1 && records.first?.messages.first?.id == "CGEN1008")
        guard case .list(let arguments) = records.first?.messages.first?.arguments else { return #expect(Bool(false), "\(width)") }
        #expect(arguments.map { $0.replacing("\n", with: " ") } == ["Invalid CSR key."], "\(width)")
    }

    @Test func quotedPrintable() {
        let characters = Array(Self.record)
        let lines = stride(from: 0, to: characters.count, by: 75).map { String(characters[$0..<min($0 + 75, characters.count)]) }
        expectFound(Line.other + lines.joined(separator: "=\n") + "\n" + Line.other, line: 2, "")
        expectFound(Line.other + lines.joined(separator: "=\r\n") + "\r\n" + Line.other, line: 2, "")
    }

    /// Bytes that only look like a carrier's belong to the log.
    @Test func whatIsNoCarriers() {
        for text in ["a = b", "x=", "> y", "2024-01-25T11:10:34Z stdout", "{}"] {
            let payload = Line.payload("CGEN1008", text)
            expectFound(Line.other + Line.head() + payload + "\n" + Line.other, line: 2, argument: text, text)
        }
    }
}
