import CertificateChain
import Requirements
import Wording

extension Words.Detail {
    /// What a check found.
    ///
    /// - Parameter certificate: Returns the name of the certificate with an index.
    func text(of detail: CheckDetail, certificate: (Int) -> Phrase) -> Phrase {
        switch detail {
        case .needsOption(let option): needsOption(option)
        case .notForSingleUpload: notForSingleUpload
        case .noCertificate: noCertificate
        case .noRequest(let file): noRequest("\(name: file)")
        case .requestHasNoNames: requestHasNoNames
        case .unorderedEncoding: unorderedEncoding
        case .noAuthority: noAuthority
        case .unreadableExtension(let name): unreadableExtension("\(name: name)")
        case .signatureNotChecked(.algorithm(let name)): unknownAlgorithm("\(name: name)")
        case .signatureNotChecked(.limit): tooManySignatures
        case .unreadableDate: unreadableDate
        case .encoding(let file, let form): ofFile(file: "\(name: file)", what: encoding(form))
        case .fileProblem(let file, let problem): ofFile(file: "\(name: file)", what: Words.Problem(table: table).text(of: problem))
        case .requestInsteadOfCertificate(let file): requestInsteadOfCertificate("\(name: file)")
        case .certificates(let count): certificates(count)
        case .key(let key): "\(key)"
        case .sameKey(let key): sameKey("\(key)")
        case .otherKey(let own, let request): otherKey(own: "\(own)", request: "\(request)")
        case .signatureAlgorithm(let algorithm): signatureAlgorithm("\(name: algorithm.name)")
        case .signed: signed
        case .brokenRequest: brokenRequest
        case .signedByAnotherKey(let issuer): signedByAnotherKey(certificate(issuer))
        case .extendedKeyUsage(let present, let missing):
            usages(present?.map(ExtendedKeyUsage.name), missing.map(ExtendedKeyUsage.name))
        case .keyUsage(let present, let missing, let key): keyUsage(present, missing, key)
        case .extendedUsagesBeyond(let beyond):
            beyond.isEmpty ? noFurtherUsages : furtherUsages("\(names: beyond.map(ExtendedKeyUsage.name))")
        case .version(let version): self.version(version)
        case .extensions(let names): names.isEmpty ? noExtensions : extensions("\(names: names)")
        case .complete(let root): complete(certificate(root))
        case .inTrustStore(let root): inTrustStore("\(name: root.description)")
        case .missingIssuer(let name): missingIssuer("\(name: name.description)")
        case .selfSignedLeaf: selfSignedLeaf
        case .endless: endless
        case .foreign: foreign
        case .duplicate(let original): duplicate(certificate(original))
        case .order(let expected): expected == expected.sorted() ? inOrder : order("\(indices: expected)")
        case .depth(let count, let limit): depth(count: count, limit: limit)
        case .notAuthority(let isRoot): isRoot ? rootIsNoAuthority : issuerIsNoAuthority
        case .mayNotSign(let usage): mayNotSign(usages(usage.names, ["keyCertSign"]))
        case .pathLength(let allowed, let found): pathLength(found: found, allowed: allowed)
        case .leafIsAuthority: leafIsAuthority
        case .commonNames(let names): "\(names: names)"
        case .noCommonName: noCommonName
        case .wildcards(let names): wildcards("\(names: names)")
        case .noWildcard: noWildcard
        case .hostNames(let names): "\(names: names)"
        case .noHostName: noHostName
        case .alternativeNames(let missing, let extra): names(missing.map(\.description), extra.map(\.description))
        case .validUntil(let end): validUntil("\(end)")
        case .noneValid: noneValid
        case .notYetValid(let start, _): notYetValid("\(start)")
        case .expired(let end, _): expired("\(end)")
        case .endsIn(let days, let end): endsIn(days: days, time: "\(end)")
        case .replaces(let name): replaces("\(name: name)")
        case .alreadyTrusted(let name): alreadyTrusted("\(name: name)")
        case .trustedIsNewer(let name, let start): trustedIsNewer(name: "\(name: name)", time: "\(start)")
        case .namesAgree: namesAgree
        case .namesDiffer(let levels): namesDiffer(count: levels.count, levels: "\(indices: levels)")
        case .sameCertificateOnPeer: sameCertificateOnPeer
        case .keysDiffer(let level): keysDiffer(level + 1)
        case .noIssuers: noIssuers
        case .issuerMissing(let name): issuerMissing("\(name: name.description)")
        case .leafNotRead: leafNotRead
        case .leafAbsent: leafAbsent
        case .partNotRead: partNotRead
        case .validationStopped(let reason): validationStopped("\(name: reason)")
        case .issuerNotRead(let name): issuerNotRead("\(name: name.description)")
        case .loneCertificate(let name): loneCertificate(name: "\(name: name.description)", option: "--single")
        case .alternative(let other): alternative(certificate(other))
        case .mayBelong: mayBelong
        case .namesOutside(let names, let excluded, let by): outside(names, excluded: excluded, by.map(certificate))
        case .constraintsNotProcessed(let reason): constraintsNotProcessed("\(name: reason)")
        case .unknownCritical(let names): unknownCritical("\(names: names)")
        case .rarelyProcessedCritical(let names): rarelyProcessedCritical("\(names: names)")
        case .repeatedExtensions(let names): repeatedExtensions("\(names: names)")
        case .unreadableExtensions: unreadableExtensions
        case .noValidPolicy: noValidPolicy
        case .invalidPolicy: invalidPolicy
        case .authorityUsage(let missing): authorityUsage("\(names: missing.map(ExtendedKeyUsage.name))")
        case .keyIdentifierDiffers(let issuer): keyIdentifierDiffers(certificate(issuer))
        case .explicitCurve: explicitCurve
        case .rareCurve(let curve): rareCurve("\(name: curve)")
        case .authorityLacking(let name, let onPeer):
            onPeer ? authorityLackingOnPeer("\(name: name.shortName)") : authorityLackingHere("\(name: name.shortName)")
        case .keysAgree: keysAgree
        case .noCommonAuthority: noCommonAuthority
        }
    }

    private func usages(_ present: [String]?, _ missing: [String]) -> Phrase {
        guard let present else { return extensionAbsent("\(names: missing)") }
        let found = present.isEmpty ? noUsages : "\(names: present)"
        return missing.isEmpty ? found : usagesMissing(missing: "\(names: missing)", present: found)
    }

    private func keyUsage(_ present: KeyUsage?, _ missing: KeyUsage, _ key: SubjectPublicKeyInfo.Kind) -> Phrase {
        let usages = usages(present?.names, missing.names)
        return missing.contains(.keyEncipherment) && key.cannotEncipher ? keyCannotEncipher(usages) : usages
    }

    /// Omits the authority if it is unknown whose constraints they are.
    private func outside(_ names: [GeneralName], excluded: Bool, _ authority: Phrase?) -> Phrase {
        let authority = authority ?? someAuthority
        let what = excluded ? namesExcluded(authority) : namesNotPermitted(authority)
        return names.isEmpty ? what : namesOutside(what: what, names: "\(names: names.map(\.description))")
    }

    private func names(_ missing: [String], _ extra: [String]) -> Phrase {
        switch (missing.isEmpty, extra.isEmpty) {
        case (true, true): sameNames
        case (false, true): namesMissing("\(names: missing)")
        case (true, false): namesExtra("\(names: extra)")
        case (false, false): namesMissingAndExtra(missing: namesMissing("\(names: missing)"), extra: namesExtra("\(names: extra)"))
        }
    }
}

extension SubjectPublicKeyInfo.Kind {
    /// Whether the key can sign and agree on keys, but not encipher one (RFC 8813, RFC 8410).
    fileprivate var cannotEncipher: Bool {
        switch self {
        case .ec, .edwards: true
        case .rsa, .rsaPSS, .dsa, .unknown: false
        }
    }
}
