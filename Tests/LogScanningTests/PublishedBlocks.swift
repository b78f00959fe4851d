/// The six log blocks that Dell's article 000221202 (version 4, 11 June 2024) prints, wrapped as printed there. The first has U+00A0 before its payload.
enum PublishedBlocks {
    static let all = [
        """
        [ERROR] 2024-01-25 11:10:34.735 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-10] SSLController - uploadNewCertificateChain():
         Error uploading certificate chain:\u{A0}{"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],
        "Message":"Unable to process the request because an error occurred.",
        "MessageArgs":["Invalid CSR key."],
        "Severity":"Critical","Resolution":"Retry the operation. If the issue persists, contact your system administrator."}]}}
        """,
        """
        [ERROR] 2024-01-25 11:04:56.396 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-1] SSLController - uploadNewCertificateChain():
         Error uploading certificate chain: {"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],
        "Message":"Unable to process the request because an error occurred.",
        "MessageArgs":["Invalid certificate chain provided."],
        "Severity":"Critical","Resolution":"Retry the operation. If the issue persists, contact your system administrator."}]}}
        """,
        """
        [ERROR] 2024-01-25 10:56:54.175 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-17] SSLController - uploadNewCertificateChain():
         Error uploading certificate chain: {"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],
        "Message":"Unable to process the request because an error occurred.",
        "MessageArgs":["No Client/Server authentication EKU present in leaf certificate."],
        "Severity":"Critical","Resolution":"Retry the operation. If the issue persists, contact your system administrator."}]}}
        """,
        """
        [ERROR] 2024-01-25 11:01:01.475 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-3] SSLController - uploadNewCertificateChain():
         Error uploading certificate chain: {"error":{"code":"Base.1.0.GeneralError","message":"A general error has occurred.
         See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CGEN1008","RelatedProperties":[],
        "Message":"Unable to process the request because an error occurred.",
        "MessageArgs":["User Certificate is not a web server certificate."],
        "Severity":"Critical","Resolution":"Retry the operation. If the issue persists, contact your system administrator."}]}}
        """,
        """
        [ERROR] 2024-01-29 08:03:05.200 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-3] SSLController - {"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CSEC9002","RelatedProperties":[],
        "Message":"Unable to upload the certificate because the certificate file provided is invalid.",
        "MessageArgs":[],"Severity":"Critical","Resolution":"Make sure the CA certificate and private key are correct and retry the operation."}]}}
        """,
        """
        [ERROR] 2024-01-29 08:03:05.200 [ajp-nio-0:0:0:0:0:0:0:1-8009-exec-3] SSLController - {"error":{"code":"Base.1.0.GeneralError",
        "message":"A general error has occurred. See ExtendedInfo for more information.","@Message.ExtendedInfo":[{"MessageId":"CSEC9002","RelatedProperties":[],
        "Message":"Unable to upload the certificate because the certificate file provided is invalid.",
        "MessageArgs":[],"Severity":"Critical","Resolution":"Make sure the CA certificate and private key are correct and retry the operation."}]}}
        """,
    ]

    /// The lines of one of them, each with its end.
    static func lines(_ block: Int, end: String = "\n") -> [String] { all[block].split(separator: "\n").map { $0 + end } }

    static let messages: [(id: String, arguments: [String])] = [
        ("CGEN1008", ["Invalid CSR key."]),
        ("CGEN1008", ["Invalid certificate chain provided."]),
        ("CGEN1008", ["No Client/Server authentication EKU present in leaf certificate."]),
        ("CGEN1008", ["User Certificate is not a web server certificate."]),
        ("CSEC9002", []),
        ("CSEC9002", []),
    ]
}
