## Titles

verify-report = Comprobación de certificados
verify-chain = La cadena
verify-checks = Comprobaciones
verify-changes = Qué cambiar
verify-peer = Los dos dispositivos frente a frente
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

verify-title =
    { $check ->
        [csrKeyMatch] El certificado tiene la clave de la CSR
        [csrSignature] La CSR está firmada con su propia clave
        [encoding] El archivo tiene una codificación que el producto lee
        [privateKey] No hay clave privada en el archivo
        [singleCertificate] El archivo contiene un solo certificado
        [extendedKeyUsage] Uso mejorado de claves
        [keyEncipherment] El uso de claves incluye el cifrado de claves
        [keyUsage] Uso de claves
        [chainComplete] La cadena está completa
        [foreignCertificate] Cada certificado pertenece a la cadena y figura una sola vez
        [chainOrder] Orden: hoja, intermedios, raíz
        [signatures] Cada certificado está firmado con la clave de su emisor
        [caConstraints] Los emisores son certificados de CA y se respetan las longitudes de ruta
        [commonName] Nombre común
        [wildcard] Sin comodines en el nombre común ni en los nombres alternativos
        [sansMatch] Los nombres alternativos son los de la CSR
        [validity] Todos los certificados son válidos
        [endingSoon] Ningún certificado vence pronto
        [depth] Profundidad de la cadena
        [keySize] Tamaño de la clave
        [weakKey] Sin claves débiles
        [weakSignature] Sin algoritmos de firma débiles
        [trustReplacement] Un certificado con el mismo nombre común en el almacén de confianza es anterior
        [peerNames] Los nombres de las CA coinciden en los dos dispositivos
        [peerKeys] Las claves de las CA coinciden en los dos dispositivos
        [peerChain] La cadena del otro dispositivo está completa y firmada
        [peerValidity] Los certificados del otro dispositivo son válidos
       *[peerDepth] Profundidad de la cadena del otro dispositivo
    }

## Certificates

certificate-numbered = certificado { $number }
certificate-of-peer = certificado { $number } del otro dispositivo
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
detail-unordered-encoding = PKCS#7 contiene un conjunto de certificados: su orden no dice nada
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

detail-same-key = la clave de la CSR ({ $key })
detail-other-key = la clave del certificado ({ $own }) no es la clave de la CSR ({ $request })
detail-signature-algorithm = firmado con { $name }
detail-signed = verificado
detail-broken-request = no está firmada con su propia clave: la CSR se dañó o se compuso a mano
detail-signed-by-another-key = { $certificate } lleva el nombre del emisor, pero la firma no se hizo con su clave
detail-extension-absent = la extensión no existe; falta: { $missing }
detail-no-usages = nada
detail-usages-missing = falta: { $missing }; presente: { $present }
detail-key-cannot-encipher = { $usages }; la clave es de curva elíptica y no puede cifrar claves: las CA omiten este uso (RFC 8813), así que genere la CSR con una clave RSA
detail-complete = completa hasta { $certificate }
detail-in-trust-store = están todos los emisores, hasta { $name }
detail-missing-issuer = falta su emisor: { $name }
detail-self-signed-leaf = está firmado por sí mismo: no lo emitió ninguna CA
detail-endless = los emisores forman un círculo o se extienden más que en cualquier cadena real
detail-foreign = no pertenece a esta cadena
detail-duplicate = figura por segunda vez en los archivos: { $certificate }
detail-in-order = en orden
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

detail-same-certificate-on-peer = los dos archivos tienen la misma hoja; cada dispositivo necesita un certificado para una CSR propia
detail-keys-differ = el mismo nombre, pero otra clave, en el nivel { $level }

## What is wrong with a file

problem-empty = el archivo está vacío
problem-too-large = el archivo supera { $limit } y no se leyó
problem-unrecognised = no es ni texto con una línea -----BEGIN CERTIFICATE----- ni DER
problem-pkcs12 = PKCS#12 (.pfx, .p12): certificados y clave privada tras una contraseña; exporte solo los certificados, con codificación Base 64
problem-block = { $label } número { $ordinal }
problem-data = los datos
problem-malformed-boundary = línea { NUMBER($line, useGrouping: 0) }: BEGIN sin sus cinco guiones a cada lado
problem-not-base64 = la línea { NUMBER($lineInBlock, useGrouping: 0) } de { $block } no es Base 64 (línea { NUMBER($line, useGrouping: 0) } del archivo)
problem-incomplete-base64 = faltan caracteres en { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }
problem-missing-end = { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }, no tiene línea END
problem-end-label-differs = { $block }, que empieza en la línea { NUMBER($line, useGrouping: 0) }, termina con otra etiqueta
problem-truncated = { $block }: cortado, hay { $found } de { $expected } bytes
problem-undecodable = { $block }: no se puede decodificar: { $reason }
problem-no-certificates-in-pkcs7 = { $block }: PKCS#7 sin certificados
problem-trailing-bytes = hay { $count } bytes tras el final que no pertenecen a nada
problem-certificate-limit = solo se leyeron los primeros { $limit } certificados
problem-utf16 = el texto es UTF-16, que ningún lector de certificados acepta; guárdelo como ANSI o como UTF-8 sin marca de orden de bytes
problem-byte-order-mark = empieza con una marca de orden de bytes, tras la que un lector estricto no ve ningún certificado; guárdelo como UTF-8 sin ella
problem-boundary-shares-line = línea { NUMBER($line, useGrouping: 0) }: una línea BEGIN o END contiene también otro texto
problem-unusual-label = { $block }, en la línea { NUMBER($line, useGrouping: 0) }, debería llamarse CERTIFICATE
problem-private-key = hay una clave privada en el archivo, desde la línea { NUMBER($line, useGrouping: 0) }; quítela, ninguna carga la necesita
problem-private-key-somewhere = el archivo contiene una clave privada; ninguna carga la necesita
problem-text-around = hay texto además de los certificados, por primera vez en la línea { NUMBER($line, useGrouping: 0) }
problem-other-block = { $block }, en la línea { NUMBER($line, useGrouping: 0) }, no es nada de lo necesario
problem-more = { $count } problemas más

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

## What a file says about the findings of a log

comparison-supports = En { $file } es así: { $found }.
comparison-contradicts = En { $file } no es así: { $found }.
comparison-other-file = El registro dice: { $log }. { $file } dice lo contrario ({ $found }): no es el archivo que se cargó.
comparison-settled = { $file } lo decide: { $cause }.
