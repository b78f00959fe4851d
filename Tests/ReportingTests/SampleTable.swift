import LogScanning
import RuleTable
import Terms

/// A small rule table for the tests.
enum SampleTable {
    static let table = RuleSet(products: [product], rules: [ambiguous, keyMismatch], digest: "5f0c2e")

    static let product = Product(
        id: "dell-ome",
        name: LocalizedText(
            [
                .init("en", "Dell OpenManage Enterprise"), .init("es", "Dell OpenManage Enterprise"),
                .init("ja", "Dell OpenManage Enterprise"),
                .init("ko", "Dell OpenManage Enterprise"),
            ]),
        sources: source.map { [$0] } ?? [],
        operations: [
            Product.Operation(
                id: "chain-upload",
                title: LocalizedText(
                    [
                        .init("en", "Chain upload"), .init("es", "Carga de la cadena"),
                        .init("ja", "証明書チェーンのアップロード"), .init("ko", "인증서 체인 업로드"),
                    ]),
                preamble: "uploadNewCertificateChain", messageId: nil)
        ],
        requirements: [],
        references: [
            Product.Reference(
                id: "KB 000221202",
                title: LocalizedText(
                    [
                        .init("en", "Troubleshooting certificate chain issues"),
                        .init("es", "Solución de problemas con la cadena de certificados"),
                        .init("ja", "証明書チェーンの問題のトラブルシューティング"), .init("ko", "인증서 체인 문제 해결"),
                    ]),
                url: "https://www.dell.com/support/kbdoc/000221202", onEveryFinding: false),
            Product.Reference(
                id: "KB 000223239",
                title: LocalizedText(
                    [
                        .init("en", "Backup and restore as the supported way round"),
                        .init("es", "Copia de seguridad y restauración como alternativa compatible"),
                        .init("ja", "サポートされている代替手段としてのバックアップとリストア"), .init("ko", "지원되는 대안인 백업 및 복원"),
                    ]),
                url: "https://www.dell.com/support/kbdoc/000223239", onEveryFinding: true),
        ])

    private static let source = (try? RecordHead("[{level}] {timestamp} [{thread}] {logger} - ")).map { head in
        LogSource(
            id: "dell-ome/tomcat-application", paths: [LogPath("tomcat/application.log")], head: head, loggers: ["SSLController"],
            texts: [], isNeeded: true)
    }

    static let keyMismatch = Rule(
        id: "dell-ome/csr-key-mismatch", product: "dell-ome", severity: .critical, basis: .publishedLog,
        match: RuleMatch(source: "SSLController", messageId: "CGEN1008", messageArgs: .list([TextPattern("Invalid CSR key")])),
        title: LocalizedText(
            [
                .init("en", "The certificate does not belong to the appliance's last CSR"),
                .init("es", "El certificado no corresponde a la última CSR del dispositivo"),
                .init("ja", "証明書がアプライアンスの最新のCSRに対応していない"),
                .init("ko", "인증서가 어플라이언스의 마지막 CSR에 해당하지 않음"),
            ]),
        diagnosis: LocalizedText(
            [
                .init(
                    .init(rawValue: "en"),
                    "The appliance keeps the private key of the last CSR that it made. The uploaded certificate holds another public key, so the two do not fit."
                ),
                .init(
                    .init(rawValue: "es"),
                    "El dispositivo conserva la clave privada de la última CSR que generó. El certificado cargado contiene otra clave pública, por lo que no coinciden."
                ),
                .init("ja", "アプライアンスは、最後に生成したCSRのプライベート キーを保持しています。アップロードされた証明書には別の公開キーが含まれているため、両者は一致しません。"),
                .init("ko", "어플라이언스는 마지막으로 생성한 CSR의 개인 키를 보관합니다. 업로드한 인증서에는 다른 공개 키가 들어 있으므로 서로 일치하지 않습니다."),
            ]),
        causes: [
            Rule.Cause(
                id: "other-csr",
                title: LocalizedText([
                    .init("en", "Another CSR"), .init("es", "Otra CSR"),
                    .init("ja", "別のCSR"), .init("ko", "다른 CSR"),
                ]),
                explanation: LocalizedText(
                    [
                        .init("en", "The certificate was signed from an older CSR, or from a CSR made elsewhere."),
                        .init(
                            .init(rawValue: "es"),
                            "El certificado se firmó a partir de una CSR anterior o de una CSR generada en otro lugar."),
                        .init("ja", "証明書が、古いCSRまたは別の場所で生成されたCSRから署名されています。"),
                        .init("ko", "인증서가 이전 CSR 또는 다른 곳에서 생성된 CSR을 사용하여 서명되었습니다."),
                    ]),
                decidedBy: LocalizedText(
                    [
                        .init("en", "Compare the public key of the certificate with that of the CSR."),
                        .init("es", "Compare la clave pública del certificado con la de la CSR."),
                        .init("ja", "証明書の公開キーをCSRの公開キーと比較します。"),
                        .init("ko", "인증서의 공개 키를 CSR의 공개 키와 비교합니다."),
                    ]),
                steps: [
                    LocalizedText(
                        [
                            .init("en", "Make a new CSR in the web UI of this very appliance."),
                            .init("es", "Genere una CSR nueva en la interfaz de usuario web de este mismo dispositivo."),
                            .init("ja", "このアプライアンスのWeb UIで新しいCSRを生成します。"),
                            .init("ko", "이 어플라이언스의 웹 UI에서 새 CSR을 생성합니다."),
                        ]),
                    LocalizedText(
                        [
                            .init("en", "Have exactly that CSR signed, and upload the chain without making another one."),
                            .init("es", "Haga firmar exactamente esa CSR y cargue la cadena sin generar otra."),
                            .init("ja", "そのCSRに署名してもらい、別のCSRを生成せずにチェーンをアップロードします。"),
                            .init("ko", "바로 그 CSR에 서명을 받고, 다른 CSR을 생성하지 않은 상태에서 체인을 업로드합니다."),
                        ]),
                ],
                verifyCheck: "csr-key")
        ],
        references: ["KB 000221202"],
        examples: Rule.Examples(
            matching: [#"[ERROR] 2024-01-25 11:10:34.735 [exec-10] SSLController - {"MessageArgs":["Invalid CSR key."]}"#],
            quiet: ["[ERROR] 2024-01-25 11:10:34.735 [exec-10] OtherController - Invalid CSR key."]))

    static let ambiguous = Rule(
        id: "dell-ome/certificate-file-invalid", product: "dell-ome", severity: .warning, basis: .documented,
        match: RuleMatch(source: "SSLController", messageId: "CSEC9002", messageArgs: .list([])),
        title: LocalizedText(
            [
                .init("en", "The certificate file is refused as invalid"),
                .init("es", "El archivo de certificado se rechaza por no ser válido"),
                .init("ja", "証明書ファイルが無効として拒否された"), .init("ko", "인증서 파일이 잘못되어 거부됨"),
            ]),
        diagnosis: LocalizedText(
            [
                .init("en", "Two causes are documented, and the log does not tell them apart."),
                .init("es", "Hay dos causas documentadas y el registro no permite distinguirlas."),
                .init("ja", "文書化されている原因は2つあり、ログからは区別できません。"),
                .init("ko", "문서화된 원인은 두 가지이며 로그로는 구별할 수 없습니다."),
            ]),
        causes: [
            Rule.Cause(
                id: "key-encipherment",
                title: LocalizedText(
                    [
                        .init("en", "Key encipherment is missing"),
                        .init("es", "Falta el cifrado de claves"), .init("ja", "キー暗号化がない"),
                        .init("ko", "키 암호화 누락"),
                    ]),
                explanation: LocalizedText(
                    [
                        .init("en", "The certificate's key usage does not list key encipherment."),
                        .init("es", "El uso de claves del certificado no incluye el cifrado de claves."),
                        .init("ja", "証明書のキー使用にキー暗号化が含まれていません。"),
                        .init("ko", "인증서의 키 사용에 키 암호화가 없습니다."),
                    ]),
                decidedBy: beginning,
                steps: [
                    LocalizedText(
                        [
                            .init("en", "Use a template with key encipherment."),
                            .init("es", "Utilice una plantilla con cifrado de claves."),
                            .init("ja", "キー暗号化を含むテンプレートを使用します。"), .init("ko", "키 암호화가 포함된 템플릿을 사용합니다."),
                        ])
                ],
                supportedBy: [
                    Rule.Hint(
                        rule: "dell-ome/csr-key-mismatch",
                        text: LocalizedText(
                            [
                                .init("en", "Another upload in this bundle was read as a certificate."),
                                .init("es", "Otra carga de este paquete se leyó como certificado."),
                                .init("ja", "このバンドルの別のアップロードは証明書として読み取られています。"),
                                .init("ko", "이 번들의 다른 업로드는 인증서로 읽혔습니다."),
                            ]))
                ]),
            Rule.Cause(
                id: "encoding",
                title: LocalizedText(
                    [
                        .init("en", "The file is not Base64"),
                        .init("es", "El archivo no está en Base 64"), .init("ja", "ファイルがBase 64ではない"),
                        .init("ko", "파일이 Base 64가 아님"),
                    ]),
                explanation: LocalizedText(
                    [
                        .init("en", "The file was saved in binary form (DER)."),
                        .init("es", "El archivo se guardó en formato binario (DER)."),
                        .init("ja", "ファイルがバイナリー形式（DER）で保存されています。"),
                        .init("ko", "파일이 이진 형식(DER)으로 저장되었습니다."),
                    ]),
                decidedBy: beginning,
                steps: [
                    LocalizedText(
                        [
                            .init("en", "Save the certificate with Base64 encoding."),
                            .init("es", "Guarde el certificado con codificación Base 64."),
                            .init("ja", "Base 64エンコードで証明書を保存します。"),
                            .init("ko", "Base 64 인코딩으로 인증서를 저장합니다."),
                        ])
                ]),
        ],
        references: ["KB 000221202", "KB 000223239"],
        examples: Rule.Examples(matching: ["CSEC9002"], quiet: ["CSEC9003"]))

    private static let beginning = LocalizedText(
        [
            .init("en", "Open the file: does it begin with -----BEGIN CERTIFICATE-----?"),
            .init("es", "Abra el archivo: ¿comienza con -----BEGIN CERTIFICATE-----?"),
            .init("ja", "ファイルを開き、先頭が-----BEGIN CERTIFICATE-----かどうかを確認します。"),
            .init("ko", "파일을 열어 -----BEGIN CERTIFICATE-----로 시작하는지 확인합니다."),
        ])
}
