import BuiltInRules
import CertificateChain
import Reporting
import Requirements
import RuleTable

/// Certificate files made once with `openssl`, so that the golden reports do not depend on the date. Their keys were discarded.
enum SampleChain {
    /// The date for which the certificates are judged.
    static let time = Instant(secondsSince1970: 1_800_000_000)

    /// A leaf without Client Authentication and Key Encipherment, and its issuer, but no root.
    static let faulty = CertificateFile.read(Array(faultyText.utf8), name: "chain.pem")
    /// A chain that meets every requirement.
    static let good = CertificateFile.read(Array(goodText.utf8), name: "chain.pem")
    /// The other appliance's chain, issued by another intermediate.
    static let target = CertificateFile.read(Array(targetText.utf8), name: "target.pem")
    /// The CSR of the good chain's leaf.
    static let csr = CertificateFile.read(Array(csrText.utf8), name: "appliance.csr")

    static func checked(
        _ file: CertificateFile, csr: CertificateFile? = csr, peer: CertificateFile? = nil
    ) -> CheckedChain {
        guard let policy = RuleSet.builtIn.requirements(of: "dell-ome"),
            let choices = try? PolicyChoices(peer == nil ? [:] : [.peer: PolicyOption.given], for: policy)
        else { preconditionFailure("the table has no such product") }
        let check = ChainCheck(policy, choices: choices, csr: csr, peer: peer, at: time)
        return CheckedChain(check: check, verdict: check.verdict(of: [file]))
    }

    private static let faultyText = """
        -----BEGIN CERTIFICATE-----
        MIIDQjCCAiqgAwIBAgIUS2xmklXQyd8jxyGJuXydqFHg0FEwDQYJKoZIhvcNAQEL
        BQAwJjEQMA4GA1UECgwHRXhhbXBsZTESMBAGA1UEAwwJSW50ZXItQ0ExMB4XDTI2
        MTEyMjA1NDAwN1oXDTM1MDIwODA1NDAwN1owJzELMAkGA1UEBhMCVVMxGDAWBgNV
        BAMMD29tZS5leGFtcGxlLmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoC
        ggEBAJrvc9cUpGaiJSkb9OzPzfSxYR9N+ZViq/o5Dr7TgDpYWceSeosELoJe8VnM
        6KxWP9bymG6Nw8hVKek3s09tNQIPh+zfa0iAyS4IpBU66BGX8HiXTu6vgN5vbPbb
        2pFM9lS9fMBdzERiW0k1+MBJMxmHnZQr3TAxgJKxWp90FNUDKvRj3FLpdibgDUML
        7+dAuJv5vLtQE18k6ih0GjFcesTZNo0tIWu5PFnQY59J+cKF35j2R4MZgk7s8xjJ
        WPXkdkFWegEpmPP5ZyiXx5trr4s+F+V7BDpKKhULVq0IqNPL9nGF4GLEHxfF2D+s
        IrZ0LLZGCwx1NArdcidBNZu0J6cCAwEAAaNnMGUwDgYDVR0PAQH/BAQDAgeAMBMG
        A1UdJQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQWBBQWavKRXc92ZxSZIl+AGi4hk91V
        WDAfBgNVHSMEGDAWgBQ5ywN8vCAlGelHgkOExPkZ1lPc2jANBgkqhkiG9w0BAQsF
        AAOCAQEAiFxKckcD8ouk5bVw6reZ4vYvJf0xY8xV/F7EdriSX1hVHVc5aUj54e5L
        PtVaApU/ofOp4YwN2Z5hAin0RoE9LSgBePGEQ/7E/dtBUujPOYN/aXtMbHcPcU68
        KdpHxXciV4PrsUn70CKIB5MlM9qCW5pc71aBGShV7On5L9XIjYUor/ghlwrTatuv
        TT7letCr1kAXfgvrTj4I1hzeRklXW6drX39gJSMCoFA5MQXxPJny0kzlSduaNioi
        xfjToAKNeJ3RvCCBjtrYJHuFw/ccZ3uY1LyD05jxawgST21HvCXHnCfxPFLdSIzA
        IxenKsGjMP86kY74iqazWtByxF+f6A==
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIDOzCCAiOgAwIBAgIUCKqDxmAPJ5RFebdmkUwna3sMLBEwDQYJKoZIhvcNAQEL
        BQAwJDEQMA4GA1UECgwHRXhhbXBsZTEQMA4GA1UEAwwHUm9vdC1DQTAeFw0yNjEx
        MjIwNTQwMDVaFw0zNTA4MjcwNTQwMDVaMCYxEDAOBgNVBAoMB0V4YW1wbGUxEjAQ
        BgNVBAMMCUludGVyLUNBMTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEB
        AJIVuhP4zWO7Pq4SKJDRKuNU03T54JVwIwZdVISLOD/RVQOqbhMAhMRWJ9CmtWwg
        y4d206Yz2Kp7hCULeFNBKOg9OvG9PWikXgzUEBpmw1R1laZYFty2vYTcNtW6+Ug5
        CcFA0TsMFqQfE6f+uILsaQYK0ldmBmqLxP2FF1ZyvmWRsDZvn2ucXxIvSnLy1VpC
        AgmRLUnFZCswlboU0EkaJcnmWsorQVm298AzN6bHCw/Mv55Kfa/iDLC0asEB7gBp
        Mh3I6D72b0FjSNA/oB6UCmhlul0VwRlMKe0ysQU9lFOmRxAj5mcArbcbYEdUaMHU
        UL9f6q/rYJM3mOFGz5e9l+UCAwEAAaNjMGEwDwYDVR0TAQH/BAUwAwEB/zAOBgNV
        HQ8BAf8EBAMCAQYwHQYDVR0OBBYEFDnLA3y8ICUZ6UeCQ4TE+RnWU9zaMB8GA1Ud
        IwQYMBaAFMqwp1wP+6gQWjuGlMUhUTNR/OxpMA0GCSqGSIb3DQEBCwUAA4IBAQCF
        ghA88PqLUQamuHKbvuj+WhzJl7zvyg7HeQruG8KGf+K/VizJKGIMtiltRU0NGpkS
        Amxhg8vPNeCBtRYKjNYgqv6UnZ2aVc/U7/pmK8hdtj9IJ2/AFTRB4KtP/fmiV+wL
        NUnsM8LCKlh5TSGSnyEWlC4hc/XZW2yEPHoq9K5KVxSbm+n+6cxkpeunUDSwRZDj
        sft8nhV6gIgtdIQ8si/ziqq6CsP4zNocKnJY6D1drbjjLpEDag+yEX88H8BQ3MFq
        3CsVbxs8DydyJh0DTETk29P1JutKU4WxT2IEW+vyRrq73VnAG95Y2wzPkkKSFLeS
        7bubGoZ1Lz2Dne9yHRk7
        -----END CERTIFICATE-----
        """

    private static let goodText = """
        -----BEGIN CERTIFICATE-----
        MIIDWjCCAkKgAwIBAgIUS2xmklXQyd8jxyGJuXydqFHg0FAwDQYJKoZIhvcNAQEL
        BQAwJjEQMA4GA1UECgwHRXhhbXBsZTESMBAGA1UEAwwJSW50ZXItQ0ExMB4XDTI2
        MTEyMjA1NDAwNloXDTM1MDIwODA1NDAwNlowJzELMAkGA1UEBhMCVVMxGDAWBgNV
        BAMMD29tZS5leGFtcGxlLmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoC
        ggEBAL+gOa6BCMk3kUHxNo4wsxF1E7YyZMcj9BBkV5VZy07GNal5ZPfFJpYVyZqj
        9zI1xxjDMzlwQZIdRNSt8zYzygfzNhhZwoqGyrbcwcj0LkltdI98nZO0nlZaxSWV
        V7VcNB8OAdRkAZ7mhTn3kwgY/3bYbltAACv2ZqQpNeHo4WaFr9znfQGnzp4zxH/j
        vESJllwfd2c87nkE9QQiahQR1D9dY2WOopzrawayhES5VXcJ7YhJawRoYkFg1qLw
        kw6FNC/LGdJp3na/hC5XNK9hmeIywCvefCUemi5Dxva59Xct1IRCn2xjMB/v5/en
        aaAnVW5HoNJ2riSPttEQ7HA1pO8CAwEAAaN/MH0wDgYDVR0PAQH/BAQDAgWgMB0G
        A1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjAMBgNVHREEBTADggF4MB0GA1Ud
        DgQWBBQrgDRlvtb/yE3V7GpTMfWZIK542TAfBgNVHSMEGDAWgBQ5ywN8vCAlGelH
        gkOExPkZ1lPc2jANBgkqhkiG9w0BAQsFAAOCAQEAZfRXqULYLihUmzHl56qv4A5X
        ZZUbDAYH4JHQcAdgfh16tI9DDkdi3peT/pn+UaBILnzyGrL/BtVcEXDL33p7FY8X
        378D1bYOcpG3SR9QCUY8ppon1V6vYZtZm8HhwnpuGilt20NQpJ8UAMKr/Nf48p13
        Yro2ejKWFN5yQTaFWqiL6EiyALWvQqrW10/ev3OLfYmj1LDHjQIcYfy2kmF3zYa5
        7AXJVbrOY+UXcSzlD3d9y5I+w46MfBIDUsavYPS4IjjOTZIubFm4TBB2M38NG64h
        dirDG/8Vcm3R7pm+JcL4bDf/Fvtmx7hY+/8OdMGePL3YCZrt76W+yIhQRkDFoA==
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIDOzCCAiOgAwIBAgIUCKqDxmAPJ5RFebdmkUwna3sMLBEwDQYJKoZIhvcNAQEL
        BQAwJDEQMA4GA1UECgwHRXhhbXBsZTEQMA4GA1UEAwwHUm9vdC1DQTAeFw0yNjEx
        MjIwNTQwMDVaFw0zNTA4MjcwNTQwMDVaMCYxEDAOBgNVBAoMB0V4YW1wbGUxEjAQ
        BgNVBAMMCUludGVyLUNBMTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEB
        AJIVuhP4zWO7Pq4SKJDRKuNU03T54JVwIwZdVISLOD/RVQOqbhMAhMRWJ9CmtWwg
        y4d206Yz2Kp7hCULeFNBKOg9OvG9PWikXgzUEBpmw1R1laZYFty2vYTcNtW6+Ug5
        CcFA0TsMFqQfE6f+uILsaQYK0ldmBmqLxP2FF1ZyvmWRsDZvn2ucXxIvSnLy1VpC
        AgmRLUnFZCswlboU0EkaJcnmWsorQVm298AzN6bHCw/Mv55Kfa/iDLC0asEB7gBp
        Mh3I6D72b0FjSNA/oB6UCmhlul0VwRlMKe0ysQU9lFOmRxAj5mcArbcbYEdUaMHU
        UL9f6q/rYJM3mOFGz5e9l+UCAwEAAaNjMGEwDwYDVR0TAQH/BAUwAwEB/zAOBgNV
        HQ8BAf8EBAMCAQYwHQYDVR0OBBYEFDnLA3y8ICUZ6UeCQ4TE+RnWU9zaMB8GA1Ud
        IwQYMBaAFMqwp1wP+6gQWjuGlMUhUTNR/OxpMA0GCSqGSIb3DQEBCwUAA4IBAQCF
        ghA88PqLUQamuHKbvuj+WhzJl7zvyg7HeQruG8KGf+K/VizJKGIMtiltRU0NGpkS
        Amxhg8vPNeCBtRYKjNYgqv6UnZ2aVc/U7/pmK8hdtj9IJ2/AFTRB4KtP/fmiV+wL
        NUnsM8LCKlh5TSGSnyEWlC4hc/XZW2yEPHoq9K5KVxSbm+n+6cxkpeunUDSwRZDj
        sft8nhV6gIgtdIQ8si/ziqq6CsP4zNocKnJY6D1drbjjLpEDag+yEX88H8BQ3MFq
        3CsVbxs8DydyJh0DTETk29P1JutKU4WxT2IEW+vyRrq73VnAG95Y2wzPkkKSFLeS
        7bubGoZ1Lz2Dne9yHRk7
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIDOTCCAiGgAwIBAgIUVYrVjqR5AKseYi6TDiNz/VULxAQwDQYJKoZIhvcNAQEL
        BQAwJDEQMA4GA1UECgwHRXhhbXBsZTEQMA4GA1UEAwwHUm9vdC1DQTAeFw0yNjEx
        MjIwNTQwMDVaFw0zNjExMTkwNTQwMDVaMCQxEDAOBgNVBAoMB0V4YW1wbGUxEDAO
        BgNVBAMMB1Jvb3QtQ0EwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDD
        i4liA8/Yp3DN+BlewNSfht79NnggWCrjnyLSokkh5ua/YJ12BR2uyC6s/VqmdO1G
        UGNyRn9/DEV/FQsUYecU0jJGxmzMO9hUl27OVxikZViFLWM1ZkSrchJhek9SqfjK
        IUGO1p6OrsynTK2E7Ixnh2J5IHZVMsTHPFQeSv0+Bt8TCpl/sA9nPjF+LSO5V3w1
        Zp3w9DrXszQhL34HsgCLvu2qyYXvvkpP8wN6ynTzyqpLWry7YQhKj+Qfpyidnlji
        bxv3xAIF5ScFLYQIP3nEBwNjfYzlPA9MrX/ba1nmoRGfZCcttarsN6VSAQ85+N5h
        lkjMMijNllgZTc6esbZDAgMBAAGjYzBhMB0GA1UdDgQWBBTKsKdcD/uoEFo7hpTF
        IVEzUfzsaTAfBgNVHSMEGDAWgBTKsKdcD/uoEFo7hpTFIVEzUfzsaTAPBgNVHRMB
        Af8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAQEAdRST
        WYB8wbn7ldyiJK73aZCFuvm/SAriWQOKOzDo72NcHiEHn4Es6vGA5WFpuXxxaUse
        BXll5KSwTuHnr1MurUaeC6BmYL30LGtKYO0UNI9ro8b/RpsEVLbsf7eXOMSV+Iyn
        GEon1kURnS0vQNRnWf9XtEhAy0yy5FdkIZVD8adtcXs3TqIDSI04KiPpT2WTXgbS
        PIxScQJQjy2kmzGkInnAPXBGoqZ/oDXnTdpHprnJxH+rJUpctxnmM+krEEy4FsUl
        PZzqH8dkURKHKTjodaGSAlX+HfCUmFa+MGX7ZKE+K6vjX5365+ttBTV0eP1NGglQ
        y/eSHwluisxl52bghA==
        -----END CERTIFICATE-----
        """

    private static let targetText = """
        -----BEGIN CERTIFICATE-----
        MIIDXTCCAkWgAwIBAgIUJZs17yZh9VKTuiR1slHF/0HgR5swDQYJKoZIhvcNAQEL
        BQAwJjEQMA4GA1UECgwHRXhhbXBsZTESMBAGA1UEAwwJSW50ZXItQ0EyMB4XDTI2
        MTEyMjA1NDAwN1oXDTM1MDIwODA1NDAwN1owKjELMAkGA1UEBhMCVVMxGzAZBgNV
        BAMMEnRhcmdldC5leGFtcGxlLmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCC
        AQoCggEBAL6gqMuiHlDm7qhi/pmbJ7Uwkq51AX/t6z45zK0MMfMSA+aTQSTHxhVL
        Cz0UiWmPoi4+DdVJPwC9xJYRXF05TtweWP4QRNo24CqKX3zne+mL3Q0FS7GUeeSK
        LoHwNmbIKT7dKdeWPxlPbf2CTAlIUTQZMx6vo28K7TWnd5LlY2nJKgc9JnVE38f7
        7JScRMvyGjIx7qRXLectUAjFLRfZpB1/a8p6Wj8UOmmfsxD4nuImgK7owQA7KPRs
        EHQdY6rLeXDDg1m3UIjAH90CJYcLUjWNkHUinCdjJPgbjatH3Crll9ZhLiijRweO
        iqFaFGlRy5J/+bKKoAJpc5eyV++hP48CAwEAAaN/MH0wDgYDVR0PAQH/BAQDAgWg
        MB0GA1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjAMBgNVHREEBTADggF4MB0G
        A1UdDgQWBBSJblARxlNHShP8Z76vGPWp+CwgQDAfBgNVHSMEGDAWgBRphuDTqd4+
        ap8sQrv1v6UWZAOQizANBgkqhkiG9w0BAQsFAAOCAQEAewrRa0qtVcBlWGUfaQNg
        QcwOtTn1rQrwWnwuFzQmTLaD5C+zGI+3YcSXf7cefcJDgL4VxafpLRWqGvTdkmEX
        NUJjvXcZb7XMvfIxD+bH2Rzwvb4WciXweBvzxiL9CdkIR4ugC5TOjPvtx1z4IMR0
        lp5dqGyL9o8chR+2kie85FmkjsayWb0lXgsV9M3SECx2SdXe0Ktz8OW7MRC/xbeC
        YIV7FVg+fSXqieBqetJyktmf5hF/OwYuXMRVGPJe5q+ILs66nENUzY/5GhsaKLpo
        lACv6uXdLYHotZrILA9sYJgHGceT2n0wrCrJN2g1cyUioMZWRCxsIuKGwf8fhEoM
        gA==
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIDOzCCAiOgAwIBAgIUCKqDxmAPJ5RFebdmkUwna3sMLBIwDQYJKoZIhvcNAQEL
        BQAwJDEQMA4GA1UECgwHRXhhbXBsZTEQMA4GA1UEAwwHUm9vdC1DQTAeFw0yNjEx
        MjIwNTQwMDZaFw0zNTA4MjcwNTQwMDZaMCYxEDAOBgNVBAoMB0V4YW1wbGUxEjAQ
        BgNVBAMMCUludGVyLUNBMjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEB
        AJqNivuNPWk8Dy8UQrjuQxQ5tUHhQ5CvgOeibuVMoGWFjCNS0BCXZVRaP2e2Buyx
        rn28liV1EEmH7LVwO2JrkHYyMZc0P0gO/Fw3zTie0V2eheOIPnpQ1LK4yuymLKDK
        i8ADeUp6xB15QKn6XvmGJ+hr8vy7N6t4LjBDt+rxoiqU1vE3xYW30cjqO8VjRIbT
        PPcE5xXjWIHfOgNlh5DS5jpRfJ28vTrzK2xDkTf+NVjwYAuTgVcl2Igto2wJ7QZu
        ISFGVSFMiJA+o141W4iHefO0MmZCHuiIjufWAqi3LsLDdrst6Edsm/lg1wSjyPE6
        In+GIHIIqZpafvYKBBEGY1MCAwEAAaNjMGEwDwYDVR0TAQH/BAUwAwEB/zAOBgNV
        HQ8BAf8EBAMCAQYwHQYDVR0OBBYEFGmG4NOp3j5qnyxCu/W/pRZkA5CLMB8GA1Ud
        IwQYMBaAFMqwp1wP+6gQWjuGlMUhUTNR/OxpMA0GCSqGSIb3DQEBCwUAA4IBAQBW
        s5ojvLpcwaZz41H2c3BpSX4E8m6eqWkkk111KbBSx7PD+qLFxhyoFk2T8Uz8qL8P
        hADZ2jtlPTzLsToakvUsVx5LI5biaX9xhwmMhtUMPNOTchMGZZKz05HW9WhcuNTB
        xklhUgdWL31mQxn6A4crhewSJIhA0+FvcWnFXE7Ev/hSjSVFZuytk7l0YbTqm4wj
        Jl3I5NP1ZDOC8PuqKQmnGqNhtPdzqqMqG3K1V34PEXth3b5azh2c1/lr0deQPAch
        gC3MAQdCejC3kaWQRMUxfLQHXGvQdrtZGlUqJkFbV9vlm0FSQb5GlnH141pxOdJG
        9q/2BMWVLJFFXRa5ga2I
        -----END CERTIFICATE-----
        -----BEGIN CERTIFICATE-----
        MIIDOTCCAiGgAwIBAgIUVYrVjqR5AKseYi6TDiNz/VULxAQwDQYJKoZIhvcNAQEL
        BQAwJDEQMA4GA1UECgwHRXhhbXBsZTEQMA4GA1UEAwwHUm9vdC1DQTAeFw0yNjEx
        MjIwNTQwMDVaFw0zNjExMTkwNTQwMDVaMCQxEDAOBgNVBAoMB0V4YW1wbGUxEDAO
        BgNVBAMMB1Jvb3QtQ0EwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDD
        i4liA8/Yp3DN+BlewNSfht79NnggWCrjnyLSokkh5ua/YJ12BR2uyC6s/VqmdO1G
        UGNyRn9/DEV/FQsUYecU0jJGxmzMO9hUl27OVxikZViFLWM1ZkSrchJhek9SqfjK
        IUGO1p6OrsynTK2E7Ixnh2J5IHZVMsTHPFQeSv0+Bt8TCpl/sA9nPjF+LSO5V3w1
        Zp3w9DrXszQhL34HsgCLvu2qyYXvvkpP8wN6ynTzyqpLWry7YQhKj+Qfpyidnlji
        bxv3xAIF5ScFLYQIP3nEBwNjfYzlPA9MrX/ba1nmoRGfZCcttarsN6VSAQ85+N5h
        lkjMMijNllgZTc6esbZDAgMBAAGjYzBhMB0GA1UdDgQWBBTKsKdcD/uoEFo7hpTF
        IVEzUfzsaTAfBgNVHSMEGDAWgBTKsKdcD/uoEFo7hpTFIVEzUfzsaTAPBgNVHRMB
        Af8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAQEAdRST
        WYB8wbn7ldyiJK73aZCFuvm/SAriWQOKOzDo72NcHiEHn4Es6vGA5WFpuXxxaUse
        BXll5KSwTuHnr1MurUaeC6BmYL30LGtKYO0UNI9ro8b/RpsEVLbsf7eXOMSV+Iyn
        GEon1kURnS0vQNRnWf9XtEhAy0yy5FdkIZVD8adtcXs3TqIDSI04KiPpT2WTXgbS
        PIxScQJQjy2kmzGkInnAPXBGoqZ/oDXnTdpHprnJxH+rJUpctxnmM+krEEy4FsUl
        PZzqH8dkURKHKTjodaGSAlX+HfCUmFa+MGX7ZKE+K6vjX5365+ttBTV0eP1NGglQ
        y/eSHwluisxl52bghA==
        -----END CERTIFICATE-----
        """

    private static let csrText = """
        -----BEGIN CERTIFICATE REQUEST-----
        MIICbDCCAVQCAQAwJzELMAkGA1UEBhMCVVMxGDAWBgNVBAMMD29tZS5leGFtcGxl
        LmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAL+gOa6BCMk3kUHx
        No4wsxF1E7YyZMcj9BBkV5VZy07GNal5ZPfFJpYVyZqj9zI1xxjDMzlwQZIdRNSt
        8zYzygfzNhhZwoqGyrbcwcj0LkltdI98nZO0nlZaxSWVV7VcNB8OAdRkAZ7mhTn3
        kwgY/3bYbltAACv2ZqQpNeHo4WaFr9znfQGnzp4zxH/jvESJllwfd2c87nkE9QQi
        ahQR1D9dY2WOopzrawayhES5VXcJ7YhJawRoYkFg1qLwkw6FNC/LGdJp3na/hC5X
        NK9hmeIywCvefCUemi5Dxva59Xct1IRCn2xjMB/v5/enaaAnVW5HoNJ2riSPttEQ
        7HA1pO8CAwEAAaAAMA0GCSqGSIb3DQEBCwUAA4IBAQAAfMlAtVBWSsbQ3NRuMdna
        DIbl6/RED6Ms8O9/P0iyy0LUxZFsYg1XyEET3VJLUwsfqrWLONTxBsjzjZ7g9jc+
        1luwBjHfy8SXKhZChHBDUBzaRDs5rOYz/aYbhVneRxDgj786AUD8PhsZVEcB+yWk
        hhtRX7UdRUywEezLu1H9EU/FmYYOVwUKhIWmMixPjDa+ZNxa1G/Fz1dpWX+UXHsf
        pYFjRrCDnk2EbDnCyHor3N1HzJjmrtevZYVWTG5jRmijBtqcReK16+Fxgen9x/x/
        Uwvh4bNHxFnLCQkGTsPr0OvlWZSLDCc2Z9DV21ekJ3ZwFnVaPfX2m2rIdWH/3U7B
        -----END CERTIFICATE REQUEST-----
        """
}
