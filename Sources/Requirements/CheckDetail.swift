public import CertificateChain

/// What a check found, as values that `Reporting` puts into words.
public enum CheckDetail: Hashable, Sendable {
    // MARK: Why a check was not made, or is undecided

    /// The command-line option that would enable it, such as `--csr`.
    case needsOption(String)
    /// The requirement is for a chain, but a single certificate is uploaded.
    case notForSingleUpload
    /// No certificate could be read.
    case noCertificate
    /// The file given as CSR contains none that can be read.
    case noRequest(file: String)
    /// The CSR requests no alternative names, in which case they are not compared.
    case requestHasNoNames
    /// PKCS#7 contains a set, which has no order.
    case unorderedEncoding
    /// The files contain no CA certificate.
    case noAuthority
    /// There is no issuer to examine.
    case noIssuers
    /// The issuer's certificate is missing, so that what depends on it cannot be determined.
    case issuerMissing(DistinguishedName)
    /// The appliance's own certificate could not be read.
    case leafNotRead
    /// The files contain CAs only, and not the appliance's own certificate.
    case leafAbsent
    /// One of the files' certificates could not be read.
    case partNotRead
    /// libcrypto stopped validating the path; its reason.
    case validationStopped(String)
    /// The extension occurs twice or does not parse; its name in RFC 5280.
    case unreadableExtension(String)
    case signatureNotChecked(SignatureState.Reason)
    case unreadableDate

    // MARK: Files

    case encoding(file: String, FileEncoding)
    case fileProblem(file: String, FileProblem)
    /// A CSR was given instead of a certificate.
    case requestInsteadOfCertificate(file: String)
    case certificates(count: Int)

    // MARK: Keys and signatures

    case key(SubjectPublicKeyInfo)
    /// Certificate and CSR have this key.
    case sameKey(SubjectPublicKeyInfo)
    case otherKey(certificate: SubjectPublicKeyInfo, request: SubjectPublicKeyInfo)
    case signatureAlgorithm(Certificate.SignatureAlgorithm)
    case signed
    /// The CSR is not signed with its own key.
    case brokenRequest
    /// The certificate with this index has the issuer's name, but its key did not make the signature.
    case signedByAnotherKey(issuer: Int)

    // MARK: Usages

    /// Dotted identifiers; `present` is nil if the extension is absent.
    case extendedKeyUsage(present: [String]?, missing: [String])
    /// Dotted identifiers of usages that are listed and should not be.
    case extendedUsagesBeyond([String])
    /// `present` is nil if the extension is absent. For an elliptic curve key, a CA that follows RFC 8813 never sets Key Encipherment.
    case keyUsage(present: KeyUsage?, missing: KeyUsage, key: SubjectPublicKeyInfo.Kind)

    // MARK: The form

    case version(Int)
    /// The names of extensions that should not be there; empty if there are none.
    case extensions([String])

    // MARK: The chain

    /// Complete up to the root with this index.
    case complete(root: Int)
    /// The issuers are available, in the trust store or in the files, up to this root.
    case inTrustStore(root: DistinguishedName)
    case missingIssuer(DistinguishedName)
    /// The issuer may be a certificate that could not be read.
    case issuerNotRead(DistinguishedName)
    /// A single certificate, for a product that has a separate mode for uploading one alone.
    case loneCertificate(issuer: DistinguishedName)
    case selfSignedLeaf
    /// The issuers form a cycle, or extend further than any real chain.
    case endless
    case foreign
    /// Same name and key as the certificate with this index, which is in the path.
    case alternative(to: Int)
    /// A CA that may or may not belong to the chain, because an issuer is missing.
    case mayBelong
    case duplicate(of: Int)
    case order(expected: [Int])
    case depth(Int, limit: Int)
    /// No basic constraints that identify it as a CA.
    case notAuthority(isRoot: Bool)
    case mayNotSign(KeyUsage)
    case pathLength(allowed: Int, found: Int)
    case leafIsAuthority

    // MARK: Path validation

    /// Names that the CA with this index does not permit, or that it excludes; empty if they are not known.
    case namesOutside([GeneralName], excluded: Bool, by: Int?)
    /// The reason is libcrypto's.
    case constraintsNotProcessed(reason: String)
    /// Dotted identifiers, with their names if they have any, here and below.
    case unknownCritical([String])
    case rarelyProcessedCritical([String])
    case repeatedExtensions([String])
    case unreadableExtensions
    case noValidPolicy
    case invalidPolicy
    case authorityUsage(missing: [String])
    case keyIdentifierDiffers(issuer: Int)
    case explicitCurve
    case rareCurve(String)

    // MARK: Names

    case commonNames([String])
    case noCommonName
    case wildcards([String])
    case noWildcard
    /// The certificate has this host name, or, if it was not asked for one, some host name.
    case hostNames([String])
    case noHostName
    case alternativeNames(missing: [GeneralName], extra: [GeneralName])

    // MARK: Time

    /// The earliest end of validity.
    case validUntil(Instant)
    /// None is valid any more, so none can be about to expire.
    case noneValid
    case notYetValid(notBefore: Instant, at: Instant)
    case expired(notAfter: Instant, at: Instant)
    case endsIn(days: Int, notAfter: Instant)

    // MARK: Trust store and peer

    /// The trusted certificate with the same common name would be replaced, or is the same.
    case replaces(commonName: String)
    case alreadyTrusted(commonName: String)
    /// The trusted certificate has a later or equal start and stays.
    case trustedIsNewer(commonName: String, trusted: Instant)
    case namesAgree
    case namesDiffer(levels: [Int])
    /// A CA that only one of the appliances has; it is missing on the peer (`onPeer`) or on this one.
    case authorityLacking(DistinguishedName, onPeer: Bool)
    case keysAgree
    /// No level has the same names on both sides.
    case noCommonAuthority
    case sameCertificateOnPeer
    case keysDiffer(level: Int)
}
