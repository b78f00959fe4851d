import LogScanning
import Testing

@Suite struct LogFormTests {
    private let line = "[INFO] 2024-01-25 11:10:37.735 [t] Audit - done"

    /// The form of a log that is scanned in chunks of `pieces` bytes.
    private func form(of bytes: [UInt8], pieces: Int) -> LogForm {
        var scanner = LogScanner(LogSource.dell)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            scanner.scan(Array(bytes[start..<min(start + pieces, bytes.count)]).span) { _ in }
        }
        scanner.finish { _ in }
        return scanner.outline.form
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func oneLineThatBeginsWithTheHeadTells(pieces: Int) {
        let trace = String(repeating: "\tat com.example.Job.run(Job.java:1)\n", count: 9_000)
        for text in [line, "\u{FEFF}" + line, "\r\n" + line, "\0\0" + line, trace + line, trace + line + "\n" + trace] {
            #expect(form(of: Array(text.utf8), pieces: pieces) == .known)
        }
        let wide: [UInt8] = (trace + line).utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        #expect(form(of: [0xFF, 0xFE] + wide, pieces: pieces) == .known)
    }

    @Test(arguments: [1, 7, 64, 1 << 20])
    func whatElseALogHoldsIsUnknown(pieces: Int) {
        let long = [String(repeating: "\0", count: 400_000), String(repeating: "x\n", count: 300_000)]
        for text in ["x", "\0", "at " + line, "\n<html>\n"] + long {
            #expect(form(of: Array(text.utf8), pieces: pieces) == .unknown)
        }
    }

    @Test func lineEndsAreNothing() {
        #expect(form(of: [], pieces: 1) == .empty)
        #expect(form(of: Array("\r\n\n".utf8), pieces: 1) == .empty)
    }
}
