import Foundation
import RuleTable
import Terms
import Testing

@testable import CertificateChain
@testable import Reporting

/// Text in a certificate or a file's name can neither control a terminal nor pose as the report's own.
@Suite struct HostileCertificateTests {
    private func checked(_ text: String, good: Bool = false) -> CheckedChain {
        var file = good ? SampleChain.good : SampleChain.faulty
        file.name = text
        let name = DistinguishedName(attributes: [
            .init(type: "CN", value: text, relativeName: 0), .init(type: text, value: text, relativeName: 1),
        ])
        for index in file.certificates.indices {
            file.certificates[index].subject = name
            file.certificates[index].issuer = name
            file.certificates[index].extensions.subjectAltName = .present([.dnsName("*" + text)])
            file.certificates[index].signatureAlgorithm.name = text
            file.certificates[index].extensions.extendedKeyUsage = .present([text])
        }
        file.problems = [.undecodable(.init(label: text, ordinal: 1, line: 1), reason: text), .byteOrderMark]
        var csr = SampleChain.csr
        csr.name = text
        return SampleChain.checked(file, csr: csr, peer: file)
    }

    private func report(_ chain: CheckedChain, _ format: ReportFormat, language: Language = .english, width: Int = 80) -> String {
        VerdictWriter(style: ReportStyle(format: format, language: language, width: width), rules: SampleTable.table, toolVersion: "1")
            .report(chain)
    }

    @Test(arguments: ReportFormat.allCases)
    func nothingUnseenGetsOut(format: ReportFormat) {
        var text = "a"
        for scalar in HostileTextTests.unseen + ["\n"] {
            text.unicodeScalars.append(scalar)
            text += "b"
        }
        var forbidden = Set(HostileTextTests.unseen)
        // The line ends of CSV are CR LF.
        if format == .csv { forbidden.remove("\r") }
        for language in Language.allCases {
            #expect(!report(checked(text), format, language: language).unicodeScalars.contains(where: forbidden.contains))
        }
    }

    @Test(arguments: [20, 40, 80, 120])
    func noTextBeginsALineOfItsOwn(width: Int) {
        for text in ["x\nIMITATION of a report", "x\r\u{2028}\u{85}IMITATION"] {
            for line in report(checked(text), .text, width: width).split(separator: "\n") {
                #expect(!line.drop { $0 == " " }.hasPrefix("IMITATION"), "\(line)")
            }
        }
    }

    @Test func htmlKeepsItAsText() {
        let page = report(checked("</code><script>alert(1)</script><img src=x onerror=alert(1)>\"'&"), .html)
        // The page's own, and the data that it reads.
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(!page.contains("<script>alert") && !page.contains("<img") && page.contains("&#60;script&#62;"))
    }

    @Test func aNameOfAMegabyteIsCut() {
        let chain = checked(String(repeating: "n", count: 1 << 20))
        for format in ReportFormat.allCases where format != .json && format != .ndjson && format != .csv && format != .sarif {
            #expect(report(chain, format).utf8.count < 200_000, "\(format)")
        }
    }

    /// No row is wider than the terminal in any language, except for what must not be broken.
    @Test(arguments: Language.allCases, [40, 80, 120])
    func rowsFitTheTerminal(language: Language, width: Int) {
        for chain in [SampleChain.checked(SampleChain.faulty, peer: SampleChain.target), SampleChain.checked(SampleChain.good)] {
            for line in report(chain, .text, language: language, width: width).split(separator: "\n") {
                #expect(displayWidth(line) <= width || line.contains("https://"), "\(line)")
            }
        }
    }
}
