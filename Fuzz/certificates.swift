@testable import CertificateChain

/// Certificate, CSR and PKCS#7 input of any form, read and judged: whatever the bytes are, there is a verdict, and no crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let file = unsafe CertificateFile.read(FuzzInput(start, count).bytes, name: "input")
    let time = Instant(secondsSince1970: 1_780_272_000)
    let products: [ChainCheck.Product] = [
        .dellOME(single: false), .dellOME(single: true), .ciscoCUCM(purpose: .ipsec, release: .release14, trust: [file]),
    ]
    for product in products {
        let verdict = ChainCheck(product: product, csr: file, peer: file, at: time).verdict(of: [file])
        expect(!verdict.checks.isEmpty, "no checks")
        expect(verdict.path.indices.allSatisfy(verdict.certificates.indices.contains), "a path of certificates that are not there")
    }
    return 0
}
