import CertificateChain
import Requirements
import RuleTable

extension VerifyPhrases {
    static let spanish = VerifyPhrases(
        headings: Headings(
            report: "Comprobación de certificados", chain: "La cadena", checks: "Comprobaciones",
            changes: "Qué cambiar", peer: "Los dos dispositivos frente a frente"),
        columns: Columns(
            requirement: "Requisito", result: "Resultado", found: "Qué se encontró",
            issuedTo: "Emitido para", issuedBy: "Emitido por", keys: "Claves"),
        comma: ", ",
        outcome: { outcome in
            switch outcome {
            case .pass: "se cumple"
            case .fail: "no se cumple"
            case .advice: "aviso"
            case .unknown: "no se puede juzgar"
            case .notApplicable: "no comprobado"
            }
        },
        tally: { count, outcome in
            switch outcome {
            case .pass: count == 1 ? "1 se cumple" : "\(count, groupedBy: "\u{A0}") se cumplen"
            case .fail: count == 1 ? "1 no se cumple" : "\(count, groupedBy: "\u{A0}") no se cumplen"
            case .advice: count == 1 ? "1 aviso" : "\(count, groupedBy: "\u{A0}") avisos"
            case .unknown: count == 1 ? "1 no se puede juzgar" : "\(count, groupedBy: "\u{A0}") no se pueden juzgar"
            case .notApplicable: count == 1 ? "1 no comprobado" : "\(count, groupedBy: "\u{A0}") no comprobados"
            }
        },
        detail: { detail, certificate in
            switch detail {
            case .needsOption(let option): "se comprueba con \(quoted: option)"
            case .notForSingleUpload: "es un requisito de las cadenas; se preguntó por un certificado individual"
            case .noCertificate: "no se pudo leer ningún certificado"
            case .noRequest(let file): "\(name: file) no contiene ninguna CSR legible"
            case .requestHasNoNames: "la CSR no pide nombres alternativos, así que no se comparan"
            case .unorderedEncoding: "PKCS#7 contiene un conjunto de certificados: su orden no dice nada"
            case .noAuthority: "no hay ningún certificado de CA en los archivos"
            case .unreadableExtension(let name): "la extensión \(name: name) figura dos veces o no se puede leer"
            case .signatureNotChecked(.algorithm(let name)): "la firma no se puede comprobar: aquí no se conoce \(name: name)"
            case .signatureNotChecked(.limit): "la firma no se comprobó: hay demasiadas"
            case .unreadableDate: "sus fechas no se pueden leer"
            case .encoding(let file, let encoding): "\(name: file): \(encodingName(encoding))"
            case .fileProblem(let file, let problem): "\(name: file): \(problemText(problem))"
            case .requestInsteadOfCertificate(let file):
                "\(name: file) es una CSR y no un certificado; hace falta el archivo que la CA generó a partir de ella"
            case .certificates(let count): count == 1 ? "1 certificado" : "\(count, groupedBy: "\u{A0}") certificados"
            case .key(let key): "\(key)"
            case .sameKey(let key): "la clave de la CSR (\(key))"
            case .otherKey(let own, let request): "la clave del certificado (\(own)) no es la clave de la CSR (\(request))"
            case .signatureAlgorithm(let algorithm): "firmado con \(name: algorithm.name)"
            case .signed: "verificado"
            case .brokenRequest: "no está firmada con su propia clave: la CSR se dañó o se compuso a mano"
            case .signedByAnotherKey(let issuer): "\(certificate(issuer)) lleva el nombre del emisor, pero la firma no se hizo con su clave"
            case .extendedKeyUsage(let present, let missing):
                usages(present?.map(ExtendedKeyUsage.name), missing.map(ExtendedKeyUsage.name))
            case .keyUsage(let present, let missing, let key):
                missing.contains(.keyEncipherment) && key.cannotEncipher
                    ? "\(usages(present?.names, missing.names)); la clave es de curva elíptica y no puede cifrar claves: las CA omiten este uso (RFC 8813), así que genere la CSR con una clave RSA"
                    : usages(present?.names, missing.names)
            case .complete(let root): "completa hasta \(certificate(root))"
            case .inTrustStore(let root): "están todos los emisores, hasta \(name: root.description)"
            case .missingIssuer(let name): "falta su emisor: \(name: name.description)"
            case .selfSignedLeaf: "está firmado por sí mismo: no lo emitió ninguna CA"
            case .endless: "los emisores forman un círculo o se extienden más que en cualquier cadena real"
            case .foreign: "no pertenece a esta cadena"
            case .duplicate(let original): "figura por segunda vez en los archivos: \(certificate(original))"
            case .order(let expected):
                expected == expected.sorted() ? "en orden" : "los certificados deberían estar en este orden: \(indices: expected)"
            case .depth(let count, let limit): "\(count, groupedBy: "\u{A0}") de \(limit) como máximo"
            case .notAuthority(let isRoot): isRoot ? "la raíz no indica que sea una CA" : "emitió otro certificado y no es una CA"
            case .mayNotSign(let usage): "no puede firmar certificados: \(usages(usage.names, ["keyCertSign"]))"
            case .pathLength(let allowed, let found): "hay \(found) certificados de CA por debajo y permite \(allowed)"
            case .leafIsAuthority: "la propia hoja es un certificado de CA"
            case .commonNames(let names): "\(names: names)"
            case .noCommonName: "no tiene nombre común"
            case .wildcards(let names): "con comodín: \(names: names)"
            case .noWildcard: "sin comodines"
            case .alternativeNames(let missing, let extra): names(missing: missing, extra: extra)
            case .validUntil(let end): "hasta \(end)"
            case .noneValid: "ya no es válido ningún certificado"
            case .notYetValid(let start, _): "solo es válido desde \(start)"
            case .expired(let end, _): "venció el \(end)"
            case .endsIn(let days, let end): days == 1 ? "vence en 1 día, el \(end)" : "vence en \(days) días, el \(end)"
            case .replaces(let name): "reemplaza al certificado de confianza \(name: name)"
            case .alreadyTrusted(let name): "\(name: name) ya está en el almacén de confianza"
            case .trustedIsNewer(let name, let start):
                "el certificado de confianza \(name: name) comienza después o al mismo tiempo (\(start)) y se conserva"
            case .namesAgree: "iguales en los dos lados"
            case .namesDiffer(let levels):
                levels.count == 1 ? "distintos en el nivel \(indices: levels)" : "distintos en los niveles \(indices: levels)"
            case .sameCertificateOnPeer:
                "los dos archivos tienen la misma hoja; cada dispositivo necesita un certificado para una CSR propia"
            case .keysDiffer(let level): "el mismo nombre, pero otra clave, en el nivel \(level + 1)"
            case .noIssuers: "no hay ningún emisor que examinar"
            case .issuerMissing(let name): "no se sabe mientras falte su emisor: \(name: name.description)"
            case .leafNotRead: "no se pudo leer la hoja"
            case .partNotRead: "no se sabe de todos: no se pudo leer un certificado del archivo"
            case .validationStopped(let reason): "no se pudo validar la ruta: \(name: reason)"
            case .issuerNotRead(let name): "su emisor puede ser lo que no se pudo leer: \(name: name.description)"
            case .loneCertificate(let name):
                "falta su emisor: \(name: name.description); un certificado individual se comprueba con \(quoted: "--single")"
            case .alternative(let other): "tiene el nombre y la clave de \(certificate(other)) y sobra a su lado"
            case .mayBelong: "no se sabe si pertenece a la cadena mientras falte un emisor"
            case .namesOutside(let names, let excluded, let by): outside(names, excluded: excluded, by.map(certificate))
            case .constraintsNotProcessed(let reason): "las restricciones de nombre no se pueden procesar: \(name: reason)"
            case .unknownCritical(let names): "extensión crítica desconocida: \(names: names)"
            case .rarelyProcessedCritical(let names): "extensión crítica que algunos programas no procesan: \(names: names)"
            case .repeatedExtensions(let names): "extensión que figura dos veces: \(names: names)"
            case .unreadableExtensions: "una extensión figura dos veces o no se puede leer"
            case .noValidPolicy:
                "una CA exige una directiva de certificado y ninguna es válida para toda la cadena; Java lo rechaza, OpenSSL solo si se le pide"
            case .invalidPolicy: "una asignación de directivas no está permitida"
            case .authorityUsage(let missing):
                "falta: \(names: missing.map(ExtendedKeyUsage.name)); OpenSSL rechaza para ese fin una hoja por debajo de esta CA"
            case .keyIdentifierDiffers(let issuer): "su identificador de clave de emisor no es el de \(certificate(issuer))"
            case .explicitCurve: "la clave describe su curva en vez de nombrarla, lo que ni OpenSSL ni Java aceptan"
            case .rareCurve(let curve): "en la curva \(name: curve), que Java no admite"
            case .authorityLacking(let name, let onPeer):
                onPeer ? "al otro dispositivo le falta \(name: name.shortName)" : "a este dispositivo le falta \(name: name.shortName)"
            case .keysAgree: "las mismas claves en los dos lados"
            case .noCommonAuthority: "ninguna CA tiene el mismo nombre en los dos lados"
            }
        },
        problem: problemText,
        certificate: { "certificado \($0)" },
        peerCertificate: { "certificado \($0) del otro dispositivo" },
        chain: Chain(
            leaf: "Hoja", intermediate: "Intermedia", root: "Raíz", outside: "Fuera de la cadena",
            validity: { from, until in "\(from) a \(until)" },
            signature: { state in
                switch state {
                case .verified: "firma verificada"
                case .broken: "firma hecha con otra clave"
                case .unknown: "firma no comprobada"
                case nil: "falta el emisor"
                }
            },
            same: "iguales", different: "distintas"),
        prediction: Predictions(
            quote: { "“\(quoted: $0)”" },
            accepted: "Nada en los requisitos documentados se opone.",
            open: { checks in
                "Nada de lo comprobado se opone, pero esto no se comprobó o no se puede juzgar: \(checks.joined("; "))."
            },
            refused: { "Esta carga se rechazaría con \($0)." },
            refusedBySome: "Esta carga se rechazaría. Pueden aparecer estos mensajes; cuál de ellos aparece primero no está publicado:",
            refusedWithoutMessage: "Un requisito no se cumple. Qué mensaje aparece no está publicado.",
            notConnected: { "Nada se opone a la carga en sí, pero la verificación de la conexión de la migración fallaría: \($0)" },
            connectionsFail: "los programas que comprueban la cadena rechazarían la conexión",
            notUsable: { "Nada se opone a la carga en sí, pero \($0)." },
            atConnection: "en la verificación de la conexión de la migración",
            argumentNotPublished: "argumento no publicado",
            messageNotPublished: "un mensaje que no está publicado",
            inferred: "deducido, no documentado"),
        repair: Repair(
            heading: "La cadena escrita de nuevo",
            written: { "Se escribió \($0)." },
            notWritten: { file, reason in "No se escribió \(file): \(reason)." },
            unchanged: "la cadena ya estaba como la quiere el dispositivo",
            remains: { "Aun así se rechazaría: \($0.joined("; "))." },
            step: { step in
                switch step {
                case .putInOrder: "puesta en orden: hoja, intermedias, raíz"
                case .leftOutDuplicates(let count):
                    count == 1
                        ? "se omitió un certificado que figuraba dos veces"
                        : "se omitieron \(count, groupedBy: "\u{A0}") certificados que figuraban dos veces"
                case .leftOutStrangers(let names): "se omitió lo que no pertenece a la cadena: \(names: names.map(\.shortName))"
                case .leftOutIssuers(let count):
                    count == 1
                        ? "se omitió el certificado del emisor"
                        : "se omitieron los \(count, groupedBy: "\u{A0}") certificados de los emisores"
                case .addedAuthorities(let names, let file): "tomado de \(name: file): \(names: names.map(\.shortName))"
                case .convertedToPEM(let file, let encoding): "\(name: file): de \(encodingName(encoding)) a PEM"
                case .writtenAnew(let file, let count): "\(name: file): defectos del texto corregidos: \(count, groupedBy: "\u{A0}")"
                case .leftOutPrivateKey(let file): "\(name: file): se omitió la clave privada"
                case .leftOutUnreadable(let file): "\(name: file): se omitió lo que no se pudo leer"
                }
            },
            obstacle: { obstacle in
                switch obstacle {
                case .noCertificate: "no se pudo leer ningún certificado"
                case .leafNotRead: "no se pudo leer la hoja"
                case .selfSignedLeaf: "el certificado es autofirmado y solo una CA puede emitir otro"
                case .missingIssuer(let subject, let issuer):
                    "falta el emisor de \(name: subject.shortName) (\(name: issuer.description)); indique también el archivo que lo contiene"
                case .otherKey(let subject, let issuer):
                    "el certificado de \(name: issuer.shortName) tiene otra clave que la que firmó \(name: subject.shortName)"
                case .endless: "los emisores forman un círculo o se extienden más que en cualquier cadena real"
                }
            }),
        comparison: Comparison(
            supports: { file, found in "En \(file) es así: \(found)." },
            contradicts: { file, found in "En \(file) no es así: \(found)." },
            otherFile: { file, log, found in
                "El registro dice: \(log). \(file) dice lo contrario (\(found)): no es el archivo que se cargó."
            },
            inBundle: { file, fits in
                let found: Phrase =
                    switch fits {
                    case true?: "concuerda con este hallazgo"
                    case false?: "no concuerda con este hallazgo"
                    case nil: "no se sabe si es lo que se cargó"
                    }
                return "Hay un archivo de certificados en el paquete: \(file); \(found)."
            },
            settled: { file, cause in "\(file) lo decide: \(cause)." })
    )

    @Sendable private static func problemText(_ problem: FileProblem) -> Phrase {
        switch problem {
        case .empty: "el archivo está vacío"
        case .tooLarge(let limit): "el archivo supera \(wholeUnits(UInt64(limit)) ?? "\(limit)") y no se leyó"
        case .unrecognised: "no es ni texto con una línea -----BEGIN CERTIFICATE----- ni DER"
        case .pkcs12:
            "PKCS#12 (.pfx, .p12): certificados y clave privada tras una contraseña; exporte solo los certificados, con codificación Base 64"
        case .malformedBoundary(let line): "línea \(line): escriba BEGIN y END con cinco guiones a cada lado"
        case .notBase64(let block, let lineInBlock, let line):
            "la línea \(lineInBlock) de \(place(block)) no es Base 64 (línea \(line) del archivo)"
        case .incompleteBase64(let block): "faltan caracteres en \(place(block)), que empieza en la línea \(block.line)"
        case .missingEnd(let block, let last):
            "\(place(block)), que empieza en la línea \(block.line), no tiene línea END; ponga -----END \(name: block.label)----- tras la línea \(last)"
        case .endLabelDiffers(let block): "\(place(block)), que empieza en la línea \(block.line), termina con otra etiqueta"
        case .truncated(let block, let expected, let found):
            "\(placeOrData(block)): cortado, hay \(found, groupedBy: "\u{A0}") de \(expected, groupedBy: "\u{A0}") bytes"
        case .undecodable(let block, let reason): "\(placeOrData(block)): no se puede decodificar: \(name: reason)"
        case .noCertificatesInPKCS7(let block): "\(placeOrData(block)): PKCS#7 sin certificados"
        case .trailingBytes(let count): "hay \(count, groupedBy: "\u{A0}") bytes tras el final que no pertenecen a nada"
        case .certificateLimit(let limit): "solo se leyeron los primeros \(limit, groupedBy: "\u{A0}") certificados"
        case .utf16:
            "el texto es UTF-16, que ningún lector de certificados acepta; guárdelo como ANSI o como UTF-8 sin marca de orden de bytes"
        case .byteOrderMark:
            "empieza con una marca de orden de bytes, tras la que un lector estricto no ve ningún certificado; guárdelo como UTF-8 sin ella"
        case .boundarySharesLine(let line): "línea \(line): ponga BEGIN y END en líneas propias"
        case .unusualLabel(let block): "\(place(block)), en la línea \(block.line), debería llamarse CERTIFICATE"
        case .missingBegin(let first, let end):
            "línea \(end): END sin BEGIN; ponga -----BEGIN CERTIFICATE----- antes de la línea \(first)"
        case .lowerCaseBoundary(let line): "línea \(line): escriba en mayúsculas BEGIN, END y lo que nombran"
        case .gluedBoundaries(let line): "línea \(line): ponga un salto de línea entre END y BEGIN"
        case .indentedBoundary(let line): "línea \(line): quite los espacios antes de los guiones"
        case .emptyLine(let line): "línea \(line): quite la línea vacía dentro del certificado"
        case .carriageReturns: "las líneas terminan solo en retorno de carro; guarde el archivo con finales de línea de Windows o Unix"
        case .noBreakSpace(let line): "línea \(line): quite el espacio de no separación"
        case .hyphens(let line): "línea \(line): quite la línea de guiones"
        case .mislabelledPKCS7(let block):
            "\(place(block)) es PKCS#7, un conjunto de certificados, y no un certificado; \(quoted: "--write-fixed") los escribe como PEM"
        case .privateKey(let line):
            line.map { "hay una clave privada en el archivo, desde la línea \($0); quítela, ninguna carga la necesita" }
                ?? "el archivo contiene una clave privada; ninguna carga la necesita"
        case .textAround(let line): "hay texto además de los certificados, por primera vez en la línea \(line)"
        case .otherBlock(let block): "\(place(block)), en la línea \(block.line), no es nada de lo necesario"
        case .more(let count): "\(count, groupedBy: "\u{A0}") problemas más"
        }
    }

    private static func outside(_ names: [GeneralName], excluded: Bool, _ authority: Phrase?) -> Phrase {
        let by = authority ?? "una CA"
        let text: Phrase = excluded ? "excluido por las restricciones de nombre de \(by)" : "fuera de las restricciones de nombre de \(by)"
        return names.isEmpty ? text : "\(text): \(names: names.map(\.description))"
    }

    private static func place(_ block: FileProblem.Block) -> Phrase { "\(name: block.label) número \(block.ordinal)" }

    private static func placeOrData(_ block: FileProblem.Block?) -> Phrase { block.map(place) ?? "los datos" }

    private static func encodingName(_ encoding: FileEncoding) -> Phrase {
        switch encoding {
        case .pem: "Base 64 (PEM)"
        case .der: "DER, que es binario"
        case .pkcs7InPEM: "PKCS#7 en Base 64"
        case .pkcs7InDER: "PKCS#7 en DER, que es binario"
        case .bareBase64: "Base 64 sin las líneas BEGIN y END"
        case .pkcs12: "PKCS#12"
        case .unrecognised: "no reconocida"
        }
    }

    private static func usages(_ present: [String]?, _ missing: [String]) -> Phrase {
        guard let present else { return "la extensión no existe; falta: \(names: missing)" }
        let found: Phrase = present.isEmpty ? "nada" : "\(names: present)"
        return missing.isEmpty ? found : "falta: \(names: missing); presente: \(found)"
    }

    private static func names(missing: [GeneralName], extra: [GeneralName]) -> Phrase {
        var parts: [Phrase] = []
        if !missing.isEmpty { parts.append("faltan en el certificado: \(names: missing.map(\.description))") }
        if !extra.isEmpty { parts.append("no están en la CSR: \(names: extra.map(\.description))") }
        return parts.isEmpty ? "los mismos nombres" : parts.joined("; ")
    }
}
