import BundleFixtures
import Foundation
import Testing

/// A watch with a report file: whenever the file is opened, it contains a complete report of everything so far.
@Suite(.serialized) struct WatchTests {
    private let folder: TemporaryFolder
    private var report: String { folder.path + "/report" }

    init() throws {
        folder = try TemporaryFolder()
        try put("one.zip")
    }

    private func put(_ name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: Program.sample("clean.zip"))))
        try folder.write(bytes, to: "making")
        try FileManager.default.createDirectory(atPath: folder.path + "/inbox", withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder.path + "/making", toPath: folder.path + "/inbox/" + name)
    }

    private func watch(_ format: String) throws -> RunningProgram {
        try RunningProgram(["triage", "--watch", folder.path + "/inbox", "--format", format, "--output", report])
    }

    /// The report once it contains a text. Whenever it gets its name, it must be complete.
    private func report(holding text: String, _ renames: Renames, isWhole: (String) -> Bool) throws -> String {
        while true {
            try renames.wait(for: "report")
            let content = try String(contentsOfFile: report, encoding: .utf8)
            try #require(isWhole(content))
            if content.contains(text) { return content }
        }
    }

    @Test(arguments: ["json", "sarif"])
    func theReportIsWrittenAnewWithEachBundle(format: String) throws {
        func isWhole(_ text: String) -> Bool { (try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil }
        let renames = try Renames(in: folder.path)
        let run = try watch(format)
        let first = try report(holding: "one.zip", renames, isWhole: isWhole)
        #expect(!first.contains("two.zip"))
        try put("two.zip")
        _ = try report(holding: "two.zip", renames, isWhole: isWhole)
        kill(run.process, SIGTERM)
        #expect(run.ending().status == 143)
        let last = try String(contentsOfFile: report, encoding: .utf8)
        #expect(isWhole(last) && last.contains("one.zip") && last.contains("two.zip") && last.contains("\"interrupted\""))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["inbox", "report"])
    }

    @Test(arguments: [("text", "1 bundle: "), ("markdown", "1 bundle: "), ("csv", "one.zip"), ("ndjson", "one.zip"), ("html", "</html>")])
    func everyFormIsThereBeforeTheEnd(format: String, text: String) throws {
        let renames = try Renames(in: folder.path)
        let run = try watch(format)
        let content = try report(holding: text, renames) { $0.unicodeScalars.last == "\n" }
        #expect(!content.contains("interrupted:"))
        kill(run.process, SIGKILL)
        _ = run.ending()
        #expect(try String(contentsOfFile: report, encoding: .utf8) == content, "what was there stays")
    }
}

/// Reports files that are renamed in a folder.
private final class Renames {
    struct NoneCame: Error {}

    private let descriptor: Int32
    private var names: [String] = []

    init(in folder: String) throws {
        descriptor = inotify_init1(0)
        guard unsafe inotify_add_watch(descriptor, folder, UInt32(IN_MOVED_TO)) >= 0 else { throw NoneCame() }
    }

    deinit { close(descriptor) }

    /// Waits for the next file with this name.
    func wait(for name: String) throws {
        while true {
            if let place = names.firstIndex(of: name) {
                names.removeFirst(place + 1)
                return
            }
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&request, 1, 60_000) == 1 else { throw NoneCame() }
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = unsafe read(descriptor, &bytes, bytes.count)
            guard count > 0 else { throw NoneCame() }
            // Each event: watch, mask, cookie and the name's length, four bytes each; then the name, padded with zeros.
            var start = 0
            while start + 16 <= count {
                let length = (0..<4).reduce(0) { $0 | Int(bytes[start + 12 + $1]) << (8 * $1) }
                names.append(String(decoding: bytes[start + 16..<start + 16 + length].prefix { $0 != 0 }, as: UTF8.self))
                start += 16 + length
            }
        }
    }
}
