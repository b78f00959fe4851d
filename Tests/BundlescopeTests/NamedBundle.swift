import BundleFixtures
import Foundation

/// A bundle whose logs are full of names, each in the words by which a log tells that it is one.
struct NamedBundle {
    /// A name, the text in which it stands, and whether it also stands by itself, without such words.
    struct Seed {
        let name: String
        let form: String
        var isBare = false
    }

    /// 60 names of every kind.
    static let seeds: [Seed] =
        fullHosts.map { Seed(name: $0.0, form: $0.1) } + bareHosts.map { Seed(name: $0.0, form: $0.1, isBare: true) }
        + addresses.map { Seed(name: $0.0, form: $0.1) } + users.map { Seed(name: $0.0, form: $0.1, isBare: true) }
        + mails.map { Seed(name: $0.0, form: $0.1) } + serials.map { Seed(name: $0.0, form: $0.1, isBare: true) }
        + certificateNames.map { Seed(name: $0.0, form: $0.1, isBare: true) }

    private static let fullHosts = [
        ("ome-prod.kestrelbank.com", "Connected to ome-prod.kestrelbank.com."),
        ("idrac7.mgmt.kestrelbank.com", "peer idrac7.mgmt.kestrelbank.com:443"),
        ("vault.heron.local", "https://vault.heron.local:8443/api/v1?x=1"), ("ldap.corvid.example", "ldaps://ldap.corvid.example/dc"),
        ("db1.sparrow.internal", "jdbc:postgresql://db1.sparrow.internal:5432/ome"), ("mx.plover.co.uk", "via mx.plover.co.uk, again"),
        ("files.ibis.de", "<host>files.ibis.de</host>"), ("www.stork.jp", "Referer: http://www.stork.jp/a%20b"),
        ("corvid.example", "search corvid.example"), ("heron.local", "domain=heron.local"),
    ]
    private static let bareHosts = [
        ("payroll17", "host=payroll17"), ("zeus-db", #"{"hostName":"zeus-db"}"#), ("ORION", "Host: ORION"), ("apollo3", "on node apollo3"),
        ("merkur", #"\"server\":\"merkur\""#), ("saturn9", "connect to host saturn9 failed"), ("neptun-a", "fqdn = 'neptun-a'"),
        ("plutohost", "DNS:plutohost, DNS:ome"), ("triton", "https://triton:443/login"), ("rhea", "Jan  5 03:04:05 rhea sshd[77]: closed"),
    ]
    private static let addresses = [
        ("10.20.30.40", "from 10.20.30.40"), ("10.20.30.41", "/10.20.30.41:443"), ("192.168.77.5", "ip=192.168.77.5,"),
        ("203.0.113.99", "[203.0.113.99]"), ("198.51.100.23", "to:198.51.100.23;"), ("2001:db8:5::42", "at 2001:db8:5::42 now"),
        ("fe80::1ff:fe23:4567:890a", "[fe80::1ff:fe23:4567:890a]:443"), ("2001:db8:0:0:1:0:0:9", "ip6=2001:db8:0:0:1:0:0:9"),
        ("00:1A:2B:3C:4D:5E", "mac 00:1A:2B:3C:4D:5E"), ("a4-bb-6d-01-02-03", "hw=a4-bb-6d-01-02-03"),
        ("d067.e5f0.1234", "via d067.e5f0.1234"),
    ]
    private static let users = [
        ("jdoe42", "user=jdoe42"), ("akimoto", "for user akimoto"), ("mlopez", "/home/mlopez/.ssh"),
        ("nkessler", #"KESTREL\nkessler logged in"#),
        ("svc_backup9", #""userName":"svc_backup9""#), ("Müller-Jürgens", "account 'Müller-Jürgens'"), ("tanaka.h", "principal: tanaka.h"),
        ("okafor", #"C:\Users\okafor\upload"#), ("pverma", "User pverma logged out"), ("rlindqvist", "ssh rlindqvist@saturn9"),
    ]
    private static let mails = [
        ("anna.berg@kestrelbank.com", "mailto:anna.berg@kestrelbank.com"), ("it-desk@plover.co.uk", "<it-desk@plover.co.uk>"),
        ("o.rossi@heron.local", "upn=o.rossi@heron.local"),
    ]
    private static let serials = [
        ("7XK4Q92", "Service Tag: 7XK4Q92"), ("CN7016352Z001B", "serialNumber=CN7016352Z001B"), ("9ZZTR83", #""serviceTag":"9ZZTR83""#),
        ("FOC1842XH0P", "Serial Number : FOC1842XH0P"),
    ]
    private static let certificateNames = [
        ("Kestrel Issuing Authority 3", "issuer: CN=Kestrel Issuing Authority 3, O=Kestrelbank AG, C=CH"),
        ("Kestrelbank AG", "O=Kestrelbank AG"),
        ("Heron Treasury", "OU=Heron Treasury,L=Winterthur"), ("Winterthur", "L=Winterthur, ST=Zurichland"),
        ("Zurichland", "/C=CH/ST=Zurichland/CN=x"),
        ("hera-web", "subject=CN=hera-web, OU=Heron Treasury"),
    ]
    private static let places = ["Gannetfolder", "4711-avocet case"]

    /// All names, those of the bundle's path and of an archive in it with them.
    static var names: [String] { seeds.map(\.name) + places + ["KESTREL"] }

    let folder: TemporaryFolder
    let path: String
    /// What a certificate in a log line is recognised by.
    static let certificate = "MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ"

    init() throws {
        folder = try TemporaryFolder()
        var errors = ""
        func record(_ second: Int, thread: String, preamble: String, id: String, arguments: [String], message: String, resolution: String)
            throws
        {
            let payload = try JSONSerialization.data(
                withJSONObject: [
                    "error": [
                        "@Message.ExtendedInfo": [
                            ["MessageId": id, "MessageArgs": arguments, "Message": message, "Resolution": resolution]
                        ]
                    ]
                ], options: [.sortedKeys, .withoutEscapingSlashes])
            errors +=
                "[ERROR] 2024-01-25 11:\(10 + second / 60):\(10 + second % 50).735 [\(thread)] SSLController - \(preamble) Error uploading certificate chain: "
                + String(decoding: payload, as: UTF8.self) + "\n"
        }
        for (number, seed) in Self.seeds.enumerated() {
            let bare = seed.isBare ? seed.name : "it"
            // A message that a rule knows, with the names before it, and one that no rule knows, with the names in all its texts.
            try record(
                number, thread: "exec-\(number) \(seed.form)",
                preamble: "uploadNewCertificateChain() \(seed.form)\nthen \(bare) \"\(bare)\";",
                id: "CGEN1008", arguments: ["Invalid CSR key."], message: "Unable to process the request.", resolution: "Retry")
            try record(
                number, thread: "exec-\(number)", preamble: "", id: "CXYZ\(2000 + number)", arguments: [seed.form, bare],
                message: "It failed, \(seed.form)", resolution: "=Look at \(bare) | \(seed.form)")
        }
        try record(
            59, thread: "exec",
            preamble: "-----BEGIN CERTIFICATE-----\n\(Self.certificate)\n\(Self.certificate.lowercased())\nAB==\n-----END CERTIFICATE-----",
            id: "CXYZ1", arguments: ["\(Self.certificate)\(Self.certificate)\(Self.certificate)"], message: "x", resolution: "y")
        // What only lines say that no report shows.
        let quiet = Self.seeds.map { "[INFO] 2024-01-25 09:00:00.000 [main] Other - \($0.form)\n" }.joined()
        path = try folder.write(
            FixtureArchive.zip([
                FixtureEntry("ome-prod.kestrelbank.com/10.20.30.40/tomcat/application.log", quiet + errors),
                FixtureEntry("home/mlopez/payroll17/tomcat/application.log", errors),
                FixtureEntry(
                    "payroll17/zeus-db.tar.gz", FixtureArchive.tar([FixtureEntry("x/tomcat/application.log", errors)], filter: .gzip)),
            ]), to: "Gannetfolder/4711-avocet case.zip")
    }

    /// The names that a text shows, in any spelling.
    static func shown(in text: String) -> [String] {
        let text = text.lowercased()
        return (names + [certificate]).filter { name in
            let name = name.lowercased()
            let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? name
            return text.contains(name) || text.contains(encoded.lowercased())
        }
    }
}
