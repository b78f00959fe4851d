import Foundation

/// Certificate files made with `openssl` for a test run, so that the program is tested against an independent implementation.
enum TestChains {
    /// The folder of the files: `chain.pem` (leaf, intermediate, root), `ome.csr`, `target.pem` (issued by another intermediate), `faulty.pem`
    /// (no Client Authentication, no Key Encipherment, no root), `nocipher.pem` (all but Key Encipherment), the individual certificates, and the keys.
    static let folder: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bundlescope-chains-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        make(in: folder)
        return folder
    }()

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    static func text(_ name: String) -> String {
        (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
    }

    /// Writes another file beside the others, and returns its path.
    static func write(_ data: Data, as name: String) -> String {
        try? data.write(to: folder.appending(path: name))
        return path(name)
    }

    static func write(_ text: String, as name: String) -> String { write(Data(text.utf8), as: name) }

    static func openssl(_ arguments: [String], in folder: URL = folder) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardError = FileHandle.nullDevice
        try? process.run()
        process.waitUntilExit()
    }

    private static func make(in folder: URL) {
        func openssl(_ line: String, _ further: [String] = []) {
            Self.openssl(line.split(separator: " ").map(String.init) + further, in: folder)
        }
        func write(_ text: String, _ name: String) { try? Data(text.utf8).write(to: folder.appending(path: name)) }
        func read(_ name: String) -> String { (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "" }
        func issue(_ name: String, by issuer: String, subject: String, _ extensions: [String]) {
            write(extensions.joined(separator: "\n"), "\(name).ext")
            openssl("req -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).csr -subj", [subject])
            openssl(
                "x509 -req -in \(name).csr -CA \(issuer).crt -CAkey \(issuer).key -CAcreateserial -days 1000 -extfile \(name).ext -out \(name).crt"
            )
        }
        let authority = ["basicConstraints=critical,CA:TRUE", "keyUsage=critical,keyCertSign,cRLSign"]
        openssl(
            "req -x509 -newkey rsa:2048 -nodes -keyout root.key -out root.crt -days 3000 -subj /O=Example/CN=Root-CA -addext \(authority[0]) -addext \(authority[1])"
        )
        issue("inter", by: "root", subject: "/O=Example/CN=Inter-CA1", authority)
        issue("inter2", by: "root", subject: "/O=Example/CN=Inter-CA2", authority)
        let usage = ["keyUsage=critical,digitalSignature,keyEncipherment", "extendedKeyUsage=serverAuth,clientAuth"]
        issue("ome", by: "inter", subject: "/CN=ome.example.com", usage)
        issue("other", by: "inter2", subject: "/CN=target.example.com", usage)
        issue("nocipher", by: "inter", subject: "/CN=ome.example.com", ["keyUsage=critical,digitalSignature", usage[1]])
        issue("poor", by: "inter", subject: "/CN=ome.example.com", ["keyUsage=critical,digitalSignature", "extendedKeyUsage=serverAuth"])
        write(read("ome.crt") + read("inter.crt") + read("root.crt"), "chain.pem")
        write(read("other.crt") + read("inter2.crt") + read("root.crt"), "target.pem")
        write(read("nocipher.crt") + read("inter.crt") + read("root.crt"), "nocipher.pem")
        write(read("poor.crt") + read("inter.crt"), "faulty.pem")
    }
}
