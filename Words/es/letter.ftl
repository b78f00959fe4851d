## The letter to the customer

letter-title = Resultado del análisis de su paquete de registros
letter-greeting = Estimado cliente:
letter-opening = Gracias por enviarnos el paquete de registros { $name }. Lo hemos examinado y este es el resultado.
letter-opening-without-name = Gracias por enviarnos el paquete de registros. Lo hemos examinado y este es el resultado.

letter-failed =
    { $count ->
        [one] { $operation }: falló ({ $time }).
        [many] { $operation }: se intentó { $count } de veces; el último intento ({ $time }) falló.
       *[other] { $operation }: se intentó { $count } veces; el último intento ({ $time }) falló.
    }

letter-tried =
    { $count ->
        [one] { $operation }: se intentó una vez ({ $time }).
        [many] { $operation }: se intentó { $count } de veces, la última vez { $time }.
       *[other] { $operation }: se intentó { $count } veces, la última vez { $time }.
    }

letter-outcome-unknown = Los registros no muestran cómo acabó.
letter-unknown = Un mensaje que aún estamos examinando
letter-unknown-meaning = Los registros contienen un mensaje de error cuyo significado aún estamos examinando. Le informaremos al respecto.
letter-may-stand = Los registros no muestran si esto sigue vigente.
letter-steps = Qué debe hacer
letter-several-causes = Hay más de una causa posible. Le rogamos que empiece por la más probable.
letter-likeliest = Qué debe hacer. Causa más probable: { $cause }
letter-otherwise = Si esa no es la causa: { $cause }
letter-further-causes = Si esto no lo soluciona, le rogamos que nos lo indique. También son posibles estas causas:
letter-nothing-found = En estos registros no hemos encontrado ninguno de los problemas que conocemos.
letter-nothing-stands = En estos registros ya no queda pendiente nada que conozcamos.
letter-cannot-tell = Hasta ahora no hemos encontrado nada, pero no pudimos leer todo lo que necesitamos.
letter-overcome = Lo que el último intento ya no mostró
letter-successes = Lo que terminó bien
letter-succeeded = { $operation }, { $time }
letter-unread = Lo que no pudimos leer

letter-loss =
    { $kind ->
        [damaged] Una parte del paquete está dañada o incompleta, quizá porque se cortó durante el envío.
        [encrypted] Una parte del paquete está cifrada.
        [limit] El paquete es más grande de lo que podemos examinar de una vez.
        [unsupported] Una parte del paquete tiene una forma que no podemos leer.
        [skipped] Los registros no contienen nada del período en cuestión.
        [ambiguous] Una parte del paquete no se pudo asignar a un { $machine }.
        [redacted] Se eliminaron secretos de los textos.
       *[unreadable] Faltan en el paquete registros que necesitamos, o no se pudieron abrir.
    }

letter-may-be-more = Por eso podría haber más de lo que indica esta carta.
letter-next = Qué necesitamos de usted
letter-tell-result = Le rogamos que repita la operación después de estos pasos y nos indique si terminó bien.
letter-send-after-try = Si vuelve a fallar, le rogamos que recopile los registros justo después del intento y nos los envíe.
letter-send-if-again = Si el problema vuelve a ocurrir, le rogamos que nos indique cuándo ocurrió y nos envíe registros recopilados justo después.
letter-send-whole = Le rogamos que recopile de nuevo los registros y nos envíe el paquete completo.
letter-send-unencrypted = Le rogamos que envíe el paquete sin cifrar o que acuerde con nosotros cómo abrirlo.
letter-closing = Atentamente,
letter-signature = (nombre, soporte técnico)
