public import ArgumentParser
public import BundlescopeKit
import Glibc

struct VerifyCommand: ParsableCommand {
    enum Product: String, ExpressibleByArgument, CaseIterable {
        case dellOME = "dell-ome"
        case ciscoCUCM = "cisco-cucm"
    }

    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check a certificate chain before it is uploaded: every requirement at once.",
        discussion: """
            Says which of the vendor's documented requirements the files meet, what an upload of them would be refused with, and what to change. \
            A private key is never needed; one that stands in a file is warned about, and never shown.

            EXAMPLES
              bundlescope verify chain.pem --csr appliance.csr
              bundlescope verify leaf.pem intermediate.pem root.pem --at 2026-06-01
              bundlescope verify source.pem --peer target.pem --lang ja --format markdown
              bundlescope verify tomcat.pem --csr tomcat.csr --product cisco-cucm --purpose tomcat --trust tomcat-trust

            EXIT CODES
              0  all requirements that could be checked hold
              1  a requirement does not hold
              2  the command line is wrong
              3  none fails, but one could not be judged, or a file could not be read
              4  the report could not be written
            """)

    @Argument(
        help: ArgumentHelp(
            "Files with the chain's certificates in order, leaf first (PEM, DER, PKCS#7; an archive that holds such files; - for standard input).",
            valueName: "chain"),
        completion: .file())
    var chain: [String]

    @Option(help: ArgumentHelp("The CSR that the appliance made.", valueName: "file"), completion: .file())
    var csr: String?

    @Option(
        help: ArgumentHelp("The chain of the migration's other appliance: adds the checks of the connection.", valueName: "file"),
        completion: .file())
    var peer: String?

    @Flag(help: "Check for the upload of a single server certificate, not of a chain (Dell OpenManage Enterprise).")
    var single = false

    @Option(help: ArgumentHelp("Whose requirements: dell-ome or cisco-cucm.", valueName: "product"))
    var product: Product = .dellOME

    @Option(
        help: ArgumentHelp("What the CUCM node uses the certificate for: tomcat, CallManager, CAPF, ipsec or TVS.", valueName: "purpose"))
    var purpose: CUCMPurpose?

    @Option(help: ArgumentHelp("The CUCM release: 12.5 or 14 (which stands for later ones too). Default: 14.", valueName: "release"))
    var release: CUCMRelease?

    @Option(
        help: ArgumentHelp("A folder with the certificates of the purpose's trust store on the CUCM node.", valueName: "dir"),
        completion: .directory)
    var trust: String?

    @Option(
        help: ArgumentHelp("Check for this time (RFC 3339 or YYYY-MM-DD, UTC unless it says otherwise). Default: now.", valueName: "time"))
    var at: Instant?

    @OptionGroup(title: "Report") var report: ReportOptions
    @OptionGroup(title: "Report") var pager: PagerOptions
    @OptionGroup(title: "Rules") var rules: RuleOptions

    func validate() throws {
        if (chain + [csr, peer, trust].compactMap(\.self)).filter({ $0 == "-" }).count > 1 {
            throw ValidationError("Standard input (-) can be read only once.")
        }
        switch product {
        case .dellOME:
            if purpose != nil || release != nil || trust != nil {
                throw ValidationError("--purpose, --release and --trust are for --product cisco-cucm.")
            }
            if single, peer != nil { throw ValidationError("--single and --peer exclude each other: the migration needs chains.") }
        case .ciscoCUCM:
            if purpose == nil { throw ValidationError("--product cisco-cucm needs --purpose: tomcat, CallManager, CAPF, ipsec or TVS.") }
            if single || peer != nil { throw ValidationError("--single and --peer are for --product dell-ome.") }
        }
    }

    func run() throws {
        let rules = try rules.load()
        let files = try ChainFiles(chain)
        let csr = try ChainFiles.one(csr)
        let peer = try ChainFiles.one(peer)
        let trust = try trust.map { try ChainFiles([$0], foldersAllowed: true) }
        let check = ChainCheck(
            product: checkedProduct(trust: trust?.files), csr: csr.file, peer: peer.file,
            at: at ?? Instant(secondsSince1970: Int64(time(nil))))
        let checked = CheckedChain(
            check: check, verdict: check.verdict(of: files.files), notes: files.notes + csr.notes + peer.notes + (trust?.notes ?? []))
        let style = report.style
        pager.begin(output: report.output)
        let output = try ReportOutput(path: report.output)
        try output.finish(VerdictWriter(style: style, rules: rules, toolVersion: Tool.version).report(checked))
        ExitStatus(checked).end()
    }

    private func checkedProduct(trust: [CertificateFile]?) -> ChainCheck.Product {
        if product == .ciscoCUCM, let purpose { return .ciscoCUCM(purpose: purpose, release: release ?? .release14, trust: trust) }
        return .dellOME(single: single)
    }
}

extension CUCMPurpose: ExpressibleByArgument {}

extension CUCMRelease: ExpressibleByArgument {}

extension Instant: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(rfc3339: argument)
    }
}
