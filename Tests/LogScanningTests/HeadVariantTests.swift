import BundleFixtures
import Terms
import Testing

@testable import LogScanning

/// Records whose heads differ from their source's template, but are common in logging layouts.
@Suite struct HeadVariantTests {
    private static let body = "uploadNewCertificateChain(): Error uploading certificate chain: " + Line.payload()

    /// Expects the record of a line between two others to be the same as if its head were in the source's own form.
    private func expectFound(
        _ head: String, _ body: String = Self.body, time: String? = "2024-01-25T11:10:34.735", thread: String? = "exec-3",
        logger: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let log = Line.other + head + body + "\n" + Line.other
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"], "\(head)", sourceLocation: sourceLocation)
        guard let record = records.first else { return }
        #expect(record.timestamp?.description == time, "\(head)", sourceLocation: sourceLocation)
        if let thread { #expect(record.thread == thread, "\(head)", sourceLocation: sourceLocation) }
        #expect(record.logger == logger ?? "SSLController", "\(head)", sourceLocation: sourceLocation)
        #expect(record.line == 2 && record.level.uppercased().hasPrefix("ERR"), "\(head)", sourceLocation: sourceLocation)
        let bytes = Array(log.utf8)[Int(record.byteStart)..<Int(record.byteEnd)]
        #expect(String(decoding: bytes, as: UTF8.self) == record.excerpt, "\(head)", sourceLocation: sourceLocation)
        #expect(record.excerpt.hasSuffix("}"), "\(head)", sourceLocation: sourceLocation)
        #expect(LogSource.dell.outline(of: log).outsideForm == nil, "\(head)", sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ("2024-01-25T11:10:34.735", ""), ("2024-01-25 11:10:34,735", ""), ("2024/01/25 11:10:34.735", ""), ("2024.01.25 11:10:34.735", ""),
        ("25/Jan/2024 11:10:34.735", ""), ("25/Jan/2024:11:10:34.735", ""), ("25-Jan-2024 11:10:34.735", ""),
        ("25 Jan 2024 11:10:34,735", ""),
        ("Jan 25, 2024 11:10:34.735", ""), ("Jan 25, 2024, 11:10:34.735", ""), ("January 25, 2024 11:10:34.735", ""),
        ("25.01.2024 11:10:34.735", ""), ("25/01/2024 11:10:34.735", ""), ("01/25/2024 11:10:34.735", ""),
        ("Thu, 25 Jan 2024 11:10:34.735", ""),
        ("2024-01-25 11:10:34:735", ""), ("20240125 11:10:34.735", ""), ("20240125T111034735", ""),
        ("Jan 25, 2024 11:10:34.735 AM", ""), ("2024-01-25 11:10:34.735000", ""), ("2024-01-25 11:10:34.735000000", ""),
        ("2024-01-25 11:10:34.735Z", "Z"), ("2024-01-25T11:10:34.735Z", "Z"), ("2024-01-25 11:10:34.735+0100", "+0100"),
        ("2024-01-25 11:10:34.735 +0100", "+0100"), ("2024-01-25 11:10:34.735+01:00", "+01:00"),
        ("2024-01-25 11:10:34.735 -05:00", "-05:00"),
        ("2024-01-25 11:10:34.735+01", "+01"), ("2024-01-25 11:10:34.735 CET", "CET"), ("2024-01-25 11:10:34.735 UTC", "UTC"),
        ("2024-01-25 11:10:34.735 Europe/Berlin", "Europe/Berlin"),
        ("2024-01-25 11:10:34.735 America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("2024-01-25T11:10:34.735+01:00[Europe/Berlin]", "+01:00[Europe/Berlin]"), ("2024-01-25 11:10:34.735 GMT+1", "GMT+1"),
    ])
    func times(written: String, zone: String) {
        let time = "2024-01-25T11:10:34.735" + zone
        expectFound("[ERROR] \(written) [exec-3] SSLController - ", time: time)
        expectFound("\(written) ERROR [exec-3] SSLController - ", time: time)
        expectFound("\(written) [exec-3] ERROR SSLController - ", time: time)
        expectFound("[\(written)] [ERROR] [exec-3] SSLController - ", time: time)
    }

    @Test func timesWithLess() {
        expectFound("[ERROR] 2024-01-25T11:10:34 [exec-3] SSLController - ", time: "2024-01-25T11:10:34.000")
        expectFound("[ERROR] 2024-01-25T11:10:34,7 [exec-3] SSLController - ", time: "2024-01-25T11:10:34.700")
        expectFound("[ERROR] 2024/1/5 9:10:34.73 [exec-3] SSLController - ", time: "2024-01-05T09:10:34.730")
        expectFound("ERROR Thu Jan 25 11:10:34 UTC 2024 [exec-3] SSLController - ", time: "2024-01-25T11:10:34.000UTC")
        expectFound("Jan 25, 2024 11:10:34 PM ERROR [exec-3] SSLController - ", time: "2024-01-25T23:10:34.000")
        expectFound("Jan 25, 2024 12:10:34 AM ERROR [exec-3] SSLController - ", time: "2024-01-25T00:10:34.000")
        expectFound("11:10:34.735 [exec-3] ERROR SSLController - ", time: nil)
        expectFound("Jan 25 11:10:34 host ERROR [exec-3] SSLController - ", time: nil)
    }

    @Test(arguments: [
        "SSLController", "com.dell.enterprise.SSLController", "c.d.e.SSLController", "SSLController#line", "SSLController#12",
        "SSLController:123",
        "SSLController.uploadNewCertificateChain", "com.dell.SSLController.upload:123", "SSLController(SSLController.java:12)",
        "SSLController (SSLController.java:12)", "[SSLController]", "[c.d.SSLController]", "SSLController          ",
        "          SSLController",
        "SSLController$$EnhancerBySpringCGLIB$$1a2b", "[mdc] SSLController", "SSLController [mdc]", "SSLController [traceId,spanId]",
        "[65b2,0a1f] SSLController", "SSLController.upload(SSLController.java:12)",
    ])
    func loggers(written: String) {
        let logger =
            written.contains("com.dell.e")
            ? "com.dell.enterprise.SSLController"
            : written.contains("c.d.e")
                ? "c.d.e.SSLController"
                : written.contains("com.dell") ? "com.dell.SSLController" : written.contains("c.d") ? "c.d.SSLController" : nil
        for separator in [" - ", ": ", " : ", " — ", " | ", " -- "] {
            expectFound("[ERROR] 2024-01-25 11:10:34.735 [exec-3] \(written)\(separator)", logger: logger)
            expectFound("2024-01-25 11:10:34,735 ERROR [exec-3] \(written)\(separator)", logger: logger)
        }
    }

    /// The logger with any punctuation around it, and any proxy of its class.
    @Test(arguments: [
        "(SSLController)", "\"SSLController\"", "‹SSLController›", "{SSLController}", "<SSLController>", "class=SSLController",
        "*.SSLController",
        "~.SSLController", "#SSLController", "@SSLController", "…SSLController", "SSLController_", "SSLController_Subclass",
        "SSLController_$$_javassist_12", "SSLController_$$_jvst1a", "SSLController$HibernateProxy$x1", "SSLController$ByteBuddy$aB12",
        "SSLController$Proxy$_$$_WeldSubclass", "SSLController_ClientProxy", "\u{1B}[36mSSLController\u{1B}[0m",
    ])
    func dress(written: String) {
        expectFound("[ERROR] 2024-01-25 11:10:34.735 [exec-3] \(written) - ")
    }

    @Test(arguments: ["sslController", "SslController", "SSLCONTROLLER", "com/dell/SSLController", "[class com.dell.SSLController]"])
    func otherSpellings(written: String) {
        let name = written.contains("dell") ? String(written.dropFirst(written.hasPrefix("[") ? 7 : 0).prefix { $0 != "]" }) : written
        expectFound("[ERROR] 2024-01-25 11:10:34.735 [exec-3] \(written) - ", logger: name)
    }

    /// Fields with a separator between them, but no space.
    @Test(arguments: [",", ";", "|", "||"], ["SSLController", "com.dell.SSLController"]) func fields(mark: String, logger: String) {
        let fields = ["2024-01-25 11:10:34.735", "ERROR", "exec-3", logger, ""]
        expectFound(fields.joined(separator: mark), logger: logger)
        expectFound(
            "[" + fields[..<2].joined(separator: "]" + mark + "[") + "]" + mark + fields[2...].joined(separator: mark), logger: logger)
    }

    @Test(arguments: ["a.m.", "a. m.", "AM", "am"]) func halvesOfADay(half: String) {
        expectFound("[ERROR] 2024-01-25 11:10:34 \(half) [exec-3] SSLController - ", time: "2024-01-25T11:10:34.000")
        let late = half.replacing("a", with: "p").replacing("A", with: "P")
        expectFound("25/01/2024 11:10:34 \(late) ERROR [exec-3] SSLController - ", time: "2024-01-25T23:10:34.000")
    }

    @Test(arguments: [
        "[error] 2024-01-25 11:10:34.735 [exec-3] SSLController - ", "ERROR 2024-01-25 11:10:34.735 [exec-3] SSLController - ",
        "[ERROR ] 2024-01-25 11:10:34.735 [exec-3] SSLController - ", "ERROR: 2024-01-25 11:10:34.735 [exec-3] SSLController - ",
        "[ERROR]: 2024-01-25 11:10:34.735 [exec-3] SSLController - ", "<ERROR> 2024-01-25 11:10:34.735 [exec-3] SSLController - ",
        "ERROR   [exec-3] 2024-01-25 11:10:34.735 SSLController - ", "[exec-3] 2024-01-25 11:10:34.735 ERROR SSLController - ",
        "[exec-3] ERROR 2024-01-25 11:10:34.735 SSLController - ", "2024-01-25 11:10:34.735 [ERROR] [exec-3] SSLController - ",
        "[2024-01-25 11:10:34.735] [ERROR] [exec-3] [SSLController] - ", "[ERROR] [2024-01-25 11:10:34.735] [exec-3] SSLController - ",
        "[ERROR] 2024-01-25 11:10:34.735 [exec-3] [mdc] SSLController - ",
        "[ERROR] 2024-01-25 11:10:34.735 [exec-3] [65b2,0a1f] [user=x] SSLController - ",
        "2024-01-25 11:10:34.735 ERROR 4711 --- [exec-3] c.d.x.SSLController                   : ",
        "2024-01-25 11:10:34.735 ERROR 4711 --- [         exec-3] SSLController : ",
        "2024-01-25 11:10:34.735 | ERROR | [exec-3] | SSLController | ", "2024-01-25 11:10:34,735 | ERROR | exec-3 | SSLController | ",
        "2024-01-25 11:10:34.735 - ERROR - [exec-3] - SSLController - ",
        "25-Jan-2024 11:10:34.735 ERROR [exec-3] com.dell.SSLController.upload ",
    ])
    func layouts(head: String) {
        let logger = head.contains("com.dell") ? "com.dell.SSLController" : head.contains("c.d.x") ? "c.d.x.SSLController" : nil
        expectFound(head, logger: logger)
    }

    @Test(arguments: [
        "\u{1B}[31m", "\u{1B}[1;31m", "\u{1B}[m", "  ", "\t", "\u{FEFF}", "> ", ">> ", "&gt; ", "<br>", "<pre>", "<span class=\"e\">", "| ",
        "Jan 25 11:10:34 host tomcat[123]: ", "<34>Jan 25 11:10:34 host tomcat[123]: ",
        "<34>1 2024-01-25T11:10:34.735Z host app 123 ID47 - ",
        "<165>1 2024-01-25T11:10:34.735Z host app 123 ID47 [x@1 a=\"b\"] ", "2024-01-25T11:10:34.735000000Z stdout F ",
        "2024-01-25T11:10:34.735000000Z ", "tomcat/application.log:123:", "application.log:", "application.log-123-", "123:", "123-",
        "   123\t",
        "123 ", "tomcat_1  | ", "[pod/ome-0/tomcat] ", #"{"log":""#, #"{"stream":"stderr","log":""#, #"{"log":"\u001b[31m"#,
        #"{"time":"2024-01-25T11:10:34.735Z","log":""#, "[2024-01-25T11:10:34Z] ", "Thu Jan 25 11:10:34 2024 ",
    ])
    func before(prefix: String) {
        for head in [
            "[ERROR] 2024-01-25 11:10:34.735 [exec-3] SSLController - ", "2024-01-25 11:10:34,735 ERROR [exec-3] SSLController - ",
        ] {
            expectFound(prefix + head)
        }
    }

    @Test func coloursAnywhere() {
        expectFound(
            "\u{1B}[31m[ERROR]\u{1B}[0m 2024-01-25 11:10:34.735 [\u{1B}[34mexec-3\u{1B}[0m] \u{1B}[36mSSLController\u{1B}[0m - ",
            thread: nil)
        expectFound(
            "\u{1B}[2m2024-01-25 11:10:34.735\u{1B}[0;39m \u{1B}[31mERROR\u{1B}[0;39m [exec-3] \u{1B}[36mc.d.SSLController\u{1B}[0;39m : ",
            logger: "c.d.SSLController")
    }

    @Test func aContainersJSON() {
        let line = "[ERROR] 2024-01-25 11:10:34.735 [exec-3] SSLController - failed: " + Line.payload()
        let escaped = line.replacing("\"", with: #"\""#)
        let log =
            #"{"log":"\#(escaped)\n","stream":"stdout","time":"2024-01-25T11:10:34.735000000Z"}"# + "\n"
            + #"{"log":"[INFO] 2024-01-25 11:10:35.735 [t] X - y\n","stream":"stdout"}"# + "\n"
        let records = LogSource.dell.records(of: log)
        #expect(records.summary == ["CGEN1008 [Invalid CSR key.]"])
        #expect(records.first?.timestamp?.description == "2024-01-25T11:10:34.735")
    }

    /// Lines that are not heads of the logger, whatever else they are.
    @Test(arguments: [
        "2024-01-25 11:10:34.735 INFO [t] com.dell.AuditLog : SSLController - ", "2024-01-25 11:10:34.735 INFO [SSLController] Pool - ",
        "2024-01-25 11:10:34.735 INFO [t] MySSLController - ", "2024-01-25 11:10:34.735 INFO [t] SSLControllerTest - ",
        "2024-01-25 11:10:34.735 INFO [t] SSLController$Helper - ", "2024-01-25 11:10:34.735 INFO [t] com.dell.sslcontroller.Other - ",
        "25-Jan-2024 11:10:34.735 INFO [t] com.dell.DeviceController.poll SSLController - ",
        "\tat com.dell.SSLController.upload(SSLController.java:10) ", "Caused by: java.lang.Exception: ERROR SSLController - ",
        "2024-01-25 11:10:34.735 INFO [t] - SSLController: ", "2024-01-25 11:10:34.735 ERROR - SSLController: ",
        "the controller SSLController - ", "ERROR SSLController - ", "2024-01-25 11:10:34.735 SSLController - ",
    ])
    func noHeadOfTheLogger(head: String) {
        #expect(LogSource.dell.records(of: Line.other + head + Self.body + "\n" + Line.other).isEmpty, "\(head)")
    }

    /// A log in which the form of heads changes contains the same messages as one in the source's own form.
    @Test(arguments: 0..<18) func aLogInAnyForm(seed: UInt64) {
        var random = SplitMix(state: seed)
        let heads: [(String, String, String) -> String] = [
            { "[\($0)] 2024-01-25 11:10:34.735 [\($1)] \($2) - " }, { "2024-01-25T11:10:34,735+0100 \($0) [\($1)] com.dell.\($2): " },
            { "\u{1B}[31m[\($0)]\u{1B}[m 25/Jan/2024 11:10:34 [\($1)] [mdc] \($2)#line - " },
            { "Jan 25 11:10:34 host tomcat[7]: [\($0)] 2024-01-25 11:10:34.735 [\($1)] \($2) - " },
            { "> [\($0)] 2024-01-25 11:10:34.735 CET [\($1)] \($2):12 — " },
            { "application.log:12:[\($0.lowercased())] 2024-01-25 11:10:34.735 [\($1)] \($2) - " },
        ]
        let chosen = Int(seed) % heads.count
        var (plain, other) = ("", "")
        for number in 0..<60 {
            let wrap = random.next() % 3 == 0
            let payload = Line.payload("CGEN\(1000 + number)", "a\(number)")
            let (level, logger, body): (String, String, String) =
                switch random.next() % 6 {
                case 0: ("ERROR", "SSLController", "upload(): " + (wrap ? payload.replacing(",", with: ",\n") : payload))
                case 1: ("ERROR", "SSLController", "it failed \(number)")
                case 2: ("INFO", "SSLController", "quiet")
                case 3: ("WARN", "DeviceController", "asked SSLController - " + payload)
                case 4: ("ERROR", "AuditLog", "failed\n\tat com.dell.SSLController.upload(SSLController.java:10)")
                default: ("DEBUG", "Pool", "MySSLController done")
                }
            plain += heads[0](level, "t\(number % 3)", logger) + body + "\n"
            other += (number < 20 ? heads[0] : heads[chosen])(level, "t\(number % 3)", logger) + body + "\n"
        }
        let (expected, records) = (LogSource.dell.records(of: plain), LogSource.dell.records(of: other))
        #expect(records.summary == expected.summary)
        #expect(records.map(\.line) == expected.map(\.line) && records.map(\.thread) == expected.map(\.thread))
        #expect(LogSource.dell.outline(of: other).outsideForm == nil)
        let bytes = Array(other.utf8)
        #expect(LogSource.dell.records(of: bytes, chunks: [1 + Int(seed)], blockSize: 700) == records)
    }

    /// A byte order mark before a head that lacks fields; found by fuzzing.
    @Test func fieldsThatAHeadHasNotAreEmpty() {
        let line = "[ERROR] 2024-01-25 11:10:34,SSLController x"
        for log in ["\u{FEFF}\(line)\n", "a\n\u{FEFF}\(line)\n\u{FEFF}\(line)\n"] {
            let records = LogSource.dell.records(of: Array(log.utf8))
            #expect(records.allSatisfy { $0.thread.isEmpty })
        }
    }
}
