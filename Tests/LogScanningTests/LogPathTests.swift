import LogScanning
import Terms
import Testing

@Suite struct LogPathTests {
    let path = LogPath("tomcat/application.log")

    private func place(_ layers: [String], of path: LogPath? = nil) -> LogPlace? {
        (path ?? self.path).place(of: PathWay(EntryPath(layers: layers)))
    }

    @Test(arguments: [
        "tomcat/application.log", "./tomcat/application.log", "/tomcat/application.log", "bundle/logs/tomcat/application.log",
        #"C:\bundle\Tomcat\Application.LOG"#, "TOMCAT//./application.log",
    ])
    func theLogItself(path: String) {
        let place = place(["case.zip", path])
        #expect(place?.rotation == .live)
        #expect(place?.kind == .usual)
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
    func usualRotations(name: String, rotation: Rotation) {
        let place = place(["case.zip", "./logs/tomcat/" + name])
        #expect(place?.rotation == rotation)
        #expect(place?.kind == .usual)
        #expect(place?.tree == "case.zip!/logs")
    }

    @Test(arguments: [
        "application.log.bak", "application.log.1.bak", "application-old.log", "application.log.", "application.log.1.2",
        "application2.log",
        "application.log.2024-1-5", "application.log~", "application (1).log", "application - Copy.log", "application - コピー.log",
        "application_copy.log", "application.03-Mar.log.gz", "application.log.1741000000", "application.log.gz.1.gz",
        "application-startup.log",
        "application", "application.out", "application.logx", "old/application.log", "2025-03/application-2025-03-03-09-1.log.gz",
        "archive/deep/application.log.1",
    ])
    func theFamily(name: String) {
        let place = place(["case.zip", "logs/tomcat/" + name])
        #expect(place != nil)
        #expect(place?.kind != .usual)
        #expect(place?.tree == "case.zip!/logs")
    }

    @Test func archivesAreFolders() {
        let inside = place(["case.zip", "logs/tomcat/application.log.2025-03-03.zip", "application.log.2025-03-03"])
        #expect(inside?.tree == "case.zip!/logs")
        #expect(inside?.kind == .named)
        #expect(place(["case.zip", "tomcat/application.log.1.zip", "var/x.txt"])?.kind == .packed)
        #expect(place(["case.zip", "tomcat/backup.zip", "application.log"])?.kind == .named)
        #expect(place(["tomcat.zip", "application.log"])?.kind == .usual)
        #expect(place(["case.zip", "tomcat.tar.gz", "application.log.1"])?.kind == .usual)
        #expect(place(["case.zip", "inner.tar.gz", "tomcat/application.log"])?.tree == "case.zip!/inner.tar.gz!/")
        #expect(place(["case.zip", "tomcat/application.log/current"])?.kind == .packed)
        #expect(place(["case.zip", "tomcat/application/index.txt"]) == nil)
        #expect(place(["case.zip", "tomcat/application.war", "WEB-INF/x.txt"]) == nil)
    }

    @Test(arguments: [
        "nottomcat/application.log", "tomcat/myapplication.log", "application.log", "tomcat", "", "tomcat/.gz",
        "tomcat/applicationXlog", "tomcat/applicationContext.xml", "tomcat/application.properties", "tomcat/application.properties.gz",
        "tomcat/application-prod.yml", "tomcat/applicationé.log", "tomcat2/application.log", "tomcat/logs/app.log",
    ])
    func lookAlikes(path: String) {
        #expect(place(["case.zip", path]) == nil)
    }

    @Test func starInTheFileName() {
        let path = LogPath("platform/log/certMgmt*.log")
        func rotation(_ name: String) -> Rotation? { place(["cm.zip", name], of: path)?.rotation }
        #expect(rotation("cm/platform/log/certMgmt00000001.log") == .live)
        #expect(rotation("platform/log/certmgmt.log") == .live)
        #expect(rotation("platform/log/certMgmt00000001.log.2.gz") == .numbered(2))
        #expect(rotation("platform/log/certMgmt-2014-08-04.log") == .dated("2014-08-04", counter: 0))
        #expect(rotation("platform/log/certMgmt (2).txt") == .other("certmgmt (2).txt"))
        #expect(rotation("platform/log/certMg.log") == nil)
        #expect(rotation("platform/log/xcertMgmt1.log") == nil)
    }

    // MARK: Numbers that count up

    @Test(arguments: [
        ("vpxd.log", Rotation.live), ("vpxd-126.log", .counted(126)), ("VPXD-0007.LOG.gz", .counted(7)), ("vpxd.log.gz", .numbered(0)),
    ])
    func aNumberInTheName(name: String, rotation: Rotation) {
        let place = place(["case.zip", "log/vpxd/" + name], of: LogPath("vpxd/vpxd(-{number})?.log"))
        #expect(place?.rotation == rotation)
        #expect(place?.kind == .usual)
    }

    @Test(arguments: [
        ("vpxd-1 (2).log", true), ("vpxd.log.bak", true), ("vpxd_old.log", true), ("vpxd-1.log.1", true),
        ("vpxd-profiler-126.log", false), ("vpxd-alert.log", false), ("vpxd-.log", false), ("vpxd-svcs.log", false), ("vpxdump.log", false),
    ])
    func whatElseHasTheName(name: String, isOfFamily: Bool) {
        let place = place(["case.zip", "log/vpxd/" + name], of: LogPath("vpxd/vpxd(-{number})?.log"))
        #expect((place != nil) == isOfFamily)
        #expect(place?.kind != .usual)
    }

    @Test func aNumberThatIsAlwaysThere() {
        let path = LogPath("sso/websso_{number}.log")
        func rotation(_ name: String) -> Rotation? { place(["sso/" + name], of: path)?.rotation }
        #expect(rotation("websso_3.log.gz") == .counted(3))
        #expect(rotation("websso_3-copy.log") == .other("websso_3-copy.log"))
        #expect(rotation("websso_.log") == nil)
        #expect(rotation("websso.log") == nil)
        #expect(rotation("websso_x.log") == nil)
        #expect(path.text == "sso/websso_*.log")
        #expect(LogPath("vpxd/vpxd(-{number})?.log").text == "vpxd/vpxd.log")
    }

    @Test(arguments: [
        ("a/b(-{number})?.log", nil), ("a/b{number}.log", nil), ("a (1)/b (1).log", nil), ("a/b*.log", nil),
        ("{number}/b.log", "expected {number} in the name of a file alone, found the folder '{number}'"),
        ("a/{n}.log", "expected {number} for the digits in a file's name, found '{n}.log'"),
        ("a/{number}{number}", "expected one {number} and no * beside it, found '{number}{number}'"),
        ("a/{number}*", "expected one {number} and no * beside it, found '{number}*'"),
        ("a/b(c)?.log", "expected (…)? around {number}, found 'b(c)?.log'"),
        ("a/b(-{number}.log", "expected (…)? around {number}, found 'b(-{number}.log'"),
    ])
    func problems(suffix: String, problem: String?) {
        #expect(LogPath.problem(in: suffix) == problem)
    }

    @Test func oldestFirstAndLiveLast() {
        let ordered: [Rotation] = [
            .other("a"), .other("b"),
            .dated("2023-12-31", counter: 9), .dated("2024-01-25", counter: 0), .dated("2024-01-25", counter: 2), .counted(9),
            .counted(126), .numbered(10),
            .numbered(2),
            .numbered(0), .live,
        ]
        #expect(ordered.reversed().sorted() == ordered)
        for (index, one) in ordered.enumerated() {
            for (otherIndex, other) in ordered.enumerated() { #expect((one < other) == (index < otherIndex)) }
        }
    }
}
