## Titles

verify-report = Comprobación de certificados
verify-chain = La cadena
verify-checks = Comprobaciones
verify-changes = Qué cambiar
verify-mend-file = Modifique el archivo como se indica, o deje que { $option } lo escriba correctamente.
verify-copy-again = Vuelva a copiar el certificado desde el archivo que envió la CA, completo, de su línea BEGIN a su línea END.
verify-add-leaf = Agregue el certificado que la CA emitió a partir de la CSR del { $machine }, antes de los de las CA.
verify-peer = Los dos { $machines } frente a frente
verify-requirement = Requisito
verify-result = Resultado
verify-found = Qué se encontró
verify-issued-to = Emitido para
verify-issued-by = Emitido por
verify-keys = Claves

## Results

verify-comma = {", "}

verify-outcome =
    { $outcome ->
        [pass] se cumple
        [fail] no se cumple
        [advice] aviso
        [unknown] no se puede juzgar
       *[notApplicable] no comprobado
    }

verify-tally =
    { $outcome ->
        [pass]
            { $count ->
                [one] { $count } se cumple
                [many] { $count } se cumplen
               *[other] { $count } se cumplen
            }
        [fail]
            { $count ->
                [one] { $count } no se cumple
                [many] { $count } no se cumplen
               *[other] { $count } no se cumplen
            }
        [advice]
            { $count ->
                [one] { $count } aviso
                [many] { $count } de avisos
               *[other] { $count } avisos
            }
        [unknown]
            { $count ->
                [one] { $count } no se puede juzgar
                [many] { $count } no se pueden juzgar
               *[other] { $count } no se pueden juzgar
            }
       *[notApplicable]
            { $count ->
                [one] { $count } no comprobado
                [many] { $count } no comprobados
               *[other] { $count } no comprobados
            }
    }

## Certificates

certificate-numbered = certificado { $number }
certificate-of-peer = certificado { $number } del otro { $machine }
chain-leaf = Hoja
chain-intermediate = Intermedio
chain-root = Raíz
chain-outside = Fuera de la cadena
chain-validity = { $from } a { $until }

chain-signature =
    { $state ->
        [verified] firma verificada
        [broken] firma hecha con otra clave
        [unknown] firma no comprobada
       *[none] falta el emisor
    }

chain-same = iguales
chain-different = distintas

## What a check saw

detail-needs-option = se comprueba con { $option }
detail-not-for-single-upload = es un requisito de las cadenas; se preguntó por un certificado individual
detail-no-certificate = no se pudo leer ningún certificado
detail-no-request = { $file } no contiene ninguna CSR legible
detail-request-has-no-names = la CSR no pide nombres alternativos, así que no se comparan
detail-unordered-encoding = el formato del archivo contiene un conjunto de certificados: su orden no significa nada
detail-no-authority = no hay ningún certificado de CA en los archivos
detail-unreadable-extension = la extensión { $name } figura dos veces o no se puede leer
detail-unknown-algorithm = la firma no se puede comprobar: aquí no se conoce { $name }
detail-too-many-signatures = la firma no se comprobó: hay demasiadas
detail-unreadable-date = sus fechas no se pueden leer
detail-of-file = { $file }: { $what }

detail-encoding =
    { $encoding ->
        [pem] Base 64 (PEM)
        [der] DER, que es binario
        [pkcs7InPEM] PKCS#7 en Base 64
        [pkcs7InDER] PKCS#7 en DER, que es binario
        [bareBase64] Base 64 sin las líneas BEGIN y END
        [pkcs12] PKCS#12
       *[unrecognised] no reconocida
    }

detail-request-instead-of-certificate = { $file } es una CSR y no un certificado; hace falta el archivo que la CA generó a partir de ella

detail-certificates =
    { $count ->
        [one] { $count } certificado
        [many] { $count } de certificados
       *[other] { $count } certificados
    }

detail-same-key = el certificado tiene la clave de la CSR ({ $key })
detail-other-key = la clave del certificado ({ $own }) no es la clave de la CSR ({ $request })
detail-signature-algorithm = firmado con { $name }
detail-signed = verificado
detail-broken-request = no está firmada con su propia clave: la CSR se dañó o se compuso a mano
detail-signed-by-another-key = { $certificate } lleva el nombre del emisor, pero la firma no se hizo con su clave
detail-extension-absent = la extensión no existe; falta: { $missing }
detail-no-usages = nada
detail-usages-missing = falta: { $missing }; presente: { $present }
detail-key-cannot-encipher = { $usages }; la clave es de curva elíptica y no puede cifrar claves: las CA omiten este uso (RFC 8813), así que genere la CSR con una clave RSA
detail-complete = la cadena está completa hasta { $certificate }
detail-in-trust-store = están todos los emisores, hasta { $name }
detail-missing-issuer = falta su emisor: { $name }
detail-self-signed-leaf = está firmado por sí mismo: no lo emitió ninguna CA
detail-endless = los emisores forman un círculo o se extienden más que en cualquier cadena real
detail-foreign = no pertenece a esta cadena
detail-duplicate = figura por segunda vez en los archivos: { $certificate }
detail-in-order = los certificados están en orden
detail-order = los certificados deberían estar en este orden: { $numbers }
detail-depth = { $count } de { $limit } como máximo
detail-root-is-no-authority = la raíz no indica que sea una CA
detail-issuer-is-no-authority = emitió otro certificado y no es una CA
detail-may-not-sign = no puede firmar certificados: { $usages }
detail-path-length = hay { $found } certificados de CA por debajo y permite { $allowed }
detail-leaf-is-authority = la propia hoja es un certificado de CA
detail-no-common-name = no tiene nombre común
detail-wildcards = con comodín: { $names }
detail-no-wildcard = sin comodines
detail-further-usages = figuran también: { $names }
detail-no-further-usages = no figura ningún otro
detail-version = versión { $version }
detail-extensions = están presentes: { $names }
detail-no-extensions = no está ninguna
detail-no-host-name = no hay ningún nombre DNS entre los nombres alternativos del sujeto
detail-names-missing = faltan en el certificado: { $names }
detail-names-extra = no están en la CSR: { $names }
detail-names-missing-and-extra = { $missing }; { $extra }
detail-same-names = los mismos nombres
detail-valid-until = hasta { $time }
detail-none-valid = ya no es válido ningún certificado
detail-not-yet-valid = solo es válido desde { $time }
detail-expired = venció el { $time }

detail-ends-in =
    { $days ->
        [one] vence en { $days } día, el { $time }
        [many] vence en { $days } de días, el { $time }
       *[other] vence en { $days } días, el { $time }
    }

detail-replaces = reemplaza al certificado de confianza { $name }
detail-already-trusted = { $name } ya está en el almacén de confianza
detail-trusted-is-newer = el certificado de confianza { $name } comienza después o al mismo tiempo ({ $time }) y se conserva
detail-names-agree = iguales en los dos lados

detail-names-differ =
    { $count ->
        [one] distintos en el nivel { $levels }
        [many] distintos en los niveles { $levels }
       *[other] distintos en los niveles { $levels }
    }

detail-same-certificate-on-peer = los dos archivos tienen la misma hoja; cada { $machine } necesita un certificado para una CSR propia
detail-keys-differ = el mismo nombre, pero otra clave, en el nivel { $level }
detail-no-issuers = no hay ningún emisor que examinar
detail-issuer-missing = no se sabe mientras falte su emisor: { $name }
detail-leaf-not-read = no se pudo leer la hoja
detail-leaf-absent = los archivos solo contienen certificados de CA y no el propio del { $machine } (la hoja)
detail-part-not-read = no se sabe de todos: no se pudo leer un certificado del archivo
detail-validation-stopped = no se pudo validar la ruta: { $reason }
detail-issuer-not-read = su emisor puede ser lo que no se pudo leer: { $name }
detail-lone-certificate = falta su emisor: { $name }; un certificado individual se comprueba con { $option }
detail-alternative = tiene el nombre y la clave de { $certificate } y sobra a su lado
detail-may-belong = no se sabe si pertenece a la cadena mientras falte un emisor
detail-some-authority = una CA
detail-names-excluded = excluido por las restricciones de nombre de { $authority }
detail-names-not-permitted = fuera de las restricciones de nombre de { $authority }
detail-names-outside = { $what }: { $names }
detail-constraints-not-processed = las restricciones de nombre no se pueden procesar: { $reason }
detail-unknown-critical = extensión crítica que ni OpenSSL ni Java procesan: { $names }
detail-rarely-processed-critical = extensión crítica que algunos programas no procesan: { $names }
detail-repeated-extensions = extensión que figura dos veces: { $names }
detail-unreadable-extensions = una extensión figura dos veces o no se puede leer
detail-no-valid-policy = una CA exige una directiva de certificado y ninguna es válida para toda la cadena; Java lo rechaza, OpenSSL solo si se le pide
detail-invalid-policy = una asignación de directivas no está permitida
detail-authority-usage = falta: { $missing }; OpenSSL rechaza para ese fin una hoja por debajo de esta CA
detail-key-identifier-differs = su identificador de clave de emisor no es el de { $certificate }
detail-explicit-curve = la clave describe su curva en vez de nombrarla, lo que ni OpenSSL ni Java aceptan
detail-rare-curve = en la curva { $curve }, que Java no admite
detail-authority-lacking-on-peer = al otro { $machine } le falta { $name }
detail-authority-lacking-here = a este { $machine } le falta { $name }
detail-keys-agree = las mismas claves en los dos lados
detail-no-common-authority = ninguna CA tiene el mismo nombre en los dos lados

## What is wrong with a file

problem-empty = el archivo está vacío
problem-too-large = el archivo supera { $limit } y no se leyó
problem-unrecognised = no es ni texto con una línea -----BEGIN CERTIFICATE----- ni DER
problem-pkcs12 = PKCS#12 (.pfx, .p12) con contenido cifrado con una contraseña; exporte solo los certificados, con codificación Base 64
problem-block = { $label } número { $ordinal }
problem-data = los datos
problem-malformed-boundary = línea { NUMBER($line, useGrouping: 0) }: escriba BEGIN y END con cinco guiones a cada lado
problem-not-base64 = la línea { NUMBER($lineInBlock, useGrouping: 0) } de { $block } no es Base 64 (línea { NUMBER($line, useGrouping: 0) } del archivo)
problem-incomplete-base64 = faltan caracteres en { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }
problem-missing-end = { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }, no tiene línea END; ponga -----END { $label }----- tras la línea { NUMBER($last, useGrouping: 0) }
problem-end-label-differs = { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }, termina con otra etiqueta
problem-stray-begin = línea { NUMBER($line, useGrouping: 0) }: quite esta línea BEGIN; no le sigue ningún certificado
problem-stray-end = línea { NUMBER($line, useGrouping: 0) }: quite esta línea END; no termina ningún certificado
problem-truncated = { $block }: cortado, hay { $found } de { $expected } bytes
problem-cut = { $block }: cortado, falta el final
problem-undecodable = { $block }: no se puede decodificar: { $reason }
problem-no-certificates-in-pkcs7 = { $block }: PKCS#7 sin certificados
problem-trailing-bytes = hay { $count } bytes tras el final que no pertenecen a nada
problem-certificate-limit = solo se leyeron los primeros { $limit } certificados
problem-utf16 = el texto es UTF-16, que ningún lector de certificados acepta; guárdelo como ANSI o como UTF-8 sin marca de orden de bytes
problem-byte-order-mark = empieza con una marca de orden de bytes, tras la que un lector estricto no ve ningún certificado; guárdelo como UTF-8 sin ella
problem-boundary-shares-line = línea { NUMBER($line, useGrouping: 0) }: ponga BEGIN y END en líneas propias
problem-text-beside-boundary = línea { NUMBER($line, useGrouping: 0) }: quite el texto que hay junto a BEGIN o END
problem-escaped-line-breaks = línea { NUMBER($line, useGrouping: 0) }: los saltos de línea están escritos como barra inversa y letra; sustituya cada uno por un salto de línea real
problem-unusual-label = { $block }, en la línea { NUMBER($line, useGrouping: 0) }, debería llamarse CERTIFICATE
problem-foreign-label = línea { NUMBER($line, useGrouping: 0) }: en { $block }, escriba CERTIFICATE tras BEGIN y END; OpenSSL no lee esta etiqueta
problem-private-key = línea { NUMBER($line, useGrouping: 0) }: quite la clave privada hasta su línea END; Java rechaza los archivos de certificados que contienen una, y ninguna carga la necesita
problem-private-key-somewhere = el archivo contiene una clave privada; ninguna carga la necesita
problem-text-around = hay texto además de los certificados, por primera vez en la línea { NUMBER($line, useGrouping: 0) }
problem-other-block = línea { NUMBER($line, useGrouping: 0) }: quite { $block } hasta su línea END; Java rechaza los archivos de certificados que lo contienen
problem-more = { $count } problemas más
problem-missing-begin = línea { NUMBER($end, useGrouping: 0) }: END sin BEGIN; ponga -----BEGIN CERTIFICATE----- antes de la línea { NUMBER($first, useGrouping: 0) }
problem-missing-start = línea { NUMBER($line, useGrouping: 0) }: este END pertenece a un certificado al que le falta el principio; copie de nuevo el certificado, desde su línea BEGIN
problem-lower-case-boundary = línea { NUMBER($line, useGrouping: 0) }: escriba en mayúsculas BEGIN, END y lo que nombran
problem-label-spacing = línea { NUMBER($line, useGrouping: 0) }: ponga un solo espacio tras BEGIN o END y entre las palabras de la etiqueta
problem-glued-boundaries = línea { NUMBER($line, useGrouping: 0) }: ponga un salto de línea entre END y BEGIN
problem-indented-boundary = línea { NUMBER($line, useGrouping: 0) }: quite los espacios antes de los guiones
problem-empty-line = línea { NUMBER($line, useGrouping: 0) }: quite la línea vacía dentro del certificado
problem-carriage-returns = las líneas terminan solo en retorno de carro; guarde el archivo con finales de línea de Windows o Unix
problem-no-break-space = línea { NUMBER($line, useGrouping: 0) }: quite el espacio de no separación, y cualquier otro del archivo
problem-hyphens = línea { NUMBER($line, useGrouping: 0) }: quite la línea de guiones
problem-mislabelled-pkcs7 = { $block } es PKCS#7, un conjunto de certificados, y no un certificado; { $option } los escribe como PEM

## What the upload would lead to

prediction-quote = “{ $text }”
prediction-accepted = Nada en los requisitos documentados se opone.
prediction-open = Nada de lo comprobado se opone, pero esto no se comprobó o no se puede juzgar: { $checks }.
prediction-separator = {"; "}
prediction-refused = Esta carga se rechazaría con { $message }.
prediction-refused-by-some = Esta carga se rechazaría. Pueden aparecer estos mensajes; cuál de ellos aparece primero no está publicado:
prediction-refused-without-message = Un requisito no se cumple. Qué mensaje aparece no está publicado.
prediction-not-connected = Nada se opone a la carga en sí, pero la verificación de la conexión de la migración fallaría: { $message }
prediction-at-connection = en la verificación de la conexión de la migración
prediction-argument-not-published = argumento no publicado
prediction-message-not-published = un mensaje que no está publicado
prediction-inferred = deducido, no documentado
prediction-connections-fail = los programas que comprueban la cadena rechazarían la conexión
prediction-not-usable = Nada se opone a la carga en sí, pero { $consequence }.

## The chain written as the appliance wants it

repair-heading = La cadena escrita de nuevo
repair-written = Se escribió { $file }.
repair-not-written = No se escribió { $file }: { $reason }.
repair-unchanged = la cadena ya estaba como la quiere el { $machine }
repair-remains = Aun así se rechazaría: { $checks }.
repair-put-in-order = puesta en orden: hoja, intermedios, raíz
repair-left-out-duplicates =
    { $count ->
        [one] se omitió un certificado que figuraba dos veces
        [many] se omitieron { $count } de certificados que figuraban dos veces
       *[other] se omitieron { $count } certificados que figuraban dos veces
    }
repair-left-out-strangers = se omitió lo que no pertenece a la cadena: { $names }
repair-left-out-issuers =
    { $count ->
        [one] se omitió el certificado del emisor
        [many] se omitieron los { $count } de certificados de los emisores
       *[other] se omitieron los { $count } certificados de los emisores
    }
repair-added-authorities = tomado de { $file }: { $names }
repair-converted-to-pem = { $file }: de { $encoding } a PEM
repair-written-anew = { $file }: defectos del texto corregidos: { $count }
repair-left-out-private-key = { $file }: se omitió la clave privada
repair-left-out-unreadable = { $file }: se omitió lo que no se pudo leer

## Why it cannot be written

obstacle-no-certificate = no se pudo leer ningún certificado
obstacle-leaf-not-read = no se pudo leer la hoja
obstacle-leaf-absent = los archivos solo contienen certificados de CA; indique también el archivo con el certificado propio del { $machine }
obstacle-self-signed-leaf = el certificado es autofirmado y solo una CA puede emitir otro
obstacle-missing-issuer = falta el emisor de { $subject } ({ $issuer }); indique también el archivo que lo contiene
obstacle-other-key = el certificado de { $issuer } tiene otra clave que la que firmó { $subject }
obstacle-endless = los emisores forman un círculo o se extienden más que en cualquier cadena real

## What a file says about the findings of a log

comparison-found = En { $file }: { $found }.
comparison-other-file = El registro dice: { $log }. { $file } dice lo contrario ({ $found }): no es el archivo que se cargó.
comparison-settled = { $file } lo decide: { $cause }.
comparison-fits-in-bundle = Hay un archivo de certificados en el paquete: { $file }; concuerda con este hallazgo.
comparison-differs-in-bundle = Hay un archivo de certificados en el paquete: { $file }; no concuerda con este hallazgo.
comparison-in-bundle = Hay un archivo de certificados en el paquete: { $file }; no se sabe si es lo que se cargó.
