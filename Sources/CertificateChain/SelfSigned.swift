extension Certificate {
    /// Whether its own key has signed it.
    public var isSelfSigned: Bool { isSelfIssued && LibcryptoKeys.signature(of: self, by: subjectPublicKeyInfo) == .verified }
}
