import BuiltInRules
import BundleArchive
package import Diagnosis
package import LogScanning
package import RuleTable
import Terms

/// A log as text, with its place in a bundle.
package struct WrittenLog {
    package var layers: [String]
    /// The folders above the product's own.
    package var tree: String
    package var product: String
    /// The index of the product's source.
    package var source = 0
    package var rotation = Rotation.live
    package var lines: [String]
    /// Whether all its bytes can be read.
    package var isWhole = true

    /// A log of OpenManage Enterprise in a folder of a bundle; `age` is the rotation's number.
    package static func manager(in folder: String = "", age: Int = 0, isWhole: Bool = true, _ lines: [String]) -> WrittenLog {
        let name = "tomcat/application.log" + (age == 0 ? "" : ".\(age)")
        return WrittenLog(
            layers: ["b.zip", folder.isEmpty ? name : folder + "/" + name], tree: "b.zip!/" + folder, product: "dell-ome",
            rotation: age == 0 ? .live : .numbered(age), lines: lines, isWhole: isWhole)
    }

    /// A log of CUCM's certificate management, by its number.
    package static func cucm(in folder: String = "", number: Int = 1, isWhole: Bool = true, _ lines: [String]) -> WrittenLog {
        let digits = String(number)
        let name = "platform/log/certMgmt" + String(repeating: "0", count: 5 - digits.count) + digits + ".log"
        return WrittenLog(
            layers: ["b.zip", folder.isEmpty ? name : folder + "/" + name], tree: "b.zip!/" + folder, product: "cisco-cucm", lines: lines,
            isWhole: isWhole)
    }

    /// A log of CUCM's web service.
    package static func web(in folder: String = "", _ lines: [String]) -> WrittenLog {
        let name = "tomcat/logs/platform-api/log4j/platform-api.log"
        return WrittenLog(
            layers: ["b.zip", folder.isEmpty ? name : folder + "/" + name], tree: "b.zip!/" + folder, product: "cisco-cucm", source: 4,
            lines: lines)
    }

    /// The diagnosis of a bundle of these logs, read in this order.
    package static func diagnosis(of logs: [WrittenLog], rules: RuleSet = .builtIn, window: TimeWindow = TimeWindow()) -> BundleDiagnosis {
        var diagnostician = Diagnostician(rules: rules, window: window)
        for log in logs {
            guard let product = rules.product(id: log.product) else { continue }
            let source = product.sources[log.source]
            diagnostician.logBegan(
                EntryPath(layers: log.layers), source: source, of: product,
                at: LogPlace(rotation: log.rotation, tree: log.tree, kind: .usual))
            var scanner = LogScanner(source)
            let text = log.lines.map { $0 + "\n" }.joined()
            scanner.scan(text.utf8Span.span) { diagnostician.add($0) }
            scanner.finish { diagnostician.add($0) }
            diagnostician.logEnded(whole: log.isWhole, outline: scanner.outline)
        }
        return diagnostician.diagnosis(of: "b.zip", ReadSummary())
    }
}

/// A time as milliseconds of one month, formatted as in the products' logs.
package struct Clock {
    package var milliseconds: Int

    package init(_ milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// `09:15:20` or `09:15:20.100` on the 4th.
    package init(_ text: String) {
        let numbers = text.split { ":.".contains($0) }.compactMap { Int($0) }
        milliseconds = ((numbers[0] + 72) * 60 + numbers[1]) * 60_000 + numbers[2] * 1000 + (numbers.count > 3 ? numbers[3] : 0)
    }

    package func text(_ separator: String) -> String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let seconds = milliseconds / 1000
        return
            "2026-03-\(padded(1 + seconds / 86_400, 2)) \(padded(seconds / 3600 % 24, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
            + separator + padded(milliseconds % 1000, 3)
    }
}

/// Records in the form of OpenManage Enterprise (KB 000221202).
package enum ManagerLog {
    /// The arguments with which a chain is refused, and their rules.
    package static let causes = [
        (argument: "Invalid CSR key.", rule: "dell-ome/csr-key-mismatch"),
        (argument: "Invalid certificate chain provided.", rule: "dell-ome/chain-incomplete"),
        (argument: "No Client/Server authentication EKU present in leaf certificate.", rule: "dell-ome/eku-missing"),
        (argument: "User Certificate is not a web server certificate.", rule: "dell-ome/key-encipherment-missing"),
    ]
    package static let chainUpload = "uploadNewCertificateChain(): Error uploading certificate chain: "

    package static func record(
        _ time: Clock, _ argument: String?, id: String = "CGEN1008", thread: String = "exec-1", level: String = "ERROR",
        preamble: String = chainUpload
    ) -> String {
        let arguments = argument.map { "\"\($0)\"" } ?? ""
        return """
            [\(level)] \(time.text(".")) [\(thread)] SSLController - \(preamble){"error":{"code":"Base.1.0.GeneralError",\
            "@Message.ExtendedInfo":[{"MessageId":"\(id)","RelatedProperties":[],"Message":"Unable to process the request.",\
            "MessageArgs":[\(arguments)],"Severity":"Critical","Resolution":"Retry."}]}}
            """
    }
}

/// Records in the form of CUCM's certificate management (Cisco document 210541).
package enum CertificateLog {
    package static let errors = [
        (text: "CSR Public Key and Certificate Public Key Do Not Match", rule: "cisco-cucm/csr-key-mismatch"),
        (text: "CA certificate is not available in the trust-store", rule: "cisco-cucm/ca-not-in-trust-store"),
        (text: "CSR SAN and Certificate SAN doesn't match", rule: "cisco-cucm/san-mismatch"),
    ]

    package enum End: Hashable {
        case success
        case failure(Int)
        case none
    }

    package static func line(_ time: Clock, _ text: String, thread: String = "main", level: String = "INFO") -> String {
        "\(time.text(",")) \(level) [\(thread)] - \(text)"
    }

    /// The records of an operation, each with its time, at intervals of a step.
    package static func operation(
        _ time: Clock, _ unit: String?, on host: String? = "pub", op: String = "import", certificate: String? = "RootCA", _ end: End,
        thread: String = "main",
        step: Int = 10
    ) -> [(time: Clock, line: String)] {
        var texts = ["op:\(op)", "type:\(unit?.hasSuffix("-trust") == true ? "trust-certs" : "own")"]
        if let unit { texts.append("unit:\(unit)") }
        if let certificate, unit?.hasSuffix("-trust") == true { texts.append("src-cert:%2Fupload%2Fcerts%2F\(certificate).pem") }
        if let host { texts.append("Hostname: \(host)") }
        switch end {
        case .success: texts.append("CertMgmt Operation Result : null")
        case .failure(let number): texts += [errors[number].text, "CertMgmt Operation Result : \(errors[number].text)"]
        case .none: break
        }
        return texts.enumerated().map { index, text in
            let time = Clock(time.milliseconds + index * step)
            return (time, line(time, text, thread: thread, level: text.hasPrefix("C") && !text.contains(":") ? "ERROR" : "INFO"))
        }
    }

    package static func lines(_ operations: [(time: Clock, line: String)]...) -> [String] {
        operations.flatMap(\.self).enumerated()
            .sorted { ($0.element.time.milliseconds, $0.offset) < ($1.element.time.milliseconds, $1.offset) }.map(\.element.line)
    }
}
