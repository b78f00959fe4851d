import Testing

@testable import LogScanning

/// Records in the forms that common programs write: their level, their time, their logger and their text are found.
@Suite struct PublicFormTests {
    struct Form: CustomTestStringConvertible {
        var name: String
        var line: String
        var level: String
        /// From the year to the millisecond; nil where the line lacks the year.
        var time: UInt64?
        var logger = ""
        var text: String

        var testDescription: String { name }
    }

    static let forms = [
        Form(
            name: "Apache", line: "[Thu Jan 25 11:10:34.735123 2024] [ssl:error] [pid 12:tid 13] AH02032: Hostname x", level: "ERROR",
            time: 2024_0125_111034_735, logger: "AH02032", text: "Hostname x"),
        Form(
            name: "Apache, no module", line: "[Thu Jan 25 11:10:34.735 2024] [:error] [pid 12] words", level: "ERROR",
            time: 2024_0125_111034_735,
            text: "words"),
        Form(
            name: "RFC 5424", line: "<11>1 2024-01-25T11:10:34.735Z host app 123 ID47 - failed", level: "ERR", time: 2024_0125_111034_735,
            text: "host app 123 ID47 - failed"),
        Form(name: "zone", line: "[ERROR] 2024-01-25T11:10:34.735Z words", level: "ERROR", time: 2024_0125_111034_735, text: "words"),
        Form(name: "RFC 3164", line: "<11>Jan 25 11:10:34 host app[123]: failed", level: "ERR", logger: "app", text: "failed"),
        Form(
            name: "RFC 3164, own level", line: "<30>Jan 25 11:10:34 host app[123]: ERROR failed", level: "ERROR", logger: "app",
            text: "failed"),
        Form(
            name: "CUCM", line: "Jan 25 2024 11:10:34.735 UTC :  %UC_CERT-4-CertValidLessthanMonth: %[AppID=x]: Certificate expires",
            level: "WARNING",
            time: 2024_0125_111034_735, logger: "CertValidLessthanMonth", text: "%[AppID=x]: Certificate expires"),
        Form(
            name: "CUCM, relayed",
            line: "Mar  4 10:00:01 pub local7 3 : 46: pub.example.com: Mar 04 2024 10:00:01.123 UTC :  %UC_-3-Down: %[Name=x]: failed",
            level: "ERR",
            logger: "pub.example.com", text: "Down: %[Name=x]: failed"),
        Form(
            name: "ESXi 8", line: "2024-01-25T11:10:34.735Z Er(163) Hostd[2099]: [Originator@6876 sub=Default] Failed", level: "ERR",
            time: 2024_0125_111034_735, logger: "Hostd", text: "Failed"),
        Form(
            name: "ESXi 6", line: "2022-03-07T09:33:23.936Z esx01 Hostd: warning hostd[79A7B80] [Originator@6876 sub=IO] Failed",
            level: "WARNING",
            time: 2022_0307_093323_936, logger: "Hostd", text: "hostd[79A7B80] [Originator@6876 sub=IO] Failed"),
        Form(
            name: "Kubernetes", line: "E0125 11:10:34.735123   12 reflector.go:138] failed to list", level: "ERROR",
            text: "12 reflector.go:138] failed to list"),
        Form(
            name: "Telegraf", line: "2022-03-08T03:03:35Z E! [inputs.syslog] failed", level: "ERROR", time: 2022_0308_030335_000,
            text: "failed"),
        Form(
            name: "logfmt", line: #"ts=2024-01-25T11:10:34.735Z level=error caller=main.go:12 msg="failed to start" err="x""#,
            level: "ERROR",
            time: 2024_0125_111034_735, logger: "main.go:12", text: "failed to start"),
        Form(
            name: "logfmt, level first", line: "level=warn ts=2024-01-25T11:10:34.735Z msg=slow", level: "WARN", time: 2024_0125_111034_735,
            text: "slow"),
        Form(
            name: "logrus", line: #"time="2024-01-25T11:10:34Z" level=fatal msg="no \"x\" here" n=1"#, level: "FATAL",
            time: 2024_0125_111034_000,
            text: #"no \"x\" here"#),
        Form(
            name: "zap",
            line:
                #"{"level":"error","ts":"2024-01-25T11:10:34.735Z","logger":"main","msg":"Reconciler error","error":"x","n":{"a":[1,"}"]}}"#,
            level: "ERROR", time: 2024_0125_111034_735, logger: "main", text: "Reconciler error"),
        Form(
            name: "zap, epoch", line: #"{"level":"error","ts":1706181034.735,"msg":"failed"}"#, level: "ERROR", time: 2024_0125_111034_735,
            text: "failed"),
        Form(
            name: "pino", line: #"{"level":50,"time":1706181034735,"pid":1,"msg":"failed"}"#, level: "ERROR", time: 2024_0125_111034_735,
            text: "failed"),
        Form(
            name: "GELF", line: #"{"version":"1.1","host":"a","short_message":"failed","timestamp":1706181034.7,"level":3}"#, level: "ERR",
            time: 2024_0125_111034_700, text: "failed"),
        Form(
            name: "Logback",
            line:
                #"{ "@timestamp" : "2024-01-25T11:10:34.735+01:00", "message" : "failed\n\tat a.b.C.d", "logger_name" : "a.b.C", "level" : "ERROR" }"#,
            level: "ERROR", time: 2024_0125_111034_735, logger: "a.b.C", text: "failed"),
        Form(
            name: "level behind the text", line: #"{"ts":"2024-01-25T11:10:34.735Z","msg":"INFO: not the level","level":"error"}"#,
            level: "ERROR",
            time: 2024_0125_111034_735, text: "INFO: not the level"),
        Form(
            name: "MongoDB", line: #"{"t":{"$date":"2024-01-25T11:10:34.735+00:00"},"s":"E","c":"NETWORK","id":23016,"msg":"failed"}"#,
            level: "ERROR",
            time: 2024_0125_111034_735, logger: "NETWORK", text: "failed"),
        Form(
            name: "Docker",
            line:
                #"{"log":"2024-01-25 11:10:34.735 ERROR [main] a.b.C - failed\n","stream":"stderr","time":"2024-01-25T11:10:35.735123456Z"}"#,
            level: "ERROR", time: 2024_0125_111035_735, logger: "a.b.C", text: "failed"),
        Form(
            name: "Docker, logrus",
            line:
                #"{"log":"time=\"2024-01-25T11:10:34Z\" level=error msg=\"failed to start\" n=1\n","stream":"stderr","time":"2024-01-25T11:10:35.735123456Z"}"#,
            level: "ERROR", time: 2024_0125_111035_735, text: "failed to start"),
        Form(
            name: "Docker, no head", line: #"{"log":"ERROR: failed\r\n","stream":"stderr","time":"2024-01-25T11:10:35.735123456Z"}"#,
            level: "ERROR",
            time: 2024_0125_111035_735, text: "failed"),
    ]

    @Test(arguments: forms) func isRead(form: Form) throws {
        // A second record, whose beginning ends the first.
        var reader = RecordReader()
        var (read, begun): ([(level: String, logger: String, text: String)], [RecordBatch.Beginning]) = ([], [])
        func take(_ batch: RecordBatch) {
            begun += batch.begun
            batch.forEach {
                func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
                read.append((batch.levels.name(of: $0.level), text($0.logger), text($0.firstLine)))
            }
        }
        reader.read(Array((form.line + "\n" + form.line + "\n").utf8).span, take)
        reader.finish(take)
        #expect(begun.count == 2)
        #expect(begun.map(\.time) == [form.time, form.time].map { $0.map(PackedTime.init(digits:)) })
        let first = try #require(read.first)
        #expect(first.level == form.level)
        #expect(first.logger == form.logger)
        #expect(first.text == form.text)
    }

    @Test(arguments: [
        #"{"error":{"code":"Base.1.0.GeneralError","@Message.ExtendedInfo":[]}}"#, "key=value other=thing", "time=12:30",
        #"{"time":"now","msg":"x"}"#,
        #"{"level":"error","msg":"no time"}"#, "{", "{}", "{\"", "a=", "=", #"time=""#, #"{"ts":"2024-01-25T11:10:34Z""#,
        #"{"ts":"2024-01-25T11:10:34Z","n":1}"#,
        "the error is 100%-3-fold", "E12 is a key", "<11>", "<11", #"time=\""#, #"ts=2024-01-25T11:10:34Z msg=\""#,
    ])
    func otherLinesAreNone(line: String) {
        #expect(HeadGlance.at(0, before: line.utf8.count, in: Array(line.utf8)) == nil)
    }

    @Test(arguments: [
        (#"{"t":"2024-01-25T11:10:34Z","s":3,"msg":"x"}"#, ""), ("2024-01-25 11:10:34.735 host app: no error here", ""),
        ("2024-01-25 11:10:34.735 host app: error rate 3", ""),
        ("2024-01-25 11:10:34.735 100%-3-fold", ""), ("2024-01-25 11:10:34.735 %AB-9-X", ""),
        ("2024-01-25 11:10:34.735 [key:errors] x", ""),
        ("2024-01-25 11:10:34.735 Er(999) x", ""), ("2024-01-25 11:10:34.735 [a b:error] x", ""), ("<999>2024-01-25 11:10:34.735 x", ""),
    ])
    func wordsOfATextAreNoLevel(line: String, level: String) throws {
        let glance = try #require(HeadGlance.at(0, before: line.utf8.count, in: Array(line.utf8)))
        #expect(LevelCodes().name(of: glance.level) == level)
    }

    @Test(
        arguments: [
            ("1706181034", 2024_0125_111034_000), ("1706181034.7", 2024_0125_111034_700), ("1706181034735", 2024_0125_111034_735),
            ("1706181034735123", 2024_0125_111034_735), ("1706181034735123456", 2024_0125_111034_735), ("0000000000", 1970_0101_000000_000),
            ("170618103", nil), ("17061810345", nil),
        ] as [(String, UInt64?)])
    func secondsSince1970(text: String, digits: UInt64?) {
        #expect(PackedTime(sinceEpoch: Array(text.utf8)[...])?.digits == digits)
        #expect(PackedTime(sinceEpoch: Array("9999999999999999999".utf8)[...]) != nil)
    }

    /// Wherever a line is cut, and whatever byte is another, it is read without a fault, and the places found lie in it.
    @Test(arguments: forms) func aDamagedLineIsRead(form: Form) {
        let line = Array(form.line.utf8)
        for end in line.indices.dropFirst() { check(Array(line[..<end])) }
        for place in line.indices {
            for byte in Array("\"\\{}[]=:%(<>! 0e".utf8) {
                var other = line
                other[place] = byte
                check(other)
            }
        }
    }

    private func check(_ line: [UInt8]) {
        guard let glance = HeadGlance.at(0, before: line.count, in: line) else { return }
        let head = GuessedHead(glance, before: line.count, in: line)
        let places = [glance.timeRange, glance.levelRange, glance.request, glance.logger, glance.text, head.thread, head.logger]
        #expect(places.allSatisfy { $0.isEmpty || line.indices.contains($0.lowerBound) && $0.upperBound <= line.count })
        #expect(head.end <= line.count)
    }
}
