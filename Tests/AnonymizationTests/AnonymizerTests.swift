import Anonymization
import BundleFixtures
import Testing

/// Tokens in place of names in single texts.
@Suite struct AnonymizerTests {
    private func anonymized(_ text: String, words: [String] = []) -> String { Anonymizer(words: OwnWords(words)).anonymized(text) }

    @Test(arguments: [
        ("host=payroll17", "host=host-1"), (#"{\"hostName\":\"payroll17\"}"#, #"{\"hostName\":\"host-1\"}"#),
        ("at ome.corp.example.com.", "at host-1.domain-1."), ("KestrelDC01.corp.local", "host-1.domain-1"),
        ("https://vault.corp.example:8443/a?b", "https://host-1.domain-1:8443/a?b"),
        ("10.1.2.3 10.1.2.4 10.1.3.3", "net-1.ip-1 net-1.ip-2 net-2.ip-3"), ("[fe80::1:2] fe80::1:3", "[net-1.ip-1] net-1.ip-2"),
        ("00:1A:2b:3c:4d:5e 00-1a-2b-3c-4d-5e", "mac-1 mac-1b"), ("anna.berg@example.com", "mail-1@domain-1"),
        (#"CORP\nancy and Nancy"#, #"domain-1\user-1 and user-1b"#), (#"C:\Users\okafor\x"#, #"C:\Users\user-1\x"#),
        (#"hosts: ["payroll17", "zeus-db"] x"#, #"hosts: ["host-1", "host-2"] x"#), ("<node>payroll17</node>", "<node>host-1</node>"),
        ("for user akimoto: akimoto", "for user user-1: user-1"), ("/home/mlopez/.ssh", "/home/user-1/.ssh"),
        ("Service Tag: 7XK4Q92", "Service Tag: serial-1"), ("CN=Kestrel Root 3, O=Kestrel AG", "CN=name-1, O=name-2"),
        ("Jan  5 03:04:05 rhea sshd[77]: x", "Jan  5 03:04:05 host-1 sshd[77]: x"),
        ("payroll17 host=payroll17 PAYROLL17", "host-1 host=host-1 host-1b"), ("host=payroll17 payro… payr", "host=host-1 host-1b… payr"),
        ("node ome-prod-02 lost: ome-prod-02", "node host-1 lost: host-1"),
        ("service tag 7XK4Q92, tag 7XK4Q92", "service tag serial-1, tag serial-1"),
        (#"to \\nas7\ome for"#, #"to \\host-1\ome for"#),
        (
            "OU=Berg,DC=kestrel,DC=de to ldaps://dc01.kestrel.de:636",
            "OU=name-1,DC=domain-1,DC=domain-2 to ldaps://host-1.domain-3:636"
        ),
        // A name that looks like a token.
        ("host=host-1 ip-4 net-1.ip-2", "host=host-1 ip-1 ip-2"),
    ])
    func namesAreFound(text: String, expected: String) {
        #expect(anonymized(text) == expected)
    }

    @Test(arguments: [
        "2024-01-25 11:10:34.735", "11:10:34", "version 4.1.0.1", "Release: 4.2.1.9", "ome-4.0.1.2.jar", "CGEN1008", "SSLController",
        "com.dell.enterprise.ssl.SSLController", "java.net.SocketException", "org.apache.http.conn.ssl", "tomcat/application.log",
        "application.log.1.gz", "2.5.29.17", "127.0.0.1 localhost ::1", "SHA256:AB:CD:EF:01:02:03:04:05", "Foo::bar()",
        "response.getHost()",
        "lastLogin=2024-01-25T11:10", "localhost:8443", "Server: Apache/2.4", "catalina.home", "Worker@main.pool",
        "user=admin host=localhost", "Object@1a2b3c4d", "@Message.ExtendedInfo", "for user authentication",
        "12345678-1234-1234-1234-123456789abc", "node 2 of 3", "server side", "tag 12345", "number 17", "node count: 3", "host is up",
        "https://www.w3.org/2001/XMLSchema", "-----BEGIN CERTIFICATE----- is missing",
    ])
    func whatIsNoNameStays(text: String) {
        #expect(anonymized(text) == text)
    }

    @Test func ourOwnWordsAreNamesOnlyWhereTheTextSaysSo() {
        #expect(anonymized("Multi-server: FQDNs", words: ["Multi-server: FQDNs and others"]) == "Multi-server: FQDNs")
        let words = ["Generate the report again; see https://www.vendor.com/kb, or name1.example.com."]
        #expect(anonymized("host=report: the report", words: words) == "host=host-1: the report")
        #expect(anonymized(#"CORP\report of the report"#, words: words) == #"domain-1\user-1 of the report"#)
        let text = "https://www.vendor.com/kb https://downloads.vendor.com name1.example.com"
        #expect(anonymized(text, words: words) == text)
    }

    @Test func aPathIsItsFolderAndItsFile() {
        let anonymizer = Anonymizer()
        anonymizer.learn(path: "/data/Kestrel/4711-heron.tar.gz")
        let text =
            "/data/Kestrel/4711-heron.tar.gz: 4711-heron.tar.gz!/tomcat/application.log file:///data/Kestrel/4711-heron.tar.gz of Kestrel"
        #expect(
            anonymizer.anonymized(text)
                == "path-1/path-2.tar.gz: path-2.tar.gz!/tomcat/application.log file://path-1/path-2.tar.gz of path-3")
    }

    @Test func aMapHoldsForLaterTexts() throws {
        let first = Anonymizer()
        let text = "host=payroll17 at 10.1.2.3, CN=Kestrel Root 3, user=jdoe42, mac 00:1a:2b:3c:4d:5e"
        let shown = first.anonymized(text)
        let map = try TokenMap(json: first.map.json)
        let second = Anonymizer(map)
        #expect(second.anonymized("10.1.2.9 and payroll17, jdoe42") == "net-1.ip-2 and host-1, user-1")
        #expect(second.anonymized(text) == shown)
        #expect(second.map.revealed(shown) == text && map.revealed(shown) == text)
        #expect(map.json == first.map.json)
    }

    @Test func certificatesAreNames() {
        let lines = (0..<4).map { _ in String(repeating: "aB3/", count: 16) }
        let block = (["-----BEGIN CERTIFICATE-----"] + lines + ["aB3=", "-----END CERTIFICATE-----"]).joined(separator: "\n  | ")
        #expect(anonymized("x \(block) y") == "x cert-1 y")
        #expect(anonymized("x \(block.replacing("\n", with: "\\n")) y") == "x cert-1 y")
        #expect(anonymized("x MII\(lines.joined()) y") == "x cert-1 y")
        // Without its end, as far as its lines go.
        #expect(anonymized("x -----BEGIN CERTIFICATE-----\n\(lines.joined(separator: "\n")) y") == "x cert-1 y")
    }

    @Test func badMapsAreToldApart() throws {
        #expect(throws: TokenMap.Problem.foreign) { try TokenMap(json: "{}") }
        #expect(throws: TokenMap.Problem.foreign) { try TokenMap(json: "x") }
        let empty = TokenMap().json
        #expect(throws: TokenMap.Problem.later(version: 9)) {
            try TokenMap(json: empty.replacing(": 1", with: ": 9").replacing(" : 1", with: " : 9"))
        }
        let entry = { (token: String, text: String) in #"{"name":"\#(text)","text":"\#(text)","token":"\#(token)"}"# }
        for entries in [
            [entry("host-0", "a")], [entry("nothing", "a")], [entry("host-1", "a"), entry("host-1", "b")],
            [entry("host-1", "a"), entry("host-2", "a")],
            [entry("net-1.ip-1", "a")], ["{}"],
        ] {
            let json = #"{"format":"bundlescope token map","version":1,"tokens":[\#(entries.joined(separator: ","))]}"#
            #expect(throws: TokenMap.Problem.damaged) { try TokenMap(json: json) }
        }
    }

    /// Texts of names, tokens, escapes and whatever else, in any order.
    @Test func everyTextComesBack() throws {
        let pieces = [
            "payroll17", "PAYROLL17", "host=payroll17", "user=n", "user=nancy", "nancy", "host-1", "host-1b", "net-1.", "ip-2", "10.1.2.3",
            "net-1.ip-1",
            "\\", "\\n", "\\\\", "\\u003c", "\\x1b", "%20", "%", "&#39;", "&amp;", "&", "'\\''", "\u{1B}[1m", " ", "\n", "-", ".", "/", "b",
            "7", "…", "é", "ー",
            "名", "fe80::1:2", ":", "@", "a@example.com", "ome.example.com", "example.com", "CN=Kestrel Root 3,", "Kestrel", "cert-1", "MII",
            String(repeating: "aB3/", count: 30), "-----BEGIN CERTIFICATE-----\n", "-----END CERTIFICATE-----", "\"", "\":",
            "\"payroll17\":", "\"host-1\":", "😀",
        ]
        var random = SplitMix(state: 4711)
        let anonymizer = Anonymizer()
        for _ in 0..<1_500 {
            let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            for notation in [Notation.plain, .json, .html, .markdown] {
                let shown = anonymizer.anonymized(text, in: notation)
                #expect(anonymizer.map.revealed(shown) == text)
            }
        }
        #expect(try TokenMap(json: anonymizer.map.json).json == anonymizer.map.json)
    }
}
