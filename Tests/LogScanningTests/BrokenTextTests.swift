import Testing

@testable import LogScanning

/// Texts that a log wraps over lines are found, wherever the break is.
@Suite struct BrokenTextTests {
    private static let text = "Unable to mutually authenticate"

    /// Breaks that change nothing but line ends and spaces.
    private static let breaks = ["\n", "\r\n", "\r", "\n    ", " \n", "\n\t", "\r\n  \r\n "]

    private func find(_ log: String) -> [LogRecord] {
        let records = LogSource.dell.records(of: log)
        let bytes = Array(log.utf8)
        #expect(LogSource.dell.records(of: bytes, chunks: [7], blockSize: 50) == records)
        return records
    }

    @Test(arguments: breaks) func brokenAnywhere(by end: String) {
        let characters = Array(Self.text)
        for place in 1..<characters.count {
            // Within a word, before a space, after it, and in place of it.
            var texts = [String(characters[..<place]) + end + String(characters[place...])]
            if characters[place] == " " { texts.append(String(characters[..<place]) + end + String(characters[(place + 1)...])) }
            for text in texts {
                let log = Line.other + Line.head("WARN", logger: "Migration") + "so: " + text + " and connect\n" + Line.other
                let records = find(log)
                #expect(records.map(\.logger) == ["Migration"] && records.map(\.line) == [2], "\(text.debugDescription)")
                #expect(records.first?.messages.map(\.id) == [nil], "\(text.debugDescription)")
                let headless = find("x\n" + "so: " + text + " and connect\nmore\n")
                #expect(headless.map(\.line) == [2] && headless.first?.messages.count == 1, "\(text.debugDescription)")
                #expect(headless.first?.excerpt.hasSuffix("and connect") == true, "\(text.debugDescription)")
            }
        }
    }

    @Test(arguments: 2...12) func brokenByANarrowTerminal(width: Int) {
        let characters = Array("so: " + Self.text + " and connect")
        let lines = stride(from: 0, to: characters.count, by: width).map { String(characters[$0..<min($0 + width, characters.count)]) }
        for end in ["\n", "\r\n"] {
            let records = find(Line.head("WARN", logger: "Migration") + lines.joined(separator: end) + "\n" + Line.other)
            #expect(records.count == 1 && records.first?.messages.count == 1)
        }
        // Some tools drop the spaces at the ends of lines.
        let trimmed = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
        #expect(find(Line.head("WARN", logger: "Migration") + trimmed.joined(separator: "\n") + "\n" + Line.other).count == 1)
    }

    @Test func whatIsNotTheText() {
        for text in [
            "Unable to\nmutually authentic ate", "Unable to mut ually\nauthenticate", "Unable to mutually\nXauthenticate",
            "Unableto mutually\nauthenticate",
            "Unable to mutually\n" + Line.other + "authenticate", "mutually\nauthenticate Unable\nto mutually",
        ] {
            #expect(find(Line.head("WARN", logger: "Migration") + text + "\n" + Line.other).isEmpty, "\(text.debugDescription)")
        }
    }

    /// A skimmer finds a broken text, wherever a part ends.
    @Test func aSkimmerSeesABrokenText() {
        let skimmer = LogScanner(.dell).skimmer
        let dashes = [UInt8](repeating: UInt8(ascii: "-"), count: 3 * skimmer.context)
        let text = Array("Unable to mut\n    ually\nauthenticate".utf8)
        let log = dashes + text + dashes
        for size in [64, 1024] {
            let parts = skimmer.skim(log.span, from: skimmer.context, size: size, count: 4 * skimmer.context / size)
            let (first, last) = (dashes.count, dashes.count + text.count - 1)
            for place in [first, last] {
                if case .marked = parts[(place - skimmer.context) / size] { continue }
                #expect(Bool(false), "\(place)")
            }
        }
        #expect(skimmer.skim(dashes.span, from: skimmer.context, size: 64, count: 4).allSatisfy { $0 == .clear(lineEnds: 0) })
    }
}
