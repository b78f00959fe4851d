import LogScanning
import Testing

@Suite struct LogPathTests {
    let path = LogPath("tomcat/application.log")

    @Test(arguments: [
        "tomcat/application.log", "./tomcat/application.log", "/tomcat/application.log", "bundle/logs/tomcat/application.log",
        #"C:\bundle\Tomcat\Application.LOG"#, "TOMCAT//./application.log", "case.zip!/inner.tar.gz!/tomcat/application.log",
    ])
    func theLogItself(path: String) {
        #expect(self.path.rotation(of: path) == .live)
    }

    @Test(arguments: [
        ("application.log.1", Rotation.numbered(1)), ("application.log.2.gz", .numbered(2)), ("application.log.10.xz", .numbered(10)),
        ("application.log.3.bz2", .numbered(3)), ("application.log.4.zst", .numbered(4)), ("application.log.gz", .numbered(0)),
        ("application.log.5.lzma", .numbered(5)),
        ("application.1.log", .numbered(1)), ("Application.Log.7.GZ", .numbered(7)),
        ("application-2024-01-25.log", .dated("2024-01-25", counter: 0)),
        ("application-2024-01-25.log.gz", .dated("2024-01-25", counter: 0)),
        ("application.2024-01-25.log", .dated("2024-01-25", counter: 0)), ("application.log.2024-01-25", .dated("2024-01-25", counter: 0)),
        ("application.log.2024-01-25.gz", .dated("2024-01-25", counter: 0)),
        ("application-2024-01-25-1.log.gz", .dated("2024-01-25", counter: 1)),
        ("application.log.2024-01-25.12", .dated("2024-01-25", counter: 12)),
        ("application.log-20240125.gz", .dated("2024-01-25", counter: 0)),
    ])
    func rotations(name: String, rotation: Rotation) {
        #expect(path.rotation(of: "./logs/tomcat/" + name) == rotation)
    }

    @Test(arguments: [
        "nottomcat/application.log", "tomcat/myapplication.log", "tomcat/application.logx", "tomcat/application.log.bak",
        "tomcat/application.log.1.bak", "tomcat/application-old.log", "tomcat/application.log.", "tomcat/application.log.1.2",
        "tomcat/application.log/x", "tomcat/old/application.log", "application.log", "tomcat", "", "tomcat/.gz", "tomcat/application2.log",
        "tomcat/application.log.2024-1-5", "tomcat/applicationXlog",
    ])
    func lookAlikes(path: String) {
        #expect(self.path.rotation(of: path) == nil)
    }

    @Test func starInTheFileName() {
        let path = LogPath("platform/log/certMgmt*.log")
        #expect(path.rotation(of: "cm/platform/log/certMgmt00000001.log") == .live)
        #expect(path.rotation(of: "platform/log/certmgmt.log") == .live)
        #expect(path.rotation(of: "platform/log/certMgmt00000001.log.2.gz") == .numbered(2))
        #expect(path.rotation(of: "platform/log/certMgmt-2014-08-04.log") == .dated("2014-08-04", counter: 0))
        #expect(path.rotation(of: "platform/log/certMg.log") == nil)
        #expect(path.rotation(of: "platform/log/xcertMgmt1.log") == nil)
    }

    @Test func oldestFirstAndLiveLast() {
        let ordered: [Rotation] = [
            .dated("2023-12-31", counter: 9), .dated("2024-01-25", counter: 0), .dated("2024-01-25", counter: 2), .numbered(10),
            .numbered(2),
            .numbered(0), .live,
        ]
        #expect(ordered.reversed().sorted() == ordered)
        for (index, one) in ordered.enumerated() {
            for (otherIndex, other) in ordered.enumerated() { #expect((one < other) == (index < otherIndex)) }
        }
    }
}
