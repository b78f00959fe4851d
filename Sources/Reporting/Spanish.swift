import Diagnosis
import RuleTable
import Terms

extension Phrasebook {
    /// Digits are grouped by a no-break space, as the Real Academia Española asks.
    static let spanish = Phrasebook(
        headings: Headings(
            why: "Por qué", causes: "Causas posibles, la más probable primero", steps: "Qué hacer", inTheLog: "En el registro",
            seenIn: "Dónde se vio", readMore: "Más información", attempts: "Intentos", notRead: "No se leyó por completo",
            remarks: "Observaciones", rulesChecked: "Reglas comprobadas", matches: "Coincide con",
            matchingExamples: "Ejemplos que coinciden", quietExamples: "Ejemplos que no coinciden"),
        columns: Columns(
            time: "Hora", operation: "Operación", outcome: "Resultado", cause: "Causa", rule: "Regla", state: "Estado", reason: "Motivo",
            severity: "Gravedad", title: "Significado"),
        words: Words(
            colon: ": ",
            severity: { severity in
                switch severity {
                case .critical: "Crítico"
                case .warning: "Advertencia"
                case .info: "Información"
                }
            },
            basis: { basis in
                switch basis {
                case .publishedLog: "según una línea de registro publicada"
                case .documented: "según la documentación del fabricante; no hay ninguna línea de registro publicada"
                case .inferred: "conclusión de este proyecto a partir de lo publicado"
                }
            },
            outcome: { outcome in
                switch outcome {
                case .failed: "fallido"
                case .succeeded: "correcto"
                case .unknown: "desconocido"
                }
            },
            noteKind: { kind in
                switch kind {
                case .damaged: "Dañado"
                case .encrypted: "Cifrado"
                case .limit: "Límite alcanzado"
                case .unsupported: "No admitido"
                case .skipped: "Omitido"
                case .unreadable: "Ilegible"
                case .ambiguous: "Ambiguo"
                case .redacted: "Oculto"
                }
            },
            more: { "… y \($0, groupedBy: "\u{A0}") más" }),
        verdicts: Verdicts(
            readInFull: "leído por completo",
            notReadInFull: "no leído por completo",
            clean: "no se encontró nada",
            incomplete: "incompleto, no se puede dar por limpio",
            findingCount: { $0 == 1 ? "1 hallazgo" : "\($0, groupedBy: "\u{A0}") hallazgos" },
            nothingFound: { logs, rules in
                let checked: Phrase = rules == 1 ? "Se buscó la única regla" : "Se buscaron las \(rules) reglas"
                return "\(checked) en \(quoted: logs, separator: ", ") y no hubo ninguna coincidencia."
            },
            noCleanBill:
                "Este paquete no se puede dar por limpio: no se encontró nada, pero lo que las reglas necesitan no se pudo leer, o no por completo. Los motivos:",
            nothingInWindow:
                "Este paquete no se puede dar por limpio: en el intervalo solicitado no se registró nada de lo que buscan las reglas. Los motivos:",
            window: { since, until, outside in
                "intervalo solicitado: \(span(since, until)), según el reloj del registro · entradas de registro fuera de él: \(outside, groupedBy: "\u{A0}")"
            },
            moreMayBeMissing: "No se pudo leer todo, así que puede haber más de lo que se muestra aquí. Los motivos se indican más abajo.",
            madeBy: { "Creado por bundlescope \(own: $0) con la tabla de reglas \(own: $1)." },
            size: byteCount,
            stats: { stats in
                let entries: Phrase =
                    stats.entriesSeen == 1 ? "1 entrada vista" : "\(stats.entriesSeen, groupedBy: "\u{A0}") entradas vistas"
                let read: Phrase =
                    "\(stats.entriesRead, groupedBy: "\u{A0}") \(stats.entriesRead == 1 ? "leída" : "leídas") (\(byteCount(stats.bytesRead)))"
                return "\(entries), \(read), registros con coincidencia: \(stats.recordsMatched, groupedBy: "\u{A0}")"
            }),
        findings: Findings(
            seen: { count, first, last in
                let times: Phrase = count == 1 ? "visto una vez" : "visto \(count, groupedBy: "\u{A0}") veces"
                guard let first, let last else { return times }
                return count == 1 || first == last
                    ? "\(times), \(quoted: first)" : "\(times), la primera \(quoted: first), la última \(quoted: last)"
            },
            nodes: { "en \(quoted: $0, separator: ", ")" },
            stands: "el último intento terminó con esto",
            standsAsFarAsRead: "el último intento que se pudo leer terminó con esto",
            standsInWindow: "el último intento del intervalo solicitado terminó con esto",
            superseded: { number, time in
                time.map { "superado: el intento \(number) (\($0)) terminó de otro modo" }
                    ?? "superado: el intento \(number) terminó de otro modo"
            },
            standingUnknown: "el registro no permite saber si sigue siendo así",
            alsoIn: { "La misma entrada está también en \(quoted: $0, separator: ", ")" },
            speaksFor: "A favor",
            speaksAgainst: "En contra",
            decidedBy: "Qué lo decide",
            unknownTitle: { id in id.map { "Mensaje desconocido \(quoted: $0)" } ?? "Mensaje desconocido sin identificador" },
            unknownDiagnosis: "Ninguna regla conoce este mensaje con estos argumentos. Más abajo se muestra el texto del propio producto.",
            cutTitle: { id in
                id.map { "Mensaje \(quoted: $0), cortado en el registro" } ?? "Mensaje cortado en el registro, sin identificador"
            },
            cutDiagnosis: { explain in
                let cut: Phrase =
                    "El mensaje está cortado en el registro, así que no se pudo elegir ninguna regla. Más abajo se muestra lo que se pudo leer."
                return explain.map { "\(cut) Lo que puede significar un mensaje así lo dice \(quoted: $0)" } ?? cut
            },
            payloadCut: "El mensaje está cortado en el registro; esto es lo que se pudo leer.",
            argumentsNotAList: "Los argumentos no son una lista, como deberían; se muestran tal como están.",
            duplicateKeys: "Una clave aparece dos veces en este mensaje con valores distintos; cuenta la última."),
        attempts: Attempts(
            tries: { $0 == 1 ? "1 intento" : "\($0, groupedBy: "\u{A0}") intentos" },
            causeChanged: { "la causa cambió en \($0.count == 1 ? "el intento" : "los intentos") \($0, separator: ", ")" },
            last: { outcome, cause in cause.isEmpty ? "Último: \(outcome)" : "Último: \(outcome) · \(cause)" },
            noLaterSuccess: "El registro no muestra ningún éxito posterior.",
            noLaterSuccessRead: "Lo que se pudo leer del registro no muestra ningún éxito posterior.",
            noLaterSuccessInWindow: "El registro no muestra ningún éxito posterior en el intervalo solicitado.",
            successUnseen:
                "No hay publicada ninguna línea de registro de un éxito, así que el registro no puede mostrar si un intento posterior tuvo éxito.",
            unknownOperation: "Operación desconocida"),
        coverage: Coverage(
            summary: { rules, matched, absent, notEvaluable in
                let checked: Phrase = rules == 1 ? "1 regla comprobada" : "\(rules) reglas comprobadas"
                let looked: Phrase = "\(checked): \(matched) con coincidencia, \(absent) sin coincidencia"
                return notEvaluable == 0 ? looked : "\(looked), \(notEvaluable) sin poder comprobarse"
            },
            state: { state in
                switch state {
                case .matched: "con coincidencia"
                case .absent: "sin coincidencia"
                case .notEvaluable: "no evaluable"
                }
            },
            reason: { reason, logs in
                switch reason {
                case .found: "un registro coincidió"
                case .notInLog: "su registro se leyó por completo y nada coincidió"
                case .noLog: "el paquete no contiene ningún registro de su producto"
                case .sourceMissing: "su registro no está en el paquete: \(quoted: logs, separator: ", ")"
                case .logIncomplete: "su registro no se leyó por completo"
                case .notInWindow: "su registro se leyó por completo y nada del intervalo solicitado coincidió"
                case .outsideWindow: "ninguna entrada de registro sobre un intento o un error está en el intervalo solicitado"
                }
            }),
        triage: Triage(
            diagnoses: "Diagnósticos, primero los de más paquetes",
            unknown: "Mensajes que ninguna regla conoce (# sustituye lo que varía)",
            stories: "La misma historia en varios paquetes",
            competing: "Puede haber más de un culpable",
            unread: "No se leyó por completo",
            overview: { counts in
                let counted: Phrase = counts.bundles == 1 ? "1 paquete" : "\(counts.bundles, groupedBy: "\u{A0}") paquetes"
                let outcomes: Phrase =
                    "\(counts.findings, groupedBy: "\u{A0}") con hallazgos, \(counts.clean, groupedBy: "\u{A0}") sin hallazgos, \(counts.incomplete, groupedBy: "\u{A0}") incompletos"
                let failed: Phrase = counts.failed == 0 ? "" : ", de ellos \(counts.failed, groupedBy: "\u{A0}") con fallo"
                let unread: Phrase = counts.unread == 0 ? "" : " · no leídos por completo: \(counts.unread, groupedBy: "\u{A0}")"
                return "\(counted): \(outcomes)\(failed)\(unread)"
            },
            interrupted: { run in
                let found: Phrase =
                    run.foundAll ? "\(run.found, groupedBy: "\u{A0}")" : "al menos \(run.found, groupedBy: "\u{A0}")"
                let read: Phrase = run.read == 1 ? "leído" : "leídos"
                return "interrumpido: \(run.read, groupedBy: "\u{A0}") de \(found) \(read)"
            },
            passedOver: {
                $0 == 1
                    ? "Se pasó por alto: 1 archivo que no es un archivo comprimido ni un registro conocido"
                    : "Se pasaron por alto: \($0, groupedBy: "\u{A0}") archivos que no son archivos comprimidos ni registros conocidos"
            },
            ownDocuments: {
                $0 == 1
                    ? "1 de ellos es un informe o un documento del propio bundlescope; no se diagnosticó nada en él"
                    : "\($0, groupedBy: "\u{A0}") de ellos son informes o documentos del propio bundlescope; no se diagnosticó nada en ellos"
            },
            bundleCount: { $0 == 1 ? "1 paquete" : "\($0, groupedBy: "\u{A0}") paquetes" },
            story: { kind, bundles in
                switch kind {
                case .sameBytes: "\(bundles, groupedBy: "\u{A0}") paquetes son iguales, byte por byte"
                case .sameTries:
                    "\(bundles, groupedBy: "\u{A0}") paquetes contienen los mismos intentos: el registro de un mismo dispositivo, recopilado más de una vez"
                }
            },
            compared: { "Solo se compararon los primeros \($0, groupedBy: "\u{A0}") paquetes." },
            undecided: "causas sin decidir",
            furtherMessages: { "Otros \($0, groupedBy: "\u{A0}") mensajes desconocidos tienen demasiadas formas para distinguirlos." }),
        note: { reason in
            switch reason {
            case .truncated(let offset): "los datos terminan antes de tiempo (leído: \(byteCount(offset)))"
            case .checksumMismatch: "la suma de comprobación guardada no corresponde a los datos; los datos se usaron de todos modos"
            case .lengthMismatch: "la longitud guardada no corresponde a los datos; los datos se usaron de todos modos"
            case .corrupt(let offset, let detail):
                "los datos no se pueden seguir descomprimiendo (leído: \(byteCount(offset))): \(quoted: detail)"
            case .directoryMissing: "el zip no tiene directorio central; sus entradas se leyeron una tras otra"
            case .directoryDisagrees: "el directorio central del zip y sus entradas no concuerdan"
            case .laterVolume(0): "es un volumen posterior de un archivo comprimido en varios; falta lo que contienen los anteriores"
            case .laterVolume(let missing):
                "continúa desde un volumen anterior del archivo comprimido, que no está aquí; le faltan los primeros \(byteCount(missing))"
            case .trailingData(let bytes): "después del final de los datos hay algo que no pertenece a nada (\(byteCount(bytes)))"
            case .encrypted: "está cifrado y no se puede leer; pídalo sin contraseña"
            case .encryptedBy(let form): "está cifrado (\(quoted: form)) y no se puede leer; pídalo sin cifrar"
            case .folderLimit(let folders):
                "hay más de \(folders, groupedBy: "\u{A0}") niveles de carpetas; lo que está por debajo no se ha leído"
            case .layerLimit(let layers):
                "se alcanzó el límite de archivos comprimidos uno dentro de otro: \(layers, groupedBy: "\u{A0}") (--max-depth)"
            case .entryLimit(let entries): "se alcanzó el límite de entradas: \(entries, groupedBy: "\u{A0}") (--max-entries)"
            case .byteLimit(let bytes):
                "se alcanzó el límite de datos descomprimidos: \(wholeUnits(bytes) ?? byteCount(bytes)) (--max-bytes)"
            case .timeLimit(let seconds): "se alcanzó el límite de tiempo: \(own: plainSeconds(seconds)) s (--max-seconds)"
            case .judgedInParts(let events):
                "más entradas de intentos y errores de las que se ordenan a la vez (\(events, groupedBy: "\u{A0}")): puede no ser cierto cuál fue el último intento ni cuántas veces se registró cada uno"
            case .notLookedInto:
                "no hay ningún registro en su lugar, y lo que llega por una tubería no puede leerse otra vez para mirar dentro de los archivos: guárdelo antes como archivo"
            case .contentLimit(let files): "solo se buscó en los primeros \(files, groupedBy: "\u{A0}") archivos"
            case .unsupportedMethod(let method): "su compresión o formato no se admite: \(quoted: method)"
            case .noRecords(let head): "no contiene ningún registro con el formato conocido: \(quoted: head)"
            case .linesOutsideForm(let lines, let first):
                lines == 1
                    ? "la línea \(first) menciona lo que se busca, pero su formato no se conoce; no se entendió lo que dice"
                    : "\(lines, groupedBy: "\u{A0}") líneas, la primera de ellas la \(first), mencionan lo que se busca, pero su formato no se conoce; no se entendió lo que dicen"
            case .emptyLog: "el registro está vacío"
            case .linkNotFollowed(let target): "es un enlace a \(quoted: target); los enlaces no se siguen"
            case .nothingInWindow(let since, let until, let outside, let first, let last):
                "ninguna entrada de registro sobre un intento o un error está en el intervalo solicitado (\(span(since, until))); \(outsideRecords(outside, first?.wholeSecond, last?.wholeSecond))"
            case .windowUnknown(let since, let until):
                "no se sabe si contiene entradas en el intervalo solicitado (\(span(since, until))); no se encontró nada en él"
            case .ownDocument(let document):
                switch document {
                case .report:
                    "es un informe escrito por bundlescope: cita líneas de registro y no es un registro, así que no se diagnosticó"
                case .rules: "contiene reglas de bundlescope: citan líneas de registro y no son un registro, así que no se diagnosticó"
                case .documentation:
                    "es documentación de bundlescope: cita líneas de registro y no es un registro, así que no se diagnosticó"
                }
            case .severalBundles(let count, let folder):
                "esta carpeta contiene \(count, groupedBy: "\u{A0}") paquetes; para obtener un informe de cada uno, use \(quoted: triageCommand(folder))"
            case .specialFile: "no es un archivo normal (es un dispositivo, una tubería, un socket o una carpeta)"
            case .lookedInto(let files):
                "no hay ningún registro en su lugar, de modo que se buscaron sus entradas en otros archivos: \(seenEntries(files.first, of: files.count))"
            case .noEndMark: "le falta la marca del final; si se cortó entre dos archivos, faltan los que seguían"
            case .recordJoined(let line, let rest, let restLine):
                "la entrada de la línea \(line, groupedBy: "\u{A0}") continúa en \(quoted: rest.description), línea \(restLine, groupedBy: "\u{A0}"): la rotación la había cortado y se volvió a unir"
            case .takenForLog(let log): "por su contenido se tomó por \(quoted: log)"
            case .unsafeName: "su nombre es absoluto o sale de la carpeta con “..”; se leyó y no se escribió nada"
            case .systemError(let text): "el sistema lo rechazó: \(quoted: text)"
            case .readerEnded(let ending, let place): readerEnded(ending, at: place)
            case .empty: "está vacío"
            case .noLog(let expected, let seen, let entriesSeen):
                "no hay \(quoted: expected, separator: ", ") en este paquete; \(seenEntries(seen, of: entriesSeen))"
            case .neededLogMissing(let expected):
                "este paquete no contiene \(quoted: expected, separator: ", "): no se puede juzgar lo que constaría allí"
            case .notABundle(let appearance): "no es un archivo comprimido ni un registro conocido; parece esto: \(quoted: appearance)"
            case .duplicateName: "dos entradas tienen este nombre; se leyeron ambas"
            case .clockWentBack(let line): "el reloj retrocede en la línea \(line); los registros se mantienen en el orden del archivo"
            case .changedWhileRead: "el archivo cambió mientras se leía"
            case .redacted(let places):
                "los secretos en los textos del registro se muestran como [redacted], en \(places, groupedBy: "\u{A0}") \(own: places == 1 ? "lugar" : "lugares") (--no-redact los muestra)"
            }
        })

    private static func span(_ since: String?, _ until: String?) -> Phrase {
        let end: Phrase = until.map { "hasta \(quoted: shownBound($0))" } ?? ""
        guard let since else { return end }
        return until == nil ? "desde \(quoted: shownBound(since))" : "desde \(quoted: shownBound(since)) \(end)"
    }

    private static func outsideRecords(_ count: Int, _ first: String?, _ last: String?) -> Phrase {
        let records: Phrase = "entradas de registro fuera de él: \(count, groupedBy: "\u{A0}")"
        guard let first, let last else { return records }
        return first == last ? "\(records), del \(quoted: first)" : "\(records); el registro va de \(quoted: first) a \(quoted: last)"
    }

    private static func byteCount(_ bytes: UInt64) -> Phrase {
        bytes == 1 ? "1 byte" : "\(bytes, groupedBy: "\u{A0}") bytes"
    }

    private static func seenEntries(_ seen: [String], of count: Int) -> Phrase {
        if seen.isEmpty { return "no contiene entradas" }
        let names: Phrase = "entradas vistas: \(quoted: seen, separator: ", ")"
        return count > seen.count ? "\(names) … y \(count - seen.count, groupedBy: "\u{A0}") más" : names
    }

    private static func readerEnded(_ ending: ReadNote.ReaderEnding, at place: EntryPath?) -> Phrase {
        let how: Phrase =
            switch ending {
            case .signal(let signal): "fallo: terminado por la señal \(signal)"
            case .exit(let code): "fallo: el proceso que lo leía terminó con el código \(code)"
            case .silence(let seconds): "fallo: sin respuesta en \(seconds, groupedBy: "\u{A0}") s; se terminó el proceso que lo leía"
            }
        return place.map { place in "\(how), en \(quoted: place.description)" } ?? how
    }
}
