import CertificateChain
import ContentDigest

extension [CertificateFile] {
    /// Digests of the public keys that an appliance may have made itself: those of requests, and of certificates that are no CA's.
    var applianceKeys: Set<String> {
        let certificates = flatMap(\.certificates).filter { $0.extensions.basicConstraints.value?.isCA != true }
        let keys = certificates.map(\.subjectPublicKeyInfo) + flatMap(\.requests).map(\.subjectPublicKeyInfo)
        return Set(
            keys.map { key in
                var digest = SHA256()
                digest.update(key.der.span)
                return digest.hexadecimal()
            })
    }
}
