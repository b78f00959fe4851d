import CCrypto

/// Determines which names violate name constraints, and whose constraints those are; `X509_verify_cert` reports neither.
struct LibcryptoNameConstraints {
    private let chain: LibcryptoChain
    /// The maximum number of names tested individually.
    private static let nameLimit = 100

    init(_ chain: LibcryptoChain) {
        self.chain = chain
    }

    /// The lowest CA that constrains the names of a certificate, and the names that violate its constraints.
    func violation(at place: Int) -> (by: Int?, names: [GeneralName]) {
        for issuer in unsafe chain.handles.indices where issuer > place {
            guard let constraints = unsafe Self.constraints(of: chain.handles[issuer]) else { continue }
            defer { unsafe NAME_CONSTRAINTS_free(constraints) }
            let names = unsafe names(at: place, outside: constraints)
            let answer = unsafe NAME_CONSTRAINTS_check(chain.handles[place], constraints)
            if answer != X509_V_OK || !names.isEmpty { return (issuer, names) }
            let ofCommonName = unsafe NAME_CONSTRAINTS_check_CN(chain.handles[place], constraints)
            if place == 0, ofCommonName != X509_V_OK {
                let subject = unsafe LibcryptoValues.distinguishedName(X509_get_subject_name(chain.handles[place]))
                return (issuer, subject.commonNames.map(GeneralName.dnsName))
            }
        }
        return (nil, [])
    }

    private static func constraints(of authority: OpaquePointer) -> UnsafeMutablePointer<NAME_CONSTRAINTS>? {
        unsafe X509_get_ext_d2i(authority, NID_name_constraints, nil, nil).map { unsafe $0.assumingMemoryBound(to: NAME_CONSTRAINTS.self) }
    }

    /// Tests each name separately, in a certificate that contains nothing else.
    private func names(at place: Int, outside constraints: UnsafeMutablePointer<NAME_CONSTRAINTS>) -> [GeneralName] {
        var outside: [GeneralName] = []
        let handle = unsafe chain.handles[place]
        if let names = unsafe X509_get_ext_d2i(handle, NID_subject_alt_name, nil, nil) {
            let stack = OpaquePointer(names)
            defer { unsafe GENERAL_NAMES_free(stack) }
            let count = unsafe min(Int32(Self.nameLimit), max(0, OPENSSL_sk_num(stack)))
            for index in 0..<count {
                guard let name = unsafe OPENSSL_sk_value(stack, index), let single = unsafe OPENSSL_sk_new_null() else { continue }
                defer { unsafe OPENSSL_sk_free(single) }
                unsafe OPENSSL_sk_push(single, name)
                if unsafe Self.isOutside(
                    constraints, { unsafe X509_add1_ext_i2d($0, NID_subject_alt_name, UnsafeMutableRawPointer(single), 0, 0) })
                {
                    unsafe outside.append(LibcryptoExtensions.generalName(name.assumingMemoryBound(to: GENERAL_NAME.self)))
                }
            }
        }
        let subject = unsafe X509_get_subject_name(handle)
        if unsafe Self.isOutside(constraints, { unsafe X509_set_subject_name($0, subject) }) {
            unsafe outside.append(.directoryName(LibcryptoValues.distinguishedName(subject)))
        }
        return outside
    }

    private static func isOutside(_ constraints: UnsafeMutablePointer<NAME_CONSTRAINTS>, _ fill: (OpaquePointer) -> Int32) -> Bool {
        guard let scratch = unsafe X509_new() else { return false }
        defer { unsafe X509_free(scratch) }
        guard unsafe X509_set_version(scratch, 2) == 1, unsafe fill(scratch) == 1 else { return false }
        _ = unsafe X509_get_extension_flags(scratch)
        let answer = unsafe NAME_CONSTRAINTS_check(scratch, constraints)
        return answer == X509_V_ERR_PERMITTED_VIOLATION || answer == X509_V_ERR_EXCLUDED_VIOLATION
    }
}
