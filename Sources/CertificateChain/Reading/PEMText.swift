internal import FoundationEssentials

extension Certificate {
    /// The certificate as PEM (RFC 7468), the one form that all readers accept.
    public var pem: String {
        let body = Data(der).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
        return "-----BEGIN CERTIFICATE-----\n\(body)\n-----END CERTIFICATE-----\n"
    }
}
