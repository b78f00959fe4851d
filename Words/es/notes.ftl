## Damage

note-truncated = los datos terminan antes de tiempo (leído: { $bytes })
note-checksum-mismatch = la suma de comprobación guardada no corresponde a los datos; los datos se usaron de todos modos
note-length-mismatch = la longitud guardada no corresponde a los datos; los datos se usaron de todos modos
note-corrupt = los datos no se pueden seguir descomprimiendo (leído: { $bytes }): { $detail }
note-directory-missing = el zip no tiene directorio central; sus entradas se leyeron una tras otra
note-directory-disagrees = el directorio central del zip y sus entradas no concuerdan
note-later-volume = es un volumen posterior de un archivo comprimido en varios; falta lo que contienen los anteriores
note-continued-volume = continúa desde un volumen anterior del archivo comprimido, que no está aquí; le faltan los primeros { $bytes }
note-trailing-data = después del final de los datos hay algo que no pertenece a nada ({ $bytes })

## Encryption

note-encrypted = está cifrado y no se puede leer; pídalo sin contraseña
note-encrypted-by = está cifrado ({ $form }) y no se puede leer; pídalo sin cifrar

## Limits

note-folder-limit = hay más de { $folders } niveles de carpetas; lo que está por debajo no se ha leído
note-layer-limit = se alcanzó el límite de archivos comprimidos uno dentro de otro: { $layers } (--max-depth)
note-entry-limit = se alcanzó el límite de entradas: { $entries } (--max-entries)
note-byte-limit = se alcanzó el límite de datos descomprimidos: { $bytes } (--max-bytes)
note-time-limit = se alcanzó el límite de tiempo: { $seconds } s (--max-seconds)
note-judged-in-parts = más entradas de intentos y errores de las que se ordenan a la vez ({ $events }): puede no ser cierto cuál fue el último intento ni cuántas veces se registró cada uno
note-not-looked-into = no hay ningún registro en su lugar, y lo que llega por una tubería no puede leerse otra vez para mirar dentro de los archivos: guárdelo antes como archivo
note-content-limit = solo se buscó en los primeros { $files } archivos

## What is not supported

note-unsupported-method = su compresión o formato no se admite: { $method }
note-no-records = no contiene ningún registro con el formato conocido: { $head }

note-lines-outside-form =
    { $lines ->
        [one] la línea { NUMBER($first, useGrouping: 0) } menciona lo que se busca, pero su formato no se conoce; no se entendió lo que dice
        [many] { $lines } de líneas, la primera de ellas la { NUMBER($first, useGrouping: 0) }, mencionan lo que se busca, pero su formato no se conoce; no se entendió lo que dicen
       *[other] { $lines } líneas, la primera de ellas la { NUMBER($first, useGrouping: 0) }, mencionan lo que se busca, pero su formato no se conoce; no se entendió lo que dicen
    }

## What was skipped

note-empty-log = el registro está vacío
note-link-not-followed = es un enlace a { $target }; los enlaces no se siguen
note-special-file = no es un archivo normal (es un dispositivo, una tubería, un socket o una carpeta)
note-nothing-in-window = ninguna entrada de registro sobre un intento o un error está en el intervalo solicitado ({ $span }); { $records }
note-records-outside = entradas de registro fuera de él: { $count }
note-records-outside-at = { $records }, del { $time }
note-records-outside-between = { $records }; el registro va de { $first } a { $last }
note-window-unknown = no se sabe si contiene entradas en el intervalo solicitado ({ $span }); no se encontró nada en él

note-own-document =
    { $document ->
        [report] es un informe escrito por bundlescope: cita líneas de registro y no es un registro, así que no se diagnosticó
        [rules] contiene reglas de bundlescope: citan líneas de registro y no son un registro, así que no se diagnosticó
       *[documentation] es documentación de bundlescope: cita líneas de registro y no es un registro, así que no se diagnosticó
    }

## What could not be read

note-system-error = el sistema lo rechazó: { $text }
note-reader-killed = fallo: terminado por la señal { $signal }
note-reader-exited = fallo: el proceso que lo leía terminó con el código { $code }
note-reader-silent = fallo: sin respuesta en { $seconds } s; se terminó el proceso que lo leía
note-reader-ended-at = { $how }, en { $place }
note-empty = está vacío
note-no-log = no hay { $expected } en este paquete; { $entries }
note-neither-log = no hay ni { $others } ni { $last } en este paquete; { $entries }
note-no-entries = no contiene entradas
note-entries-seen = entradas vistas: { $entries }
note-entries-seen-of-more = { $entries } … y { $count } más
note-needed-log-missing = este paquete no contiene { $expected }: no se puede juzgar lo que constaría allí
note-log-parts-missing = no están en este paquete, aunque sí otras partes del mismo registro: { $parts }
note-not-a-bundle = no es un archivo comprimido ni un registro conocido; parece esto: { $appearance }

## What is not certain

note-looked-into = no hay ningún registro en su lugar, de modo que se buscaron sus entradas en otros archivos: { $entries }
note-record-joined = la entrada de la línea { $line } continúa en { $place }, línea { $restLine }: la rotación la había cortado y se volvió a unir
note-taken-for-log = por su contenido se tomó por { $log }
note-unsafe-name = su nombre es absoluto o sale de la carpeta con “..”; se leyó y no se escribió nada
note-begins-within-record = comienza con el resto de una entrada cuyo principio no está en el paquete; no se sabe lo que dice esa entrada
note-no-end-mark = le falta la marca del final; si se cortó entre dos archivos, faltan los que seguían
note-duplicate-name = dos entradas tienen este nombre; se leyeron ambas
note-quoted-alone = la línea { NUMBER($line, useGrouping: 0) } cita un rechazo que ningún registro de este paquete notifica: falta el registro en el que consta
note-clock-went-back = el reloj retrocede en la línea { NUMBER($line, useGrouping: 0) }; los registros se mantienen en el orden del archivo
note-several-bundles = esta carpeta contiene { $count } paquetes; para obtener un informe de cada uno, use { $command }
note-several-chains = hay más de una cadena completa; se comprobó { $file }, y no se comprobaron: { $others }; { $option } elige la cadena de una CSR, o indique un solo archivo
note-changed-while-read = el archivo cambió mientras se leía

## Redaction

note-redacted =
    { $places ->
        [one] los secretos en los textos del registro se muestran como [redacted], en { $places } lugar (--no-redact los muestra)
        [many] los secretos en los textos del registro se muestran como [redacted], en { $places } de lugares (--no-redact los muestra)
       *[other] los secretos en los textos del registro se muestran como [redacted], en { $places } lugares (--no-redact los muestra)
    }
