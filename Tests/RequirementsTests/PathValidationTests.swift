import CertificateChain
import CertificateFixtures
import Requirements
import RuleTable
import Testing

/// What every relying party refuses, what some refuse, and what none objects to (RFC 5280, 6.1).
@Suite struct PathValidationTests {
    private static func intermediate(_ change: (inout CertificateSpec) -> Void) -> TestChain {
        TestChain(intermediate: CertificateSpec.intermediate.with(change))
    }

    private static let named = TestChain.withLeaf { $0.extensions.append(("subjectAltName", "DNS:ome.corp.example,IP:10.0.0.1")) }

    private func withConstraints(_ value: String, on chain: TestChain = named, root: Bool = false) -> ChainVerdict {
        var chain = chain
        if root {
            chain.root.extensions.append(("nameConstraints", value))
        } else {
            chain.intermediate.extensions.append(("nameConstraints", value))
        }
        return checkDell([chain.file], csr: chain.csr)
    }

    // MARK: Name constraints

    @Test(arguments: ["critical,permitted;DNS:other.example", "permitted;DNS:other.example"])
    func aNameOutsideOfWhatACAPermitsFailsAndIsNamed(value: String) {
        let verdict = withConstraints(value)
        #expect(verdict.failed == [.nameConstraints])
        #expect(verdict.results(.nameConstraints).map(\.certificate) == [0])
        #expect(verdict.results(.nameConstraints).map(\.detail) == [.namesOutside([.dnsName("ome.corp.example")], excluded: false, by: 1)])
        #expect(verdict.prediction.accepted == false)
        #expect(verdict.prediction.messages.map(\.message.stage) == [.connection])
        #expect(verdict.prediction.messages.map(\.basis) == [.inferred])
    }

    @Test func aNameInsideOfWhatACAExcludesFails() {
        let verdict = withConstraints("critical,excluded;IP:10.0.0.0/255.0.0.0")
        #expect(verdict.results(.nameConstraints).map(\.detail) == [.namesOutside([.ipAddress("10.0.0.1")], excluded: true, by: 1)])
        #expect(verdict.failed == [.nameConstraints])
    }

    @Test func aNameThatTheCAPermitsHolds() {
        #expect(withConstraints("critical,permitted;DNS:corp.example,permitted;IP:10.0.0.0/255.0.0.0").failed == [])
    }

    /// OpenSSL refuses it, Java does not.
    @Test func theRootsConstraintsAreTold() {
        let verdict = withConstraints("critical,permitted;DNS:other.example", root: true)
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.nameConstraints).contains(.advice))
    }

    @Test func withoutAlternativeNamesTheCommonNameCounts() {
        let verdict = withConstraints("critical,permitted;DNS:other.example", on: .good)
        #expect(verdict.results(.nameConstraints).map(\.detail) == [.namesOutside([.dnsName("ome.example.com")], excluded: false, by: 1)])
    }

    // MARK: Extensions

    @Test func anUnknownCriticalExtensionFailsAndIsNamed() {
        let chain = TestChain.withLeaf { $0.extensions.append(("1.2.3.4", "critical,DER:0500")) }
        let verdict = checkDell([chain.file], csr: chain.csr)
        #expect(verdict.failed == [.criticalExtensions])
        #expect(verdict.results(.criticalExtensions).map(\.detail) == [.unknownCritical(["1.2.3.4"])])
        #expect(Self.intermediate { $0.extensions.append(("1.2.3.4", "critical,DER:0500")) }.failing == [.criticalExtensions])
        #expect(TestChain.withLeaf { $0.extensions.append(("1.2.3.4", "DER:0500")) }.failing == [])
    }

    @Test func theRootsCriticalExtensionIsTold() {
        let chain = TestChain(root: CertificateSpec.root.with { $0.extensions.append(("1.2.3.4", "critical,DER:0500")) })
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [])
        #expect(verdict.outcomes(.criticalExtensions) == [.advice])
    }

    @Test func anExtensionThatTheJDKDoesNotProcessIsTold() {
        let chain = TestChain.withLeaf { $0.extensions.append(("crlDistributionPoints", "critical,URI:http://example.com/a.crl")) }
        #expect(
            checkDell([chain.file]).results(.criticalExtensions).map(\.detail) == [
                .rarelyProcessedCritical(["2.5.29.31 (crlDistributionPoints)"])
            ])
    }

    @Test func anExtensionThatStandsTwiceCannotBeJudged() {
        let chain = TestChain.withLeaf { $0.extensions.append($0.extensions[0]) }
        #expect(checkDell([chain.file]).outcomes(.criticalExtensions) == [.unknown])
    }

    // MARK: Authorities

    @Test func theUsagesOfAnIssuingCAAreTold() {
        let chain = Self.intermediate { $0.extensions.append(("extendedKeyUsage", "clientAuth")) }
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [])
        #expect(verdict.results(.caUsages).map(\.detail) == [.authorityUsage(missing: [ExtendedKeyUsage.serverAuthentication])])
        #expect(verdict.outcomes(.caUsages) == [.advice])
    }

    @Test func aPathLengthBelowTheRootBinds() {
        let upper = CertificateSpec.intermediate.with {
            $0.subject = [("CN", "Upper-CA")]; $0.key = .stranger
            $0.extensions[0].1 = "CA:TRUE,pathlen:0"
        }
        let certificates = [
            TestCertificate.make(.leaf, issuer: .intermediate), TestCertificate.make(.intermediate, issuer: upper),
            TestCertificate.make(upper, issuer: .root), TestCertificate.make(.root),
        ]
        let verdict = checkDell([read(pem(certificates))])
        #expect(verdict.failed == [.caConstraints])
        #expect(verdict.results(.caConstraints).map(\.detail) == [.pathLength(allowed: 0, found: 1)])
        #expect(verdict.results(.caConstraints).map(\.certificate) == [2])
    }

    @Test(arguments: [[("basicConstraints", "CA:FALSE")], [("basicConstraints", "CA:TRUE"), ("keyUsage", "cRLSign")]])
    func aRootThatMayNotIssueFails(extensions: [(String, String)]) {
        #expect(TestChain(root: CertificateSpec.root.with { $0.extensions = extensions }).failing == [.caConstraints])
    }

    @Test func keyIdentifiersThatDifferAreTold() {
        let chain = TestChain(
            leaf: CertificateSpec.leaf.with { $0.extensions.append(("authorityKeyIdentifier", "DER:300480020102")) },
            intermediate: CertificateSpec.intermediate.with { $0.extensions.append(("subjectKeyIdentifier", "0304")) })
        let verdict = checkDell([chain.file])
        #expect(verdict.failed == [])
        #expect(verdict.results(.keyIdentifiers).map(\.detail) == [.keyIdentifierDiffers(issuer: 1)])
        // Everything above it was judged nevertheless.
        #expect(verdict.path.indices == [0, 1, 2])
        #expect(verdict.outcomes(.caConstraints) == [.pass])
    }

    @Test func aCurveThatJavaDoesNotKnowIsTold() {
        let chain = TestChain(intermediate: CertificateSpec.intermediate.with { $0.key = .ec("secp256k1") })
        #expect(checkDell([chain.file]).results(.keyParameters).map(\.detail) == [.rareCurve("secp256k1")])
    }

    // MARK: Forks of the path

    @Test func aCrossCertificateToAnAbsentRootDoesNotHideTheWay() {
        let cross = TestCertificate.make(
            .intermediate,
            issuer: CertificateSpec.root.with {
                $0.subject = [("CN", "Elsewhere")]; $0.key = .stranger
            })
        let good = TestChain.good.certificates
        for certificates in [[good[0], cross, good[1], good[2]], [good[0], good[1], cross, good[2]]] {
            let verdict = checkDell([read(pem(certificates))])
            #expect(verdict.failed == [.foreignCertificate])
            #expect(verdict.path.end == .root)
            #expect(verdict.results(.foreignCertificate).map(\.detail) == [.alternative(to: certificates[1] == cross ? 2 : 1)])
        }
    }

    @Test func aCAThatWasRenewedWithItsKeyAndHasEndedDoesNotHideTheValidOne() {
        let old = TestCertificate.make(
            CertificateSpec.intermediate.with {
                $0.serial = 6; $0.notAfter = TestTime.now - 1
            }, issuer: .root)
        let good = TestChain.good.certificates
        #expect(checkDell([read(pem([good[0], old, good[1], good[2]]))]).path.indices == [0, 2, 3])
        let oldRoot = TestCertificate.make(
            CertificateSpec.root.with {
                $0.serial = 6; $0.notAfter = TestTime.now - 1
            })
        #expect(checkDell([read(pem([good[0], good[1], oldRoot, good[2]]))]).path.indices == [0, 1, 3])
        #expect(checkDell([read(pem([good[0], good[1], good[2], oldRoot]))]).outcomes(.validity) == [.pass])
    }

    @Test func ofTwoWaysTheOneThatVerifiersTakeIsGone() {
        let noCA = TestCertificate.make(
            CertificateSpec.intermediate.with {
                $0.serial = 6; $0.extensions[0].1 = "CA:FALSE"
            }, issuer: .root)
        let good = TestChain.good.certificates
        let verdict = checkDell([read(pem([good[0], noCA, good[1], good[2]]))])
        #expect(verdict.path.indices == [0, 2, 3])
        #expect(verdict.failed == [.foreignCertificate])
    }

    @Test func selfIssuedCertificatesOfANewKeyAreFollowed() {
        // The CA's new key, certified by its old one.
        let new = CertificateSpec.intermediate.with {
            $0.key = .stranger; $0.serial = 6
        }
        let certificates = [
            TestCertificate.make(.leaf, issuer: new), TestCertificate.make(new, issuer: .intermediate),
            TestCertificate.make(.intermediate, issuer: .root), TestCertificate.make(.root),
        ]
        let verdict = checkDell([read(pem(certificates))])
        #expect(verdict.path.indices == [0, 1, 2, 3])
        #expect(verdict.failed == [])
    }
}

extension TestChain {
    fileprivate var failing: [CheckName] { checkDell([file], csr: csr).failed }
}
