/// Certificate logs of Cisco Unified Communications Manager, in the published form.
enum CertificateLog {
    static let path = "active/platform/log/certMgmt00001.log"

    /// The published log of a successful import (Cisco document 210541), with the surrounding lines that look like errors.
    static let published = """
        2014-08-04 15:21:21,116 INFO [main] - log4j configuration successful.
        2014-08-04 15:21:21,239 INFO [main] - IN -- CertMgr.java - mainInternal(args) -\u{20}
        2014-08-04 15:21:21,241 INFO [main] - op:import
        2014-08-04 15:21:21,241 INFO [main] - type:trust-certs
        2014-08-04 15:21:21,241 INFO [main] - unit:tomcat-trust
        2014-08-04 15:21:21,241 INFO [main] - src-cert:%2Fusr%2Flocal%2Fplatform%2Fupload%2Fcerts%2Ftomcat.pem
        2014-08-04 15:21:21,294 INFO [main] - Hostname: CUCM861
        2014-08-04 15:21:25,772 DEBUG [main] - Checking validity of cert
        2014-08-04 15:21:25,773 INFO [main] - cert not available in trust store ::L=Krakow,ST=Malopolska,CN=CUCM9X,OU=TAC,O=Cisco Systems,C=PL
        2014-08-04 15:21:25,774 DEBUG [main] - existing certificate with same filename not found.
        2014-08-04 15:21:27,990 INFO [main] - result of import operations is ::Import of trust certificate is successful
        2014-08-04 15:21:27,990 INFO [main] - CertMgmt Operation Result : null
        2014-08-04 15:21:27,992 INFO [main] - OUT -- CertMgr.java - mainIntenal -
        2014-08-04 15:21:28,019 INFO [InsertThread --- 8] - IN -- CertKeystoreHandler.java - run() -\u{20}
        2014-08-04 15:21:28,204 DEBUG [main] - CSR File Deleted: /usr/local/platform/.security/tomcat/keys/tomcat-trust.csr
        2014-08-04 15:21:28,521 DEBUG [main] - Old Cert to be deleted during import : /usr/local/platform/.security/tomcat/trust-certs/CUCM861.pem

        """

    /// The line of the error in `upload`.
    static let errorLine = 8

    /// A synthetic upload for a purpose that ends with an error, with a multi-line record in it.
    static func upload(_ purpose: String, host: String = "CUCM861", at time: String = "15:31", error: String?, result: String = "")
        -> String
    {
        let error = error.map { "2014-08-04 \(time):25,773 ERROR [main] - \($0)\n" } ?? ""
        let result = result.isEmpty ? "" : "2014-08-04 \(time):25,990 INFO [main] - CertMgmt Operation Result : \(result)\n"
        return """
            2014-08-04 \(time):21,241 INFO [main] - op:import
            2014-08-04 \(time):21,241 INFO [main] - unit:\(purpose)
            2014-08-04 \(time):21,294 INFO [main] - Hostname: \(host)
            2014-08-04 \(time):22,000 INFO [main] - IN -- DefaultCertMgr.java - importCert(info) -\u{20}
            op: import
            unit: \(purpose)
            srcCert: /usr/local/platform/upload/certs/\(purpose).pem
            \(error)\(result)
            """
    }
}
