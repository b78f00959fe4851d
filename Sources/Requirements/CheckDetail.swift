public import CertificateChain

/// What a check saw, as values: `Reporting` puts it into words.
public enum CheckDetail: Hashable, Sendable {
    // MARK: Why a check was not made, or could not be judged

    /// The command line's option that would make it, as `--csr`.
    case needsOption(String)
    /// The requirement is for a chain; a single certificate was asked about.
    case notForSingleUpload
    /// No certificate could be read.
    case noCertificate
    /// The file given as CSR holds none that can be read.
    case noRequest(file: String)
    /// The CSR asks for no alternative names, and then they are not compared.
    case requestHasNoNames
    /// PKCS#7 holds a set: its order says nothing.
    case unorderedEncoding
    /// There is no CA certificate in the files.
    case noAuthority
    /// There is no issuer to look at.
    case noIssuers
    /// The issuer's certificate is not there, so that nothing can be said of what it decides.
    case issuerMissing(DistinguishedName)
    /// The certificate that is for the appliance itself could not be read.
    case leafNotRead
    /// A certificate of the files could not be read.
    case partNotRead
    /// libcrypto gave up the validation of the path; its words.
    case validationStopped(String)
    /// The extension stands twice or does not parse; its name in RFC 5280.
    case unreadableExtension(String)
    case signatureNotChecked(SignatureState.Reason)
    case unreadableDate

    // MARK: Files

    case encoding(file: String, FileEncoding)
    case fileProblem(file: String, FileProblem)
    /// A CSR was given where a certificate belongs.
    case requestInsteadOfCertificate(file: String)
    case certificates(count: Int)

    // MARK: Keys and signatures

    case key(SubjectPublicKeyInfo)
    /// Certificate and CSR have this key.
    case sameKey(SubjectPublicKeyInfo)
    case otherKey(certificate: SubjectPublicKeyInfo, request: SubjectPublicKeyInfo)
    case signatureAlgorithm(Certificate.SignatureAlgorithm)
    case signed
    /// The CSR's own key did not sign it.
    case brokenRequest
    /// The certificate with this index bears the issuer's name, and its key did not make the signature.
    case signedByAnotherKey(issuer: Int)

    // MARK: Usages

    /// Dotted identifiers; `present` is nil where the extension is absent.
    case extendedKeyUsage(present: [String]?, missing: [String])
    /// `present` is nil where the extension is absent. With an elliptic curve key a CA that follows RFC 8813 never sets Key Encipherment.
    case keyUsage(present: KeyUsage?, missing: KeyUsage, key: SubjectPublicKeyInfo.Kind)

    // MARK: The chain

    /// Complete up to the root with this index.
    case complete(root: Int)
    /// The issuers are there, in the trust store or among the files, up to this root.
    case inTrustStore(root: DistinguishedName)
    case missingIssuer(DistinguishedName)
    /// The issuer may be what could not be read.
    case issuerNotRead(DistinguishedName)
    /// One certificate alone, where the upload of one alone has a mode of its own.
    case loneCertificate(issuer: DistinguishedName)
    case selfSignedLeaf
    /// The issuers lead round in a ring, or further than any real chain.
    case endless
    case foreign
    /// The same name and key as the one with this index, which is on the way.
    case alternative(to: Int)
    /// A CA of which nobody can say whether it belongs to the chain, while an issuer is missing.
    case mayBelong
    case duplicate(of: Int)
    case order(expected: [Int])
    case depth(Int, limit: Int)
    /// No basic constraints that say CA.
    case notAuthority(isRoot: Bool)
    case mayNotSign(KeyUsage)
    case pathLength(allowed: Int, found: Int)
    case leafIsAuthority

    // MARK: Path validation

    /// Names outside of what the CA with this index permits, or inside of what it excludes; empty where it is not known which.
    case namesOutside([GeneralName], excluded: Bool, by: Int?)
    /// libcrypto's words.
    case constraintsNotProcessed(reason: String)
    /// Dotted identifiers, here and below.
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
    case alternativeNames(missing: [GeneralName], extra: [GeneralName])

    // MARK: Time

    /// When the first of them ends.
    case validUntil(Instant)
    /// None is valid any more, so that none can be about to end.
    case noneValid
    case notYetValid(notBefore: Instant, at: Instant)
    case expired(notAfter: Instant, at: Instant)
    case endsIn(days: Int, notAfter: Instant)

    // MARK: Trust store and peer

    /// The trusted certificate of the same common name would be replaced, or is the same.
    case replaces(commonName: String)
    case alreadyTrusted(commonName: String)
    /// The one in the trust store starts later, or at the same time, and stays.
    case trustedIsNewer(commonName: String, trusted: Instant)
    case namesAgree
    case namesDiffer(levels: [Int])
    /// A CA that one of the appliances has, and the other (the peer, or this one) has not.
    case authorityLacking(DistinguishedName, onPeer: Bool)
    case keysAgree
    /// No level has the same names on both sides.
    case noCommonAuthority
    case sameCertificateOnPeer
    case keysDiffer(level: Int)
}
